import { Injectable } from '@nestjs/common';
import { maybeRow, type Sql } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/transaction.js';
import type { StockedPiece } from '../domain/stocked-piece.js';

/** How many pieces of a product are asked for. */
export interface Wanted {
  productId: string;
  quantity: number;
}

export interface Availability {
  productId: string;
  pieceIds: string[];
  freeAgainAt: Date | null;
}

/**
 * `update` with its pieces returned, and their products written down to be counted anew.
 * @param beside what is done with `changed` as well
 */
export const noting = (update: string, beside = ''): string => `changed as (${update}),
  ${beside} noted as (insert into inventory.changed_stock (product_id) select distinct product_id from changed)
  select piece_id as "pieceId", product_id as "productId", public_number as "publicNumber" from changed`;

const PIECE = 'piece_id as "pieceId", product_id as "productId", public_number as "publicNumber"';

@Injectable()
export class InventoryStore {
  /** Adds a piece, or puts one that was taken off sale back. A reserved or sold one stays as it is, and may come back. */
  async putOnSale(tx: Tx, piece: StockedPiece, at: Date): Promise<void> {
    await tx.query(
      `insert into inventory.items (piece_id, product_id, public_number, state, added_at)
       values ($1, $2, $3, 'for-sale', $4)
       on conflict (piece_id) do update set may_return = true,
         state = case when items.state = 'off-sale' then 'for-sale' else items.state end`,
      [piece.pieceId, piece.productId, piece.publicNumber, at],
    );
  }

  /** Takes a piece away from whoever has it reserved; a sold one stays sold, but is never for sale again. */
  async takeOffSale(tx: Tx, pieceId: string): Promise<void> {
    await tx.query(
      `update inventory.items set may_return = state <> 'sold',
         state = case when state = 'sold' then state else 'off-sale' end,
         order_id = case when state = 'sold' then order_id end, reserved_until = null, allotted_to = null
       where piece_id = $1`,
      [pieceId],
    );
  }

  /**
   * Reserves all that is wanted of what nobody else is just taking; undefined, and nothing reserved or locked, when that
   * is too little.
   */
  async reserveFree(
    tx: Tx,
    wanted: readonly Wanted[],
    orderId: string,
    until: Date,
  ): Promise<StockedPiece[] | undefined> {
    const pieces = wanted.reduce((all, { quantity }) => all + quantity, 0);
    // Whoever waits for others while holding some could wait in a circle; who wants one holds none then.
    if (pieces > 1) await tx.query('savepoint before_lock');
    const { rows } = await tx.query<StockedPiece>(
      `with free as (
         select piece.piece_id from unnest($1::uuid[], $2::int[]) as wanted (product_id, quantity)
         cross join lateral (
           select piece_id from inventory.items where product_id = wanted.product_id and state = 'for-sale'
           order by added_at, piece_id limit wanted.quantity for update skip locked) as piece),
       ${noting(`update inventory.items set state = 'reserved', order_id = $3, reserved_until = $4
         from free where items.piece_id = free.piece_id and (select count(*) from free) = $5
         returning items.piece_id, product_id, public_number`)}`,
      [
        wanted.map(({ productId }) => productId),
        wanted.map(({ quantity }) => quantity),
        orderId,
        until,
        pieces,
      ],
    );
    if (rows.length === pieces) return rows;
    if (pieces > 1) await tx.query('rollback to savepoint before_lock');
    return undefined;
  }

  /**
   * Locks every piece for sale of these products, waiting for those who are just deciding about one. All who wait do
   * so in the same order, so that two orders never wait for each other.
   */
  async lockAll(tx: Tx, productIds: readonly string[]): Promise<StockedPiece[]> {
    const { rows } = await tx.query<StockedPiece>(
      `select ${PIECE} from inventory.items where product_id = any($1) and state = 'for-sale'
       order by product_id, added_at, piece_id for update`,
      [productIds],
    );
    return rows;
  }

  async reserve(tx: Tx, pieceIds: readonly string[], orderId: string, until: Date): Promise<number> {
    const { affected } = await tx.query(
      `with ${noting(`update inventory.items set state = 'reserved', order_id = $2, reserved_until = $3
         where piece_id = any($1) and state = 'for-sale' returning piece_id, product_id, public_number`)}`,
      [pieceIds, orderId, until],
    );
    return affected;
  }

  /** Keeps the pieces of an order longer. */
  async extend(tx: Tx, orderId: string, until: Date): Promise<void> {
    await tx.query(
      `with ${noting(`update inventory.items set reserved_until = $2 where order_id = $1 and state = 'reserved'
         returning piece_id, product_id, public_number`)}`,
      [orderId, until],
    );
  }

