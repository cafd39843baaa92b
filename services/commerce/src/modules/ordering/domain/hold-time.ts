import type { Rail } from '../../../../api/payments.js';
import type { Money } from '../../../kernel/money.js';
import type { Order } from './order.js';

const MINUTE_MS = 60_000;

/** Long enough to type a card's number on a slow line, short enough for who waits for the piece. */
const FIRST_HOLD_MS = 15 * MINUTE_MS;

/** Coming back to pay lengthens it by as much each time, up to this after the order; a bot could come back too. */
const UNTRIED_AT_MOST_MS = 40 * MINUTE_MS;

/** A transfer is made in another app, perhaps by somebody else, and told of by a bank that takes its time. */
const TRANSFER_HOLD_MS = 30 * MINUTE_MS;
const TRANSFER_AT_MOST_MS = 60 * MINUTE_MS;

/** Who gave a card may ask the bank or fetch another one. */
const TRIED_HOLD_MS = 30 * MINUTE_MS;
const TRIED_AT_MOST_MS = 120 * MINUTE_MS;

const TRIED = [TRIED_HOLD_MS, TRIED_AT_MOST_MS] as const;
const UNTRIED = {
  card: [FIRST_HOLD_MS, UNTRIED_AT_MOST_MS],
  transfer: [TRANSFER_HOLD_MS, TRANSFER_AT_MOST_MS],
  // Until the code from the buyer's telephone is typed in.
  'on-delivery': [FIRST_HOLD_MS, UNTRIED_AT_MOST_MS],
  // It is paid as it is placed.
  'gift-voucher': [0, 0],
  // At a stall nothing is kept: it is sold as it is paid.
  cash: [0, 0],
  'card-slip': [0, 0],
} as const;

/** A transfer has no page that could close: its order ends before, however often it was lengthened. */
const TRANSFER_OPEN_MS = TRIED_AT_MOST_MS + TRIED_HOLD_MS;

/** The provider's page lives at least 30 minutes, and ten more let it be opened late. It is closed with the order. */
const PAGE_MS = 40 * MINUTE_MS;

/** How long a payment that is prepared now may be paid. */
export const OPEN_MS = {
  card: PAGE_MS,
  transfer: TRANSFER_OPEN_MS,
  // It is taken when the parcel is there; the order's end closes it.
  'on-delivery': 90 * 24 * 60 * MINUTE_MS,
  'gift-voucher': 0,
  cash: 0,
  'card-slip': 0,
} as const;

/** How much longer than for a card pieces are kept at first for who pays otherwise. */
export const longerThanCard = (rail: Rail): number => UNTRIED[rail][0] / UNTRIED.card[0];

/** A buyer of whose transfer so much came means to pay; a few đồng keep nothing from others. */
export const isGoodPart = (came: Money, total: Money): boolean => came.amount * 2n >= total.amount;

/** Until when the pieces of a waiting order are kept after its buyer came to pay at `now`; never for ever. */
export function heldUntil(
  { placedAt, wasTried, rail }: Pick<Order, 'placedAt' | 'wasTried' | 'rail'>,
  now: Date,
): Date {
  const [more, atMost] = wasTried ? TRIED : UNTRIED[rail];
  return new Date(Math.min(now.getTime() + more, placedAt.getTime() + atMost));
}
