import { Injectable } from '@nestjs/common';
import type { Bilingual } from '../../../../api/text.js';
import { money, type Money } from '../../../kernel/money.js';
import { Database } from '../../../platform/database/database.js';
import type { MoneyNews } from './money-news.store.js';

/** What happened to an order's money, as letters tell of it. */
export interface MoneyNewsFacts extends Omit<MoneyNews, 'parcels'> {
  /** What came so far; what goes back by this decision; what is to be paid beside a deposit. */
  amount: Money;
  /** What goes back, and for what; null: of what sending cost. */
  refunded: { title: Bilingual | null; amount: Money }[];
}

type FactsRow = Omit<MoneyNews, 'parcels'> & {
  amount: bigint;
  currency: string;
  refunded: { title: Bilingual | null; amount: string }[];
};

@Injectable()
export class MoneyNewsQueries {
  constructor(private readonly database: Database) {}

  /** By id. */
  async byIds(ids: readonly string[]): Promise<Map<string, MoneyNewsFacts>> {
    if (ids.length === 0) return new Map();
    const { rows } = await this.database.query<FactsRow>(
      `select n.id, n.order_id as "orderId", n.what, n.happened_at as at, n.amount, o.currency,
         coalesce((select jsonb_agg(jsonb_build_object('title', l.title, 'amount', r.amount::text)
             order by l.position nulls last)
           from ordering.refunds r left join ordering.lines l on l.id = r.line_id
           where r.order_id = n.order_id and r.parcel_id = n.parcel_id and r.decided_at = n.happened_at), '[]')
           as refunded
       from ordering.money_news n join ordering.orders o on o.id = n.order_id where n.id = any($1)`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, factsOf(row)]));
  }
}

const factsOf = ({ amount, currency, refunded, ...news }: FactsRow): MoneyNewsFacts => ({
  ...news,
  amount: money(amount, currency),
  refunded: refunded.map(({ title, amount: part }) => ({ title, amount: money(BigInt(part), currency) })),
});