  /** @returns the pieces that went back on sale */
  async release(tx: Tx, orderId: string): Promise<StockedPiece[]> {
    const { rows } = await tx.query<StockedPiece>(
      `with ${noting(`update inventory.items set state = 'for-sale', order_id = null, reserved_until = null
         where order_id = $1 and state = 'reserved' returning piece_id, product_id, public_number`)}`,
      [orderId],
    );
    return rows;
  }

  /** @returns the pieces that were still reserved for the order and are sold now */
  async sell(tx: Tx, orderId: string, at: Date): Promise<StockedPiece[]> {
    const { rows } = await tx.query<StockedPiece>(
      // As many are free as before, but none of these will be free again.
      `with ${noting(
        `update inventory.items set state = 'sold', reserved_until = null
         where order_id = $1 and state = 'reserved' returning piece_id, product_id, public_number`,
        'sold as (insert into inventory.sales (piece_id, order_id, sold_at) select piece_id, $1, $2 from changed),',
      )}`,
      [orderId, at],
    );
    return rows;
  }

  /** @returns the pieces that were sold to this order and are no longer */
  async takeBack(tx: Tx, orderId: string, pieceIds: readonly string[], at: Date): Promise<StockedPiece[]> {
    const { rows } = await tx.query<StockedPiece>(
      `with ${noting(
        `update inventory.items set state = case when may_return then 'for-sale' else 'off-sale' end, order_id = null
         where order_id = $1 and piece_id = any($2) and state = 'sold' returning piece_id, product_id, public_number`,
        `returned as (update inventory.sales s set returned_at = $3 from changed
           where s.piece_id = changed.piece_id and s.order_id = $1),`,
      )}`,
      [orderId, pieceIds, at],
    );
    return rows;
  }

  /**
   * Pieces that were sold to this order came back. Those of `forSale` are as before they were sold; the others stay sold
   * as far as the stock knows, so that nobody buys what is broken. `opened` came with their tokens.
   */
  async takeReturned(
    tx: Tx,
    orderId: string,
    pieces: { all: readonly string[]; forSale: readonly string[]; opened: readonly string[] },
    at: Date,
  ): Promise<string[]> {
    const { rows } = await tx.query<{ id: string }>(
      `with back as (
         update inventory.sales set returned_at = $5, came_with_token = piece_id = any($4)
         where order_id = $1 and piece_id = any($2) and returned_at is null returning piece_id),
       changed as (
         update inventory.items i set state = case when may_return then 'for-sale' else 'off-sale' end, order_id = null
         from back where i.piece_id = back.piece_id and i.piece_id = any($3) and i.order_id = $1 and i.state = 'sold'
         returning i.product_id),
       noted as (insert into inventory.changed_stock (product_id) select distinct product_id from changed)
       select piece_id as id from back`,
      [orderId, pieces.all, pieces.forSale, pieces.opened, at],
    );
    return rows.map(({ id }) => id);
  }

  async hasChanged(sql: Sql): Promise<boolean> {
    const row = await maybeRow<{ has: boolean }>(
      sql,
      'select exists (select from inventory.changed_stock) as has',
    );
    return row?.has === true;
  }

  /** Takes changes that nobody else is taking, the oldest first. @returns their products, each once */
  async takeChanged(tx: Tx, limit: number): Promise<string[]> {
    const { rows } = await tx.query<{ id: string }>(
      `with taken as (
         delete from inventory.changed_stock where id = any(array(
           select id from inventory.changed_stock order by id limit $1 for update skip locked)) returning product_id)
       select distinct product_id as id from taken`,
      [limit],
    );
    return rows.map(({ id }) => id);
  }

  /** Whoever counts a product's pieces to write the number down does so one after the other, and all in one order. */
  async lockCounts(tx: Tx, productIds: readonly string[]): Promise<void> {
    await tx.query(
      `select pg_advisory_xact_lock(key) from (
         select hashtextextended('inventory.count/' || id, 0) as key from unnest($1::text[]) as product (id) order by 1) as keys`,
      [productIds],
    );
  }

  /**
   * Every piece of each product that can be bought now, the oldest first, and when the first one that is kept for an
   * order goes back on sale unless it is paid.
   */
  async availability(tx: Tx, productIds: readonly string[]): Promise<Availability[]> {
    const { rows } = await tx.query<Availability>(
      `select product.id as "productId",
         array(select piece_id from inventory.items where product_id = product.id and state = 'for-sale'
           order by added_at, piece_id) as "pieceIds",
         (select min(reserved_until) from inventory.items where product_id = product.id and state = 'reserved')
           as "freeAgainAt"
       from unnest($1::uuid[]) as product (id)`,
      [productIds],
    );
    return rows;
  }
}
