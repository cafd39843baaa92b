import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/transaction.js';
import { dongJson, momentJson, namedJson, pictureJson } from './shown-json.js';
import { priceNow, saleEnds } from './price-now.js';

/** A page shows so many pieces by number; the others are as good. */
const PIECES_SHOWN = 24;

/** The first picture of product `p`. */
const FIRST_PICTURE = `(select ${pictureJson('i', 'p.title')} from catalog.product_pictures i
  where i.product_id = p.id order by i.position limit 1)`;

/** What a buyer can do about product `p` now: take a piece, have one made, or neither. */
const AVAILABILITY = `jsonb_build_object(
  'state', case when p.available_pieces > 0 then 'in-stock'
    when p.kind = 'made-to-order' and p.edition_taken < coalesce(p.edition_of, p.edition_taken + 1) then 'made-to-order'
    else 'sold-out' end,
  'pieces', p.available_pieces,
  'leadTimeDays', p.lead_time_days,
  'depositPercent', p.deposit_percent,
  'freeAgainAt', case when p.available_pieces = 0 then ${momentJson('p.free_again_at')} end)`;

const CARD = `jsonb_build_object(
  'id', p.id, 'slug', p.slug, 'title', p.title,
  'craft', ${namedJson('p.craft_slug', 'craft.name')},
  'village', ${namedJson('p.village_slug', 'village.name')},
  'cooperative', ${namedJson('coalesce(cooperative.slug, p.cooperative_id::text)', 'cooperative.name')},
  'price', ${dongJson(priceNow('p'), 'p.price_currency')},
  'usualPrice', case when ${priceNow('p')} < p.price_amount then ${dongJson('p.price_amount', 'p.price_currency')} end,
  'saleUntil', case when ${priceNow('p')} < p.price_amount then ${momentJson(saleEnds('p'))} end,
  'picture', ${FIRST_PICTURE},
  'availability', ${AVAILABILITY},
  'edition', case when p.edition_of is not null then
    jsonb_build_object('of', p.edition_of, 'left', p.edition_of - p.edition_taken) end,
  'certified', p.certified_pieces > 0)`;

const PAGE = `jsonb_build_object(
  'story', p.story, 'materials', p.materials, 'technique', p.technique,
  'dimensionsMm', p.dimensions_mm, 'weightGrams', p.weight_grams,
  'pictures', (select coalesce(jsonb_agg(${pictureJson('i', 'p.title')} order by i.position), '[]')
    from catalog.product_pictures i where i.product_id = p.id))`;

/** As many as can be bought, by number. */
const PIECES = `(select coalesce(jsonb_agg(free.piece order by free.number), '[]') from (
  select q.number, jsonb_build_object(
    'cooperativeNumber', q.cooperative_number::text, 'number', q.number, 'madeOn', q.made_on, 'editionNumber', q.edition_number,
    'picture', (select ${pictureJson('f', 'q.title')} from catalog.piece_photographs f
      where f.piece_id = q.id order by f.position limit 1)) as piece
  from catalog.pieces q where q.product_id = p.id and q.on_sale and q.is_free
  order by q.number limit least(${PIECES_SHOWN}, p.available_pieces)) as free)`;

const COLUMNS = {
  slug: 'p.slug',
  craft_slug: 'p.craft_slug',
  village_slug: 'p.village_slug',
  artisan_id: 'p.artisan_id',
  price_amount: priceNow('p'),
  is_ready: 'p.available_pieces > 0',
  certified_pieces: 'p.certified_pieces',
  published_at: 'p.published_at',
  updated_at: 'p.updated_at',
  card: `(${CARD})::text`,
  page: `(${PAGE})::text`,
  pieces: `(${PIECES})::text`,
};

/** Where a word stands counts: in the title, else in the names of craft and village, else among the materials. */
const PLACED = `catalog.placed_words('1', titled)
  || catalog.placed_words('2', ts_delete(named, tsvector_to_array(titled)))
  || catalog.placed_words('3', ts_delete(mentioned, tsvector_to_array(titled || named)))`;

/** What search compares, by column of `catalog.shop_words`. */
const WORDS = {
  published_at: 'said.published_at',
  price_amount: 'said.price_amount',
  shelf: 'shelves.id',
  artisan_id: 'said.artisan_id',
  words: PLACED,
};

const setFrom = (columns: readonly string[]): string =>
  columns.map((column) => `${column} = excluded.${column}`).join(', ');

/** The names that a card shows beside its product's own columns. */
const NAMES = `left join villages.shown_crafts craft on craft.slug = p.craft_slug
    left join villages.shown_villages village on village.slug = p.village_slug
    left join accounts.shown_cooperatives cooperative on cooperative.id = p.cooperative_id`;

/** Where the products whose ids are `$1` stand, before they are put there. Each with its twin, so that stock may come and go. */
const SET_UP_SHELVES = `insert into catalog.shelves (craft_slug, village_slug, is_ready)
  select craft_slug, village_slug, is_ready from (
    select distinct craft_slug, village_slug from catalog.products where id = any($1)) p
  cross join (values (false), (true)) as twin (is_ready)
  where not exists (select 1 from catalog.shelves s
    where (s.craft_slug, s.village_slug, s.is_ready) = (p.craft_slug, p.village_slug, twin.is_ready))
  order by 1, 2, 3 on conflict do nothing`;

