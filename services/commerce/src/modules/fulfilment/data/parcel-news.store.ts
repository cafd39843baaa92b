import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/transaction.js';
import type { OpenedParcelState } from '../domain/parcel.js';

/** A parcel came to where it still is. */
export interface ParcelNews {
  parcelId: string;
  orderId: string;
  state: OpenedParcelState;
  at: Date;
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
       select p.id as "parcelId", p.order_id as "orderId", told.state, told.at,
         p.state = told.state and not told.is_undo as "isThere"
       from told join fulfilment.parcels p on p.id = told.parcel_id order by told.at, told.position`,
      [before, limit],
    );
    const news = rows.filter(({ isThere }) => isThere).map(({ isThere: _, ...it }) => it);
    return { taken: rows.length, news };
  }
}
