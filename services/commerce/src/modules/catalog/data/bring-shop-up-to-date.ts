import type pg from 'pg';
import type { Tx } from '../../../platform/transaction.js';
import { ShopIndexStore } from './shop-index.store.js';
import { SHOP_SHAPE, ShopProductsStore } from './shop-products.store.js';

/**
 * After the migrations: where this version shows products otherwise than the one before, all are shown anew, some
 * hundred in a transaction. Cut off half-way, it begins again. Then the search's index is told what it does not know.
 *
 * @param client signed in as the owner of the tables
 */
export async function bringShopUpToDate(client: pg.Client): Promise<void> {
  const tx = {
    query: async (sql: string, params: readonly unknown[] = []) => {
      const { rows, rowCount: affected } = await client.query(sql, [...params]);
      return { rows: rows as never[], affected: affected ?? 0 };
    },
  };
  const inTransaction = async <T>(work: () => Promise<T>): Promise<T> => {
    await client.query('begin');
    const result = await work();
    await client.query('commit');
    return result;
  };
  const { rowCount } = await client.query('select 1 from catalog.shop_shape where digest = $1', [SHOP_SHAPE]);
  if (!rowCount) await showAnew(tx, inTransaction);
  const index = new ShopIndexStore();
  // What is counted by the planner's numbers of an empty table would be looked for from end to end.
  if ((await inTransaction(() => index.fold(tx))) > 0)
    await client.query('analyze catalog.shop_index, catalog.shop_numbers');
}

async function showAnew(
  tx: Pick<Tx, 'query'>,
  inTransaction: <T>(work: () => Promise<T>) => Promise<T>,
): Promise<void> {
  const store = new ShopProductsStore();
  let last: string | undefined;
  do last = await inTransaction(() => store.showNext(tx, last));
  while (last !== undefined);
  await tx.query(
    `insert into catalog.shop_shape (digest) values ($1) on conflict (is_only) do update set digest = $1`,
    [SHOP_SHAPE],
  );
}
