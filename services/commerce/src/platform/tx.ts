import type { Sql } from './database/sql.js';
import type { FactDefinition, JobDefinition } from './jobs/define.js';

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
  /**
   * Tells everybody who listens: before the commit who can act in this very transaction (`PromptHandler`), everybody else
   * by a job that exists only if the transaction commits.
   */
  publish<Payload extends object>(fact: FactDefinition<Payload>, payload: Payload): Promise<void>;
  /** The same news of each payload, in one statement for each listener. */
  publishEach<Payload extends object>(
    fact: FactDefinition<Payload>,
    payloads: readonly Payload[],
  ): Promise<void>;
}
