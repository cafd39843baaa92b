import { setTimeout as pause } from 'node:timers/promises';
import { describeExit, lastLines, type Child } from '../parts/child.ts';
import { StartFailure } from '../parts/start-failure.ts';
import { BackOff } from './back-off.ts';
import { startGuard, type Guard } from './guard.mjs';

/** Foundations (database, chain) outlast the services that write to them. */
export type Floor = 'foundation' | 'service';

export interface Keeping {
  floor?: Floor;
  /** Starts the part again after it ended by itself. Without it, its end stops everything. */
  again?: () => Promise<Child>;
}

interface Supervised {
  name: string;
  child: Child;
  floor: Floor;
}

/** A service may wait for another part, so it is tried for ever; without its foundation the house cannot go on. */
const TRIES: Record<Floor, number> = { foundation: 4, service: Infinity };

/**
 * Holds the parts of a running stack: stops services before what they stand on, starts again what ended by
 * itself, and tells when that is in vain.
 */
export class Supervisor {
  readonly guard: Guard = startGuard();
  /** Rejects with one sentence when a part has ended that nobody stopped and that does not come back. Never resolves. */
  readonly crash: Promise<never>;
  /** Called when a part runs under another process id. */
  onRestart: () => void = () => undefined;
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

  /** Starts a part and keeps it. The end of one that stays away, or a stop, ends the waiting. */
  async add<Part extends Child>(
    name: string,
    start: () => Promise<Part>,
    { floor = 'service', again }: Keeping = {},
  ): Promise<Part> {
    this.refuseWhenStopping();
    const child = await this.unlessCrashed(start());
    const part = { name, child, floor };
    this.parts.push(part);
    this.watch(part, again, new BackOff());
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

  private watch(part: Supervised, again: Keeping['again'], backOff: BackOff): void {
    const { child, name } = part;
    backOff.started();
    void child.exited.then(async (exit) => {
      if (this.stopping) return;
      const what = `${name} ${describeExit(exit)}`;
      const said = lastLines(child.logFile);
      if (!again) return this.fail(new StartFailure(`${what}; everything was stopped.`, said));
      backOff.ended();
      await this.bringBack(part, again, backOff, what, said);
    });
  }

  private async bringBack(
    part: Supervised,
    again: () => Promise<Child>,
    backOff: BackOff,
    what: string,
    said: string,
  ): Promise<void> {
    let why = said;
    while (backOff.inARow < TRIES[part.floor]) {
      const waitMs = backOff.nextWaitMs();
      console.log(`${what}; it is started again in ${waitMs / 1000} s (${part.child.logFile}).`);
      await pause(waitMs);
      if (this.stopping) return;
      try {
        part.child = await again();
        if (this.stopping) return await part.child.stop();
        console.log(`${part.name} runs again.`);
        this.onRestart();
        return this.watch(part, again, backOff);
      } catch (error) {
        if (this.stopping) return;
        what = `${part.name} did not come back`;
        why = reasonOf(error);
      }
    }
    this.fail(new StartFailure(`${part.name} cannot be brought back; everything was stopped.`, why));
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

function reasonOf(error: unknown): string {
  if (!(error instanceof StartFailure)) return String(error);
  return [error.detail, error.message].filter(Boolean).join('\n');
}
