import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/transaction.js';
import type { OpenedParcelState } from '../domain/parcel.js';

/** A parcel came to where it still is. */
export interface ParcelNews {
  parcelId: string;
  orderId: string;
  state: OpenedParcelState;
  /** Its buyer fetches it. */
  isFetched: boolean;
  at: Date;
}

/** A parcel should be on its way, and is not. */
export interface LateParcelNews {
  parcelId: string;
  orderId: string;
  cooperativeId: string;
  /** Whose pieces are in it. */
  artisanIds: string[];
  /** When it should have been sent. */
  at: Date;
}

/** A parcel is ready, and nobody came for it. */
export interface UnfetchedParcelNews {
  parcelId: string;
  orderId: string;
  cooperativeId: string;
}

/** What happened to parcels and was not told on yet; each row is taken once. */
@Injectable()
export class ParcelNewsStore {
  /** The oldest first, of before `before`. Where a parcel has gone on, or was taken back, what was is no news. */
  async take(tx: Tx, before: Date, limit: number): Promise<{ taken: number; news: ParcelNews[] }> {
    const { rows } = await tx.query<ParcelNews & { isThere: boolean }>(
      `with taken as (
         select parcel_id, position from fulfilment.history where not is_told and at <= $1 order by at limit $2
         for update skip locked),
       told as (
         update fulfilment.history h set is_told = true from taken t
         where h.parcel_id = t.parcel_id and h.position = t.position
         returning h.parcel_id, h.position, h.state, h.at, h.is_undo)
       select p.id as "parcelId", p.order_id as "orderId", told.state, told.at, p.fetch_days is not null as "isFetched",
         p.state = told.state and not told.is_undo as "isThere"
       from told join fulfilment.parcels p on p.id = told.parcel_id order by told.at, told.position`,
      [before, limit],
    );
    const news = rows.filter(({ isThere }) => isThere).map(({ isThere: _, ...it }) => it);
    return { taken: rows.length, news };
  }

  /** Late since before `before`, the longest first; each parcel is taken once. One that waits because of its money is not late. */
  async takeLate(tx: Tx, before: Date, limit: number): Promise<LateParcelNews[]> {
    const { rows } = await tx.query<LateParcelNews>(
      `with taken as (
         select p.id from fulfilment.parcels p
         where not p.is_late_told and p.state in ('to-pack', 'packed')
           and (p.state = 'to-pack' or p.fetch_days is null) and p.due_at <= $1
           and not exists (select from ordering.shown_disputes d where d.order_id = p.order_id)
           and not exists (select from ordering.shown_rests_due d where d.parcel_id = p.id)
         order by p.due_at limit $2 for update of p skip locked),
       told as (
         update fulfilment.parcels p set is_late_told = true from taken t where p.id = t.id
         returning p.id, p.order_id, p.cooperative_id, p.due_at)
       select told.id as "parcelId", told.order_id as "orderId", told.cooperative_id as "cooperativeId",
         told.due_at as at,
         (select jsonb_agg(distinct a.artisan_id) from ordering.shown_parcel_artisans a
           where a.order_id = told.order_id and a.parcel_id = told.id) as "artisanIds"
       from told order by told.due_at`,
      [before, limit],
    );
    return rows;
  }

  /** Ready for longer than they are kept for whoever fetches them; each parcel is taken once. */
  async takeUnfetched(tx: Tx, now: Date, limit: number): Promise<UnfetchedParcelNews[]> {
    const { rows } = await tx.query<UnfetchedParcelNews>(
      `with taken as (
         select p.id from fulfilment.parcels p
         where not p.is_unfetched_told and p.state = 'packed' and p.fetch_days is not null
           and p.moved_at + make_interval(days => p.fetch_days) <= $1
         order by p.moved_at limit $2 for update of p skip locked)
       update fulfilment.parcels p set is_unfetched_told = true from taken t where p.id = t.id
       returning p.id as "parcelId", p.order_id as "orderId", p.cooperative_id as "cooperativeId"`,
      [now, limit],
    );
    return rows;
  }
}
