import type { FactDefinition, JobDefinition, JobOptions } from './define.js';

/**
 * Does one job. It may be killed at any instruction and run again, even after it finished: it re-reads, asks
 * "is this still to be done?", then acts. Throwing makes the job wait and try again.
 */
export interface JobHandler<Payload extends object> {
  handle(payload: Payload): Promise<void>;
}

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
