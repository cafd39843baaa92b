import { money, type Money } from '../../../kernel/money.js';
import { NothingLeftToRefund, RefundTooHigh } from './ordering.errors.js';

/** Something of a parcel that was paid for: a line, or its sending where `lineId` is null. */
export interface Refundable {
  lineId: string | null;
  paid: Money;
  refunded: Money;
}

export interface RefundPart {
  lineId: string | null;
  amount: Money;
}

/** What can still go back of it. */
const leftOf = ({ paid, refunded }: Refundable): Money => money(paid.amount - refunded.amount, paid.currency);

/**
 * What is asked for, if it is there.
 *
 * @param most what the order still has of its money, whoever sent some of it back
 * @throws RefundTooHigh naming how much can go back @throws NothingLeftToRefund when nothing is asked for
 */
export function requireLeft(
  parts: readonly RefundPart[],
  refundable: readonly Refundable[],
  most: Money,
): void {
  if (parts.length === 0) throw new NothingLeftToRefund();
  for (const { lineId, amount } of parts) {
    const left = refundable.find((it) => it.lineId === lineId);
    const atMost = left ? leftOf(left) : money(0n, most.currency);
    if (amount.amount > atMost.amount) throw new RefundTooHigh(atMost);
  }
  const sum = parts.reduce((total, { amount }) => total + amount.amount, 0n);
  if (sum > most.amount) throw new RefundTooHigh(most);
}

/** All that is left of a parcel. */
export const everythingLeft = (refundable: readonly Refundable[]): RefundPart[] =>
  refundable
    .map((it) => ({ lineId: it.lineId, amount: leftOf(it) }))
    .filter(({ amount }) => amount.amount > 0n);

/** Lines that are wholly refunded after these parts, and were not before. */
export function linesEnded(parts: readonly RefundPart[], refundable: readonly Refundable[]): string[] {
  return refundable.flatMap((it) => {
    const { lineId } = it;
    const part = parts.find((each) => each.lineId === lineId);
    return lineId !== null && part && part.amount.amount === leftOf(it).amount ? [lineId] : [];
  });
}
