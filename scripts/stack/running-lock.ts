import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartFailure } from '../parts/start-failure.ts';

/** Who runs on a state folder, for the second who wants to and for tests that look at the parts. */
export interface RunningStack {
  pid: number;
  publicUrl: string;
  /** Process ids by part. */
  parts: Record<string, number>;
}

function fileOf(stateDir: string): string {
  return join(stateDir, 'running.json');
}

/** The stack that runs on this folder now, if its supervisor is alive. */
export function runningStack(stateDir: string): RunningStack | undefined {
  try {
    const running = JSON.parse(readFileSync(fileOf(stateDir), 'utf8')) as RunningStack;
    return running.pid !== process.pid && isNodeProcess(running.pid) ? running : undefined;
  } catch {
    return undefined;
  }
}

/** @throws StartFailure when a supervisor already runs on this folder. */
export function refuseSecondStack(stateDir: string): void {
  const running = runningStack(stateDir);
  if (!running) return;
  throw new StartFailure(
    `Dấu Làng already runs here (process ${running.pid}): open ${running.publicUrl}, or stop it first.`,
  );
}

/** After a restart of the machine the number may belong to somebody else. */
function isNodeProcess(pid: number): boolean {
  process.kill(pid, 0);
  const commandLine = `/proc/${pid}/cmdline`;
  return !existsSync('/proc/self/cmdline') || readFileSync(commandLine, 'utf8').includes('node');
}

export function writeRunningStack(stateDir: string, running: RunningStack): void {
  const file = fileOf(stateDir);
  writeFileSync(`${file}.draft`, `${JSON.stringify(running, null, 2)}\n`);
  renameSync(`${file}.draft`, file);
}

/** Removes our own note, never that of a stack which runs beside us on the same folder. */
export function removeRunningStack(stateDir: string): void {
  if (!runningStack(stateDir)) rmSync(fileOf(stateDir), { force: true });
}
