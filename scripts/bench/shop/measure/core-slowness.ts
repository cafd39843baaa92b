/** So many steps take so long on a core of the measuring machine that nobody else uses. */
const STEPS = 40_000_000;
const FREE_MS = 70;

/**
 * How many times longer than on a free core the same work takes at this moment. A machine whose cores are lent to others
 * too says nothing of it in its load average: what looks slow may be the core.
 */
export function coreSlowness(): number {
  const before = performance.now();
  let sum = 0;
  for (let step = 0; step < STEPS; step++) sum += step % 7;
  const milliseconds = performance.now() - before;
  // Looked at, so that nobody leaves the loop out.
  return sum > 0 ? milliseconds / FREE_MS : NaN;
}
