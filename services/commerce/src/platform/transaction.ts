import { invariant } from '../kernel/errors.js';
import type { Sql, SqlResult } from './database/sql.js';
import { deliveryOptions } from './jobs/job-queue.js';
import type { FactDefinition, JobDefinition } from './jobs/define.js';
import type { JobRegistry } from './jobs/job-registry.js';
import { insertJobs, type NewJob } from './jobs/new-jobs.js';

export interface SendJobOptions {
  /** Not before this moment, or this many seconds from now. */
  startAfter?: Date | number;
  /** For jobs of policy `single`: one per key instead of one altogether. */
  key?: string;
}

/** An open transaction. Required by everything that writes, so that forgetting it does not compile. */
export interface Tx extends Sql {
  /** Puts a job in the queue; it exists only if the transaction commits. */
  send<Payload extends object>(
    job: JobDefinition<Payload>,
    payload: Payload,
    options?: SendJobOptions,
  ): Promise<void>;
  /** The same job for each payload, in one statement however many there are. */
  sendEach<Payload extends object>(job: JobDefinition<Payload>, payloads: readonly Payload[]): Promise<void>;
  /** Tells everybody who listens; each listener gets its job only if the transaction commits. */
  publish<Payload extends object>(fact: FactDefinition<Payload>, payload: Payload): Promise<void>;
  /** The same news of each payload, in one statement for each listener. */
  publishEach<Payload extends object>(
    fact: FactDefinition<Payload>,
    payloads: readonly Payload[],
  ): Promise<void>;
}

/** A statement failed in a transaction whose work went on as if nothing had happened. */
export class CaughtQueryFailure extends Error {
  override readonly name = 'CaughtQueryFailure';
}

export class Transaction implements Tx {
  readonly isCurrent = true;
  private state: 'open' | 'closed' = 'open';
  private failure: unknown;
  /** What was sent and published, written in one statement at the end. */
  private readonly jobs: NewJob[] = [];

  constructor(
    private readonly say: (sql: string, params: readonly unknown[]) => Promise<SqlResult<object>>,
    private readonly registry: JobRegistry,
  ) {}

  async query<Row extends object = Record<string, unknown>>(
    sql: string,
    params: readonly unknown[] = [],
  ): Promise<SqlResult<Row>> {
    invariant(this.state === 'open', 'This transaction has ended: something was not awaited inside it.');
    try {
      return (await this.say(sql, params)) as SqlResult<Row>;
    } catch (error) {
      this.failure ??= error;
      throw error;
    }
  }

  async send<Payload extends object>(
    job: JobDefinition<Payload>,
    payload: Payload,
    options: SendJobOptions = {},
  ): Promise<void> {
    this.put(this.registry.queueOf(job as JobDefinition<never>), [job.schema.parse(payload)], {
      ...deliveryOptions(job.options, options.key),
      ...(options.startAfter === undefined ? {} : { startAfter: options.startAfter }),
    });
  }

  async sendEach<Payload extends object>(
    job: JobDefinition<Payload>,
    payloads: readonly Payload[],
  ): Promise<void> {
    const checked = payloads.map((payload) => job.schema.parse(payload));
    this.put(this.registry.queueOf(job as JobDefinition<never>), checked, deliveryOptions(job.options));
  }

  publish<Payload extends object>(fact: FactDefinition<Payload>, payload: Payload): Promise<void> {
    return this.publishEach(fact, [payload]);
  }

  async publishEach<Payload extends object>(
    fact: FactDefinition<Payload>,
    payloads: readonly Payload[],
  ): Promise<void> {
    const checked = payloads.map((payload) => fact.schema.parse(payload));
    for (const queue of this.registry.queuesOf(fact as FactDefinition<never>)) this.put(queue, checked, {});
  }

  private put(queue: string, payloads: readonly object[], options: NewJob['options']): void {
    invariant(this.state === 'open', 'This transaction has ended: something was not awaited inside it.');
    this.jobs.push(...payloads.map((payload) => ({ queue, payload, options })));
  }

  /** @throws CaughtQueryFailure when a failed statement was swallowed */
  async close(): Promise<void> {
    this.state = 'closed';
    if (this.failure === undefined) return insertJobs(this.say, this.jobs);
    throw new CaughtQueryFailure(
      'A statement in this unit of work failed and its error was caught; Postgres would roll back silently.',
      { cause: this.failure },
    );
  }

  abandon(): void {
    this.state = 'closed';
  }
}
