import type { Dice } from './dice.ts';

const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;

/** What sending costs and how a price is shared is known from 2026 on: nothing was sold before. */
const FIRST_DAY = Date.UTC(2026, 0, 3);

/** How much more is bought before Tết and while there is a festival in Huế, by month. */
const BUSY: Readonly<Record<number, number>> = { 1: 1.8, 2: 1.4, 4: 1.6, 6: 1.8 };
const BUSIEST = 1.8;

/** Vietnam is seven hours ahead, all year. */
const AHEAD_MS = 7 * HOUR_MS;

/** When the demo's year began: twelve months ago, or with the first rates. */
export const yearBegins = (now: Date): Date => new Date(Math.max(now.getTime() - 365 * DAY_MS, FIRST_DAY));

/** A moment between the two at which somebody buys: between seven in the morning and eleven at night. */
export function drawMoment(dice: Dice, from: Date, to: Date): Date {
  for (;;) {
    const at = new Date(from.getTime() + dice.throw() * (to.getTime() - from.getTime()));
    const there = new Date(at.getTime() + AHEAD_MS);
    const isAwake = there.getUTCHours() >= 7 && there.getUTCHours() < 23;
    if (isAwake && dice.throw() * BUSIEST < (BUSY[there.getUTCMonth() + 1] ?? 1)) return at;
  }
}

/** So many days later, at an hour at which people work. */
export function workdayAfter(at: Date, days: number, dice: Dice): Date {
  const day = Math.floor((at.getTime() + AHEAD_MS) / DAY_MS) + days;
  return new Date(day * DAY_MS + (8 + dice.throw() * 8) * HOUR_MS - AHEAD_MS);
}

export const daysBefore = (at: Date, days: number): Date => new Date(at.getTime() - days * DAY_MS);

export const minutesAfter = (at: Date, minutes: number): Date => new Date(at.getTime() + minutes * 60_000);