/** Writes the rows of the products whose ids are `$1`; what is not public any more goes. */
const SHOW = `with gone as (
    delete from catalog.shop_products s using catalog.products p
    where s.product_id = any($1) and p.id = s.product_id and p.status <> 'published'),
  made as materialized (
    select p.id as product_id, p.title, p.materials,
      coalesce(craft.name, '{"vi": "", "en": ""}') as craft, coalesce(village.name, '{"vi": "", "en": ""}') as village,
      ${Object.entries(COLUMNS)
        .map(([column, sql]) => `${sql} as ${column}`)
        .join(', ')}
    from catalog.products p ${NAMES} where p.id = any($1) and p.status = 'published'),
  shown as (
    insert into catalog.shop_products (product_id, ${Object.keys(COLUMNS).join(', ')})
    select product_id, ${Object.keys(COLUMNS).join(', ')} from made
    on conflict (product_id) do update set ${setFrom(Object.keys(COLUMNS))}),
  said as materialized (
    select *, strip(catalog.words(title)) as titled, strip(catalog.words(craft) || catalog.words(village)) as named,
      strip(catalog.words(materials)) as mentioned
    from made),
  worded as materialized (
    select said.product_id, ${Object.entries(WORDS)
      .map(([column, sql]) => `${sql} as ${column}`)
      .join(', ')}
    from said join catalog.shelves using (craft_slug, village_slug, is_ready)),
  known as (
    insert into catalog.vocabulary (word)
    select distinct substr(placed.word, 2) from worded cross join unnest(tsvector_to_array(words)) as placed (word)
    where not exists (select 1 from catalog.vocabulary v where v.word = substr(placed.word, 2)) order by 1
    on conflict do nothing)
  insert into catalog.shop_words (product_id, ${Object.keys(WORDS).join(', ')})
  select product_id, ${Object.keys(WORDS).join(', ')} from worded
  on conflict (product_id) do update set ${setFrom(Object.keys(WORDS))}`;

/** The same where only the stock of products changed: what is said and searched of it stays. */
const SHOW_STOCK = `with shown as (
    update catalog.shop_products s set is_ready = ${COLUMNS.is_ready}, updated_at = p.updated_at,
      card = jsonb_set(s.card::jsonb, '{availability}', ${AVAILABILITY})::text, pieces = ${COLUMNS.pieces}
    from catalog.products p where p.id = any($1) and s.product_id = p.id
    returning s.product_id, s.craft_slug, s.village_slug, s.is_ready)
  update catalog.shop_words w set shelf = shelves.id from shown join catalog.shelves using (craft_slug, village_slug, is_ready)
  where w.product_id = shown.product_id and w.shelf <> shelves.id`;

const LOCK_NEXT = `select id from catalog.products where id > $1 order by id limit $2 for no key update`;

/** Of the way the rows are written: another one, and they are written anew. */
export const SHOP_SHAPE = createHash('sha256').update(SHOW).digest('hex');

const FIRST_ID = '00000000-0000-0000-0000-000000000000';
const AT_ONCE = 500;

/** What the shop shows of each product, ready in one row: written in the transaction that changes what is shown. */
@Injectable()
export class ShopProductsStore {
  /**
   * Writes anew what the shop shows of these products. Their rows in `catalog.products` are locked already, as whoever
   * changes one has it locked: else an older state could be written over a newer one.
   */
  async show(tx: Pick<Tx, 'query'>, productIds: readonly string[]): Promise<void> {
    await tx.query(SET_UP_SHELVES, [productIds]);
    await tx.query(SHOW, [productIds]);
  }

  /** Writes anew what can be bought of products, whose rows are locked as for {@link show}. */
  async showStocks(tx: Tx, productIds: readonly string[]): Promise<void> {
    await tx.query(SHOW_STOCK, [productIds]);
  }

  /**
   * The same as {@link show} for the next products after this one, each locked first.
   *
   * @returns the last of them; undefined when there are no more
   */
  async showNext(tx: Pick<Tx, 'query'>, after: string = FIRST_ID): Promise<string | undefined> {
    const { rows } = await tx.query<{ id: string }>(LOCK_NEXT, [after, AT_ONCE]);
    const ids = rows.map(({ id }) => id);
    if (ids.length > 0) await this.show(tx, ids);
    return ids.at(-1);
  }

  /** Adds up what changed since the last time; nothing is written where nothing did. */
  async foldCounts(tx: Tx): Promise<void> {
    const { rows } = await tx.query(
      `select from catalog.shop_counts group by craft_slug, village_slug, is_ready having count(*) > 1 limit 1`,
    );
    if (rows.length === 0) return;
    await tx.query(
      `with gone as (delete from catalog.shop_counts returning *)
       insert into catalog.shop_counts
       select craft_slug, village_slug, is_ready, sum(products), sum(pieces) from gone group by 1, 2, 3
       having sum(products) <> 0 or sum(pieces) <> 0`,
    );
  }
}
