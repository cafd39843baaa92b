import { Injectable } from '@nestjs/common';
import { invariant } from '../../../kernel/errors.js';
import type { Money } from '../../../kernel/money.js';
import { maybeRow, type Sql } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/transaction.js';

/** Orders that are paid in two parts, and how their parts stand. */
@Injectable()
export class DepositsStore {
  /** Within how many days the rest of what is ordered now is to be paid, once it is finished. */
  async restDays(sql: Sql, at: Date): Promise<number> {
    const row = await maybeRow<{ days: number }>(
      sql,
      `select days_to_pay as days from ordering.deposit_terms where valid_from <= $1 order by valid_from desc limit 1`,
      [at],
    );
    invariant(row, 'There are terms of a deposit from the first day on.');
    return row.days;
  }

  /** @param byLine what is due first of each line with a deposit */
  async set(
    tx: Tx,
    orderId: string,
    { amount, byLine, restDays }: { amount: Money; byLine: ReadonlyMap<string, Money>; restDays: number },
  ): Promise<void> {
    await tx.query(
      `with parted as (update ordering.orders set deposit = $2, rest_days = $3 where id = $1)
       update ordering.lines l set deposit = part.deposit
       from unnest($4::uuid[], $5::bigint[]) as part (id, deposit) where l.order_id = $1 and l.id = part.id`,
      [orderId, amount.amount, restDays, [...byLine.keys()], [...byLine.values()].map((it) => it.amount)],
    );
  }

  /** Whether a maker is still to finish something for it. */
  async isUnfinished(sql: Sql, orderId: string): Promise<boolean> {
    const { rows } = await sql.query(
      `select from making.shown_work where order_id = $1 and state in ('wanted', 'accepted', 'started') limit 1`,
      [orderId],
    );
    return rows.length > 0;
  }

  /** Until when the rest is to be paid; also a later day than before, of which nobody has been told that it is over. */
  async setRestDueBy(tx: Tx, orderId: string, dueBy: Date): Promise<void> {
    await tx.query('update ordering.orders set rest_due_by = $2, is_late_rest_told = false where id = $1', [
      orderId,
      dueBy,
    ]);
  }

  /** Lines of a parcel whose rest is not paid, by their ids. */
  async unpaid(sql: Sql, parcelId: string): Promise<string[]> {
    const { rows } = await sql.query<{ id: string }>(
      `select l.id from ordering.lines l join ordering.orders o on o.id = l.order_id
       where l.parcel_id = $1 and l.deposit is not null and l.waived = 0 and o.payment_id is null order by l.position`,
      [parcelId],
    );
    return rows.map(({ id }) => id);
  }

  /** Of those of these lines that have a deposit, nobody asks for the rest any more. */
  async waive(tx: Tx, orderId: string, lineIds: readonly string[]): Promise<void> {
    await tx.query(
      `with given_up as (
         update ordering.lines set waived = total - deposit
         where order_id = $1 and id = any($2) and deposit is not null and waived = 0 returning waived)
       update ordering.orders set waived = waived + (select coalesce(sum(waived), 0) from given_up) where id = $1`,
      [orderId, lineIds],
    );
  }

  /** Whether a line of the parcel is still to be sent: not given up, nor paid back. */
  async hasLines(sql: Sql, parcelId: string): Promise<boolean> {
    const { rows } = await sql.query(
      `select from ordering.lines l where l.parcel_id = $1 and l.waived = 0
         and (select coalesce(sum(r.amount), 0) from ordering.refunds r
           where r.order_id = l.order_id and r.line_id = l.id) < l.total limit 1`,
      [parcelId],
    );
    return rows.length > 0;
  }

  /** Orders whose rest was not paid by its day; each is taken once, and again when it was given a later one. */
  async takeLate(tx: Tx, now: Date, limit: number): Promise<string[]> {
    const { rows } = await tx.query<{ id: string }>(
      `with taken as (
         select id from ordering.orders
         where not is_late_rest_told and payment_id is null and rest_due_by is not null and rest_due_by < $1
         order by rest_due_by limit $2 for update skip locked)
       update ordering.orders o set is_late_rest_told = true from taken t where o.id = t.id returning o.id`,
      [now, limit],
    );
    return rows.map(({ id }) => id);
  }
}
