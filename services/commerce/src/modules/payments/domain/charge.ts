import { invariant } from '../../../kernel/errors.js';
import { equal, money, type Money } from '../../../kernel/money.js';

/** An amount of an order, and what is charged for it where that is another currency; null where it is charged as it is. */
export interface Charged {
  amount: Money;
  charged: Money | null;
}

/** What is asked of the buyer's card. */
export const askedOf = ({ amount, charged }: Charged): Money => charged ?? amount;

/**
 * What came in, in the order's own money: the whole charge is the whole amount. Anything else stays as it came, and fits no
 * payment then.
 */
export const inOrdersMoney = ({ amount, charged }: Charged, came: Money): Money =>
  charged && equal(charged, came) ? amount : came;

/** A part of a charge that moved at the provider, a refund or what a bank took back. */
export interface MovedPart {
  /** In the currency that was charged. */
  moved: Money;
  /** In đồng, by our own word when we sent it; null for what others moved. */
  said: bigint | null;
  /** Whether it is out: what failed to go is not. */
  isOut: boolean;
}

/**
 * Parts that moved, in the order's money, the earliest first. Ours are what we said they are; what others moved goes by the
 * proportion. All of the charge is all of the amount, so that rounding leaves nothing behind; what moved beyond it (a bank takes back what
 * had been refunded before) is beyond the amount too.
 */
export function partsInOrdersMoney({ amount, charged }: Charged, parts: readonly MovedPart[]): Money[] {
  let out = 0n;
  let outOfCharge = 0n;
  return parts.map(({ moved, said, isOut }) => {
    if (!charged || moved.currency !== charged.currency) return moved;
    const left = most(amount.amount - out, 1n);
    const after = outOfCharge + moved.amount;
    const share = isSaidTruly({ amount, charged }, moved.amount, said)
      ? said
      : rounded(moved.amount * amount.amount, charged.amount);
    const part = partOf(share, left, {
      isRest: isOut && after === charged.amount,
      isBeyond: after > charged.amount,
    });
    if (isOut) {
      out += part;
      outOfCharge = after;
    }
    return money(part, amount.currency);
  });
}

/**
 * What is to be sent of a charge so that `part` of the amount goes back: what is left of the charge for what is left of the amount,
 * never nothing.
 *
 * @param gone what is out already, in both currencies
 */
export function partOfCharge(
  { amount, charged }: Charged,
  part: Money,
  gone: { ofAmount: bigint; ofCharge: bigint },
): Money {
  if (!charged || part.currency !== amount.currency) return part;
  const left = charged.amount - gone.ofCharge;
  invariant(left > 0n, 'Something is left of a charge that is to go back.');
  const until = gone.ofAmount + part.amount;
  if (until >= amount.amount) return money(left, charged.currency);
  const wanted = rounded(until * charged.amount, amount.amount) - gone.ofCharge;
  return money(least(most(wanted, 1n), left), charged.currency);
}

const partOf = (
  share: bigint,
  left: bigint,
  { isRest, isBeyond }: { isRest: boolean; isBeyond: boolean },
): bigint => (isRest ? left : isBeyond ? share : least(share, left));

/** A word about a part is believed as far as rounding can explain it. */
function isSaidTruly(
  { amount, charged }: { amount: Money; charged: Money },
  moved: bigint,
  said: bigint | null,
): said is bigint {
  if (said === null) return false;
  const difference = said * charged.amount - moved * amount.amount;
  return (difference < 0n ? -difference : difference) <= 2n * amount.amount;
}

/** Half up. */
const rounded = (dividend: bigint, divisor: bigint): bigint => (2n * dividend + divisor) / (2n * divisor);
const least = (a: bigint, b: bigint): bigint => (a < b ? a : b);
const most = (a: bigint, b: bigint): bigint => (a > b ? a : b);
