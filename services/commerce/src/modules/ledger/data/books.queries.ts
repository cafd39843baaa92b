import { Injectable } from '@nestjs/common';
import { money, type Money } from '../../../kernel/money.js';
import { Replica } from '../../../platform/database/replica.js';
import { maybeRow } from '../../../platform/database/sql.js';
import type { Account } from '../domain/posting.js';

export interface LineShare {
  lineId: string;
  account: Account;
  /** Positive: what the account got. */
  amount: Money;
}

/** What the books say. */
@Injectable()
export class BooksQueries {
  constructor(private readonly replica: Replica) {}

  /** How sold lines were shared. */
  async sharesOf(lineIds: readonly string[]): Promise<LineShare[]> {
    const { rows } = await this.replica.query<{
      lineId: string;
      account: Account;
      amount: bigint;
      currency: string;
    }>(
      `select line_id as "lineId", account, -sum(amount)::bigint as amount, currency from ledger.entries
       where line_id = any($1) group by line_id, account, currency order by min(position)`,
      [lineIds],
    );
    return rows.map(({ amount, currency, ...row }) => ({ ...row, amount: money(amount, currency) }));
  }

  /** What an artisan earned in a time, after every deduction. */
  async earned(artisanId: string, from: Date, to: Date): Promise<Money> {
    const row = await maybeRow<{ amount: bigint }>(
      this.replica,
      `select coalesce(-sum(e.amount), 0)::bigint as amount
       from ledger.entries e join ledger.postings p on p.id = e.posting_id
       where e.account = 'artisan-payable' and e.owner_id = $1 and e.currency = 'VND'
         and p.at >= $2 and p.at < $3`,
      [artisanId, from, to],
    );
    return money(row?.amount ?? 0n, 'VND');
  }

  /** What stands on each account, over all owners; together they are zero. */
  async balances(): Promise<{ account: Account; balance: Money }[]> {
    const { rows } = await this.replica.query<{ account: Account; amount: bigint; currency: string }>(
      `select account, sum(amount)::bigint as amount, currency from ledger.entries
       group by account, currency order by account, currency`,
    );
    return rows.map(({ account, amount, currency }) => ({ account, balance: money(amount, currency) }));
  }
}
