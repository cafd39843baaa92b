import type { z } from 'zod';
import type { productSearch } from '../../../../api/catalog.js';
import { type PlaceInList, parseCursor } from '../domain/page-cursor.js';
import { dongJson, nameJson } from './shown-json.js';

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
  type: string;
  direction: 'asc' | 'desc';
}

/** @param relevance how the best match comes first, where words are sought */
export function sortKey({ sort = 'relevance' }: Search, relevance?: SortKey): SortKey {
  if (sort === 'price-up') return { sql: 'p.price_amount', type: 'bigint', direction: 'asc' };
  if (sort === 'price-down') return { sql: 'p.price_amount', type: 'bigint', direction: 'desc' };
  if (sort === 'relevance' && relevance) return relevance;
  return { sql: 'p.published_at', type: 'timestamptz', direction: 'desc' };
}

/** Where a page begins and how it is ordered, for `select … from … where <begins> order by <order>`. */
export function orderBy(
  key: SortKey,
  search: Search,
  placeholders: Placeholders,
): { begins: string; order: string } {
  const order = `${key.sql} ${key.direction}, p.product_id ${key.direction}`;
  const after: PlaceInList | undefined = parseCursor(search.cursor);
  if (!after) return { begins: 'true', order };
  const sign = key.direction === 'desc' ? '<' : '>';
  const place = `(${placeholders.bind(after.key)}::text::${key.type}, ${placeholders.bind(after.id)}::uuid)`;
  return { begins: `(${key.sql}, p.product_id) ${sign} ${place}`, order };
}

/** What a list answers, as SQL that each ends in JSON or a number. */
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

/** One statement for a whole page: cards in order, the place after it, how many there are, and the facets. */
export function listStatement(
  { before = '', rows, counts, prices }: ListParts,
  choices: Choices,
  limit: number,
): string {
  const sum = (condition: string) =>
    `coalesce((select sum(p.products) from counts p where ${condition}), 0)::integer`;
  const facet = (name: 'craft' | 'village', names: string) => `(
    select coalesce(json_agg(json_build_object('slug', f.slug, 'name', ${nameJson('f.slug', 'n.name')},
      'count', f.products) order by f.products desc, f.slug), '[]')
    from (select p.${name}_slug as slug, sum(p.products)::integer as products from counts p
      where ${choices.only(...(['craft', 'village', 'ready'] as const).filter((it) => it !== name))} group by 1) f
    left join ${names} n on n.slug = f.slug where f.products > 0)`;
  return `with ${before} page as materialized (select r.*, row_number() over () as place from (${rows}) r),
    counts as materialized (${counts})
  select coalesce((select string_agg(card, ',' order by place) from page where place <= ${limit}), '') as items,
    last.key as next_key, last.product_id as next_id,
    ${sum(choices.only('craft', 'village', 'ready'))} as total,
    json_build_object(
      'crafts', ${facet('craft', 'villages.shown_crafts')},
      'villages', ${facet('village', 'villages.shown_villages')},
      'price', (select case when min is not null then
        jsonb_build_object('min', ${dongJson('min')}, 'max', ${dongJson('max')}) end from (${prices}) range),
      'ready', ${sum(`p.is_ready and ${choices.only('craft', 'village')}`)})::text as facets
  from (select 1) as one
  left join page last on last.place = ${limit} and exists (select 1 from page where place > ${limit})`;
}
