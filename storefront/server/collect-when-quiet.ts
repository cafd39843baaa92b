import type { IncomingMessage, Server } from 'node:http';

/** What Node offers with `--expose-gc`. */
type Collect = (how: { type: 'major'; flavor: 'last-resort' }) => void;

/** After so long without a request. */
const QUIET_MS = 5_000;
/** So few leave nothing behind that is worth a collection. */
const A_RUSH = 200;

/**
 * Gives back what a rush of readers left in the heap: V8 itself leaves it there until so much is made again. While
 * somebody asks, nothing is collected beyond what V8 wants.
 *
 * @param collect `gc`, where there is one; only its last resort gives the pages back to the machine, in some forty milliseconds
 */
export function collectWhenQuiet(
  server: Server,
  collect: Collect | undefined,
  { quietMs = QUIET_MS, rush = A_RUSH } = {},
): void {
  if (!collect) return;
  let answered = 0;
  const quiet = setTimeout(() => {
    if (answered >= rush) collect({ type: 'major', flavor: 'last-resort' });
    answered = 0;
  }, quietMs).unref();
  server.on('request', ({ url }: IncomingMessage) => {
    // Whoever asks whether we live asks for ever.
    if (url === '/health/live') return;
    answered += 1;
    quiet.refresh();
  });
}
