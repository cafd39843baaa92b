import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Who must hear of every process we start, so that none outlives us. */
export interface Guard {
  add(pid: number, stopSignal: NodeJS.Signals): void;
  remove(pid: number): void;
  /** Ends the guard; what it still holds is stopped by it. */
  end(): void;
}

/** Starts the watchdog: a process of its own session that notices our end by the end of a pipe. */
export function startGuard(): Guard {
  const watchdog = spawn(process.execPath, [fileURLToPath(new URL('./watchdog.mjs', import.meta.url))], {
    detached: true,
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  // A watchdog that is gone must not take us along: the parts still run.
  watchdog.stdin.on('error', () => undefined);
  watchdog.unref();
  let ended = false;
  const tell = (message: object) => watchdog.stdin.write(`${JSON.stringify(message)}\n`);
  return {
    add(pid, signal) {
      // Started in the moment in which everything was stopped: nobody would stop it any more.
      if (ended) process.kill(pid, 'SIGKILL');
      else tell({ add: pid, signal });
    },
    remove(pid) {
      if (!ended) tell({ remove: pid });
    },
    end() {
      ended = true;
      watchdog.stdin.end();
    },
  };
}
