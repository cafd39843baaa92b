import { Injectable } from '@nestjs/common';
import { money, type Money } from '../../../kernel/money.js';
import { maybeRow } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/transaction.js';
import type { OrderDispute, OrderMoney, OwedBecause } from '../domain/order-money.js';

/** The columns of an order's money, for other statements over `ordering.orders o`. */
export const MONEY = `o.currency, o.refunded, o.owed, o.owed_of_price as "owedOfPrice", o.owed_because as "owedBecause", o.dispute,
  o.dispute_answer_by as "answerBy"`;

/** What of it a person sends back, whatever else is owed beside: of an order `o`. */
export const PAYBACK_DUE = `(select coalesce(sum(d.amount), 0)::bigint from payments.shown_paybacks_due d
  where d.order_id = o.id)`;

/** What {@link MONEY} reads. */
export interface MoneyRow {
  currency: string;
  refunded: bigint;
  owed: bigint;
  owedOfPrice: bigint;
  owedBecause: OwedBecause | null;
  dispute: OrderDispute | null;
  answerBy: Date | null;
}

/** What became of an order's money, kept with the order. */
@Injectable()
export class OrderMoneyStore {
  async set(tx: Tx, orderId: string, it: OrderMoney): Promise<void> {
    await tx.query(
      `update ordering.orders set refunded = $2, owed = $3, owed_because = $4, owed_of_price = $7, dispute = $5,
         dispute_answer_by = $6, is_dispute_told = is_dispute_told and dispute is not distinct from $5 where id = $1`,
      [
        orderId,
        it.refunded.amount,
        it.owed.amount,
        it.owedBecause,
        it.dispute,
        it.answerBy,
        it.owedOfPrice.amount,
      ],
    );
  }

  /** Nobody refunds or disputes while the reader decides. */
  async lockOfParcel(
    tx: Tx,
    parcelId: string,
  ): Promise<(OrderMoney & { total: Money; decided: bigint }) | undefined> {
    const row = await maybeRow<MoneyRow & { total: bigint; decided: bigint }>(
      tx,
      `select ${MONEY}, o.total, o.refund_decided as decided from ordering.orders o
       where o.id = (select order_id from ordering.parcels where id = $1) for update of o`,
      [parcelId],
    );
    return row && { ...orderMoney(row), total: money(row.total, row.currency), decided: row.decided };
  }
}

export function orderMoney(row: MoneyRow): OrderMoney {
  const { refunded, owed, owedOfPrice, owedBecause, dispute, answerBy, currency } = row;
  return {
    refunded: money(refunded, currency),
    owed: money(owed, currency),
    owedOfPrice: money(owedOfPrice, currency),
    owedBecause,
    dispute,
    answerBy,
  };
}
