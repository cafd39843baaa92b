import type { Tx } from '../tx.js';
import type { FactDefinition, JobDefinition, JobOptions } from './define.js';

/**
 * Does one job. It may be killed at any instruction and run again, even after it finished: it re-reads, asks
 * "is this still to be done?", then acts. Throwing makes the job wait and try again.
 */
export interface JobHandler<Payload extends object> {
  handle(payload: Payload): Promise<void>;
}

/**
 * Hears of news in the very transaction that brings them, before it commits: one commit for all that an event causes, and
 * no moment between. It must not stop who brings the news, so it waits for no lock that others hold longer than a moment.
 */
export interface PromptHandler<Payload extends object> extends JobHandler<Payload> {
  /**
   * The same as `handle`, in the transaction of the news.
   *
   * @returns false when it cannot be done just now, before anything was written. Then, or when anything fails, it is left
   * to a job.
   */
  within(tx: Tx, payload: Payload): Promise<boolean>;
}

export const isPrompt = (handler: JobHandler<object>): handler is PromptHandler<object> =>
  'within' in handler;

/**
 * Can do many at once for less than one by one. When they cannot be done together, each is done by itself, so that one
 * that fails holds up no other.
 */
export interface ManyHandler<Payload extends object> extends JobHandler<Payload> {
  handleAll(payloads: readonly Payload[]): Promise<void>;
}

export const isForMany = (handler: JobHandler<object>): handler is ManyHandler<object> =>
  'handleAll' in handler;

type HandlerClass<Payload extends object> = new (...dependencies: never[]) => JobHandler<Payload>;

/** What the decorators write onto a class and the registry reads. */
export interface HandlerMark {
  queue: string;
  source: JobDefinition<object> | FactDefinition<object>;
  options: JobOptions;
}

export const HANDLER_MARK = Symbol('job handler');

/** On a provider: this class does that job. */
export function HandlesJob<Payload extends object>(job: JobDefinition<Payload>) {
  return (target: HandlerClass<Payload>): void => {
    mark(target, { queue: job.name, source: job as unknown as JobDefinition<object>, options: job.options });
  };
}

/**
 * On a provider: this class listens to that fact. `as` names the listening module and stays the same for
 * ever: it is part of the name of the queue in which undelivered news wait.
 */
export function ListensTo<Payload extends object>(
  fact: FactDefinition<Payload>,
  as: string,
  options: Omit<JobOptions, 'schedule' | 'policy'> = {},
) {
  return (target: HandlerClass<Payload>): void => {
    const source = fact as unknown as FactDefinition<object>;
    mark(target, { queue: `${as}/${fact.name}`, source, options });
  };
}

function mark(target: object, value: HandlerMark): void {
  Reflect.defineMetadata(HANDLER_MARK, value, target);
}
