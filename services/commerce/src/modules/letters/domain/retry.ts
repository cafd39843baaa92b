/** A day of trying, so that a server that sleeps overnight loses nothing; then a person has to look. */
export const MOST_ATTEMPTS = 30;

const FIRST_MS = 30_000;
const LONGEST_MS = 60 * 60_000;

/** Who sends it has so long to say so; then it was killed, and another sends it again by the same name. */
export const LEASE_MS = 5 * 60_000;

/** How long after the `attempts`th failure it is tried again; undefined when it is given up. */
export function waitAfter(attempts: number): number | undefined {
  if (attempts >= MOST_ATTEMPTS) return undefined;
  return Math.min(FIRST_MS * 2 ** (attempts - 1), LONGEST_MS);
}

/** What somebody can mend, and have tried anew; the others are as they should be. */
export const MENDABLE: readonly string[] = ['refused', 'busy', 'unreachable', 'no-address'];

export const isMendable = (failure: string | null): boolean => failure !== null && MENDABLE.includes(failure);
