import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Looks again until `look` gives something other than undefined or false: for what a job does. It ends as
 * soon as the thing is there; the limit is only for when it never comes.
 */
export async function eventually<T>(
  what: string,
  look: () => Promise<T | undefined | false>,
  limitMs = 15_000,
): Promise<T> {
  const end = Date.now() + limitMs;
  for (;;) {
    const seen = await look();
    if (seen !== undefined && seen !== false) return seen;
    if (Date.now() > end) throw new Error(`Waited ${limitMs} ms in vain until ${what}.`);
    await sleep(25);
  }
}
