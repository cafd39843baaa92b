import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/**
 * Who must hear of every process we start, so that none outlives us.
 *
 * @typedef {object} Guard
 * @property {(pid: number, stopSignal: NodeJS.Signals) => void} add a process that leads a group of its own
 * @property {(pid: number) => void} remove
 * @property {() => Promise<void>} end ends the guard, which stops what it still holds; settles when it is gone
 */

/**
 * Starts the watchdog: a process of its own session that notices our end by the end of a pipe.
 * Plain JavaScript, because the bootstrap guards the installation under Node 20 already.
 *
 * @returns {Guard}
 */
export function startGuard() {
  const watchdog = spawn(process.execPath, [fileURLToPath(new URL('./watchdog.mjs', import.meta.url))], {
    detached: true,
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  // A watchdog that is gone must not take us along: the parts still run.
  watchdog.stdin.on('error', () => undefined);
  watchdog.unref();
  const gone = /** @type {Promise<void>} */ (
    new Promise((resolve) => watchdog.once('close', () => resolve()))
  );
  let ended = false;
  const tell = (/** @type {object} */ message) => watchdog.stdin.write(`${JSON.stringify(message)}\n`);
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
      watchdog.ref();
      watchdog.stdin.end();
      return gone;
    },
  };
}
