import {
  FIRST_STEP,
  IS_SHELF,
  IS_STEP,
  LAST_STEP,
  NO_BITS,
  partOf,
  bitOf,
  shelfWord,
  stepWord,
} from './shop-index.js';
import type { Choices, Placeholders, Search } from './shop-list.js';

/** Whose price is as chosen: all in the steps between, but for those of the outmost steps that lie beyond. */
export function pricedTable({ minPrice, maxPrice }: Search, placeholders: Placeholders): string {
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
    beyond: `select ${partOf('n.number')} as part, catalog.bits_at(${bitOf('n.number')}, 1) as bits
      from catalog.shop_numbers n where n.price_step = ${step} and n.price_amount ${beyond} ${amount} group by 1`,
  };
}

/** How many of each shelf are found, and of these with the price that is chosen. */
export function countsByShelf(choices: Choices): string {
  const priced = choices.hasPrice ? ' left join priced using (part)' : '';
  const products = choices.hasPrice ? `coalesce(bit_count(f.every & i.bits & priced.bits), 0)` : 'null';
  return `select word, sum(${choices.hasPrice ? 'products' : 'n'}) as products from (
      select word, n, products from (
        select i.word, bit_count(f.every & i.bits)::integer as n, ${products}::integer as products
        from found f join catalog.shop_index i using (part)${priced} where ${IS_SHELF} offset 0) c where n > 0
      union all
      select ${shelfWord('p.shelf')}, 1, (${choices.only('price')})::integer from fresh p) c
    group by word`;
}

/** The least or the highest price of these bits: the first in the outmost step that has any. Needs `by_part` of them. */
export function outmost(of: string, direction: 'asc' | 'desc'): string {
  const bits = `(select bits from by_part)[array_position((select parts from by_part), ${partOf('n.number')})]`;
  return `(select n.price_amount from catalog.shop_numbers n
    where n.price_step = (
      select ${direction === 'asc' ? 'min' : 'max'}(substr(step.word, 2)::integer) from ${of} r cross join lateral (
        select i.word from catalog.shop_index i
        where i.part = r.part and ${IS_STEP} and bit_count(i.bits & r.every) > 0 order by i.word ${direction} limit 1) step)
    and get_bit(${bits}, ${bitOf('n.number')}) = 1
    order by n.price_step ${direction}, n.price_amount ${direction}, n.product_id ${direction} limit 1)`;
}
