import { Injectable } from '@nestjs/common';
import type { Sql } from '../../../platform/database/sql.js';
import type { SoldPiece } from '../domain/return.js';

/** A parcel that was sent or is still here, with what its buyer has of it. */
export interface SoldParcel {
  parcelId: string;
  cooperativeId: string;
  state: string;
  deliveredAt: Date | null;
  pieces: SoldPiece[];
}

/** What buyers have, and what of it they may still return. */
@Injectable()
export class SoldPiecesStore {
  /** The parcels of an order, with their pieces. */
  async ofOrder(sql: Sql, orderId: string): Promise<SoldParcel[]> {
    const { rows } = await sql.query<SoldParcel>(
      `select d.parcel_id as "parcelId", d.cooperative_id as "cooperativeId", d.state, d.delivered_at as "deliveredAt",
         coalesce((select jsonb_agg(jsonb_build_object('lineId', s.line_id, 'pieceId', s.piece_id,
             'number', s.public_number, 'title', s.title, 'pictureCid', s.picture_cid) order by s.position, s.public_number)
           from ordering.shown_sold_pieces s where s.parcel_id = d.parcel_id), '[]') as pieces
       from fulfilment.shown_deliveries d where d.order_id = $1 order by d.parcel_id`,
      [orderId],
    );
    return rows;
  }

  /** Those of an order that a return has, by line and number. */
  async returned(sql: Sql, orderId: string): Promise<{ lineId: string; number: string }[]> {
    const { rows } = await sql.query<{ lineId: string; number: string }>(
      `select p.line_id as "lineId", p.public_number as number from returns.pieces p
       join returns.returns r on r.id = p.return_id where r.order_id = $1 and p.is_live`,
      [orderId],
    );
    return rows;
  }
}
