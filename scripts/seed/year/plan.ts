import type { SeedOrders } from '../content.ts';
import type { SeededCooperative } from '../people.ts';
import type { ShelvedProduct } from '../pieces.ts';
import { daysBefore, drawMoment, yearBegins } from './calendar.ts';
import { Dice } from './dice.ts';
import { drawGuest, type Guest } from './guests.ts';
import type { Fate, PlannedOrder, Rail, Stall } from './planned-order.ts';
import { giveAway, withCodes } from './presents.ts';

/** What ends otherwise than usual, so often in the year. */
const RARE: readonly (readonly [Fate, number])[] = [
  ['expired', 5],
  ['cancelled', 4],
  ['called-off', 4],
  ['refused-at-door', 1],
  ['part-refunded', 4],
  ['returned', 3],
];
const USUAL = 82;

/** What stands open today, of the cooperative that a newcomer signs in to: by which way it was paid, and how many days ago. */
const OPEN: readonly (readonly [Fate, Rail, number])[] = [
  ['disputed', 'card', 19],
  ['late', 'transfer', 8],
  ['return-open', 'transfer', 6],
  ['payback-waiting', 'transfer', 2],
  ['being-made', 'transfer', 9],
  ['kept', 'transfer', 5],
  ['kept', 'card', 3],
  ['kept', 'transfer', 1],
];

/** Ends with its pieces on sale again: nothing is made for it. */
const COMES_BACK: readonly Fate[] = [
  'expired',
  'cancelled',
  'called-off',
  'refused-at-door',
  'returned',
  'payback-waiting',
];
export const comesBack = ({ fate }: PlannedOrder): boolean => COMES_BACK.includes(fate);

/** In a hundred, how many buyers live abroad. */
const ABROAD = 14;
/** By today an order is paid, or its pieces are on sale again: the shop has as much as if nobody had bought. */
const ALL_PAID_DAYS = 0.1;
const ALL_OVER_DAYS = 25;
/** Nobody who pays at the door waits for a parcel today. */
const AT_DOOR_DAYS = 10;

/** All orders of the demo's year, in order of time. The day of today moves them, and changes nothing else of who buys what. */
export function planYear(
  stalls: readonly Stall[],
  orders: SeedOrders,
  first: SeededCooperative,
  { seed, now, hasCards }: { seed: number; now: Date; hasCards: boolean },
): PlannedOrder[] {
  const wares = new Map(stalls.map((stall) => [stall, new Wares(new Dice(seed).shuffled(stall.shelf))]));
  const begins = yearBegins(now);
  const usual = Array.from({ length: USUAL }, () => 'kept' as const);
  const ordinary = new Dice(seed).shuffled([...usual, ...rareFates()]).map((fate, nth): PlannedOrder => {
    const dice = new Dice(seed + nth);
    const stall = stalls[nth % stalls.length]!;
    const until = daysBefore(now, fate === 'kept' ? ALL_PAID_DAYS : ALL_OVER_DAYS);
    const at = drawMoment(new Dice(seed - nth), begins, until);
    const guest = drawGuest(orders, nth + 1, dice, fate !== 'refused-at-door' && dice.below(100) < ABROAD);
    let lines = wares.get(stall)!.take(dice);
    while (fate !== 'kept' && !isForDoor(lines)) lines = wares.get(stall)!.take(dice);
    const rail = railFor(fate, guest, dice, {
      hasCards,
      isAtDoor: isForDoor(lines) && at < daysBefore(now, AT_DOOR_DAYS),
    });
    // Some buy of two cooperatives at once: one order, two parcels. One sum is taken at one door.
    if (fate === 'kept' && rail !== 'on-delivery' && dice.below(10) === 0) {
      lines.push(...wares.get(stalls[(nth + 3) % stalls.length]!)!.take(dice));
    }
    return { at, guest, lines, rail, fate };
  });
  const home = stalls.find(({ cooperative }) => cooperative.id === first.id)!;
  const open = OPEN.filter(([, rail]) => hasCards || rail !== 'card').map(
    ([fate, rail, daysAgo], nth): PlannedOrder => {
      const dice = new Dice(seed + 900 + nth);
      const at = drawMoment(dice, daysBefore(now, daysAgo + 0.5), daysBefore(now, daysAgo - 0.2));
      const guest = drawGuest(orders, 900 + nth, dice, false);
      const [shelved] = fate === 'being-made' ? home.madeToOrder : [];
      const lines = shelved ? [{ shelved, quantity: 2 }] : wares.get(home)!.take(dice);
      return { at, guest, lines, rail, fate };
    },
  );
  const all = [...ordinary, ...open].sort((a, b) => a.at.getTime() - b.at.getTime());
  withCodes(all, home, orders, now);
  giveAway(all, orders, new Dice(seed));
  return all;
}

const rareFates = (): Fate[] => RARE.flatMap(([fate, times]) => Array.from({ length: times }, () => fate));

/** The products of a cooperative, in turn. */
class Wares {
  private readonly shelf: readonly ShelvedProduct[];
  private next = 0;

  constructor(shelf: readonly ShelvedProduct[]) {
    this.shelf = shelf;
  }

  /** One product, seldom two; of small things two. */
  take(dice: Dice): PlannedOrder['lines'] {
    const products = dice.below(6) === 0 ? 2 : 1;
    return Array.from({ length: products }, () => {
      const shelved = this.shelf[this.next++ % this.shelf.length]!;
      return { shelved, quantity: shelved.product.priceVnd < SMALL_VND ? 2 : 1 };
    });
  }
}
const SMALL_VND = 60_000;

/** Nobody takes three million at a door; and what goes back of less needs one person, not two. */
const MOST_AT_DOOR_VND = 2_900_000;
const isForDoor = (lines: PlannedOrder['lines']): boolean =>
  lines.reduce((sum, { shelved, quantity }) => sum + shelved.product.priceVnd * quantity, 0) <
  MOST_AT_DOOR_VND;

function railFor(
  fate: Fate,
  { countryCode }: Guest,
  dice: Dice,
  { hasCards, isAtDoor }: { hasCards: boolean; isAtDoor: boolean },
): Rail {
  if (fate === 'refused-at-door') return 'on-delivery';
  const isAbroad = countryCode !== 'VN';
  const usual: Rail[] = isAbroad ? ['card', 'card', 'card', 'transfer'] : [...AT_HOME];
  // Whose order ended, or whose money went back, had paid at once or not at all.
  if (!isAbroad && isAtDoor && (fate === 'kept' || fate === 'returned'))
    usual.push('on-delivery', 'on-delivery');
  const rail = dice.oneOf(usual);
  return rail === 'card' && !hasCards ? 'transfer' : rail;
}

const AT_HOME: readonly Rail[] = ['transfer', 'transfer', 'transfer', 'card', 'card'];
