import { Injectable } from '@nestjs/common';
import type { Rail } from '../../../../api/payments.js';
import { newId } from '../../../kernel/ids.js';
import { money, type Money } from '../../../kernel/money.js';
import { maybeRow, type Sql } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/transaction.js';
import type { Owner } from '../domain/captured.js';
import type { Charged } from '../domain/charge.js';
import { moneyOrNull } from './payments.store.js';

/** Money that came in by one intent, or by one transfer or a part of it. */
export interface Capture extends Charged {
  id: string;
  paymentId: string;
  orderId: string;
  rail: Rail;
  /** The provider's; of a transfer `transfer/<its id>`. */
  intentId: string;
  owner: Owner;
  toReturn: bigint;
  capturedAt: Date;
  lookedAt: Date | null;
  /** The phone whose seller has it in hand; null where the house has it. */
  heldBy: string | null;
  /** It was given back on the spot, from where it came in. */
  isUndone: boolean;
}

type CaptureRow = Omit<Capture, 'amount' | 'charged'> & {
  amount: bigint;
  currency: string;
  chargedAmount: bigint | null;
  chargedCurrency: string | null;
};

const COLUMNS = `id, payment_id as "paymentId", order_id as "orderId", rail, intent_id as "intentId", amount, currency,
  owner, to_return as "toReturn", captured_at as "capturedAt", looked_at as "lookedAt", held_by as "heldBy",
  is_undone as "isUndone",  charged_amount as "chargedAmount", charged_currency as "chargedCurrency"`;
const CAPTURE = `select ${COLUMNS} from payments.captures`;

@Injectable()
export class CapturesStore {
  async insert(
    tx: Tx,
    capture: Pick<Capture, 'paymentId' | 'orderId' | 'rail' | 'intentId' | 'amount' | 'owner'> &
      Partial<Pick<Capture, 'charged' | 'heldBy'>>,
    at: Date,
    nextLookAt: Date | null,
  ): Promise<string> {
    const id = newId();
    await tx.query(
      `insert into payments.captures (id, payment_id, order_id, intent_id, amount, currency, owner, captured_at,
         next_look_at, rail, held_by, charged_amount, charged_currency)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [
        id,
        capture.paymentId,
        capture.orderId,
        capture.intentId,
        capture.amount.amount,
        capture.amount.currency,
        capture.owner,
        at,
        nextLookAt,
        capture.rail,
        capture.heldBy ?? null,
        capture.charged?.amount ?? null,
        capture.charged?.currency ?? null,
      ],
    );
    return id;
  }

  find(sql: Sql, id: string): Promise<Capture | undefined> {
    return this.one(sql, 'where id = $1', id);
  }

  byIntent(sql: Sql, intentId: string): Promise<Capture | undefined> {
    return this.one(sql, 'where intent_id = $1', intentId);
  }

  lock(tx: Tx, id: string): Promise<Capture | undefined> {
    return this.one(tx, 'where id = $1 for update', id);
  }

  /** With whether anything became of it or is wished to. */
  async ofOrder(sql: Sql, orderId: string): Promise<(Capture & { hasOutcome: boolean })[]> {
    const { rows } = await sql.query<CaptureRow & { hasOutcome: boolean }>(
      `select ${COLUMNS}, exists (select from payments.sent_back where capture_id = c.id)
         or exists (select from payments.disputes where capture_id = c.id)
         or exists (select from payments.refunds where capture_id = c.id) as "hasOutcome"
       from payments.captures c where order_id = $1 order by captured_at, id`,
      [orderId],
    );
    return rows.map(captureOf);
  }

  /** Those of these intents whose money is noted. */
  async knownAmong(sql: Sql, intentIds: readonly string[]): Promise<Set<string>> {
    const { rows } = await sql.query<{ id: string }>(
      'select intent_id as id from payments.captures where intent_id = any($1)',
      [intentIds],
    );
    return new Set(rows.map((row) => row.id));
  }

  async intentsOf(sql: Sql, paymentId: string): Promise<string[]> {
    return (await this.some(sql, 'where payment_id = $1', [paymentId])).map((it) => it.intentId);
  }

  /** What came for a payment and is not enough yet. */
  async pendingOf(tx: Tx, paymentId: string, currency: string): Promise<Money> {
    const row = await maybeRow<{ amount: bigint }>(
      tx,
      `select coalesce(sum(amount), 0)::bigint as amount from payments.captures
       where payment_id = $1 and owner is null and currency = $2`,
      [paymentId, currency],
    );
    return money(row?.amount ?? 0n, currency);
  }

  /** Says whose a payment's money is, where nobody has said so yet. @returns what it was said of */
  async claim(tx: Tx, paymentId: string, owner: 'order' | 'buyer'): Promise<{ id: string; amount: Money }[]> {
    const { rows } = await tx.query<{ id: string; amount: bigint; currency: string }>(
      `update payments.captures set owner = $2 where payment_id = $1 and owner is null
       returning id, amount, currency`,
      [paymentId, owner],
    );
    return rows.map(({ id, amount, currency }) => ({ id, amount: money(amount, currency) }));
  }

  /** The order's money of an order, the newest first, so that what came last goes first. */
  lockOwned(tx: Tx, orderId: string): Promise<Capture[]> {
    return this.some(
      tx,
      `where order_id = $1 and owner = 'order' order by captured_at desc, id desc for update`,
      [orderId],
    );
  }

  async setToReturn(tx: Tx, id: string, toReturn: bigint): Promise<void> {
    await tx.query('update payments.captures set to_return = $2 where id = $1', [id, toReturn]);
  }

  /** It was given back on the spot: nothing of it is left to be sent back. */
  async setUndone(tx: Tx, id: string): Promise<void> {
    await tx.query('update payments.captures set is_undone = true, to_return = amount where id = $1', [id]);
  }

  async noteLook(tx: Tx, id: string, at: Date, nextLookAt: Date | null): Promise<void> {
    await tx.query('update payments.captures set looked_at = $2, next_look_at = $3 where id = $1', [
      id,
      at,
      nextLookAt,
    ]);
  }

  /** What the provider should be asked about now, the longest due first. */
  due(sql: Sql, now: Date, limit: number): Promise<Capture[]> {
    return this.some(sql, 'where next_look_at <= $1 order by next_look_at limit $2', [now, limit]);
  }

  /** Money that the order should have decided about long ago; not what waits for the rest of a transfer. */
  undecided(sql: Sql, before: Date, limit: number): Promise<Capture[]> {
    return this.some(
      sql,
      `where owner is null and captured_at < $1
         and (select p.state from payments.payments p where p.id = payment_id) <> 'open'
       order by captured_at limit $2`,
      [before, limit],
    );
  }

  private async one(sql: Sql, where: string, param: unknown): Promise<Capture | undefined> {
    const row = await maybeRow<CaptureRow>(sql, `${CAPTURE} ${where}`, [param]);
    return row && captureOf(row);
  }

  private async some(sql: Sql, where: string, params: unknown[]): Promise<Capture[]> {
    return (await sql.query<CaptureRow>(`${CAPTURE} ${where}`, params)).rows.map(captureOf);
  }
}

function captureOf<Row extends CaptureRow>({
  amount,
  currency,
  chargedAmount,
  chargedCurrency,
  ...row
}: Row) {
  return {
    ...row,
    amount: money(amount, currency),
    charged: moneyOrNull(chargedAmount, chargedCurrency),
  };
}
