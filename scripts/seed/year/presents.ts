import type { SeedOrders } from '../content.ts';
import { DAY_MS, yearBegins } from './calendar.ts';
import type { Dice } from './dice.ts';
import { drawGift } from './guests.ts';
import type { PlannedOrder, Stall } from './planned-order.ts';

/** The first code was for the days of a fair; the other one is for good. */
export const FAIR_CODE_DAYS = 100;
/** Every so many of those that could. */
const WITH_CODE = 2;
const GIVEN_AWAY = 7;
/** Whom presents go to has telephones beside those of buyers. */
const FIRST_RECIPIENT = 500;

const isKept = ({ fate, rail }: PlannedOrder): boolean => fate === 'kept' && rail !== 'on-delivery';

/** Some who buy of the one cooperative that gives codes have one. */
export function withCodes(all: PlannedOrder[], { shelf }: Stall, { vouchers }: SeedOrders, now: Date): void {
  const [atFair, forGood] = vouchers;
  const fairEnds = yearBegins(now).getTime() + FAIR_CODE_DAYS * DAY_MS;
  const own = all.filter((it) => isKept(it) && it.lines.every(({ shelved }) => shelf.includes(shelved)));
  for (const order of own.filter((_, nth) => nth % WITH_CODE === 0)) {
    order.voucher = (order.at.getTime() < fairEnds - DAY_MS ? atFair : forGood)!.code;
  }
}

/** Some buy for somebody else, within the country. */
export function giveAway(all: PlannedOrder[], orders: SeedOrders, dice: Dice): void {
  const own = all.filter((it) => isKept(it) && it.guest.countryCode === 'VN');
  for (const [nth, order] of own.filter((_, place) => place % GIVEN_AWAY === 0).entries()) {
    order.gift = drawGift(orders, FIRST_RECIPIENT + nth, dice);
  }
}
