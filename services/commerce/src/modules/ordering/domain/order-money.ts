import { add, equal, money, type Money } from '../../../kernel/money.js';
import { OrderDisputed } from './ordering.errors.js';

/** `by-hand`: it did not come by card, so a person sends it. */
export type OwedBecause = 'refused' | 'returned' | 'by-hand';
export type OrderDispute = 'asked' | 'open' | 'won' | 'lost';

/** What became of an order's money. */
export interface OrderMoney {
  /** Gone back to the buyer, by refund or by a lost dispute. */
  refunded: Money;
  /** Due to the buyer and not on its way. */
  owed: Money;
  /** Due to the buyer of what paid the order, on its way or not; the rest came beside: twice, or too much. */
  owedOfPrice: Money;
  owedBecause: OwedBecause | null;
  dispute: OrderDispute | null;
  answerBy: Date | null;
}

/** One captured payment as far as it concerns its order; amounts in its own currency. */
export interface OrderCapture {
  amount: Money;
  isKept: boolean;
  refunded: Money;
  lost: Money;
  owed: Money;
  /** The provider would not send back what is owed. */
  isRefused: boolean;
  /** Nobody but a person can send it back. */
  isByHand: boolean;
  hasFailed: boolean;
  disputes: readonly { state: OrderDispute | 'dropped'; answerBy: Date | null }[];
}

/** Sums up what is known of an order's payments. Money on its way back to the buyer troubles nobody. */
export function orderMoneyOf(captures: readonly OrderCapture[], currency: string): OrderMoney {
  const inCurrency = captures.filter((it) => it.amount.currency === currency);
  const kept = inCurrency.filter((it) => it.isKept);
  const due = inCurrency.filter((it) => it.owed.amount > 0n);
  const stuck = due.filter((it) => it.isRefused || it.isByHand || (it.isKept && it.hasFailed));
  const owed = total(stuck.map((it) => it.owed));
  const disputes = captures.flatMap((it) => it.disputes);
  const dispute = worst(disputes.map((it) => it.state));
  return {
    refunded: money(total(kept.flatMap((it) => [it.refunded, it.lost])), currency),
    owed: money(owed, currency),
    owedOfPrice: money(total(due.filter((it) => it.isKept).map((it) => it.owed)), currency),
    owedBecause: owed === 0n ? null : reasonOf(stuck),
    dispute,
    answerBy: disputes.find((it) => it.state === dispute)?.answerBy ?? null,
  };
}

/** What of it needs a person most. */
function reasonOf(stuck: readonly OrderCapture[]): OwedBecause {
  if (stuck.some((it) => it.hasFailed)) return 'returned';
  return stuck.some((it) => it.isRefused || !it.isByHand) ? 'refused' : 'by-hand';
}

export const isSameMoney = (one: OrderMoney, other: OrderMoney): boolean =>
  equal(one.refunded, other.refunded) &&
  equal(one.owed, other.owed) &&
  equal(one.owedOfPrice, other.owedOfPrice) &&
  one.owedBecause === other.owedBecause &&
  one.dispute === other.dispute &&
  one.answerBy?.getTime() === other.answerBy?.getTime();

/** What of the price has gone back, or is due back. */
export const goneBack = ({ refunded, owedOfPrice }: Pick<OrderMoney, 'refunded' | 'owedOfPrice'>): Money =>
  add(refunded, owedOfPrice);

/** Whether all that an order cost has gone back, or is due back. */
export const isWhollyRefunded = (
  money: Pick<OrderMoney, 'refunded' | 'owedOfPrice'>,
  total: Money,
): boolean => goneBack(money).amount >= total.amount;

/** While a bank decides about the money, nothing of it is decided here. @throws OrderDisputed */
export function requireUndisputed({ dispute }: Pick<OrderMoney, 'dispute'>): void {
  if (dispute === 'asked' || dispute === 'open') throw new OrderDisputed();
}

/** Why a parcel must not be packed or sent. */
export type ParcelHold = 'refunded' | 'disputed' | 'part-refunded' | 'rest-due';

/**
 * A parcel of an order that was refunded or is disputed stays where it is. A part that was refunded may be for any
 * line, so an officer decides; `accepted` is how much of it they knew of when they decided to send all the same.
 *
 * @param taken what the order has taken for its price
 * @param isRestDue the rest of something in this parcel is still to be paid
 */
export function holdOf(
  money: Pick<OrderMoney, 'refunded' | 'owedOfPrice' | 'dispute'>,
  taken: Money,
  accepted: bigint,
  isRestDue = false,
): ParcelHold | null {
  if (isWhollyRefunded(money, taken)) return 'refunded';
  if (money.dispute === 'asked' || money.dispute === 'open') return 'disputed';
  if (isRestDue) return 'rest-due';
  return goneBack(money).amount > accepted ? 'part-refunded' : null;
}

const BY_WEIGHT = ['open', 'asked', 'lost', 'won'] as const;
const worst = (states: readonly (OrderDispute | 'dropped')[]): OrderDispute | null =>
  BY_WEIGHT.find((state) => states.includes(state)) ?? null;

const total = (amounts: readonly Money[]): bigint => amounts.reduce((sum, { amount }) => sum + amount, 0n);
