import { Injectable } from '@nestjs/common';
import { maybeRow } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/transaction.js';

/** How much of an edition there is and is promised: counted at the product itself, so that two never take the same place. */
@Injectable()
export class EditionsStore {
  /**
   * So many places more, or none: whoever comes second waits for the first, and then sees what is left.
   *
   * @returns how many are left; null of what is no edition
   */
  async take(tx: Tx, productId: string, pieces: number): Promise<{ isTaken: boolean; left: number } | null> {
    const taken = await maybeRow<{ left: number }>(
      tx,
      `update catalog.products set edition_taken = edition_taken + $2
       where id = $1 and edition_of is not null and edition_taken + $2 <= edition_of
       returning edition_of - edition_taken as left`,
      [productId, pieces],
    );
    if (taken) return { isTaken: true, left: taken.left };
    const full = await maybeRow<{ left: number }>(
      tx,
      'select edition_of - edition_taken as left from catalog.products where id = $1 and edition_of is not null',
      [productId],
    );
    return full ? { isTaken: false, left: full.left } : null;
  }

  /** @returns whether it is an edition */
  async giveBack(tx: Tx, productId: string, pieces: number): Promise<boolean> {
    const { affected } = await tx.query(
      'update catalog.products set edition_taken = edition_taken - $2 where id = $1 and edition_of is not null',
      [productId, pieces],
    );
    return affected > 0;
  }

  /** Of a product that is locked, and of which so many pieces are there. */
  async set(tx: Tx, productId: string, of: number, made: number): Promise<void> {
    await tx.query('update catalog.products set edition_of = $2, edition_taken = $3 where id = $1', [
      productId,
      of,
      made,
    ]);
  }

  /** Whether anybody ever said that it is made to order. */
  async wasOffered(tx: Tx, productId: string): Promise<boolean> {
    const row = await maybeRow(tx, 'select from catalog.offer_terms where product_id = $1 limit 1', [
      productId,
    ]);
    return row !== undefined;
  }

  /** Gives those that are certified and have no number yet the next ones, in the order in which they were sealed. Products are locked. */
  async number(tx: Tx, productIds: readonly string[]): Promise<void> {
    await tx.query(
      `update catalog.pieces p set edition_number = given.number
       from (
         select q.id, coalesce(last.number, 0) + row_number() over (partition by q.product_id order by q.cooperative_number, q.number) as number
         from catalog.pieces q
         left join (select product_id, max(edition_number) as number from catalog.pieces
           where product_id = any($1) group by product_id) last on last.product_id = q.product_id
         where q.product_id = any($1) and q.state = 'final' and q.edition_number is null) as given
       where p.id = given.id`,
      [productIds],
    );
  }
}
