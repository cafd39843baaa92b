import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { markedProviders } from '../marked-providers.js';

/**
 * Does what is written down in a table of its own, again and again: for work that comes more often than it need be done,
 * where a job for each would cost more than the work. It may be killed at any instruction, and another worker may take
 * its turn beside it.
 */
export interface TurnTaker {
  turn(): Promise<void>;
}

const TURN_MARK = Symbol('takes turns');

/** On a provider: each worker lets it take a turn so long after the last one ended. */
export const TakesTurns = (everyMs: number) => (target: new (...dependencies: never[]) => TurnTaker) =>
  Reflect.defineMetadata(TURN_MARK, everyMs, target);

/** Started by the worker process only (and by tests). */
@Injectable()
export class Turns implements OnModuleDestroy {
  private readonly logger = new Logger(Turns.name);
  private readonly timers = new Map<object, NodeJS.Timeout>();
  private readonly running = new Set<Promise<void>>();
  private isOver = false;

  constructor(private readonly discovery: DiscoveryService) {}

  start(): void {
    for (const { mark, instance, className } of markedProviders<number>(this.discovery, TURN_MARK)) {
      this.wait(instance as TurnTaker, className, mark);
    }
  }

  async onModuleDestroy(): Promise<void> {
    this.isOver = true;
    for (const timer of this.timers.values()) clearTimeout(timer);
    await Promise.all(this.running);
  }

  private wait(taker: TurnTaker, name: string, everyMs: number): void {
    if (this.isOver) return;
    const timer = setTimeout(() => {
      const turn = taker
        .turn()
        .catch((error: unknown) => this.logger.warn({ err: error }, `${name} failed and is tried again.`))
        .finally(() => {
          this.running.delete(turn);
          this.wait(taker, name, everyMs);
        });
      this.running.add(turn);
    }, everyMs);
    this.timers.set(taker, timer);
  }
}
