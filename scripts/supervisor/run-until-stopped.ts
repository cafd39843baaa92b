import { StartFailure } from '../parts/start-failure.ts';
import { leaveWithParent } from './leave-with-parent.mjs';
import { Supervisor } from './supervisor.ts';

export interface Work {
  /** Starts parts under the supervisor; when it settles, everything is stopped. */
  run(supervisor: Supervisor): Promise<void>;
  /** Runs after the parts were stopped, whatever the reason. */
  cleanUp?(): void;
}

/**
 * Runs until the work is done, Ctrl-C, TERM, a closed terminal, a vanished parent or a crash, then stops
 * every part and ends the process: with code 1 and one sentence when the work failed, else with the code
 * the work has set.
 */
export async function runUntilStopped(work: Work): Promise<void> {
  const supervisor = new Supervisor();
  const asked = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
    leaveWithParent(resolve);
  }).then(() => tryToSay('\nStopping …'));
  try {
    await Promise.race([work.run(supervisor), supervisor.crash, asked]);
  } catch (error) {
    process.exitCode = 1;
    await supervisor.stop();
    sayWhy(error);
  }
  await supervisor.stop();
  work.cleanUp?.();
  // A start interrupted half-way may still wait for something that will never come.
  process.exit();
}

/** One clear sentence, below what the part itself said. */
export function sayWhy(error: unknown): void {
  if (!(error instanceof StartFailure)) {
    console.error(error);
    return;
  }
  if (error.detail) console.error(`\n${error.detail}`);
  console.error(`\n${error.message}`);
}

/** The terminal may be gone already. */
function tryToSay(text: string): void {
  process.stdout.on('error', () => undefined);
  process.stdout.write(`${text}\n`);
}
