import { allocate } from '../../../kernel/allocate.js';
import { invariant } from '../../../kernel/errors.js';
import { add, money, negate, zero, type Money } from '../../../kernel/money.js';
import { entry, type Account, type Entry } from './posting.js';

/** One captured payment as the books see it: whose it is, and where it is now. */
export interface OwnedMoney {
  amount: Money;
  /** Where it came in, and goes out again. */
  heldOn: Account;
  /** The seller's phone, where that is in a seller's hand; the gift voucher that it was paid from. */
  holder: string | null;
  owner: 'order' | 'buyer' | null;
  refunded: Money;
  /** With the buyer's bank until it decides. */
  withdrawn: Money;
  lost: Money;
  owed: Money;
}

/** Money of one order that came in by several ways, each part of which goes out by its own. */
interface TogetherMoney extends OwnedMoney {
  parts: readonly OwnedMoney[];
}

/** What of a refund was decided to come from certain shares: those of a sold line, or of a cooperative's sending. */
export interface RefundOf {
  lineId: string | null;
  cooperativeId: string;
  amount: Money;
}

/** All that an order took for its price, as one: by however many transfers it came, and a part of it from a gift voucher. */
export function together(taken: readonly OwnedMoney[]): TogetherMoney[] {
  const [first, ...rest] = taken;
  if (!first) return [];
  return [
    rest.reduce<TogetherMoney>(
      (all, it) => ({
        ...all,
        amount: add(all.amount, it.amount),
        refunded: add(all.refunded, it.refunded),
        withdrawn: add(all.withdrawn, it.withdrawn),
        lost: add(all.lost, it.lost),
        owed: add(all.owed, it.owed),
      }),
      { ...first, parts: taken },
    ),
  ];
}

/**
 * What all refunds of a captured payment should have booked by now. Refunds of a sale take back everybody's share in
 * proportion, but first those that it was decided for; what the buyer got beyond what they paid stays a claim on them,
 * on their deposit.
 * @param shares the sale's credits; none for money that paid no order
 */
export function refundEntries(
  it: OwnedMoney | TogetherMoney,
  shares: readonly Entry[],
  decided: readonly RefundOf[] = [],
): Entry[] {
  if (it.owner === null) return [];
  const { fromShares, rest } = divided(it, shares).refund;
  return [
    ...goneOut(it, ({ refunded }) => refunded),
    entry('owed-to-buyer', negate(it.owed)),
    ...takenBack(shares, decided, zero(it.amount.currency), fromShares),
    entry('buyer-deposit', rest),
  ];
}

/** The same for disputes: a lost one is a refund, an open one freezes the shares it asks for. */
export function disputeEntries(
  it: OwnedMoney | TogetherMoney,
  shares: readonly Entry[],
  decided: readonly RefundOf[] = [],
): Entry[] {
  if (it.owner === null) return [];
  const { refund, lost, frozen } = divided(it, shares);
  const afterLost = add(refund.fromShares, lost.fromShares);
  const freezing = takenBack(shares, decided, afterLost, add(afterLost, frozen));
  return [
    ...goneOut(it, ({ lost, withdrawn }) => add(lost, withdrawn)),
    entry('disputed', it.withdrawn),
    ...takenBack(shares, decided, refund.fromShares, afterLost),
    entry('buyer-deposit', lost.rest),
    ...freezing,
    ...freezing.map((taken) => entry('frozen', negate(taken.amount), taken.ownerId, taken.lineId)),
  ];
}

/** Each part goes where it came from. */
const goneOut = (it: OwnedMoney | TogetherMoney, of: (part: OwnedMoney) => Money): Entry[] =>
  ('parts' in it ? it.parts : [it]).map((part) => entry(part.heldOn, negate(of(part)), part.holder));

/** What has to be booked so that the entries so far become the wanted ones. */
export function missingEntries(wanted: readonly Entry[], booked: readonly Entry[]): Entry[] {
  const missing = new Map<string, Entry>();
  const count = (it: Entry, amount: Money): void => {
    const key = [it.account, it.ownerId, it.lineId, amount.currency].join(' ');
    const before = missing.get(key);
    missing.set(key, { ...it, amount: before ? add(before.amount, amount) : amount });
  };
  for (const it of wanted) count(it, it.amount);
  for (const it of booked) count(it, negate(it.amount));
  return [...missing.values()].filter((it) => it.amount.amount !== 0n);
}

/** Only these are shares of a sale; the rest of its posting is where the money came from. */
export const isShare = ({ account }: { account: Account }): boolean => account !== 'buyer-deposit';

/** How much of each outflow the sale's shares bear: first refunds, then what is lost, then what is frozen. */
function divided(it: OwnedMoney, shares: readonly Entry[]) {
  let left = it.owner === 'order' ? shares.reduce((sum, share) => sum - share.amount.amount, 0n) : 0n;
  const take = ({ amount, currency }: Money): { fromShares: Money; rest: Money } => {
    const taken = amount < left ? amount : left;
    left -= taken;
    return { fromShares: money(taken, currency), rest: money(amount - taken, currency) };
  };
  const refund = take(add(it.refunded, it.owed));
  const lost = take(it.lost);
  return { refund, lost, frozen: take(it.withdrawn).fromShares };
}

/** Takes shares back, from one total to a higher one: in parts or at once, the sum is the same to the đồng. */
function takenBack(shares: readonly Entry[], decided: readonly RefundOf[], from: Money, to: Money): Entry[] {
  if (from.amount === to.amount) return [];
  const before = takenOf(shares, decided, from);
  return takenOf(shares, decided, to).map((amount, index) => {
    const share = shares[index];
    const was = before[index];
    invariant(share && was !== undefined, 'Every share is taken back in its own place.');
    return entry(share.account, money(amount - was, to.currency), share.ownerId, share.lineId);
  });
}

/** How much of each share a total takes: first what was decided for it, then the rest of all in proportion. */
function takenOf(shares: readonly Entry[], decided: readonly RefundOf[], total: Money): bigint[] {
  const left = shares.map((share) => -share.amount.amount);
  const taken = shares.map(() => 0n);
  let rest = total.amount;
  const move = (amount: bigint, weights: readonly bigint[], sign: bigint): void => {
    allocate(money(amount, total.currency), weights).forEach(({ amount: part }, index) => {
      taken[index]! += sign * part;
      left[index]! -= sign * part;
    });
  };
  const take = (amount: bigint, isOf: (share: Entry) => boolean): void => {
    const wholes = shares.map((share, index) => (isOf(share) ? left[index]! : 0n));
    const there = wholes.reduce((sum, whole) => sum + whole, 0n);
    const wanted = amount < there ? amount : there;
    if (wanted <= 0n) return;
    // What somebody gave to the price comes back to them as the price goes back.
    const given = wholes.reduce((sum, whole) => (whole < 0n ? sum - whole : sum), 0n);
    const givenBack = (given * wanted) / there;
    move(wanted + givenBack, wholes.map(ofCredit), 1n);
    if (givenBack > 0n) move(givenBack, wholes.map(ofDebit), -1n);
    rest -= wanted;
  };
  for (const { lineId, cooperativeId, amount } of decided) {
    take(amount.amount < rest ? amount.amount : rest, (share) =>
      lineId === null
        ? share.account === 'shipping' && share.ownerId === cooperativeId
        : share.lineId === lineId,
    );
  }
  take(rest, () => true);
  return taken;
}

const ofCredit = (whole: bigint): bigint => (whole > 0n ? whole : 0n);
const ofDebit = (whole: bigint): bigint => (whole < 0n ? -whole : 0n);
