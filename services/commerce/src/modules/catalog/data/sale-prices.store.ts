import { Injectable } from '@nestjs/common';
import type { SalePriceList } from '../../../../api/sale-prices.js';
import { maybeRow, type Sql } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/transaction.js';
import { dongJson, momentJson } from './shown-json.js';

/** What a product costs for a time. */
export interface NewSalePrice {
  id: string;
  productId: string;
  price: bigint;
  from: Date;
  until: Date;
  setBy: string;
}

/** Sales of products. Whoever sets or stops one has its product locked. */
@Injectable()
export class SalePricesStore {
  /** @returns false where it would be beside another sale of the product, or is over already */
  async add(tx: Tx, sale: NewSalePrice): Promise<'added' | 'over' | 'overlapping'> {
    const { id, productId, price, from, until, setBy } = sale;
    const row = await maybeRow<{ isOver: boolean; isBeside: boolean }>(
      tx,
      `select $3::timestamptz <= now() as "isOver", exists (select from catalog.sale_prices
         where product_id = $1 and stopped_at is null and valid_from < $3 and valid_until > $2) as "isBeside"`,
      [productId, from, until],
    );
    if (row?.isOver) return 'over';
    if (row?.isBeside) return 'overlapping';
    await tx.query(
      `with set as (
         insert into catalog.sale_prices (id, product_id, price_amount, valid_from, valid_until, set_by)
         values ($1, $2, $3, $4, $5, $6))
       insert into catalog.price_turns (product_id, at) values ($2, $4), ($2, $5)`,
      [id, productId, price, from, until, setBy],
    );
    return 'added';
  }

  /** The product of a sale that is not over. */
  async productOf(sql: Sql, id: string): Promise<string | undefined> {
    const row = await maybeRow<{ productId: string }>(
      sql,
      'select product_id as "productId" from catalog.sale_prices where id = $1',
      [id],
    );
    return row?.productId;
  }

  /** Stopped twice is stopped once. */
  async stop(tx: Tx, id: string): Promise<void> {
    await tx.query('update catalog.sale_prices set stopped_at = now() where id = $1 and stopped_at is null', [
      id,
    ]);
  }

  /** Products of which a sale has begun or ended since their price was written. @returns them, locked */
  async takeTurns(tx: Tx): Promise<string[]> {
    const { rows } = await tx.query<{ id: string }>(
      `with due as (delete from catalog.price_turns where at <= now() returning product_id)
       select id from catalog.products where id = any(array(select product_id from due)) order by id
       for no key update`,
    );
    return rows.map(({ id }) => id);
  }

  /** What a cooperative has in the shop, with the sales that are not over. */
  async ofCooperative(sql: Sql, cooperativeId: string): Promise<SalePriceList> {
    const { rows } = await sql.query<SalePriceList['products'][number]>(
      `select p.id, p.title, ${dongJson('p.price_amount', 'p.price_currency')} as price,
         (select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'price', ${dongJson('s.price_amount')},
              'from', ${momentJson('s.valid_from')}, 'until', ${momentJson('s.valid_until')},
              'isNow', s.valid_from <= now()) order by s.valid_from), '[]')
          from catalog.sale_prices s
          where s.product_id = p.id and s.stopped_at is null and s.valid_until > now()) as sales
       from catalog.products p where p.cooperative_id = $1 and p.status = 'published'
       order by p.title->>'vi' collate "vi-x-icu", p.id`,
      [cooperativeId],
    );
    return { products: rows };
  }
}
