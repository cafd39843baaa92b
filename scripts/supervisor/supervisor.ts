import { describeExit, lastLines, type Child } from '../parts/child.ts';
import { StartFailure } from '../parts/start-failure.ts';
import { startGuard, type Guard } from './guard.mjs';

/** Foundations (database, chain) outlast the services that write to them. */
export type Floor = 'foundation' | 'service';

interface Supervised {
  name: string;
  child: Child;
  floor: Floor;
}

/**
 * Holds the parts of a running stack: stops services before what they stand on, and tells when a part
 * ends by itself.
 */
export class Supervisor {
  readonly guard: Guard = startGuard();
  /** Rejects with one sentence when a part ends that nobody stopped. Never resolves. */
  readonly crash: Promise<never>;
  private readonly parts: Supervised[] = [];
  private readonly fail: (failure: StartFailure) => void;
  private stopping: Promise<void> | undefined;

  constructor() {
    let fail!: (failure: StartFailure) => void;
    this.crash = new Promise<never>((_, reject) => (fail = reject));
    this.crash.catch(() => undefined);
    this.fail = fail;
  }

  /** The process ids by part, for whoever wants to look or to try what happens when one is killed. */
  get pids(): Record<string, number> {
    return Object.fromEntries(this.parts.map(({ name, child }) => [name, child.pid]));
  }

  /** Starts a part and keeps it. Another part's crash, or a stop, ends the waiting. */
  async add<Part extends Child>(
    name: string,
    start: () => Promise<Part>,
    floor: Floor = 'service',
  ): Promise<Part> {
    this.refuseWhenStopping();
    const child = await this.unlessCrashed(start());
    this.parts.push({ name, child, floor });
    void child.exited.then((exit) => {
      if (this.stopping) return;
      this.fail(
        new StartFailure(`${name} ${describeExit(exit)}; everything was stopped.`, lastLines(child.logFile)),
      );
    });
    if (this.stopping) await child.stop();
    this.refuseWhenStopping();
    return child;
  }

  /** Runs a process to its end. @throws StartFailure when it ends with anything but code 0. */
  async runToEnd(name: string, start: () => Child): Promise<void> {
    this.refuseWhenStopping();
    const child = start();
    this.parts.push({ name, child, floor: 'service' });
    const exit = await this.unlessCrashed(child.exited);
    this.parts.splice(
      this.parts.findIndex((part) => part.child === child),
      1,
    );
    this.refuseWhenStopping();
    if (exit.code !== 0)
      throw new StartFailure(`${name} ${describeExit(exit)}.`, lastLines(child.logFile, 30));
  }

  /** Stops everything, services before their foundations. Safe to call twice. */
  stop(): Promise<void> {
    this.stopping ??= (async () => {
      await this.stopFloor('service');
      await this.stopFloor('foundation');
      await this.guard.end();
    })();
    return this.stopping;
  }

  private async stopFloor(floor: Floor): Promise<void> {
    await Promise.all(this.parts.filter((part) => part.floor === floor).map(({ child }) => child.stop()));
  }

  private unlessCrashed<Result>(work: Promise<Result>): Promise<Result> {
    return Promise.race([work, this.crash]);
  }

  private refuseWhenStopping(): void {
    if (this.stopping) throw new StartFailure('The start was interrupted.');
  }
}
