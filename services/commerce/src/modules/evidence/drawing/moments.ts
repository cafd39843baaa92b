/** Vietnam keeps UTC+7 all year. */
const OFFSET_MS = 7 * 3_600_000;

/**
 * The same to read in every country: no month is mistaken for a day.
 * @example momentInVietnam(new Date('2026-11-30T08:05:00Z')) // '2026-11-30 15:05'
 */
export const momentInVietnam = (at: Date): string =>
  new Date(at.getTime() + OFFSET_MS).toISOString().slice(0, 16).replace('T', ' ');

export const dayInVietnam = (at: Date): string => momentInVietnam(at).slice(0, 10);
