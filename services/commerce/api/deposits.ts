import { z } from 'zod';
import { moneyOnWire } from './money.js';

/** Of an order that is paid in two parts: a deposit first, the rest when what is made for it is finished. */
export const depositOnPage = z.object({
  amount: moneyOnWire,
  isPaid: z.boolean(),
  /** What is still to be paid beside it; zero when nothing is. */
  rest: moneyOnWire,
  /** Until when, once it is asked for. */
  restDueBy: z.iso.datetime().nullable(),
  /** Within how many days from then. */
  restDays: z.number().int(),
  /** The rest was not paid and nobody waits for it any more: what was paid first stays with the workshop. */
  isKept: z.boolean(),
});
