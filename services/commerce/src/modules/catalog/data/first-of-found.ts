import type { PlaceInList } from '../domain/page-cursor.js';
import { A_BLOCK, bitsBefore, BLOCKS, IS_STEP, numberOf, stepWord } from './shop-index.js';
import type { Placeholders } from './shop-list.js';

/** How bits are taken in order: runs of them, each with its `n`, and by what the runs follow one another. */
interface Order {
  runs: string;
  by: Record<string, 'asc' | 'desc'>;
  /** Whether the products of a run follow their numbers. */
  isByNumber: boolean;
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

/** By time of publication, the newest first. */
export function newestFirst(
  { chosen, byRank, after }: { chosen: string; byRank: boolean; after: PlaceInList | undefined },
  placeholders: Placeholders,
): Order {
  const last = after && byRank && after.key >= TITLES_FROM ? 1 : 0;
  const bits = byRank ? [`every & ~first`, 'first'] : ['every'];
  const runs = bits.slice(0, after ? last + 1 : bits.length).map((run, rank) => {
    if (!after || rank < last) return `select ${rank} as rank, part, ${run} as bits from ${chosen}`;
    const moment = `${placeholders.bind(after.key)}::text::timestamptz - ${byRank ? 1 + last : 0} * ${LATER}`;
    const number = `(select n.number from catalog.shop_numbers n
      where (n.published_at, n.product_id) >= (${moment}, ${placeholders.bind(after.id)}::uuid)
      order by n.published_at, n.product_id limit 1)`;
    return `select ${rank} as rank, part, (${run}) & ${bitsBefore(`coalesce(${number}, ${LAST_NUMBER})`, 'part')} as bits
      from ${chosen}`;
  });
  return {
    runs: `select *, bit_count(bits)::integer as n from (${runs.join(' union all ')} offset 0) r`,
    by: { rank: 'desc', part: 'desc' },
    isByNumber: true,
  };
}

/** By price, all products of a step together. */
export function byPrice(
  { chosen, direction, after }: { chosen: string; direction: 'asc' | 'desc'; after: PlaceInList | undefined },
  placeholders: Placeholders,
): Order {
  // Of the step where the page begins some may lie before it.
  const begin = after && stepWord(`catalog.price_step(${placeholders.bind(after.key)}::text::bigint)`);
  const n = `bit_count(c.every & i.bits)::integer`;
  return {
    runs: `select 0 as rank, i.word as step, i.part, c.every & i.bits as bits,
        ${begin ? `case when i.word = ${begin} then 0 else ${n} end` : n} as n
      from ${chosen} c join catalog.shop_index i using (part)
      where ${IS_STEP}${begin ? ` and i.word ${direction === 'asc' ? '>=' : '<='} ${begin}` : ''}`,
    by: { step: direction },
    isByNumber: false,
  };
}

/**
 * The first of what is chosen in this order, and perhaps some more, as tables of a statement; `picked` are their rows in
 * `catalog.shop_numbers` with `rank`.
 */
export function pickedTables({ runs, by, isByNumber }: Order, count: number): string {
  const blocks = `(select rank, part, block, substring(bits from block * ${A_BLOCK} + 1 for ${A_BLOCK}) as bits
    from first_runs cross join generate_series(0, ${BLOCKS - 1}) as block offset 0) b`;
  return `first_runs as materialized (${untilEnough(`(${runs} offset 0)`, by, count)}),
    blocks as materialized (${
      isByNumber
        ? untilEnough(
            `(select *, bit_count(bits)::integer as n from ${blocks})`,
            { ...by, block: 'desc' },
            count,
          )
        : `select * from ${blocks} where bit_count(bits) > 0`
    }),
    picked as (
      select n.product_id, n.published_at, n.price_amount, blocks.rank
      from blocks cross join generate_series(0, ${A_BLOCK - 1}) as place
      join catalog.shop_numbers n on n.number = ${numberOf('blocks.part', 'blocks.block', 'place')}
      where get_bit(blocks.bits, place) = 1),`;
}

/** Of the rows with any bits those before which there are not so many yet; rows of the same place go together. */
function untilEnough(rows: string, by: Order['by'], count: number): string {
  const order = Object.entries(by).map(([column, direction]) => `${column} ${direction}`);
  const before = `sum(n) over (order by ${order.join(', ')} groups between unbounded preceding and 1 preceding)`;
  return `select * from (select *, ${before} as before from ${rows} r where bit_count(bits) > 0) r
    where before is null or before < ${count}`;
}
