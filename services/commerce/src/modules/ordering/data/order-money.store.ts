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

/** What an order `o` has taken for its price, or costs. */
export const TAKEN = `case when o.payment_id is null and o.deposit_payment_id is not null then o.deposit else o.total - o.waived end`;

/** Of the order that a parcel is of. */
export interface MoneyOfParcel {
  taken: Money;
  /** How much of it an officer or the buyer decided to send back. */
  decided: bigint;
  /** The rest of something in the parcel is still to be paid. */
  isRestDue: boolean;
}

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
  async lockOfParcel(tx: Tx, parcelId: string): Promise<(OrderMoney & MoneyOfParcel) | undefined> {
    const row = await maybeRow<MoneyRow & { taken: bigint; decided: bigint; isRestDue: boolean }>(
      tx,
      `select ${MONEY}, ${TAKEN} as taken, o.refund_decided as decided,
         $1 in (select d.parcel_id from ordering.shown_rests_due d where d.order_id = o.id) as "isRestDue"
       from ordering.orders o
       where o.id = (select order_id from ordering.parcels where id = $1) for update of o`,
      [parcelId],
    );
    if (!row) return undefined;
    const { currency, decided, isRestDue } = row;
    return { ...orderMoney(row), taken: money(row.taken, currency), decided, isRestDue };
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
