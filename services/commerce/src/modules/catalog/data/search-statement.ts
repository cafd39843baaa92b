import type { SearchWay } from '../domain/search-ways.js';
import { countsByShelf, outmost, pricedTable } from './facets-of-found.js';
import { newestTables, outmostTables, RELEVANCE } from './first-of-found.js';
import { foundTables } from './found-in-index.js';
import { shelfWord } from './shop-index.js';
import { Choices, listStatement, orderBy, placeIn, Placeholders, type Search, sortKey } from './shop-list.js';

/**
 * A page of what one way finds, in one statement: what is found once, as bits, then cards, counts and facets from them.
 * What the index does not know the latest of is looked at row by row, and told apart by {@link foundTables}.
 *
 * @param makers ids of artisans whose name was typed
 */
export function searchStatement(
  search: Search,
  way: SearchWay,
  makers: readonly string[],
): { text: string; params: unknown[] } {
  const placeholders = new Placeholders();
  const choices = new Choices(search, placeholders);
  const found = foundTables(way, makers, placeholders);
  const shelves = (condition: string) => `select p.id from catalog.shelves p where ${condition}`;
  const isOnShelf = choices.hasShelf ? `p.shelf in (${shelves(choices.without('price'))})` : 'true';
  const shelved = `shelved as materialized (
    select i.part, bit_or(i.bits) as bits from catalog.shop_index i
    where i.word = any(array(select ${shelfWord('s.id')} from (${shelves(choices.without('price'))}) s)) group by i.part),`;

  const shelf = choices.hasShelf ? ['shelved'] : [];
  const onShelf = choices.hasShelf ? 'on_shelf' : 'found';
  const chosen = choices.hasPrice ? 'chosen' : onShelf;

  const key = sortKey(search, RELEVANCE);
  const { begins, order } = orderBy(key, search, placeholders);
  const wanted = { of: chosen, after: placeIn(key, search), count: search.limit + 1 };
  const picked =
    key.type === 'bigint'
      ? outmostTables({ ...wanted, direction: key.direction }, placeholders)
      : newestTables({ ...wanted, byRank: key === RELEVANCE }, placeholders);

  const text = listStatement(
    {
      before: `${found}
        ${choices.hasShelf ? shelved : ''}
        ${choices.hasPrice ? pricedTable(search, placeholders) : ''}
        ${shelf.length > 0 ? `on_shelf as materialized (${onlyIn(shelf)}),` : ''}
        ${choices.hasPrice ? `chosen as materialized (${onlyIn([...shelf, 'priced'])}),` : ''}
        by_part as materialized (select array_agg(part) as parts, array_agg(every) as bits from ${onShelf}),
        ${picked}
        counted as (${countsByShelf(choices)}),`,
      // Numbered only after they are cut off: so the first are picked, and the others not sorted.
      rows: `select s.product_id, s.card, first.key from (
          select product_id, key, row_number() over () as nth from (
            select p.product_id, (${key.sql})::text as key from (
              select product_id, published_at, price_amount, rank from picked
              union all
              select product_id, published_at, price_amount, rank from fresh p
              where ${isOnShelf} and ${choices.only('price')}) p
            where ${begins} order by ${order} limit ${search.limit + 1}) picked) first
        join catalog.shop_products s using (product_id) order by first.nth`,
      counts: `select s.craft_slug, s.village_slug, s.is_ready, c.products
        from counted c join catalog.shelves s on s.id = substr(c.word, 2)::integer`,
      prices: `select least(${outmost(onShelf, 'asc')}, min(p.price_amount)) as min,
          greatest(${outmost(onShelf, 'desc')}, max(p.price_amount)) as max
        from fresh p where ${isOnShelf}`,
    },
    search.limit,
  );
  return { text, params: placeholders.values };
}

/** What is found, as far as these tables of bits have it too. */
function onlyIn(tables: string[]): string {
  const also = tables.map((table) => ` & ${table}.bits`).join('');
  const joined = tables.map((table) => ` join ${table} using (part)`).join('');
  return `select part, found.first${also} as first, found.every${also} as every from found${joined}`;
}
