import type { SearchWay } from '../domain/search-ways.js';
import { Choices, listStatement, orderBy, type Search, sortKey, Placeholders } from './shop-list.js';

/** More than any moment has seconds. */
const FIRST = '1e11';

/**
 * A page of what one way finds, in one statement: the matching products once, from narrow rows, then cards, counts and
 * facets from them.
 *
 * @param makers ids of artisans whose name was typed
 */
export function searchStatement(
  search: Search,
  { words, withMakers }: SearchWay,
  makers: readonly string[],
): { text: string; params: unknown[] } {
  const placeholders = new Placeholders();
  const choices = new Choices(search, placeholders);
  const newest = `date_part('epoch', p.published_at)`;
  const byRank = { sql: newest, type: 'float8', direction: 'desc' } as const;
  const key = sortKey(search, byRank);
  const found = (condition: string, isFirst = false) => `
    select p.product_id, p.shelf, p.price_amount, ${key === byRank && isFirst ? `${FIRST} + ` : ''}${key.sql} as key
    from catalog.shop_words p where ${condition}`;
  const says = (condition: string) => `p.words @@ ${placeholders.bind(condition)}::text::tsquery`;
  const [first, others] = words ? [says(words.first), says(words.others)] : ['false', 'false'];
  // Each excludes those before, so that an index alone finds it and no row is looked at twice.
  const parts = words ? [found(first, true), found(others)] : [];
  if (withMakers) {
    const theirs = `p.artisan_id = any(${placeholders.bind(makers)}::uuid[])`;
    parts.push(found(`${theirs} and not (${first} or ${others})`));
  }

  const onShelves = (condition: string) =>
    `p.shelf in (select p.id from catalog.shelves p where ${condition})`;
  const isChosen = choices.hasShelf ? onShelves(choices.without('price')) : 'true';
  const { begins, order } = orderBy({ ...key, sql: 'p.key' }, search, placeholders);
  const text = listStatement(
    {
      before: `
        found as materialized (${parts.join(' union all ')}),
        counted as materialized (
          select p.shelf, count(*) filter (where ${choices.only('price')}) as products,
            min(p.price_amount) as min, max(p.price_amount) as max
          from found p group by p.shelf),`,
      // Numbered only after they are cut off: so the first are picked, and the others not sorted.
      rows: `select s.product_id, s.card, first.key from (
          select product_id, key, row_number() over () as nth from (
            select p.product_id, p.key::text as key from found p
            where ${isChosen} and ${choices.only('price')} and ${begins}
            order by ${order} limit ${search.limit + 1}) picked) first
        join catalog.shop_products s using (product_id) order by first.nth`,
      counts: `select s.craft_slug, s.village_slug, s.is_ready, c.products
        from counted c join catalog.shelves s on s.id = c.shelf`,
      prices: `select min(p.min) as min, max(p.max) as max from counted p where ${isChosen}`,
    },
    search.limit,
  );
  return { text, params: placeholders.values };
}
