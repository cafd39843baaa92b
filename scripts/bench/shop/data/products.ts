import type pg from 'pg';
import { newId } from '../../../../services/commerce/dist/src/kernel/ids.js';
import { slugOf } from '../../../../services/commerce/dist/src/modules/catalog/domain/slug.js';
import { chance, oneOf } from '../load/chance.ts';
import { columns } from './columns.ts';
import { addPieces } from './pieces.ts';
import { show } from './show.ts';
import { type Bilingual, titleOf } from './titles.ts';

export const PIECES_A_PRODUCT = 4;
/** Rows of one statement: large enough to be quick, small enough for the memory of a small machine. */
const AT_ONCE = 5_000;
const HOUR_MS = 3_600_000;
/** No table of prices: a price is one of these steps away from its pattern's. */
const PRICE_STEPS = [0.6, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 2];

interface Pattern {
  id: string;
  title: Bilingual;
  price: string;
  village_slug: string;
  craft_slug: string;
}

/**
 * Products and their certified pieces on sale, as `CreateDraft`, the sealing and `OfferPieces` leave them: each a
 * variation of one of the seed's, with that one's words, measures and pictures.
 */
export async function fillProducts(client: pg.ClientBase, count: number): Promise<void> {
  const varied = await variationsOf(client, count);
  for (let first = 0; first < count; first += AT_ONCE) {
    const size = Math.min(AT_ONCE, count - first);
    const rows = Array.from({ length: size }, (_, index) => varied(first + index));
    await insertProducts(client, rows, PIECES_A_PRODUCT);
    await addPieces(client, idsOf(rows), PIECES_A_PRODUCT);
  }
}

/** One more product with so many pieces, beside the others. @returns its id */
export async function addProduct(client: pg.ClientBase, pieces: number): Promise<string> {
  const nth = Math.floor(Date.now() / 1000);
  const row = (await variationsOf(client, 1))(nth);
  await insertProducts(client, [row], pieces);
  await addPieces(client, idsOf([row]), pieces);
  await show(client, idsOf([row]));
  return idsOf([row])[0]!;
}

const idsOf = (rows: unknown[][]) => rows.map(([id]) => id as string);

/** Makes the rows of products by their number; their dates are spread as those of so many. */
async function variationsOf(client: pg.ClientBase, count: number): Promise<(nth: number) => unknown[]> {
  const { rows: patterns } = await client.query<Pattern>(
    `select id, title, price_amount::text as price, village_slug, craft_slug from catalog.products
     where status = 'published' and artisan_id not in
       (select id from accounts.artisans where slug like 'nghe-nhan-thu-%') order by slug`,
  );
  const { rows: makers } = await client.query<{ id: string; place: string }>(
    `select id, village_slug || '/' || craft_slug as place from accounts.artisans
     where slug like 'nghe-nhan-thu-%' order by slug`,
  );
  const byPlace = Map.groupBy(makers, ({ place }) => place);
  const now = Date.now();
  return (nth) => {
    const pattern = patterns[nth % patterns.length]!;
    const makersThere = byPlace.get(`${pattern.village_slug}/${pattern.craft_slug}`) ?? makers;
    const title = titleOf(pattern.title, nth);
    const step = oneOf(chance(nth + 1), PRICE_STEPS);
    return [
      newId(),
      `${slugOf(title.vi).slice(0, 66).replace(/-$/, '')}-${nth + 2}`,
      pattern.id,
      makersThere[Math.floor(nth / patterns.length) % makersThere.length]!.id,
      JSON.stringify(title),
      Math.round((Number(pattern.price) * step) / 1000) * 1000,
      // The newest a day old, the others a quarter of an hour apart, in no order of their patterns.
      new Date(now - 24 * HOUR_MS - ((nth * 7919) % count) * (HOUR_MS / 4)),
    ];
  };
}

async function insertProducts(client: pg.ClientBase, rows: unknown[][], pieces: number): Promise<void> {
  await client.query(
    `insert into catalog.products (id, slug, cooperative_id, artisan_id, village_slug, craft_slug, kind, status, title,
       story, technique, materials, dimensions_mm, weight_grams, price_amount, price_currency, available_pieces,
       certified_pieces, published_at, created_at, updated_at)
     select given.id, given.slug, a.cooperative_id, a.id, p.village_slug, p.craft_slug, 'stock', 'published',
       given.title, p.story, p.technique, p.materials, p.dimensions_mm, p.weight_grams, given.price, p.price_currency,
       $8, $8,
       given.published_at, given.published_at, given.published_at
     from unnest($1::uuid[], $2::text[], $3::uuid[], $4::uuid[], $5::jsonb[], $6::bigint[], $7::timestamptz[])
       as given (id, slug, pattern_id, artisan_id, title, price, published_at)
     join catalog.products p on p.id = given.pattern_id
     join accounts.artisans a on a.id = given.artisan_id`,
    [...columns(rows), pieces],
  );
  await client.query(
    `insert into catalog.product_pictures (product_id, cid, role, width, height, position)
     select given.id, i.cid, i.role, i.width, i.height, i.position
     from unnest($1::uuid[], $2::uuid[]) as given (id, pattern_id)
     join catalog.product_pictures i on i.product_id = given.pattern_id`,
    columns(rows.map(([id, , patternId]) => [id, patternId])),
  );
}
