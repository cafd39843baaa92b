import type { DepositPercent } from '../../../../api/offers.js';
import { add, compare, money, subtract, sum, zero, type Money } from '../../../kernel/money.js';

/** Of an order that is paid in two parts. */
export interface Deposit {
  /** What is due first. */
  amount: Money;
  /** The payment that paid it. */
  paymentId: string | null;
  /** Until when the rest is to be paid, once it is asked for. */
  restDueBy: Date | null;
  /** Within how many days from then, as its buyer was told. */
  restDays: number;
}

/** A line that could be paid in two parts. `percent` is null where it is there already. */
export interface LineToDeposit {
  id: string;
  total: Money;
  percent: DepositPercent | null;
}

/**
 * What is due first of an order: of lines with a deposit their part, half up; all of the others, and what sending costs.
 *
 * @returns by line where it has one; undefined where all of the order is due at once
 */
export function depositOf(
  lines: readonly LineToDeposit[],
  shipping: Money,
): { amount: Money; byLine: ReadonlyMap<string, Money> } | undefined {
  const byLine = new Map(
    lines.flatMap(({ id, total, percent }): [string, Money][] => {
      if (percent === null || percent === 100) return [];
      const part = money((total.amount * BigInt(percent) + 50n) / 100n, total.currency);
      return part.amount > 0n && compare(part, total) < 0 ? [[id, part]] : [];
    }),
  );
  if (byLine.size === 0) return undefined;
  const ofLines = lines.map(({ id, total }) => byLine.get(id) ?? total);
  return { amount: add(sum(ofLines, shipping.currency), shipping), byLine };
}

/** What of an order's price decides about its parts. */
export interface PaidInParts {
  total: Money;
  /** What nobody asks for any more. */
  waived: Money;
  /** What of it a gift voucher pays. */
  voucherPaid: Money;
  deposit: Deposit | null;
  /** The payment that paid all of it. */
  paymentId: string | null;
}

/** Its deposit is in, and the rest is not. */
export const isHeldByDeposit = <It extends Pick<PaidInParts, 'deposit' | 'paymentId'>>(
  order: It,
): order is It & { deposit: Deposit & { paymentId: string } } =>
  order.paymentId === null && order.deposit !== null && order.deposit.paymentId !== null;

/** Its deposit is in, and its buyer can pay the rest. */
export const isRestAwaited = <It extends PaidInParts & { state: string }>(
  order: It,
): order is It & { deposit: Deposit & { paymentId: string }; state: 'confirmed' } =>
  isHeldByDeposit(order) && order.state === 'confirmed' && restOf(order).amount > 0n;

/** What it costs, without what was given up. */
const priceOf = ({ total, waived }: Pick<PaidInParts, 'total' | 'waived'>): Money => subtract(total, waived);

/** What is still to be paid beside its deposit. */
export const restOf = (order: Omit<PaidInParts, 'voucherPaid'>): Money =>
  order.deposit && order.paymentId === null
    ? subtract(priceOf(order), order.deposit.amount)
    : zero(order.total.currency);

/** What is to be asked for next. */
export function dueOf(order: PaidInParts): Money {
  if (isHeldByDeposit(order)) return restOf(order);
  return order.deposit ? order.deposit.amount : subtract(order.total, order.voucherPaid);
}

/** What the order has taken for its price; null while it has taken nothing. */
export function takenOf(order: PaidInParts): Money | null {
  if (order.paymentId !== null) return priceOf(order);
  return isHeldByDeposit(order) ? order.deposit.amount : null;
}
