import { money } from '../../../kernel/money.js';
import type { OrderCharge } from '../domain/order.js';

/** A charge as the column `charge` of an order holds it. */
export interface ChargeInRow extends Pick<OrderCharge, 'lines'> {
  currency: string;
  amount: string;
}

export const chargeOf = ({ currency, amount, lines }: ChargeInRow): OrderCharge => ({
  total: money(BigInt(amount), currency),
  lines,
});

export const chargeInRow = ({ total, lines }: OrderCharge): ChargeInRow => ({
  currency: total.currency,
  amount: total.amount.toString(),
  lines,
});
