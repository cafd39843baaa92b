import type pg from 'pg';
import { SHOP_SHAPE, ShopProductsStore } from './shop-products.store.js';

/**
 * After the migrations: where this version shows products otherwise than the one before, all are shown anew, some
 * hundred in a transaction. Cut off half-way, it begins again.
 *
 * @param client signed in as the owner of the tables
 */
export async function bringShopUpToDate(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query('select 1 from catalog.shop_shape where digest = $1', [SHOP_SHAPE]);
  if (rowCount) return;
  const store = new ShopProductsStore();
  const tx = {
    query: async (sql: string, params: readonly unknown[] = []) => {
      const { rows, rowCount: affected } = await client.query(sql, [...params]);
      return { rows: rows as never[], affected: affected ?? 0 };
    },
  };
  let last: string | undefined;
  do {
    await client.query('begin');
    last = await store.showNext(tx, last);
    await client.query('commit');
  } while (last !== undefined);
  await client.query(
    `insert into catalog.shop_shape (digest) values ($1) on conflict (is_only) do update set digest = $1`,
    [SHOP_SHAPE],
  );
}
