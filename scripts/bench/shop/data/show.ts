import type pg from 'pg';
import { ShopIndexStore } from '../../../../services/commerce/dist/src/modules/catalog/data/shop-index.store.js';
import { ShopProductsStore } from '../../../../services/commerce/dist/src/modules/catalog/data/shop-products.store.js';

const shop = new ShopProductsStore();

/** What the shop shows of these products, as `OfferPieces` writes it. */
export function show(client: pg.ClientBase, productIds: readonly string[]): Promise<void> {
  return shop.show(txOf(client), productIds);
}

/** The same of all there are, and the search's index of them. */
export async function showAll(client: pg.ClientBase): Promise<void> {
  let last: string | undefined;
  do last = await shop.showNext(txOf(client), last);
  while (last !== undefined);
  await new ShopIndexStore().fold(txOf(client));
}

const txOf = (client: pg.ClientBase) => ({
  query: async (sql: string, params: readonly unknown[] = []) => {
    const { rows, rowCount } = await client.query(sql, [...params]);
    return { rows: rows as never[], affected: rowCount ?? 0 };
  },
});
