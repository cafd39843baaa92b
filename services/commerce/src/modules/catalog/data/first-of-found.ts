import type { PlaceInList } from '../domain/page-cursor.js';
import { A_BLOCK, bitsBefore, BLOCKS, IS_STEP, numberOf, stepWord } from './shop-index.js';
import type { Placeholders } from './shop-list.js';

/** From where on so many of a table of bits, `first` and `every` by part, are wanted. */
interface Wanted {
  of: string;
  after: PlaceInList | undefined;
  count: number;
}

/** A key of relevance is a moment so far ahead that no list by time has it, and that of a title as far again. */
const LATER = `interval '24000000 hours'`;
export const RELEVANCE = {
  sql: `p.published_at + (1 + p.rank) * ${LATER}`,
  type: 'timestamptz',
  direction: 'desc',
  from: '4000',
} as const;
const TITLES_FROM = '7000';

const LAST_NUMBER = 2147483647;

/** The newest, as tables of a statement; `picked` has their rows in `catalog.shop_numbers`, with `rank`, and perhaps some more. */
export function newestTables(
  { of, after, count, byRank }: Wanted & { byRank: boolean },
  placeholders: Placeholders,
): string {
  const last = after && byRank && after.key >= TITLES_FROM ? 1 : 0;
  const ranks = byRank ? ['every & ~first', 'first'] : ['every'];
  const runs = ranks.slice(0, after ? last + 1 : ranks.length).map((bits, rank) => {
    const isCut = after && rank === last;
    const cut =
      isCut && `(${bits}) & ${bitsBefore(numberAfter(after, byRank ? 1 + last : 0, placeholders), 'part')}`;
    return `select ${rank} as rank, part, ${cut || bits} as bits from ${of}`;
  });
  return `runs as materialized (
      ${untilEnough(runs.join(' union all '), 'rank desc, part desc', count)}),
    blocks as materialized (${untilEnough(blocksOf('runs'), 'rank desc, part desc, block desc', count)}),
    ${PICKED}`;
}

/** The first number that is not before this place, of a list whose keys are so many times later than the moments. */
function numberAfter(after: PlaceInList, times: number, placeholders: Placeholders): string {
  const moment = `${placeholders.bind(after.key)}::text::timestamptz - ${times} * ${LATER}`;
  return `coalesce((select n.number from catalog.shop_numbers n
    where (n.published_at, n.product_id) >= (${moment}, ${placeholders.bind(after.id)}::uuid)
    order by n.published_at, n.product_id limit 1), ${LAST_NUMBER})`;
}

/** Those with the lowest or the highest price, the same way; all products of a step together. */
export function outmostTables(
  { of, after, count, direction }: Wanted & { direction: 'asc' | 'desc' },
  placeholders: Placeholders,
): string {
  // Of the step where the page begins some may lie before it.
  const begin = after && stepWord(`catalog.price_step(${placeholders.bind(after.key)}::text::bigint)`);
  const n = begin ? `sum(n) filter (where i.word <> ${begin})` : 'sum(n)';
  return `steps as materialized (
      select step from (
        select i.word as step, ${before(n, `i.word ${direction}`)} as before
        from ${of} c join catalog.shop_index i using (part)
          cross join lateral (select bit_count(c.every & i.bits)::integer as n offset 0) n
        where ${IS_STEP}${begin ? ` and i.word ${direction === 'asc' ? '>=' : '<='} ${begin}` : ''} and n > 0 group by 1) s
      where coalesce(before, 0) < ${count}),
    runs as materialized (
      select 0 as rank, part, c.every & i.bits as bits
      from steps join catalog.shop_index i on i.word = steps.step join ${of} c using (part)),
    blocks as materialized (select * from (${blocksOf('runs')} offset 0) b where ${N} > 0),
    ${PICKED}`;
}

const PICKED = `picked as (
  select n.product_id, n.published_at, n.price_amount, blocks.rank
  from blocks cross join generate_series(0, ${A_BLOCK - 1}) as place
  join catalog.shop_numbers n on n.number = ${numberOf('blocks.part', 'blocks.block', 'place')}
  where get_bit(blocks.bits, place) = 1),`;

const blocksOf = (runs: string): string =>
  `select rank, part, block, substring(bits from block * ${A_BLOCK} + 1 for ${A_BLOCK}) as bits
   from ${runs} cross join generate_series(0, ${BLOCKS - 1}) as block`;

const N = `bit_count(bits)::integer`;

/** The first rows that have any bits, until those before have so many. */
const untilEnough = (rows: string, order: string, count: number): string =>
  `select * from (
     select *, ${before(N, order)} as before from (${rows} offset 0) r where ${N} > 0) r
   where coalesce(before, 0) < ${count}`;

const before = (n: string, order: string): string =>
  `sum(${n}) over (order by ${order} rows between unbounded preceding and 1 preceding)`;
