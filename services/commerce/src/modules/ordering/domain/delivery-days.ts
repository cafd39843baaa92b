import type { Bilingual } from '../../../../api/text.js';
import { dayBegins, dayOf } from '../../../kernel/day.js';
import { DayNotOffered, DayNotPossible } from './ordering.errors.js';

/** When a cooperative brings or sends what it sold. */
export interface DeliveryDays {
  /** 1 is Monday, 7 is Sunday. */
  weekdays: readonly number[];
  /** From the day on which it is ready. */
  daysAhead: number;
}

/** A longer list nobody reads; of one day a week these are twelve weeks. */
const MOST_OFFERED = 12;
/** As far as a list of one day a week reaches, and a week more for who looked at it yesterday. */
const FURTHEST_DAYS = 7 * (MOST_OFFERED + 1);

/** The next days that fit, as YYYY-MM-DD. `from`: the day on which it is ordered, or ready if it is made to order. */
export function daysToWish(days: DeliveryDays | null, from: string): string[] {
  if (!days) return [];
  const all = Array.from({ length: FURTHEST_DAYS }, (_, nth) => dayAfter(from, days.daysAhead + nth));
  return all.filter((day) => days.weekdays.includes(weekdayOf(day))).slice(0, MOST_OFFERED);
}

/** A parcel for which a day is wished. */
export interface WishedParcel {
  sender: Bilingual;
  slug: string;
  day: string;
  /** Null where no day can be wished for. */
  days: DeliveryDays | null;
  /** As in `daysToWish`. */
  from: string;
}

/** @throws DayNotOffered, DayNotPossible */
export function refuseImpossibleDay({ sender, slug, day, days, from }: WishedParcel): void {
  if (!days) throw new DayNotOffered(sender);
  const isInTime =
    day >= dayAfter(from, days.daysAhead) && day <= dayAfter(from, days.daysAhead + FURTHEST_DAYS);
  if (isInTime && days.weekdays.includes(weekdayOf(day))) return;
  throw new DayNotPossible({ sender, day, next: daysToWish(days, from).slice(0, 3) }, `/wishedDays/${slug}`);
}

const dayAfter = (day: string, days: number): string =>
  dayOf(new Date(dayBegins(day).getTime() + days * 24 * 3600_000));

const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
