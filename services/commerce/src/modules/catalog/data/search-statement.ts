import type { SearchWay } from '../domain/search-ways.js';
import { byPrice, newestFirst, pickedTables, RELEVANCE } from './first-of-found.js';
import { foundTables } from './found-in-index.js';
import {
  FIRST_STEP,
  IS_SHELF,
  IS_STEP,
  LAST_STEP,
  NO_BITS,
  partOf,
  placeOf,
  shelfWord,
  stepWord,
} from './shop-index.js';
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

  const key = sortKey(search, RELEVANCE);
  const { begins, order } = orderBy(key, search, placeholders);
  const after = placeIn(key, search);
  const inOrder =
    key.type === 'bigint'
      ? byPrice({ direction: key.direction, after }, placeholders)
      : newestFirst({ byRank: key === RELEVANCE, after }, placeholders);

  const text = listStatement(
    {
      before: `${found}
        ${choices.hasShelf ? shelved : ''}
        ${choices.hasPrice ? pricedTable(search, placeholders) : ''}
        ranged as materialized (${onlyIn(choices.hasShelf ? ['shelved'] : [])}),
        chosen as materialized (${onlyIn([...(choices.hasShelf ? ['shelved'] : []), ...(choices.hasPrice ? ['priced'] : [])])}),
        ${pickedTables(inOrder, search.limit + 1)}
        counted as (${counted(choices)}),`,
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
      prices: `select least(${outmost('asc')}, min(p.price_amount)) as min,
          greatest(${outmost('desc')}, max(p.price_amount)) as max
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

/** Whose price is as chosen: all in the steps between, but for those of the outmost steps that lie beyond. */
function pricedTable({ minPrice, maxPrice }: Search, placeholders: Placeholders): string {
  const least = minPrice === undefined ? undefined : bound(minPrice, '<', placeholders);
  const most = maxPrice === undefined ? undefined : bound(maxPrice, '>', placeholders);
  const beyond = [least, most].filter((it) => it !== undefined).map(({ beyond }) => beyond);
  return `priced as materialized (
    select part, bit_or(i.bits) & coalesce(~bit_or(beyond.bits), ~${NO_BITS}) as bits
    from catalog.shop_index i left join (${beyond.join(' union all ')}) beyond using (part)
    where i.word >= ${least?.word ?? FIRST_STEP} and i.word <= ${most?.word ?? LAST_STEP} group by part),`;
}

/** The step of a price, and the products in it that are beyond the price. */
function bound(price: number, beyond: '<' | '>', placeholders: Placeholders) {
  const amount = `${placeholders.bind(price)}::bigint`;
  const step = `catalog.price_step(${amount})`;
  return {
    word: stepWord(step),
    beyond: `select ${partOf('n.number')} as part, catalog.bits_at(${placeOf('n.number')}, 1) as bits
      from catalog.shop_numbers n where n.price_step = ${step} and n.price_amount ${beyond} ${amount} group by 1`,
  };
}

/** How many of each shelf are found, and of these with the price that is chosen. */
function counted(choices: Choices): string {
  const priced = choices.hasPrice ? ' left join priced using (part)' : '';
  const products = choices.hasPrice
    ? `coalesce(bit_count(f.every & i.bits & priced.bits), 0)`
    : 'null::bigint';
  return `select word, ${choices.hasPrice ? 'sum(products)' : 'sum(n)'} as products from (
      select i.word, bit_count(f.every & i.bits) as n, ${products} as products
      from found f join catalog.shop_index i using (part)${priced} where ${IS_SHELF}
      union all
      select ${shelfWord('p.shelf')}, 1, (${choices.only('price')})::integer from fresh p) c
    group by word having sum(n) > 0`;
}

/** The least or the highest price of `ranged`: the first in the outmost step that has any. */
function outmost(direction: 'asc' | 'desc'): string {
  const bits = `(select r.every from ranged r where r.part = ${partOf('n.number')})`;
  return `(select n.price_amount from catalog.shop_numbers n
    where n.price_step = (
      select ${direction === 'asc' ? 'min' : 'max'}(substr(step.word, 2)::integer) from ranged r cross join lateral (
        select i.word from catalog.shop_index i
        where i.part = r.part and ${IS_STEP} and bit_count(i.bits & r.every) > 0 order by i.word ${direction} limit 1) step)
    and get_bit(${bits}, ${placeOf('n.number')}) = 1
    order by n.price_step ${direction}, n.price_amount ${direction}, n.product_id ${direction} limit 1)`;
}
