import { invariant } from '../../../kernel/errors.js';

/** A workshop takes orders for so many weeks ahead; who would wait longer had better talk to it. */
export const MOST_WEEKS = 26;

const DAY_MS = 86_400_000;

/** What of a workshop's weeks a product may use, and how long it takes from there. */
export interface Pace {
  capacityPerWeek: number;
  leadTimeDays: number;
}

/** The Monday of the ISO week that a day is in; days as YYYY-MM-DD. */
export function weekOf(day: string): string {
  const isoWeekday = new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
  return later(day, 1 - isoWeekday);
}

export const later = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/**
 * What is begun in a week is promised from its last day on: so a date stands for a whole week, and nobody who fills a cart in
 * the evening is told another one in the morning.
 */
export const readyBy = (week: string, { leadTimeDays }: Pace): string => later(week, 6 + leadTimeDays);

/** How many pieces of a workshop fall into a week, by its Monday. */
export type Taken = ReadonlyMap<string, number>;

/**
 * The first weeks with room for so many pieces, one for each piece; undefined where there is not enough.
 *
 * @param today the first week is the one that runs
 */
export function firstWeeks(
  taken: Taken,
  today: string,
  { capacityPerWeek }: Pace,
  quantity: number,
): string[] | undefined {
  const weeks: string[] = [];
  for (let nth = 0; nth < MOST_WEEKS && weeks.length < quantity; nth += 1) {
    const week = later(weekOf(today), 7 * nth);
    const room = Math.max(0, capacityPerWeek - (taken.get(week) ?? 0));
    weeks.push(...Array<string>(Math.min(room, quantity - weeks.length)).fill(week));
  }
  return weeks.length === quantity ? weeks : undefined;
}

/** When the last of these pieces is ready. @param weeks at least one */
export function allReadyBy(weeks: readonly string[], pace: Pace): string {
  const last = [...weeks].sort().at(-1);
  invariant(last, 'Nothing is ready when nothing is made.');
  return readyBy(last, pace);
}
