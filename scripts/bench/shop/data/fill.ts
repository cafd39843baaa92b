import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { withProgress } from '../../../console/progress.mjs';
import { stateDirOf } from '../house.ts';
import { fillCertificates } from './certificates.ts';
import { inTransaction } from './in-transaction.ts';
import { fillMakers } from './makers.ts';
import { fillOrders } from './orders.ts';
import { fillProducts } from './products.ts';
import { showAll } from './show.ts';

/** Another number when what is filled in changes: folders of before are made anew. */
const VERSION = 5;

const markerOf = (products: number) => join(stateDirOf(products), 'filled');

export function isFilled(products: number): boolean {
  const marker = markerOf(products);
  return existsSync(marker) && readFileSync(marker, 'utf8') === String(VERSION);
}

/** Fills a seeded house to its size, beside the product's use cases but by the rows they write and the rules the tables hold. */
export async function fill(database: pg.Pool, products: number): Promise<void> {
  const step = (what: string, work: (client: pg.PoolClient) => Promise<void>) =>
    withProgress(what, () => inTransaction(database, work));
  await step(`${products} products with their makers and pieces`, async (client) => {
    await fillMakers(client, products);
    await fillProducts(client, products);
    await countProducts(client);
  });
  await step('as many orders, paid and booked', fillOrders);
  await step('as many certificates beside those of the seed', fillCertificates);
  await step('What the shop shows of them', showAll);
  await withProgress('Counting the rows for the planner', () => database.query('vacuum analyze'));
  // Else the next start would read all of this from the database's log.
  await withProgress('Writing it all to disk', () => database.query('checkpoint'));
  writeFileSync(markerOf(products), String(VERSION));
}

/** As `CountProducts` tells the villages. */
async function countProducts(client: pg.ClientBase): Promise<void> {
  await client.query(
    `insert into villages.product_counts (village_slug, craft_slug, products)
     select village_slug, craft_slug, count(*) from catalog.products where status = 'published' group by 1, 2
     on conflict (village_slug, craft_slug) do update set products = excluded.products`,
  );
}
