import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/transaction.js';
import { NO_BITS, partOf, bitOf, shelfWord, stepWord } from './shop-index.js';

/** Numbers of nobody are only room, while all fit into three parts. */
const FEW = 20_000;

const IS_ANYTHING_NEW = `select 1 from catalog.shop_news limit 1`;

const TAKE_TURNS = `select pg_advisory_xact_lock(hashtextextended('catalog.shop-index', 0))`;

/**
 * Numbers what is new, behind all others. Numbers follow the order of publication: what was published after the first of
 * these gets a new one too, mostly nothing. Where more than half of the numbers are of nobody, all begin anew behind them.
 * Answers with the numbers whose bits are not right any more.
 */
const NUMBER = `with news as (delete from catalog.shop_news returning product_id),
  changed as materialized (select distinct product_id from news),
  numbers as materialized (
    select coalesce(min(number), 0) as first, coalesce(max(number), -1) as last, count(*) as count from catalog.shop_numbers),
  unplaced as materialized (
    select w.product_id, w.published_at from changed join catalog.shop_words w using (product_id)
    left join catalog.shop_numbers n using (product_id) where (n.published_at = w.published_at) is not true),
  first as materialized (
    select '-infinity'::timestamptz as published_at, '00000000-0000-0000-0000-000000000000'::uuid as product_id
    from numbers where last - first > greatest(2 * count, ${FEW})
    union all select published_at, product_id from unplaced
    order by 1, 2 limit 1),
  placed as materialized (
    select product_id, ((select last from numbers) + row_number() over (order by published_at, product_id))::integer as number
    from (
      select product_id, published_at from unplaced
      union all
      select n.product_id, n.published_at from catalog.shop_numbers n, first
      where (n.published_at, n.product_id) >= (first.published_at, first.product_id)
        and not exists (select 1 from changed where changed.product_id = n.product_id and (
          changed.product_id in (select product_id from unplaced)
          or not exists (select 1 from catalog.shop_words w where w.product_id = changed.product_id)))) later),
  gone as (
    delete from catalog.shop_numbers n using changed where n.product_id = changed.product_id
      and not exists (select 1 from catalog.shop_words w where w.product_id = n.product_id)),
  told as materialized (
    select product_id, number from placed
    union all
    select n.product_id, n.number from changed join catalog.shop_numbers n using (product_id)
    where not exists (select 1 from placed where placed.product_id = n.product_id)),
  written as (
    insert into catalog.shop_numbers as n (number, product_id, published_at, price_amount)
    select told.number, product_id, w.published_at, w.price_amount from told join catalog.shop_words w using (product_id)
    on conflict (product_id) do update set
      number = excluded.number, published_at = excluded.published_at, price_amount = excluded.price_amount
    where (n.number, n.price_amount) <> (excluded.number, excluded.price_amount))
  select number from told union select n.number from told join catalog.shop_numbers n using (product_id)`;

/** Writes anew the bits of the numbers `$1`. */
const SAY = `with numbers as materialized (select number from unnest($1::integer[]) as number),
  parts as materialized (
    select ${partOf('number')} as part, catalog.bits_at(${bitOf('number')}, 1) as bits from numbers group by 1),
  said as materialized (
    select said.word, ${partOf('n.number')} as part, catalog.bits_at(${bitOf('n.number')}, 1) as bits
    from numbers join catalog.shop_numbers n using (number) join catalog.shop_words w using (product_id)
    cross join lateral (
      select unnest(tsvector_to_array(w.words))
      union all select ${shelfWord('w.shelf')}
      union all select ${stepWord('n.price_step')}) as said (word)
    group by 1, 2),
  changed as (
    update catalog.shop_index i set bits = now.bits
    from (
      select i.word, part, (i.bits & ~parts.bits) | coalesce(said.bits, ${NO_BITS}) as bits
      from catalog.shop_index i join parts using (part) left join said using (word, part)) now
    where i.word = now.word and i.part = now.part and i.bits <> now.bits)
  insert into catalog.shop_index (word, part, bits)
  select word, part, bits from said
  where not exists (select 1 from catalog.shop_index i where i.word = said.word and i.part = said.part)
  order by part, word`;

/** Of the way the index is written: another one, and it is written anew. */
export const INDEX_SHAPE = createHash('sha256').update(SAY).digest('hex');

const FORGET = `delete from catalog.shop_index where bits = ${NO_BITS}`;

const FORGET_ALL = `with gone as (delete from catalog.shop_index)
  insert into catalog.shop_news
  select product_id from catalog.shop_words union select product_id from catalog.shop_numbers`;

/** Which products say a word. */
@Injectable()
export class ShopIndexStore {
  /**
   * Puts what is in the news into the index. What changes meanwhile is in the news again, and so the index is not asked
   * for it: it may have been read before the change or after.
   *
   * @returns how many bits were looked at, of each word
   */
  async fold(tx: Pick<Tx, 'query'>): Promise<number> {
    if ((await tx.query(IS_ANYTHING_NEW)).rows.length === 0) return 0;
    await tx.query(TAKE_TURNS);
    const { rows } = await tx.query<{ number: number }>(NUMBER);
    await tx.query(SAY, [rows.map(({ number }) => number)]);
    await tx.query(FORGET);
    return rows.length;
  }

  /** All is in the news then. */
  async forgetAll(tx: Pick<Tx, 'query'>): Promise<void> {
    await tx.query(TAKE_TURNS);
    await tx.query(FORGET_ALL);
  }
}
