import type { SeededCooperative } from '../people.ts';
import { DAY_MS } from './calendar.ts';
import type { PlannedOrder, Stall } from './planned-order.ts';

/** A day on which a cooperative sold at a market, one piece of each. */
export interface MarketDay extends Pick<PlannedOrder, 'at' | 'lines'> {
  cooperative: SeededCooperative;
}

/** How many days ago; what was taken at the last one is still with the seller. */
const DAYS_AGO = [160, 12];
const SOLD = 4;
/** Half past seven in the morning, in Vietnam. */
const BEGINS_MS = 30 * 60_000;

/** A cooperative's days at the market, in order of time. */
export const planMarkets = ({ cooperative, shelf }: Stall, now: Date): MarketDay[] =>
  DAYS_AGO.map((daysAgo, nth) => ({
    cooperative,
    at: new Date(Math.floor(now.getTime() / DAY_MS - daysAgo) * DAY_MS + BEGINS_MS),
    lines: shelf.slice(nth * SOLD, nth * SOLD + SOLD).map((shelved) => ({ shelved, quantity: 1 })),
  }));
