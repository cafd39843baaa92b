import { Injectable } from '@nestjs/common';
import type { Serial } from '@daulang/protocol';
import type { Sql } from '../../../platform/database/sql.js';

/** Whose pieces: an artisan's own, or all of a cooperative's. */
export interface PiecesOwner {
  cooperativeId: string;
  artisanId: string | null;
}

export interface OwnPiece {
  pieceId: string;
  productId: string;
  /** `<cooperative's number>/<piece's number>` */
  number: string;
  serial: Serial;
}

const OWN = (piece: string): string =>
  `${piece}.cooperative_id = $1 and ($2::uuid is null or ${piece}.artisan_id = $2)`;

/** What somebody may take along to a stall. Serials are in here: for the studio and the office only. */
@Injectable()
export class OwnPiecesQueries {
  /** The published products, the newest first. */
  async products(sql: Sql, { cooperativeId, artisanId }: PiecesOwner, limit: number): Promise<string[]> {
    const { rows } = await sql.query<{ id: string }>(
      `select p.id from catalog.products p where ${OWN('p')} and p.status = 'published' order by p.id desc limit $3`,
      [cooperativeId, artisanId, limit],
    );
    return rows.map(({ id }) => id);
  }

  /** Those of the owner's pieces that are called so, or have these ids. */
  async find(
    sql: Sql,
    { cooperativeId, artisanId }: PiecesOwner,
    by: { numbers?: readonly string[]; serials?: readonly string[]; ids?: readonly string[] },
  ): Promise<OwnPiece[]> {
    const { rows } = await sql.query<OwnPiece>(
      `select p.id as "pieceId", p.product_id as "productId", p.serial,
         p.cooperative_number::text || '/' || p.number::text as number
       from catalog.pieces p
       where ${OWN('p')} and p.product_id is not null and p.number is not null and (p.id = any($5)
         or p.serial = any($4) or p.cooperative_number::text || '/' || p.number::text = any($3))`,
      [cooperativeId, artisanId, by.numbers ?? [], by.serials ?? [], by.ids ?? []],
    );
    return rows;
  }
}
