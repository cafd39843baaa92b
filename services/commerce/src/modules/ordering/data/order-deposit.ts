import { money, type Money } from '../../../kernel/money.js';
import type { Deposit } from '../domain/deposit.js';

/** The columns of how an order `o` is paid in parts. */
export const DEPOSIT = `o.deposit, o.rest_days as "restDays", o.deposit_payment_id as "depositPaymentId",
  o.rest_due_by as "restDueBy", o.waived`;

/** What {@link DEPOSIT} reads. */
export interface DepositRow {
  deposit: bigint | null;
  restDays: number | null;
  depositPaymentId: string | null;
  restDueBy: Date | null;
  waived: bigint;
}

export function inParts(row: DepositRow & { currency: string }): { deposit: Deposit | null; waived: Money } {
  const { deposit, restDays, depositPaymentId: paymentId, restDueBy, waived, currency } = row;
  return {
    deposit:
      deposit === null
        ? null
        : { amount: money(deposit, currency), paymentId, restDueBy, restDays: restDays ?? 0 },
    waived: money(waived, currency),
  };
}
