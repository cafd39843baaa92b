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
  for (const { lineId } of parts) {
    const left = refundable.find((it) => it.lineId === lineId);
    const atMost = left ? leftOf(left) : money(0n, most.currency);
    if (partOf(parts, lineId) > atMost.amount) throw new RefundTooHigh(atMost);
  }
  const sum = parts.reduce((total, { amount }) => total + amount.amount, 0n);
  if (sum > most.amount) throw new RefundTooHigh(most);
}

/**
 * All that is left of a parcel; no more than the order still has, where some of it went back by other hands.
 * @param most what the order still has of its money
 */
export function everythingLeft(refundable: readonly Refundable[], most: Money): RefundPart[] {
  let rest = most.amount;
  return refundable.flatMap((it) => {
    const { amount, currency } = leftOf(it);
    const part = amount < rest ? amount : rest;
    rest -= part;
    return part > 0n ? [{ lineId: it.lineId, amount: money(part, currency) }] : [];
  });
}

/**
 * These parts, as far as they have not gone back already, by whoever's hand.
 * @param most what the order still has of its money
 */
export function stillLeft(
  parts: readonly RefundPart[],
  refundable: readonly Refundable[],
  most: Money,
): RefundPart[] {
  let rest = most.amount;
  return parts.flatMap(({ lineId, amount }) => {
    const left = refundable.find((it) => it.lineId === lineId);
    const part = [amount.amount, left ? leftOf(left).amount : 0n, rest].reduce((a, b) => (a < b ? a : b));
    rest -= part;
    return part > 0n ? [{ lineId, amount: money(part, amount.currency) }] : [];
  });
}

/** Lines of which nothing is left after these parts. */
export function linesEnded(parts: readonly RefundPart[], refundable: readonly Refundable[]): string[] {
  return refundable.flatMap((it) => {
    const { lineId } = it;
    return lineId !== null && partOf(parts, lineId) === leftOf(it).amount ? [lineId] : [];
  });
}

/**
 * These parts, and where they leave no line to be sent, all that the sending of nothing cost.
 * @param most what the order still has of its money
 */
export function withSending(
  parts: readonly RefundPart[],
  refundable: readonly Refundable[],
  most: Money,
): readonly RefundPart[] {
  const lines = refundable.filter(({ lineId }) => lineId !== null);
  if (linesEnded(parts, lines).length < lines.length) return parts;
  const ofLines = parts.filter(({ lineId }) => lineId !== null);
  const spent = ofLines.reduce((total, { amount }) => total + amount.amount, 0n);
  const sending = refundable.filter(({ lineId }) => lineId === null);
  return [...ofLines, ...everythingLeft(sending, money(most.amount - spent, most.currency))];
}

/** All that these parts take of one line, which may be named more than once. */
const partOf = (parts: readonly RefundPart[], lineId: string | null): bigint =>
  parts.reduce((sum, each) => (each.lineId === lineId ? sum + each.amount.amount : sum), 0n);

/** Pieces of a line that came back. */
export interface ReturnedOfLine {
  lineId: string;
  pieces: number;
  /** What one of them really cost, after any voucher; an odd đồng of the line goes with its last piece. */
  eachCost: bigint;
  /** Nothing of the line is left with the buyer. */
  isWhole: boolean;
}

/** What goes back for pieces that came back: what they cost; all that is left of a line that came back whole. */
export function partsOfReturned(
  lines: readonly ReturnedOfLine[],
  refundable: readonly Refundable[],
  withShipping: boolean,
): RefundPart[] {
  return refundable.flatMap((it): RefundPart[] => {
    const left = leftOf(it);
    if (it.lineId === null) return withShipping ? [{ lineId: null, amount: left }] : [];
    const line = lines.find(({ lineId }) => lineId === it.lineId);
    if (!line) return [];
    const price = money(line.eachCost * BigInt(line.pieces), left.currency);
    return [{ lineId: it.lineId, amount: line.isWhole ? left : price }];
  });
}
