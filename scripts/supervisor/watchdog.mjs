/**
 * Stops every part when the supervisor is gone, however it went (kill -9 included).
 *
 * The supervisor holds the other end of standard input and writes one JSON line for each process:
 * `{"add": pid, "signal": "SIGINT"}` when it starts, `{"remove": pid}` when it has ended. The end of
 * the input is the end of the supervisor.
 */
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';

const GRACE_MS = 1_800;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => undefined);

/** @type {Map<number, NodeJS.Signals>} */
const guarded = new Map();
for await (const line of createInterface({ input: process.stdin })) {
  const message = JSON.parse(line);
  if (message.add) guarded.set(message.add, message.signal);
  else guarded.delete(message.remove);
}

// Last started, first stopped: nobody loses the database while writing to it.
const orphans = [...guarded].reverse();
for (const [pid, signal] of orphans) send(pid, signal);
const deadline = Date.now() + GRACE_MS;
while (Date.now() < deadline && orphans.some(([pid]) => send(-pid, 0))) await pause(50);
for (const [pid] of orphans) send(-pid, 'SIGKILL');

/**
 * Signals a process, or with a negative number its group; false when it is gone.
 *
 * @param {number} pid
 * @param {NodeJS.Signals | 0} signal
 */
function send(pid, signal) {
  try {
    process.kill(pid, signal);
    return true;
  } catch {
    return false;
  }
}
