import type { z } from 'zod';

export interface JobOptions {
  /** Attempts after the first before the job is given up and reported. Default 12. */
  retries?: number;
  /** Seconds to the second attempt; each further one waits twice as long, at most `retryMaxSeconds`. Default 2. */
  retryAfterSeconds?: number;
  /** Default 300. */
  retryMaxSeconds?: number;
  /** Seconds a handler may take before another worker tries. Default 120. */
  timeoutSeconds?: number;
  /** Five fields of cron, UTC: the job is then sent by the clock, with an empty payload. */
  schedule?: string;
  /**
   * `single`: at most one waiting and one running (per `key` given at sending), further ones are dropped. For
   * work that asks "what is to be done?" rather than being told.
   */
  policy?: 'every' | 'single';
  /** How many of this job one worker process runs at once. Default 1. */
  concurrency?: number;
  /** How soon a delayed job is noticed when due; new ones wake the worker at once. At least 0.5, default 2. */
  pollEverySeconds?: number;
}

/** An order of a module to itself, done later by the worker. */
export interface JobDefinition<Payload extends object> {
  readonly kind: 'job';
  readonly name: string;
  readonly schema: z.ZodType<Payload>;
  readonly options: JobOptions;
}

/** News of a module to whoever listens. Each listener gets a job of its own. */
export interface FactDefinition<Payload extends object> {
  readonly kind: 'fact';
  readonly name: string;
  readonly schema: z.ZodType<Payload>;
}

/**
 * @example defineJob({ name: 'ordering.expire-unpaid-order', schema: z.object({ orderId: z.uuid() }) })
 */
export function defineJob<Payload extends object>(
  job: { name: string; schema: z.ZodType<Payload> } & JobOptions,
): JobDefinition<Payload> {
  const { name, schema, ...options } = job;
  return { kind: 'job', name, schema, options };
}

/**
 * @example defineFact({ name: 'payments.payment-settled', schema: z.object({ paymentId: z.uuid() }) })
 */
export function defineFact<Payload extends object>(fact: {
  name: string;
  schema: z.ZodType<Payload>;
}): FactDefinition<Payload> {
  return { kind: 'fact', ...fact };
}
