import type { Order } from './order.js';

const MINUTE_MS = 60_000;

/** Long enough to type a card's number on a slow line, short enough for who waits for the piece. */
const FIRST_HOLD_MS = 15 * MINUTE_MS;

/** Coming back to pay lengthens it by as much each time, up to this after the order; a bot could come back too. */
const UNTRIED_AT_MOST_MS = 40 * MINUTE_MS;

/** Who gave a card may ask the bank or fetch another one. */
const TRIED_HOLD_MS = 30 * MINUTE_MS;
const TRIED_AT_MOST_MS = 120 * MINUTE_MS;

/** The provider's page lives at least 30 minutes, and ten more let it be opened late. It is closed with the order. */
export const PAGE_MS = 40 * MINUTE_MS;

/** Until when the pieces of a waiting order are kept after its buyer came to pay at `now`; never for ever. */
export function heldUntil({ placedAt, wasTried }: Pick<Order, 'placedAt' | 'wasTried'>, now: Date): Date {
  const [more, atMost] = wasTried ? [TRIED_HOLD_MS, TRIED_AT_MOST_MS] : [FIRST_HOLD_MS, UNTRIED_AT_MOST_MS];
  return new Date(Math.min(now.getTime() + more, placedAt.getTime() + atMost));
}
