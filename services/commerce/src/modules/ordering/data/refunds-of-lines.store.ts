import { Injectable } from '@nestjs/common';
import { newId } from '../../../kernel/ids.js';
import { money, type Money } from '../../../kernel/money.js';
import type { Sql } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/transaction.js';
import type { Refundable, RefundPart } from '../domain/refund.js';

/** Why, and by whose decision. */
export interface RefundDecision {
  /** `buyer`, or the user id of an officer. */
  by: string;
  reason: string;
  at: Date;
}

/** A refund as the books divide it. */
export interface RefundShare {
  /** Null: of the sending of this parcel. */
  lineId: string | null;
  cooperativeId: string;
  amount: Money;
}

interface RefundableRow {
  lineId: string | null;
  paid: bigint;
  refunded: bigint;
  currency: string;
}

/** What was paid for a line `l` of an order `o`: before the rest beside a deposit came, its part of the deposit. */
export const PAID = `case when o.payment_id is null and o.deposit_payment_id is not null then coalesce(l.deposit, l.total)
  else l.total - l.waived end`;

/** What of sold lines, and of what sending cost, was decided to go back. */
@Injectable()
export class RefundsOfLinesStore {
  /** The lines of a parcel and its sending. Read under the order's lock. */
  async refundable(tx: Tx, parcelId: string): Promise<Refundable[]> {
    const { rows } = await tx.query<RefundableRow>(
      `with paid_for as (
         select l.id as line, ${PAID} as paid, l.order_id as sold_in
         from ordering.lines l join ordering.orders o on o.id = l.order_id where l.parcel_id = $1
         union all
         select null, p.shipping, p.order_id from ordering.parcels p where p.id = $1 and p.shipping > 0)
       select line as "lineId", paid,
         (select o.currency from ordering.orders o where o.id = sold_in) as currency,
         (select coalesce(sum(r.amount), 0)::bigint from ordering.refunds r
          where r.order_id = sold_in and r.parcel_id = $1 and r.line_id is not distinct from line) as refunded
       from paid_for`,
      [parcelId],
    );
    return rows.map(({ lineId, paid, refunded, currency }) => ({
      lineId,
      paid: money(paid, currency),
      refunded: money(refunded, currency),
    }));
  }

  async add(
    tx: Tx,
    { orderId, parcelId }: { orderId: string; parcelId: string },
    parts: readonly RefundPart[],
    { by, reason, at }: RefundDecision,
  ): Promise<void> {
    await tx.query(
      `insert into ordering.refunds (id, order_id, parcel_id, line_id, amount, decided_by, reason, decided_at)
       select each.id, $1, $2, each.line_id, each.amount, $6, $7, $8
       from unnest($3::uuid[], $4::uuid[], $5::bigint[]) as each (id, line_id, amount)`,
      [
        orderId,
        parcelId,
        parts.map(() => newId(at.getTime())),
        parts.map(({ lineId }) => lineId),
        parts.map(({ amount }) => amount.amount),
        by,
        reason,
        at,
      ],
    );
  }

  /** All that was decided of an order, by what it is for. */
  async sharesOf(sql: Sql, orderId: string): Promise<RefundShare[]> {
    const { rows } = await sql.query<Omit<RefundShare, 'amount'> & { amount: bigint; currency: string }>(
      `select r.line_id as "lineId", p.cooperative_id as "cooperativeId", sum(r.amount)::bigint as amount, o.currency
       from ordering.refunds r
       join ordering.parcels p on p.id = r.parcel_id
       join ordering.orders o on o.id = r.order_id
       where r.order_id = $1 group by r.line_id, p.cooperative_id, o.currency order by r.line_id, p.cooperative_id`,
      [orderId],
    );
    return rows.map(({ amount, currency, ...row }) => ({ ...row, amount: money(amount, currency) }));
  }
}
