import type { SearchWay } from '../domain/search-ways.js';
import {
  conditionOf,
  type Form,
  PLACES,
  type Places,
  type Said,
  wordCondition,
} from '../domain/search-words.js';
import { NO_BITS, partOf, bitOf } from './shop-index.js';
import type { Placeholders } from './shop-list.js';

/** Nothing sorts behind it. */
const LAST_LETTER = '\u{10FFFF}';

/**
 * What one way finds, as tables of a statement (`name as (…),`): `found`, by part of the index, which products say it in
 * the title, `first`, and which say it at all, `every`; and `fresh`, those of which the index does not know the latest,
 * with `rank` 1 where the title says it.
 *
 * @param makers ids of artisans whose name was typed
 */
export function foundTables(
  { words, withMakers }: SearchWay,
  makers: readonly string[],
  placeholders: Placeholders,
): string {
  // Values are hidden in questions of their own: what is planned without them is then no worse than with them.
  const given = (value: unknown, type: string) => `(select ${placeholders.bind(value)}::${type})`;
  const says = ({ choices }: Said, places: Places) =>
    `w.words @@ ${given(conditionOf({ choices, places }, places), 'text::tsquery')}`;
  const theirs = withMakers ? given(makers, 'uuid[]') : undefined;
  const isTheirs = `w.artisan_id in (select unnest(${theirs}))`;
  const parts = [
    ...(words ? ['select part, first, every from said'] : []),
    ...(theirs
      ? [
          `select ${partOf('n.number')} as part, ${NO_BITS} as first, catalog.bits_at(${bitOf('n.number')}, 1) as every
           from unnest(${theirs}) as maker (id) join catalog.shop_words w on w.artisan_id = maker.id
           join catalog.shop_numbers n using (product_id) group by 1`,
        ]
      : []),
  ];
  return `${words ? saidTables(words, placeholders) : ''}
    news as materialized (select distinct product_id from catalog.shop_news),
    stale as (
      select ${partOf('number')} as part, catalog.bits_at(${bitOf('number')}, 1) as bits
      from news join catalog.shop_numbers using (product_id) group by 1),
    found as materialized (
      select part, f.first & known.bits as first, f.every & known.bits as every
      from (select part, coalesce(bit_or(first), ${NO_BITS}) as first, bit_or(every) as every
        from (${parts.join(' union all ')}) p group by part) f
      left join stale using (part) cross join lateral (select ~coalesce(stale.bits, ${NO_BITS}) as bits) known
      where bit_count(f.every & known.bits) > 0),
    fresh as materialized (
      select w.product_id, w.shelf, w.price_amount, w.published_at,
        ${words ? `(${says(words, PLACES.title)})::integer` : '0'} as rank
      from news join catalog.shop_words w using (product_id)
      where ${[...(words ? [says(words, words.places)] : []), ...(theirs ? [isTheirs] : [])].join(' or ')}),`;
}

/** `said`, by part: what the words find. Each reading of a word is looked up once, in however many choices it stands. */
function saidTables({ choices, places }: Said, placeholders: Placeholders): string {
  const nth = new Map<string, number>();
  const written: { reading: number; word: string; last: string; isTitle: boolean }[] = [];
  const wanted = choices.flatMap((said, choice) =>
    said.map((forms) => {
      const condition = wordCondition(forms, places);
      const reading = nth.get(condition) ?? nth.size;
      if (!nth.has(condition))
        written.push(...rangesOf(forms, places).map((range) => ({ reading, ...range })));
      nth.set(condition, reading);
      return { choice, words: said.length, reading };
    }),
  );
  return `readings as materialized (
      select r.reading, i.part, bit_or(i.bits) filter (where r.is_title) as first, bit_or(i.bits) as every
      from ${tableOf(
        'r',
        {
          reading: ['integer', written.map(({ reading }) => reading)],
          word: ['text', written.map(({ word }) => word)],
          last: ['text', written.map(({ last }) => last)],
          is_title: ['boolean', written.map(({ isTitle }) => isTitle)],
        },
        placeholders,
      )}
      cross join lateral (
        select i.part, i.bits from catalog.shop_index i where i.word >= r.word and i.word <= r.last offset 0) i
      group by 1, 2),
    said as (
      select part, case when count(first) = c.words then bit_and(first) end as first, bit_and(every) as every
      from ${tableOf(
        'c',
        {
          choice: ['integer', wanted.map(({ choice }) => choice)],
          words: ['integer', wanted.map(({ words }) => words)],
          reading: ['integer', wanted.map(({ reading }) => reading)],
        },
        placeholders,
      )}
      join readings on readings.reading = c.reading group by part, c.choice, c.words having count(*) = c.words),`;
}

/** From where to where the index has what is written in one of these forms. */
function rangesOf(forms: readonly Form[], places: Places) {
  return [...places].flatMap((place) =>
    forms.map(({ letters, isBegun }) => ({
      word: place + letters,
      last: place + letters + (isBegun ? LAST_LETTER : ''),
      isTitle: place === PLACES.title,
    })),
  );
}

/** Values as a table, of which the planner sees no more than that it is one, see {@link foundTables}. */
function tableOf(
  name: string,
  columns: Record<string, [type: string, values: readonly unknown[]]>,
  placeholders: Placeholders,
): string {
  const given = Object.entries(columns).map(
    ([column, [type, values]]) => `${placeholders.bind(values)}::${type}[] as ${column}`,
  );
  const names = Object.keys(columns);
  return `(select ${given.join(', ')} offset 0) given_${name}
    cross join unnest(${names.map((column) => `given_${name}.${column}`).join(', ')}) as ${name} (${names.join(', ')})`;
}
