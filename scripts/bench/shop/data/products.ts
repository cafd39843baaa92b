import { randomBytes } from 'node:crypto';
import { drawSerial } from '@daulang/protocol';
import type pg from 'pg';
import { newId } from '../../../../services/commerce/dist/src/kernel/ids.js';
import { slugOf } from '../../../../services/commerce/dist/src/modules/catalog/domain/slug.js';
import { chance } from '../load/chance.ts';
import { type Bilingual, titleOf } from './titles.ts';
import { columns } from './makers.ts';

export const PIECES_A_PRODUCT = 4;
/** Rows of one statement: large enough to be quick, small enough for the memory of a small machine. */
const AT_ONCE = 5_000;
/** Numbers of cooperatives that no register gives. */
const NUMBER_OF_NOBODY = 9_000_000_000n;
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
  const { rows: patterns } = await client.query<Pattern>(
    `select id, title, price_amount::text as price, village_slug, craft_slug from catalog.products
     where status = 'published' order by slug`,
  );
  const { rows: makers } = await client.query<{ id: string; place: string }>(
    `select id, village_slug || '/' || craft_slug as place from accounts.artisans
     where slug like 'nghe-nhan-thu-%' order by slug`,
  );
  const byPlace = Map.groupBy(makers, ({ place }) => place);
  const now = Date.now();
  for (let first = 0; first < count; first += AT_ONCE) {
    const rows = Array.from({ length: Math.min(AT_ONCE, count - first) }, (_, index) => {
      const nth = first + index;
      const pattern = patterns[nth % patterns.length]!;
      const makersThere = byPlace.get(`${pattern.village_slug}/${pattern.craft_slug}`) ?? makers;
      const random = chance(nth + 1);
      const title = titleOf(pattern.title, nth);
      const price =
        Math.round((Number(pattern.price) * PRICE_STEPS[Math.floor(random() * 8)]!) / 1000) * 1000;
      return [
        newId(),
        `${slugOf(title.vi).slice(0, 70).replace(/-$/, '')}-${nth + 2}`,
        pattern.id,
        makersThere[Math.floor(nth / patterns.length) % makersThere.length]!.id,
        JSON.stringify(title),
        price,
        // The newest a day old, the others an hour apart in no order of their patterns.
        new Date(now - 24 * HOUR_MS - ((nth * 7919) % count) * (HOUR_MS / 4)),
      ];
    });
    await insertProducts(client, rows);
    await insertPieces(
      client,
      rows.map(([id]) => id as string),
      first,
    );
  }
}

async function insertProducts(client: pg.ClientBase, rows: unknown[][]): Promise<void> {
  await client.query(
    `insert into catalog.products (id, slug, cooperative_id, artisan_id, village_slug, craft_slug, kind, status, title,
       story, technique, materials, dimensions_mm, weight_grams, price_amount, price_currency, available_pieces,
       certified_pieces, search_text, craft_and_village, published_at, created_at, updated_at)
     select given.id, given.slug, a.cooperative_id, a.id, p.village_slug, p.craft_slug, 'stock', 'published',
       given.title, p.story, p.technique, p.materials, p.dimensions_mm, p.weight_grams, given.price, p.price_currency,
       ${PIECES_A_PRODUCT}, ${PIECES_A_PRODUCT},
       catalog.fold(concat_ws(' | ', given.title ->> 'vi', given.title ->> 'en', c.name_vi, c.name_en, v.name_vi,
         v.name_en, p.materials ->> 'vi', p.materials ->> 'en')),
       jsonb_build_object('vi', c.name_vi || ' ' || v.name_vi, 'en', c.name_en || ' ' || v.name_en),
       given.published_at, given.published_at, given.published_at
     from unnest($1::uuid[], $2::text[], $3::uuid[], $4::uuid[], $5::jsonb[], $6::bigint[], $7::timestamptz[])
       as given (id, slug, pattern_id, artisan_id, title, price, published_at)
     join catalog.products p on p.id = given.pattern_id
     join accounts.artisans a on a.id = given.artisan_id
     join villages.crafts c on c.slug = p.craft_slug
     join villages.villages v on v.slug = p.village_slug`,
    columns(rows),
  );
  await client.query(
    `insert into catalog.product_pictures (product_id, cid, role, width, height, position)
     select given.id, i.cid, i.role, i.width, i.height, i.position
     from unnest($1::uuid[], $2::uuid[]) as given (id, pattern_id)
     join catalog.product_pictures i on i.product_id = given.pattern_id`,
    columns(rows.map(([id, , patternId]) => [id, patternId])),
  );
}

/** @param first the number of the first of these products among all, for numbers that no other piece has */
async function insertPieces(client: pg.ClientBase, productIds: string[], first: number): Promise<void> {
  const rows = productIds.flatMap((productId, index) =>
    Array.from({ length: PIECES_A_PRODUCT }, (_, nth) => [
      newId(),
      productId,
      drawSerial((size) => Uint8Array.from(randomBytes(size))),
      NUMBER_OF_NOBODY.toString(),
      (first + index) * PIECES_A_PRODUCT + nth + 1,
    ]),
  );
  await addPieces(client, rows);
}

/** Certified pieces on sale. @param rows id, product, serial, cooperative's number, running number */
export async function addPieces(client: pg.ClientBase, rows: unknown[][]): Promise<void> {
  await client.query(
    `insert into catalog.pieces (id, product_id, cooperative_id, artisan_id, village_slug, craft_slug, serial, state,
       title, technique, materials, dimensions_mm, weight_grams, made_on, price_amount, price_currency,
       cooperative_number, number, on_sale, created_at, updated_at)
     select given.id, p.id, p.cooperative_id, p.artisan_id, p.village_slug, p.craft_slug, given.serial, 'final', p.title,
       p.technique, p.materials, p.dimensions_mm, p.weight_grams, p.created_at::date, p.price_amount, p.price_currency,
       given.cooperative_number, given.number, true, p.created_at, p.updated_at
     from unnest($1::uuid[], $2::uuid[], $3::text[], $4::bigint[], $5::bigint[])
       as given (id, product_id, serial, cooperative_number, number)
     join catalog.products p on p.id = given.product_id`,
    columns(rows),
  );
  const ids = rows.map(([id]) => id);
  await client.query(
    `insert into catalog.piece_photographs (piece_id, cid, role, width, height, position)
     select q.id, i.cid, i.role, i.width, i.height, i.position
     from catalog.pieces q join catalog.product_pictures i on i.product_id = q.product_id where q.id = any($1)`,
    [ids],
  );
  await client.query(
    `insert into inventory.items (piece_id, product_id, public_number, state, added_at)
     select id, product_id, cooperative_number || '/' || number, 'for-sale', updated_at from catalog.pieces
     where id = any($1)`,
    [ids],
  );
  await client.query(
    `insert into history.piece_events (piece_id, what, by_role, at, place)
     select id, what, by_role, created_at, village_slug from catalog.pieces,
       (values ('made', 'maker'), ('sealed', 'officer'), ('listed', 'service')) as told (what, by_role)
     where id = any($1)`,
    [ids],
  );
}
