import { Injectable } from '@nestjs/common';
import { maybeRow } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/transaction.js';
import type { StockedPiece } from '../domain/stocked-piece.js';
import { noting, type Wanted } from './inventory.store.js';

const CHANGED = 'returning items.piece_id, product_id, public_number';
const BACK = `state = case when may_return then 'for-sale' else 'off-sale' end, allotted_to = null`;

/** Pieces that are with a phone, or were. */
@Injectable()
export class AllottedItemsStore {
  /** Takes of these very pieces, and of so many of each product, what is free: the caller sees whether that is enough. */
  async allot(
    tx: Tx,
    phoneId: string,
    { pieceIds, wanted }: { pieceIds: readonly string[]; wanted: readonly Wanted[] },
  ): Promise<StockedPiece[]> {
    const { rows } = await tx.query<StockedPiece>(
      `with named as (
         select piece_id from inventory.items where piece_id = any($1) and state = 'for-sale'
         order by product_id, added_at, piece_id for update),
       any_of as (
         select piece.piece_id from unnest($2::uuid[], $3::int[]) as wanted (product_id, quantity)
         cross join lateral (
           select piece_id from inventory.items
           where product_id = wanted.product_id and state = 'for-sale' and piece_id <> all($1)
           order by added_at, piece_id limit wanted.quantity for update skip locked) as piece),
       taken as (select piece_id from named union select piece_id from any_of),
       ${noting(`update inventory.items set state = 'allotted', allotted_to = $4 from taken
         where items.piece_id = taken.piece_id and items.state = 'for-sale' ${CHANGED}`)}`,
      [pieceIds, wanted.map(({ productId }) => productId), wanted.map(({ quantity }) => quantity), phoneId],
    );
    return rows;
  }

  /** @returns those that were with the phone and are no longer */
  async takeBack(tx: Tx, phoneId: string, pieceIds: readonly string[]): Promise<StockedPiece[]> {
    const { rows } = await tx.query<StockedPiece>(
      `with ${noting(`update inventory.items set ${BACK} where allotted_to = $1 and piece_id = any($2) ${CHANGED}`)}`,
      [phoneId, pieceIds],
    );
    return rows;
  }

  /** Undefined when it is not with the phone any more. */
  sellAllotted(
    tx: Tx,
    { phoneId, pieceId, orderId }: { phoneId: string; pieceId: string; orderId: string },
    at: Date,
  ): Promise<StockedPiece | undefined> {
    return this.sell(tx, `state = 'allotted' and allotted_to = $4`, [pieceId, orderId, at, phoneId]);
  }

  /** Undefined when nobody could order it just now. */
  sellFree(
    tx: Tx,
    { pieceId, orderId }: { pieceId: string; orderId: string },
    at: Date,
  ): Promise<StockedPiece | undefined> {
    return this.sell(tx, `state = 'for-sale'`, [pieceId, orderId, at]);
  }

  /** Of a sale by mistake: the piece is with the phone again, unless its certificate was withdrawn meanwhile. */
  async undoSale(
    tx: Tx,
    { pieceId, orderId, phoneId }: { pieceId: string; orderId: string; phoneId: string },
    at: Date,
  ): Promise<{ pieceIds: string[]; isAllotted: boolean }> {
    const { rows } = await tx.query<{ id: string; state: string }>(
      `with back as (
         update inventory.sales set returned_at = $4
         where piece_id = $1 and order_id = $2 and returned_at is null returning piece_id)
       update inventory.items i set state = case when may_return then 'allotted' else 'off-sale' end, order_id = null,
         allotted_to = case when may_return then $3::uuid end
       from back where i.piece_id = back.piece_id and i.order_id = $2 and i.state = 'sold'
       returning i.piece_id as id, i.state`,
      [pieceId, orderId, phoneId, at],
    );
    return { pieceIds: rows.map(({ id }) => id), isAllotted: rows.some(({ state }) => state === 'allotted') };
  }

  private sell(tx: Tx, where: string, params: unknown[]): Promise<StockedPiece | undefined> {
    return maybeRow<StockedPiece>(
      tx,
      `with ${noting(
        `update inventory.items set state = 'sold', order_id = $2, allotted_to = null
         where piece_id = $1 and ${where} ${CHANGED}`,
        'sold as (insert into inventory.sales (piece_id, order_id, sold_at) select piece_id, $2, $3 from changed),',
      )}`,
      params,
    );
  }
}
