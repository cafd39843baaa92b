import { ShopProductsStore } from '../../src/modules/catalog/data/shop-products.store.js';
import { UnitOfWork } from '../../src/platform/unit-of-work.js';
import type { RunningService } from './service.js';

const ROWS = `select s.product_id::text as id, to_jsonb(s) as shown, to_jsonb(w) as searched
  from catalog.shop_products s join catalog.shop_words w using (product_id) order by 1`;

const KINDS = `select craft_slug, village_slug, is_ready, count(*)::int as products, sum(certified_pieces)::int as pieces
  from catalog.shop_products group by 1, 2, 3 order by 1, 2, 3`;

const COUNTED = `select craft_slug, village_slug, is_ready, sum(products)::int as products, sum(pieces)::int as pieces
  from catalog.shop_counts group by 1, 2, 3 having sum(products) <> 0 or sum(pieces) <> 0 order by 1, 2, 3`;

/** Ends a transaction that only looked what it would have written. */
class OnlyLooked extends Error {}

/** What the shop shows and counts, and what it would, were all of it written anew this moment. */
export async function shownAndTrue(service: RunningService): Promise<{ shown: unknown; true: unknown }> {
  let both: { shown: unknown; true: unknown } | undefined;
  const shop = service.get(ShopProductsStore);
  const looking = service.get(UnitOfWork).run(async (tx) => {
    const look = async (sql: string) => (await tx.query(sql)).rows;
    const shown = { rows: await look(ROWS), counts: await look(COUNTED) };
    let last: string | undefined;
    do last = await shop.showNext(tx, last);
    while (last !== undefined);
    both = { shown, true: { rows: await look(ROWS), counts: await look(KINDS) } };
    throw new OnlyLooked();
  });
  await looking.catch((error: unknown) => {
    if (!(error instanceof OnlyLooked)) throw error;
  });
  return both!;
}
