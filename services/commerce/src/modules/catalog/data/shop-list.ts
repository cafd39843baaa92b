import type { z } from 'zod';
import type { productSearch } from '../../../../api/catalog.js';
import { type PlaceInList, parseCursor } from '../domain/page-cursor.js';
import { isSortValue, type SortType } from '../domain/sort-value.js';

export type Search = z.output<typeof productSearch>;

/** One choice of the reader, so that a facet can be counted as if it alone were not made. */
type Facet = 'craft' | 'village' | 'price' | 'ready';

/** The values of a statement, while it is put together. */
export class Placeholders {
  readonly values: unknown[] = [];

  /** @returns the placeholder of a value, such as `$3` */
  bind(value: unknown): string {
    return `$${this.values.push(value)}`;
  }
}

/** The reader's choices as conditions on columns of `p`, each value bound once. */
export class Choices {
  private readonly clauses: [Facet, string][] = [];
  readonly hasPrice: boolean;
  /** Whether craft, village or readiness is chosen. */
  readonly hasShelf: boolean;

  constructor(search: Search, placeholders: Placeholders) {
    const { craft, village, minPrice, maxPrice, ready } = search;
    if (craft) this.clauses.push(['craft', `p.craft_slug = ${placeholders.bind(craft)}`]);
    if (village) this.clauses.push(['village', `p.village_slug = ${placeholders.bind(village)}`]);
    if (minPrice !== undefined)
      this.clauses.push(['price', `p.price_amount >= ${placeholders.bind(minPrice)}`]);
    if (maxPrice !== undefined)
      this.clauses.push(['price', `p.price_amount <= ${placeholders.bind(maxPrice)}`]);
    if (ready === 'true') this.clauses.push(['ready', 'p.is_ready']);
    this.hasPrice = minPrice !== undefined || maxPrice !== undefined;
    this.hasShelf = this.clauses.some(([facet]) => facet !== 'price');
  }

  /** All of them but these. */
  without(...left: Facet[]): string {
    return ['true', ...this.clauses.flatMap(([facet, sql]) => (left.includes(facet) ? [] : [sql]))].join(
      ' and ',
    );
  }

  /** These alone. */
  only(...kept: Facet[]): string {
    return ['true', ...this.clauses.flatMap(([facet, sql]) => (kept.includes(facet) ? [sql] : []))].join(
      ' and ',
    );
  }
}

/** How a list sorts: SQL over `p`, its type, and which way. Ids break ties, so that no product is shown twice or lost. */
interface SortKey {
  sql: string;
  type: SortType;
  direction: 'asc' | 'desc';
  /** What sorts before it is of another list. */
  from?: string;
}

/** @param relevance how the best match comes first, where words are sought */
export function sortKey({ sort = 'relevance' }: Search, relevance?: SortKey): SortKey {
  if (sort === 'price-up') return { sql: 'p.price_amount', type: 'bigint', direction: 'asc' };
  if (sort === 'price-down') return { sql: 'p.price_amount', type: 'bigint', direction: 'desc' };
  if (sort === 'relevance' && relevance) return relevance;
  return { sql: 'p.published_at', type: 'timestamptz', direction: 'desc' };
}

/** Where a page begins; undefined where that is the start. */
export function placeIn({ type, from = '' }: SortKey, { cursor }: Search): PlaceInList | undefined {
  const after = parseCursor(cursor);
  return after && isSortValue(type, after.key) && after.key >= from ? after : undefined;
}

/** Where a page begins and how it is ordered, for `select … from … where <begins> order by <order>`. */
export function orderBy(
  key: SortKey,
  search: Search,
  placeholders: Placeholders,
): { begins: string; order: string } {
  const order = `${key.sql} ${key.direction}, p.product_id ${key.direction}`;
  const after = placeIn(key, search);
  if (!after) return { begins: 'true', order };
  const sign = key.direction === 'desc' ? '<' : '>';
  const place = `(${placeholders.bind(after.key)}::text::${key.type}, ${placeholders.bind(after.id)}::uuid)`;
  return { begins: `(${key.sql}, p.product_id) ${sign} ${place}`, order };
}

/** What a list answers, in SQL. */
interface ListParts {
  /** Tables of the statement (`name as (…),`) that the others read. */
  before?: string;
  /** One more row than the page holds: `product_id`, `card`, `key` as text; ordered. */
  rows: string;
  /** `craft_slug`, `village_slug`, `is_ready`, `products` of all that is found, whatever craft, village and readiness are chosen. */
  counts: string;
  /** `min` and `max` of the prices, as if no price were chosen. */
  prices: string;
}

/** Parts of an answer: JSON that is passed on unread, and what its facets are counted from. */
export interface ListRow {
  items: string | null;
  next_key: string | null;
  next_id: string | null;
  has_more: boolean;
  /** `craft village ready products`, one after the other with commas. */
  counts: string | null;
  min: bigint | null;
  max: bigint | null;
  crafts: string;
  villages: string;
}

/** One statement for a whole page: cards in order, the place after it, and how many there are of each kind. */
export function listStatement({ before = '', rows, counts, prices }: ListParts, limit: number): string {
  return `with ${before} range as materialized (${prices})
  select string_agg(r.card, ',') filter (where r.place <= ${limit}) as items,
    max(r.key) filter (where r.place = ${limit}) as next_key,
    max(r.product_id::text) filter (where r.place = ${limit}) as next_id,
    count(*) > ${limit} as has_more,
    (select string_agg(concat_ws(' ', craft_slug, village_slug, is_ready, products), ',') from (${counts}) c) as counts,
    (select min from range), (select max from range), (select crafts from villages.shown_names), (select villages from villages.shown_names)
  from (select ordered.*, row_number() over () as place from (${rows}) ordered) r`;
}
