import { Injectable } from '@nestjs/common';
import { maybeRow } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/transaction.js';
import type { StockedPiece } from '../domain/stocked-piece.js';

/** Which pieces are made for which orders. */
@Injectable()
export class PromisedPiecesStore {
  async add(tx: Tx, pieceId: string, orderId: string): Promise<void> {
    await tx.query('insert into inventory.promised_pieces (piece_id, order_id) values ($1, $2)', [
      pieceId,
      orderId,
    ]);
  }

  async remove(tx: Tx, pieceIds: readonly string[]): Promise<void> {
    await tx.query('delete from inventory.promised_pieces where piece_id = any($1)', [pieceIds]);
  }

  /**
   * A certified piece that is promised goes to its order, past the shop. @returns which order; undefined for one that is promised
   * to nobody, or was in stock before
   */
  async sell(tx: Tx, piece: StockedPiece, at: Date): Promise<string | undefined> {
    const row = await maybeRow<{ orderId: string }>(
      tx,
      `with promised as (delete from inventory.promised_pieces where piece_id = $1 returning order_id),
       added as (
         insert into inventory.items (piece_id, product_id, public_number, state, order_id, added_at)
         select $1, $2, $3, 'sold', order_id, $4 from promised
         on conflict (piece_id) do nothing returning piece_id, order_id)
       insert into inventory.sales (piece_id, order_id, sold_at) select piece_id, order_id, $4 from added
       returning order_id as "orderId"`,
      [piece.pieceId, piece.productId, piece.publicNumber, at],
    );
    return row?.orderId;
  }
}
