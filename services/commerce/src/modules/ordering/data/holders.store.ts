import { Injectable } from '@nestjs/common';
import { maybeRow, type Sql } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/transaction.js';
import type { HolderKind, HoldLimit, UnpaidOrder } from '../domain/hold-limits.js';

/** A buyer's address, telephone or e-mail as a keyed digest. */
export interface Holder {
  kind: HolderKind;
  digest: Buffer;
}

/** What the holders of an order may keep, and what they keep already. */
export interface Standing {
  limits: HoldLimit[];
  unpaid: UnpaidOrder[];
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

  /**
   * The limits for these holders with how many orders each paid since then, and their orders that wait for money or
   * ended without any since then. Asked under their lock.
   */
  async standing(sql: Sql, holders: readonly Holder[], since: Date): Promise<Standing> {
    const row = await maybeRow<{
      limits: HoldLimit[];
      unpaid: (Omit<UnpaidOrder, 'placedAt' | 'endsAt'> & { placedAt: string; endsAt: string })[];
    }>(
      sql,
      `with holder as (select * from unnest($1::text[], $2::bytea[]) as holder (kind, digest))
       select array(select to_jsonb(each) from (
           select l.counted_by as "countedBy", l.most_orders as "mostOrders", l.most_pieces as "mostPieces",
             l.most_of_product as "mostOfProduct", l.most_lapsed as "mostLapsed",
             l.lapsed_within_minutes as "lapsedWithinMinutes", l.room_per_paid as "roomPerPaid",
             l.most_held_minutes as "mostHeldMinutes", l.held_within_minutes as "heldWithinMinutes",
             (select count(*)::int from ordering.holders h join ordering.orders o on o.id = h.order_id
              where h.digest = holder.digest and o.paid_at >= $3) as paid
           from holder join ordering.hold_limits l on l.counted_by = holder.kind
           order by l.counted_by) as each) as limits,
         array(select to_jsonb(each) from (
           select holder.kind as "countedBy", o.state, o.rail, o.placed_at as "placedAt",
             coalesce(ended.at, o.expires_at) as "endsAt", o.payment_tried_at is not null as "wasTried",
             (select jsonb_agg(jsonb_build_object('productId', l.product_id, 'quantity', l.quantity))
              from ordering.lines l where l.order_id = o.id) as lines
           from holder
           join ordering.holders h on h.digest = holder.digest
           join ordering.orders o on o.id = h.order_id
           left join lateral (
             select min(at) filter (where state = 'cancelled') as at, bool_or(state = 'confirmed') as was_confirmed
             from ordering.history where order_id = o.id and o.state = 'cancelled') ended on true
           where o.state = 'placed' or (o.state = 'expired' and o.expires_at > $3)
             or (o.state = 'cancelled' and o.paid_at is null and not ended.was_confirmed)) as each) as unpaid`,
      [holders.map(({ kind }) => kind), holders.map(({ digest }) => digest), since],
    );
    const { limits = [], unpaid = [] } = row ?? {};
    return {
      limits,
      unpaid: unpaid.map((it) => ({ ...it, placedAt: new Date(it.placedAt), endsAt: new Date(it.endsAt) })),
    };
  }

  async forget(sql: Sql, placedBefore: Date): Promise<void> {
    await sql.query('delete from ordering.holders where placed_at < $1', [placedBefore]);
  }
}
