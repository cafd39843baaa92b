import { Choices, listStatement, orderBy, type Search, sortKey, Placeholders } from './shop-list.js';
import type { Sought } from './sought.queries.js';

/** A name that more artisans bear than this tells nobody apart. */
const MOST_OF_ONE_NAME = 50;

/** More than any moment has seconds: what its title says comes before what craft and village say of it. */
const TITLE_FIRST = '1e11';

/** What comes near, but much less near than the nearest, is no slip but another word. */
const NEARLY_AS_GOOD = 0.8;

/**
 * A page of what is found, in one statement: how the words are meant, the matching products once, then cards, counts and
 * facets from them. Only the best way that finds anything counts: who looks for "nón lá" gets hats, and not every print
 * whose colours are made of leaves.
 */
export function searchStatement(search: Search, sought: Sought): { text: string; params: unknown[] } {
  const placeholders = new Placeholders();
  const query = (condition: string) => `${placeholders.bind(condition)}::text::tsquery`;
  const [said, begun, maker] = [query(sought.said), query(sought.begun), query(sought.maker)];
  const folded = `${placeholders.bind(sought.folded)}::text`;
  const isWholeName = `${placeholders.bind(sought.isWholeName)}::boolean`;

  const theirs = 'p.artisan_id = any((select ids from makers)::uuid[])';
  // One way after the other, each looked for only where those before found nothing.
  const ways: string[] = [];
  const way = (name: string, condition: string, rank: string): string => {
    const before = ways.map((other) => `not exists (select 1 from ${other})`);
    ways.push(name);
    return `${name} as materialized (
      select p.product_id, p.craft_slug, p.village_slug, p.price_amount, p.is_ready, p.published_at, ${rank} as rank
      from catalog.shop_words p where ${[...before, condition].join(' and ')})`;
  };
  const newest = `date_part('epoch', p.published_at)`;
  const titleFirst = (condition: string) =>
    `case when p.titled @@ ${condition} then ${TITLE_FIRST} else 0 end + ${newest}`;

  const choices = new Choices(search, placeholders);
  const key = sortKey(search, { sql: 'p.rank', type: 'float8', direction: 'desc' });
  const { begins, order } = orderBy(key, search, placeholders);
  const text = listStatement(
    {
      before: `
        makers as materialized (select coalesce(array_agg(id), '{}') as ids from (
          select id from accounts.shown_artisan_names where words @@ ${maker} order by id limit ${MOST_OF_ONE_NAME}) m),
        ${way('named', `(p.named @@ ${said} or ${isWholeName} and ${theirs})`, titleFirst(said))},
        ${way('begun', `p.named @@ ${begun}`, titleFirst(begun))},
        ${way('theirs', theirs, newest)},
        ${way('mentioned', `p.words @@ ${begun}`, newest)},
        ${way('nearly', `${folded} <% p.text`, `word_similarity(${folded}, p.text)::float8`)},
        found as not materialized (
          ${ways.map((name) => `select * from ${name}`).join(' union all ')}
          where rank >= ${NEARLY_AS_GOOD} * (select max(rank) from nearly)),`,
      rows: `select s.product_id, s.card, first.key from (
          select p.product_id, (${key.sql})::text as key, row_number() over (order by ${order}) as nth
          from found p where ${choices.without()} and ${begins} order by ${order} limit ${search.limit + 1}) first
        join catalog.shop_products s using (product_id) order by first.nth`,
      counts: `select p.craft_slug, p.village_slug, p.is_ready, count(*) as products from found p
        where ${choices.only('price')} group by 1, 2, 3`,
      prices: `select min(p.price_amount) as min, max(p.price_amount) as max from found p where ${choices.without('price')}`,
    },
    search.limit,
  );
  return { text, params: placeholders.values };
}
