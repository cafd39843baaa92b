import { Injectable } from '@nestjs/common';
import { invariant } from '../../../kernel/errors.js';
import type { Sql } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/transaction.js';
import type { ReturnedOfLine } from '../domain/refund.js';

/** Which very pieces an order's lines have. */
@Injectable()
export class LinePiecesStore {
  /** The very pieces in a parcel. */
  async ofParcel(sql: Sql, parcelId: string): Promise<string[]> {
    const { rows } = await sql.query<{ id: string }>(
      `select p.piece_id as id from ordering.line_pieces p join ordering.lines l on l.id = p.line_id
       where l.parcel_id = $1 and p.released_at is null order by p.piece_id`,
      [parcelId],
    );
    return rows.map((row) => row.id);
  }

  /** Puts pieces into the lines of their products. */
  async give(
    tx: Tx,
    orderId: string,
    pieces: readonly { pieceId: string; productId: string; publicNumber: string }[],
  ): Promise<void> {
    const { affected } = await tx.query(
      `insert into ordering.line_pieces (line_id, piece_id, public_number)
       select line.id, given.piece_id, given.public_number
       from unnest($2::uuid[], $3::uuid[], $4::text[]) as given (piece_id, product_id, public_number)
       join ordering.lines line on line.order_id = $1 and line.product_id = given.product_id
       on conflict (line_id, piece_id) do update set released_at = null`,
      [
        orderId,
        pieces.map((piece) => piece.pieceId),
        pieces.map((piece) => piece.productId),
        pieces.map((piece) => piece.publicNumber),
      ],
    );
    invariant(affected === pieces.length, `Order ${orderId} has no line for some of its pieces.`);
  }

  /** Gives up the pieces that were promised but are not among the ones sold. */
  async takeLost(tx: Tx, orderId: string, sold: readonly { pieceId: string }[], at: Date): Promise<void> {
    await tx.query(
      `update ordering.line_pieces p set released_at = $3 from ordering.lines l
       where l.id = p.line_id and l.order_id = $1 and p.released_at is null and p.piece_id <> all($2::uuid[])`,
      [orderId, sold.map((piece) => piece.pieceId), at],
    );
  }

  /** @returns the pieces that belonged to these lines, and do no longer */
  async takeFromLines(tx: Tx, lineIds: readonly string[], at: Date): Promise<string[]> {
    const { rows } = await tx.query<{ id: string }>(
      `update ordering.line_pieces set released_at = $2 where line_id = any($1) and released_at is null
       returning piece_id as id`,
      [lineIds, at],
    );
    return rows.map(({ id }) => id);
  }

  /** The same of all lines in these parcels. */
  async takeFromParcels(tx: Tx, parcelIds: readonly string[], at: Date): Promise<string[]> {
    const { rows } = await tx.query<{ id: string }>(
      `update ordering.line_pieces p set released_at = $2 from ordering.lines l
       where l.id = p.line_id and l.parcel_id = any($1) and p.released_at is null returning p.piece_id as id`,
      [parcelIds, at],
    );
    return rows.map(({ id }) => id);
  }

  /** The same of all lines of an order. */
  async takeFromOrder(tx: Tx, orderId: string, at: Date): Promise<string[]> {
    const { rows } = await tx.query<{ id: string }>(
      `update ordering.line_pieces p set released_at = $2 from ordering.lines l
       where l.id = p.line_id and l.order_id = $1 and p.released_at is null returning p.piece_id as id`,
      [orderId, at],
    );
    return rows.map(({ id }) => id);
  }

  /** The very pieces that still belong to an order. */
  async ofOrder(sql: Sql, orderId: string): Promise<string[]> {
    const { rows } = await sql.query<{ id: string }>(
      `select p.piece_id as id from ordering.line_pieces p join ordering.lines l on l.id = p.line_id
       where l.order_id = $1 and p.released_at is null order by p.piece_id`,
      [orderId],
    );
    return rows.map((row) => row.id);
  }

  /** These pieces came back. @returns of which lines, and whether anything of them is left */
  async takePieces(
    tx: Tx,
    parcelId: string,
    pieceIds: readonly string[],
    at: Date,
  ): Promise<ReturnedOfLine[]> {
    const { rows } = await tx.query<ReturnedOfLine>(
      `with taken as (
         update ordering.line_pieces p set released_at = $3 from ordering.lines l
         where l.id = p.line_id and l.parcel_id = $1 and p.piece_id = any($2) and p.released_at is null
         returning p.line_id, p.piece_id),
       of_line as (select line_id, count(*)::int as pieces from taken group by line_id)
       select line_id as "lineId", pieces,
         (select l.total / l.quantity from ordering.lines l where l.id = line_id) as "eachCost",
         (select count(*) from ordering.line_pieces p where p.line_id = of_line.line_id and p.released_at is null
            and p.piece_id <> all($2)) = 0 as "isWhole"
       from of_line`,
      [parcelId, pieceIds, at],
    );
    return rows;
  }
}
