import { setTimeout } from 'node:timers/promises';

const STEP_MS = 200;

/** Ends at a full fifth of a second, well or not: how long a look took must not say whether a number was found. */
export async function inFullSteps<T>(work: () => Promise<T>): Promise<T> {
  const startMs = performance.now();
  try {
    return await work();
  } finally {
    await setTimeout(STEP_MS - ((performance.now() - startMs) % STEP_MS));
  }
}
