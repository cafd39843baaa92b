import type { SeedOrders } from '../content.ts';
import type { ShelvedProduct } from '../pieces.ts';
import { daysBefore, drawMoment } from './calendar.ts';
import { Dice } from './dice.ts';
import { drawGuest, drawGuestIn } from './guests.ts';
import type { PlannedGiftVoucher, PlannedOrder, Stall } from './planned-order.ts';

const FIRST_GUEST = 940;

interface Occasion extends Pick<
  PlannedOrder,
  'rail' | 'charge' | 'fetchedFrom' | 'isOverpaid' | 'giftVoucher'
> {
  daysAgo: number;
  /** Where its buyer lives, if not here. */
  countryCode?: string;
  shelved?: ShelvedProduct;
  quantity?: number;
}

/**
 * What is bought seldom, once or twice each, of the cooperative that a newcomer signs in to: fetched, charged in another currency, paid
 * with a gift voucher, of an edition, and paid with so much too much that it goes back by two persons.
 */
export function planSeldom(
  { cooperative, shelf }: Stall,
  orders: SeedOrders,
  [spent]: readonly PlannedGiftVoucher[],
  { seed, now, hasCards }: { seed: number; now: Date; hasCards: boolean },
): PlannedOrder[] {
  const byPrice = shelf.toSorted((one, other) => other.product.priceVnd - one.product.priceVnd);
  const ofEdition = shelf.find(({ product }) => product.edition !== undefined)!;
  const occasions: Occasion[] = [
    { daysAgo: 172, rail: 'transfer', shelved: ofEdition },
    { daysAgo: 131, rail: 'card', charge: 'USD', countryCode: 'US', quantity: 2 },
    { daysAgo: 96, rail: 'transfer', fetchedFrom: cooperative.slug },
    { daysAgo: 64, rail: 'transfer', giftVoucher: spent! },
    { daysAgo: 37, rail: 'card', charge: 'EUR', countryCode: 'FR' },
    // So much is of two persons since November 2026.
    { daysAgo: 16, rail: 'transfer', isOverpaid: true, shelved: byPrice[0]!, quantity: 2 },
    { daysAgo: 3, rail: 'transfer', fetchedFrom: cooperative.slug },
  ];
  return occasions
    .filter(({ charge }) => hasCards || charge === undefined)
    .map(({ daysAgo, countryCode, shelved, quantity = 1, ...how }, nth): PlannedOrder => {
      const number = FIRST_GUEST + nth;
      const dice = new Dice(seed + number);
      return {
        ...how,
        at: drawMoment(dice, daysBefore(now, daysAgo + 0.5), daysBefore(now, daysAgo - 0.2)),
        guest: countryCode
          ? drawGuestIn(countryCode, orders, number, dice)
          : drawGuest(orders, number, dice, false),
        lines: [{ shelved: shelved ?? byPrice[nth]!, quantity }],
        fate: 'kept',
      };
    });
}
