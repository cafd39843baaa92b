import { AsyncLocalStorage } from 'node:async_hooks';
import type { MiddlewareFunction } from 'react-router';

/** What the service asked us to wait, while one request of a reader is answered. */
const waits = new AsyncLocalStorage<{ seconds: number }>();

/** When nobody said how long. */
const DEFAULT_SECONDS = 5;

const MUST_WAIT = new Set([429, 503]);

/** Keeps what an answer of the service says in its Retry-After, for the answer to the reader. */
export function heedRetryAfter(answer: Pick<Response, 'status' | 'headers'>): void {
  if (!MUST_WAIT.has(answer.status)) return;
  const wait = waits.getStore();
  const seconds = Number(answer.headers.get('retry-after'));
  if (wait && Number.isInteger(seconds)) wait.seconds = Math.max(wait.seconds, seconds);
}

/** Every answer that sends the reader away for a while says for how long: as long as the service asked for. */
export const passRetryAfter: MiddlewareFunction<Response> = async (_args, next) => {
  const wait = { seconds: 0 };
  const response = await waits.run(wait, next);
  if (MUST_WAIT.has(response.status) && !response.headers.has('Retry-After'))
    response.headers.set('Retry-After', String(wait.seconds || DEFAULT_SECONDS));
  return response;
};
