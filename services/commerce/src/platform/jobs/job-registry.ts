import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { invariant } from '../../kernel/errors.js';
import { markedProviders } from '../marked-providers.js';
import type { FactDefinition, JobDefinition } from './define.js';
import { HANDLER_MARK, type HandlerMark, type JobHandler } from './handler.js';

export interface RegisteredHandler extends HandlerMark {
  handler: JobHandler<object>;
}

/** Which queues there are, and who listens to which fact: read from the decorated providers of all modules. */
@Injectable()
export class JobRegistry {
  private known: Map<string, RegisteredHandler> | undefined;

  constructor(private readonly discovery: DiscoveryService) {}

  get handlers(): Map<string, RegisteredHandler> {
    return (this.known ??= this.discover());
  }

  /** @throws InvariantBroken when no provider handles the job: it would wait for ever */
  queueOf(job: JobDefinition<never>): string {
    invariant(
      this.handlers.has(job.name),
      `No provider handles the job "${job.name}"; is its class decorated and listed in its module?`,
    );
    return job.name;
  }

  listenersTo(fact: FactDefinition<never>): RegisteredHandler[] {
    return [...this.handlers.values()].filter(
      ({ source }) => source.kind === 'fact' && source.name === fact.name,
    );
  }

  private discover(): Map<string, RegisteredHandler> {
    const found = new Map<string, RegisteredHandler>();
    for (const { mark, instance, className } of markedProviders<HandlerMark>(this.discovery, HANDLER_MARK)) {
      const other = found.get(mark.queue);
      invariant(
        !other || other.handler === instance,
        `Two classes handle "${mark.queue}": ${other?.handler.constructor.name} and ${className}.`,
      );
      found.set(mark.queue, { ...mark, handler: instance as JobHandler<object> });
    }
    return found;
  }
}
