import { Injectable } from '@nestjs/common';
import { money, type Money } from '../../../kernel/money.js';
import { maybeRow } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/transaction.js';

export interface Closing {
  id: string;
  phoneId: string;
  at: Date;
  expected: Money;
  counted: Money;
  reason: string;
  unsent: readonly { id: string; pieceId: string }[];
}

@Injectable()
export class ClosingsStore {
  /** With all sales that were counted in the books since the last. */
  async insert(tx: Tx, closing: Closing): Promise<void> {
    await tx.query(
      `with closed as (
         insert into stall.closings (id, phone_id, at, expected, counted, currency, reason, unsent)
         values ($1, $2, $3, $4, $5, $6, $7, $8) returning id)
       update stall.sales s set closing_id = closed.id from closed
       where s.phone_id = $2 and s.state = 'counted' and s.closing_id is null`,
      [
        closing.id,
        closing.phoneId,
        closing.at,
        closing.expected.amount,
        closing.counted.amount,
        closing.expected.currency,
        closing.reason,
        JSON.stringify(closing.unsent),
      ],
    );
  }

  /** Of a phone of this cooperative. */
  async lockOwn(
    tx: Tx,
    id: string,
    cooperativeId: string,
  ): Promise<{ phoneId: string; counted: Money; isHandedIn: boolean } | undefined> {
    const row = await maybeRow<{ phoneId: string; counted: bigint; currency: string; isHandedIn: boolean }>(
      tx,
      `select c.phone_id as "phoneId", c.counted, c.currency, c.handed_in_at is not null as "isHandedIn"
       from stall.closings c join stall.phones p on p.id = c.phone_id
       where c.id = $1 and p.cooperative_id = $2 for update of c`,
      [id, cooperativeId],
    );
    if (!row) return undefined;
    const { counted, currency, ...rest } = row;
    return { ...rest, counted: money(counted, currency) };
  }

  async setHandedIn(tx: Tx, id: string, to: string, at: Date): Promise<void> {
    await tx.query('update stall.closings set handed_in_at = $3, handed_in_to = $2 where id = $1', [
      id,
      to,
      at,
    ]);
  }
}
