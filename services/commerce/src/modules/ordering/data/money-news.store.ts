import { Injectable } from '@nestjs/common';
import { newId } from '../../../kernel/ids.js';
import type { Money } from '../../../kernel/money.js';
import type { Tx } from '../../../platform/transaction.js';

/** Something that happened to an order's money, or did not, and moved the order nowhere. */
export interface MoneyNews {
  id: string;
  orderId: string;
  /** `part-came`: of a transfer, and the rest is waited for. `part-refunded`: of a parcel, by an officer or the buyer. */
  /** `rest-due`, `rest-overdue`: of what is to be paid beside a deposit. */
  what: 'part-came' | 'part-refunded' | 'rest-due' | 'rest-overdue';
  at: Date;
  /** Of its order; where it is overdue, those of which something waits for it. */
  parcels: { id: string; cooperativeId: string }[];
}

/** What buyers are told of their money, each once. */
@Injectable()
export class MoneyNewsStore {
  /** Once for each sum that is there. */
  async addPartCame(tx: Tx, orderId: string, soFar: Money, at: Date): Promise<void> {
    await tx.query(
      `insert into ordering.money_news (id, order_id, what, amount, happened_at)
       values ($1, $2, 'part-came', $3, $4) on conflict (order_id, amount) where what = 'part-came' do nothing`,
      [newId(at.getTime()), orderId, soFar.amount, at],
    );
  }

  /** @param at when it was decided: its parts in `ordering.refunds` have the same moment */
  async addPartRefunded(
    tx: Tx,
    { orderId, parcelId }: { orderId: string; parcelId: string },
    amount: Money,
    at: Date,
  ): Promise<void> {
    await tx.query(
      `insert into ordering.money_news (id, order_id, parcel_id, what, amount, happened_at)
       values ($1, $2, $3, 'part-refunded', $4, $5)`,
      [newId(at.getTime()), orderId, parcelId, amount.amount, at],
    );
  }

  /** The rest is asked for, once; or its day is over, each time that it is. */
  async addRest(
    tx: Tx,
    what: 'rest-due' | 'rest-overdue',
    orderId: string,
    rest: Money,
    at: Date,
  ): Promise<void> {
    await tx.query(
      `insert into ordering.money_news (id, order_id, what, amount, happened_at) values ($1, $2, $3, $4, $5)
       on conflict (order_id) where what = 'rest-due' do nothing`,
      [newId(at.getTime()), orderId, what, rest.amount, at],
    );
  }

  /** What nobody was told of, the oldest first, each once. A part of what went back whole is no news. */
  async take(tx: Tx, limit: number): Promise<{ taken: number; news: MoneyNews[] }> {
    const { rows } = await tx.query<MoneyNews & { isWhole: boolean }>(
      `with taken as (
         select id from ordering.money_news where not is_told order by happened_at limit $1
         for update skip locked),
       told as (
         update ordering.money_news n set is_told = true from taken t where n.id = t.id
         returning n.id, n.order_id, n.what, n.happened_at)
       select told.id, told.order_id as "orderId", told.what, told.happened_at as at, o.state = 'refunded' as "isWhole",
         (select coalesce(jsonb_agg(distinct jsonb_build_object('id', p.id, 'cooperativeId', p.cooperative_id)), '[]')
          from ordering.parcels p
            left join ordering.shown_rests_due d on d.order_id = told.order_id and d.parcel_id = p.id
          where p.order_id = told.order_id and (told.what <> 'rest-overdue' or d.parcel_id is not null)) as parcels
       from told join ordering.orders o on o.id = told.order_id order by told.happened_at, told.id`,
      [limit],
    );
    return {
      taken: rows.length,
      news: rows.flatMap(({ isWhole, ...it }) => (isWhole ? [] : [it])),
    };
  }
}
