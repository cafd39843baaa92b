import { Injectable } from '@nestjs/common';
import type { Sql } from '../../../platform/database/sql.js';

/** A very piece in a parcel. */
export interface ParcelPiece {
  parcelId: string;
  orderCode: string;
  pieceId: string;
  /** Its public name, <cooperative>/<number>. */
  number: string;
}

/** Which very pieces belong into parcels. Whose these are is the asker's affair. */
@Injectable()
export class ParcelPiecesQueries {
  async of(sql: Sql, parcelIds: readonly string[]): Promise<ParcelPiece[]> {
    const { rows } = await sql.query<ParcelPiece>(
      `select l.parcel_id as "parcelId", o.code as "orderCode", p.piece_id as "pieceId", p.public_number as number
       from ordering.parcels q join ordering.orders o on o.id = q.order_id
       join ordering.lines l on l.order_id = q.order_id and l.parcel_id = q.id
       join ordering.line_pieces p on p.line_id = l.id and p.released_at is null
       where q.id = any($1) order by l.position, p.public_number`,
      [parcelIds],
    );
    return rows;
  }
}
