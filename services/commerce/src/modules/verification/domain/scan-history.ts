export interface ScansOfDay {
  /** YYYY-MM-DD in Việt Nam. */
  day: string;
  count: number;
}

/** A piece that is shown around, a shop window, a class: still calm. A copied label on a market is far above. */
const MANY_IN_A_DAY = 40;
const MANY_IN_ALL = 400;

/** Whether a label is read so often that copies of it are likely. Checking twice is never unusual. */
export function isUnusual(scans: readonly ScansOfDay[]): boolean {
  return scans.some(({ count }) => count > MANY_IN_A_DAY) || totalOf(scans) > MANY_IN_ALL;
}

export function totalOf(scans: readonly ScansOfDay[]): number {
  return scans.reduce((sum, { count }) => sum + count, 0);
}
