import { spawn } from 'node:child_process';
import { mkdirSync, openSync, closeSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Guard } from '../supervisor/guard.mjs';

/** How a process ended: by itself with a code, or by a signal. */
export interface Exit {
  code: number | null;
  signal: NodeJS.Signals | null;
}

/** A process of ours that leads a process group of its own. */
export interface Child {
  pid: number;
  logFile: string;
  exited: Promise<Exit>;
  /** Sends the stop signal, then SIGKILL to the whole group when `graceMs` pass; settles when it is gone. */
  stop(): Promise<void>;
}

/** Two waves of stopping (services, then what they stand on) take less than three seconds together. */
const GRACE_MS = 1_200;

export interface ChildOptions {
  command: string;
  args: string[];
  env?: NodeJS.ProcessEnv;
  cwd?: string;
  /** Output goes straight to this file: a pipe would block or kill the child when we die first. */
  logFile: string;
  stopSignal?: NodeJS.Signals;
  /** Asked for in the middle of the grace, by what knows a quicker way to end. */
  hurrySignal?: NodeJS.Signals;
  graceMs?: number;
  /** Stops the process when we die without a word. */
  guard?: Guard;
}

/**
 * Starts a process in its own group (`detached`), so that a Ctrl-C in the terminal reaches only the
 * supervisor, which then stops the parts in the right order.
 */
export function startChild(options: ChildOptions): Child {
  mkdirSync(dirname(options.logFile), { recursive: true });
  const log = openSync(options.logFile, 'a', 0o600);
  const child = spawn(options.command, options.args, {
    cwd: options.cwd,
    env: options.env ?? process.env,
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);

  const pid = child.pid ?? -1;
  let ended = false;
  const exited = new Promise<Exit>((resolve) => {
    child.once('error', () => resolve({ code: 127, signal: null }));
    child.once('exit', (code, signal) => resolve({ code, signal }));
  }).then((exit) => {
    ended = true;
    if (pid > 0) {
      // Grandchildren that outlived their parent still belong to the group.
      killGroup(pid, 'SIGKILL');
      options.guard?.remove(pid);
    }
    return exit;
  });
  if (pid > 0) options.guard?.add(pid, options.stopSignal ?? 'SIGTERM');

  async function stop(): Promise<void> {
    if (ended || pid < 0) return;
    child.kill(options.stopSignal ?? 'SIGTERM');
    const graceMs = options.graceMs ?? GRACE_MS;
    const hurry = setTimeout(() => options.hurrySignal && child.kill(options.hurrySignal), graceMs / 2);
    const deadline = setTimeout(() => killGroup(pid, 'SIGKILL'), graceMs);
    await exited;
    clearTimeout(hurry);
    clearTimeout(deadline);
  }

  return { pid, logFile: options.logFile, exited, stop };
}

/** Signals a process group; a group that is already gone is no error. */
function killGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** The last lines of a log, for the sentence that says why a part failed. */
export function lastLines(logFile: string, count = 12): string {
  try {
    return readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-count).join('\n');
  } catch {
    return '(no log was written)';
  }
}

export function describeExit(exit: Exit): string {
  return exit.signal ? `was ended by ${exit.signal}` : `ended with code ${exit.code}`;
}
