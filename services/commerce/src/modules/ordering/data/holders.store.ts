import { Injectable } from '@nestjs/common';
import type { Sql } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/transaction.js';
import type { HolderKind, HoldLimit, UnpaidOrder } from '../domain/hold-limits.js';

/** A buyer's address, telephone or e-mail as a keyed digest. */
export interface Holder {
  kind: HolderKind;
  digest: Buffer;
}

/** Who keeps pieces without having paid. */
@Injectable()
export class HoldersStore {
  /** Of two orders by one holder the second waits to see the first. All ask in one order, so none waits in a circle. */
  async lock(tx: Tx, holders: readonly Holder[]): Promise<void> {
    await tx.query(
      `select pg_advisory_xact_lock(key) from (
         select hashtextextended('ordering.holder/' || encode(digest, 'hex'), 0) as key
         from unnest($1::bytea[]) as holder (digest) order by 1) as keys`,
      [holders.map(({ digest }) => digest)],
    );
  }

  /** The limits for these holders, and how many orders each paid since then. */
  async limits(sql: Sql, holders: readonly Holder[], paidSince: Date): Promise<HoldLimit[]> {
    const { rows } = await sql.query<HoldLimit>(
      `select l.counted_by as "countedBy", l.most_orders as "mostOrders", l.most_pieces as "mostPieces",
         l.most_of_product as "mostOfProduct", l.most_lapsed as "mostLapsed",
         l.lapsed_within_minutes as "lapsedWithinMinutes", l.room_per_paid as "roomPerPaid",
         (select count(*)::int from ordering.holders h join ordering.orders o on o.id = h.order_id
          where h.digest = holder.digest and o.paid_at >= $3) as paid
       from unnest($1::text[], $2::bytea[]) as holder (kind, digest)
       join ordering.hold_limits l on l.counted_by = holder.kind
       order by l.counted_by`,
      [...asColumns(holders), paidSince],
    );
    return rows;
  }

  /** Their orders that wait for money, or ended without any since then. */
  async unpaid(sql: Sql, holders: readonly Holder[], endedSince: Date): Promise<UnpaidOrder[]> {
    const { rows } = await sql.query<UnpaidOrder>(
      `select holder.kind as "countedBy", o.state, o.expires_at as "expiresAt",
         o.payment_tried_at is not null as "wasTried",
         (select jsonb_agg(jsonb_build_object('productId', l.product_id, 'quantity', l.quantity))
          from ordering.lines l where l.order_id = o.id) as lines
       from unnest($1::text[], $2::bytea[]) as holder (kind, digest)
       join ordering.holders h on h.digest = holder.digest
       join ordering.orders o on o.id = h.order_id
       where o.state = 'placed' or (o.state = 'expired' and o.expires_at > $3)`,
      [...asColumns(holders), endedSince],
    );
    return rows;
  }

  async add(tx: Tx, orderId: string, holders: readonly Holder[], at: Date): Promise<void> {
    await tx.query(
      `insert into ordering.holders (digest, order_id, placed_at)
       select digest, $2, $3 from unnest($1::bytea[]) as holder (digest) on conflict do nothing`,
      [holders.map(({ digest }) => digest), orderId, at],
    );
  }

  async forget(sql: Sql, placedBefore: Date): Promise<void> {
    await sql.query('delete from ordering.holders where placed_at < $1', [placedBefore]);
  }
}

const asColumns = (holders: readonly Holder[]): [HolderKind[], Buffer[]] => [
  holders.map(({ kind }) => kind),
  holders.map(({ digest }) => digest),
];
