import { Injectable } from '@nestjs/common';
import { maybeRow, type Sql } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/transaction.js';
import type { Trust } from '../domain/on-delivery.js';

/** Codes by which buyers confirm orders that are paid at the door, and what is known of such buyers. */
@Injectable()
export class ConfirmationsStore {
  /** The newest code holds, with tries of its own. @returns false when enough were sent */
  async note(tx: Tx, orderId: string, codeHash: Buffer, at: Date, mostSent: number): Promise<boolean> {
    const { affected } = await tx.query(
      `insert into ordering.confirmations (order_id, code_hash, sent_at, times_sent, tries)
       values ($1, $2, $3, 1, 0)
       on conflict (order_id) do update set code_hash = excluded.code_hash, sent_at = excluded.sent_at,
         times_sent = confirmations.times_sent + 1, tries = 0
         where confirmations.times_sent < $4`,
      [orderId, codeHash, at, mostSent],
    );
    return affected > 0;
  }

  /** Counted before it is compared, so that tries at the same moment count too. */
  countTry(
    tx: Tx,
    orderId: string,
    mostTries: number,
  ): Promise<{ codeHash: Buffer; left: number } | undefined> {
    return maybeRow(
      tx,
      `update ordering.confirmations set tries = tries + 1 where order_id = $1 and tries < $2
       returning code_hash as "codeHash", $2 - tries as left`,
      [orderId, mostTries],
    );
  }

  async forget(tx: Tx, orderId: string): Promise<void> {
    await tx.query('delete from ordering.confirmations where order_id = $1', [orderId]);
  }

  /** Without this order, which is theirs too. */
  async trustIn(
    sql: Sql,
    { phone, orderId }: { phone: string; orderId: string },
    { since, codesSince }: { since: Date; codesSince: Date },
  ): Promise<Trust> {
    const row = await maybeRow<Trust>(
      sql,
      `select (count(*) filter (where paid_at is null and state in ('placed', 'confirmed', 'packed', 'sent',
           'delivered')))::int as "underWay",
         (count(*) filter (where state = 'returned' and paid_at is null))::int as "cameBack",
         (coalesce(sum(c.times_sent), 0))::int as codes
       from ordering.orders left join ordering.confirmations c on c.order_id = id and c.sent_at > $4
       where buyer_phone = $1 and rail = 'on-delivery' and placed_at > $3 and id <> $2`,
      [phone, orderId, since, codesSince],
    );
    return row ?? { underWay: 0, cameBack: 0, codes: 0 };
  }
}
