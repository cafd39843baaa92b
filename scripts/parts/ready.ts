import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { StartFailure } from './start-failure.ts';
import { describeExit, lastLines, type Child } from './child.ts';

/**
 * Asks `probe` until it says yes, the process ends, or `timeoutMs` pass.
 * @throws StartFailure with the last lines of the log when the part did not come up.
 */
export async function untilReady(
  name: string,
  child: Child,
  probe: () => Promise<boolean>,
  timeoutMs: number,
): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  let ended: string | undefined;
  void child.exited.then((exit) => (ended = describeExit(exit)));
  while (Date.now() < deadline) {
    if (ended) throw new StartFailure(`${name} ${ended} while starting.`, lastLines(child.logFile));
    if (await probe()) return;
    await pause(40);
  }
  await child.stop();
  throw new StartFailure(`${name} was not ready after ${timeoutMs / 1000} s.`, lastLines(child.logFile));
}

/**
 * True when nobody else can listen on the port. Tried by listening: a connection going out from this
 * very port would be in the way as well, and answers nobody.
 */
export async function isPortTaken(port: number): Promise<boolean> {
  return !((await canListen(port, '127.0.0.1')) && (await canListen(port, '::')));
}

function canListen(port: number, host: string): Promise<boolean> {
  const server = createServer();
  return new Promise((resolve) => {
    // A machine without IPv6 refuses `::` for another reason, which is none of ours.
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code !== 'EADDRINUSE'));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/** True when the address answers with a 2xx status. */
export async function answersOk(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(2_000), redirect: 'manual' });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}
