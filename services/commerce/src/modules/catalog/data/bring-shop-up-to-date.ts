import type pg from 'pg';
import type { Tx } from '../../../platform/transaction.js';
import { INDEX_SHAPE, ShopIndexStore } from './shop-index.store.js';
import { SHOP_SHAPE, ShopProductsStore } from './shop-products.store.js';

/**
 * After the migrations: where this version shows products otherwise than the one before, all are shown anew, some
 * hundred in a transaction. Cut off half-way, it begins again. Then the search's index is told what it does not know;
 * where it was written otherwise, everything.
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
  const { rows } = await client.query<{ digest: string; index_digest: string | null }>(
    'select digest, index_digest from catalog.shop_shape',
  );
  if (rows[0]?.digest !== SHOP_SHAPE) await showAnew(tx, inTransaction);
  const index = new ShopIndexStore();
  const isOfAnother = rows[0]?.index_digest !== INDEX_SHAPE;
  const written = await inTransaction(async () => {
    if (isOfAnother) {
      await index.forgetAll(tx);
      await client.query('update catalog.shop_shape set index_digest = $1', [INDEX_SHAPE]);
    }
    return index.fold(tx);
  });
  // A search planned by the numbers of an empty table would read it from end to end.
  if (written > 0) await client.query('analyze catalog.shop_index, catalog.shop_numbers');
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
