/** A month from its first moment up to the first of the next. */
export interface Month {
  from: Date;
  to: Date;
}

/** Vietnam keeps UTC+7 all year. */
const OFFSET_MS = 7 * 3_600_000;

/**
 * The Vietnamese month of a moment, or one before it.
 * @example monthOf(new Date('2026-10-31T18:00:00Z')).from is 2026-10-31T17:00:00Z, the first of November there
 */
export function monthOf(moment: Date, monthsBack = 0): Month {
  const there = new Date(moment.getTime() + OFFSET_MS);
  const first = (back: number): Date =>
    new Date(Date.UTC(there.getUTCFullYear(), there.getUTCMonth() - back, 1) - OFFSET_MS);
  return { from: first(monthsBack), to: first(monthsBack - 1) };
}
