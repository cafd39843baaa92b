import { Injectable } from '@nestjs/common';
import { newId } from '../../../kernel/ids.js';
import { money, type Money } from '../../../kernel/money.js';
import { maybeRow, type Sql } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/transaction.js';

export interface Payout {
  providerId: string;
  state: 'paid' | 'failed';
  amount: Money;
  at: Date;
}

/** What the provider sent to our bank. */
@Injectable()
export class PayoutsStore {
  /** @returns its id when this is news, undefined when it was known */
  async keep(tx: Tx, payout: Payout): Promise<string | undefined> {
    const row = await maybeRow<{ id: string }>(
      tx,
      `insert into payments.payouts (id, provider_id, state, amount, currency, at) values ($1, $2, $3, $4, $5, $6)
       on conflict (provider_id) do update set state = 'failed'
         where payouts.state = 'paid' and excluded.state = 'failed'
       returning id`,
      [newId(), payout.providerId, payout.state, payout.amount.amount, payout.amount.currency, payout.at],
    );
    return row?.id;
  }

  async find(sql: Sql, id: string): Promise<Payout | undefined> {
    const row = await maybeRow<Omit<Payout, 'amount'> & { amount: bigint; currency: string }>(
      sql,
      'select provider_id as "providerId", state, amount, currency, at from payments.payouts where id = $1',
      [id],
    );
    if (!row) return undefined;
    const { amount, currency, ...rest } = row;
    return { ...rest, amount: money(amount, currency) };
  }
}
