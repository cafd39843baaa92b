import { invariant } from '../kernel/errors.js';
import type { SqlResult } from './database/sql.js';
import type { EffectNote } from './effect-note.js';
import { deliveryOptions } from './jobs/queues.js';
import type { FactDefinition, JobDefinition } from './jobs/define.js';
import { isPrompt, type PromptHandler } from './jobs/handler.js';
import type { JobRegistry } from './jobs/job-registry.js';
import { insertJobs, type NewJob } from './jobs/new-jobs.js';
import type { SendJobOptions, Tx } from './tx.js';

export type { SendJobOptions, Tx };

/** A statement failed in a transaction whose work went on as if nothing had happened. */
export class CaughtQueryFailure extends Error {
  override readonly name = 'CaughtQueryFailure';
}

export class Transaction implements Tx {
  readonly isCurrent = true;
  private state: 'open' | 'closed' = 'open';
  /** Of the first statement that failed. */
  failure: unknown;
  /** What was sent and published, written in one statement at the end. */
  private readonly jobs: NewJob[] = [];
  /** News for who can act in this transaction, told at its end. */
  private readonly news: News[] = [];
  /** Somebody was told: what fails from now on may be the listener's fault. */
  hasTold = false;

  /** @param tellsPromptly false: all news go by jobs */
  constructor(
    private readonly say: (sql: string, params: readonly unknown[]) => Promise<SqlResult<object>>,
    private readonly registry: JobRegistry,
    private readonly tellsPromptly: boolean,
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
    for (const { queue, handler } of this.registry.listenersTo(fact as FactDefinition<never>)) {
      if (this.tellsPromptly && isPrompt(handler)) {
        this.news.push(...checked.map((payload) => ({ queue, handler, payload })));
      } else this.put(queue, checked, {});
    }
  }

  private put(queue: string, payloads: readonly object[], options: NewJob['options']): void {
    invariant(this.state === 'open', 'This transaction has ended: something was not awaited inside it.');
    this.jobs.push(...payloads.map((payload) => ({ queue, payload, options })));
  }

  /**
   * @param note what whoever asked wants written beside the effect, last of all
   * @throws CaughtQueryFailure when a failed statement was swallowed
   */
  async close(note?: EffectNote): Promise<void> {
    if (this.failure === undefined) await this.tell();
    if (this.failure === undefined) await note?.within(this);
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

  /** After the work is done, in the order of the news; what they bring about may be news again. */
  private async tell(): Promise<void> {
    for (let it = this.news.shift(); it; it = this.news.shift()) {
      this.hasTold = true;
      if (!(await it.handler.within(this, it.payload))) this.put(it.queue, [it.payload], {});
    }
  }
}

interface News {
  queue: string;
  handler: PromptHandler<object>;
  payload: object;
}
