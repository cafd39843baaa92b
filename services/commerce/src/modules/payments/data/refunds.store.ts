import { Injectable } from '@nestjs/common';
import type { Rail } from '../../../../api/payments.js';
import { newId } from '../../../kernel/ids.js';
import { money, type Money } from '../../../kernel/money.js';
import { maybeRow, type Sql } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/transaction.js';
import type { RefundKind } from '../domain/captured.js';
import type { Charged } from '../domain/charge.js';
import { moneyOrNull } from './payments.store.js';

export interface Refund {
  id: string;
  captureId: string;
  paymentId: string;
  orderId: string;
  kind: RefundKind;
  /** `refused`: the provider would not, or the buyer's bank sent it back. */
  state: 'requested' | 'done' | 'refused';
  amount: Money;
  idempotencyKey: string;
  rail: Rail;
  intentId: string;
  /** The money that it is a part of. */
  captured: Charged;
  refusals: number;
}

type RefundRow = Omit<Refund, 'amount' | 'captured'> & {
  amount: bigint;
  currency: string;
  capturedAmount: bigint;
  capturedCurrency: string;
  chargedAmount: bigint | null;
  chargedCurrency: string | null;
};

const REFUND = `select r.id, r.capture_id as "captureId", r.payment_id as "paymentId", c.order_id as "orderId", r.kind,
  r.state, r.amount, r.currency, r.idempotency_key as "idempotencyKey", c.rail, c.intent_id as "intentId", r.refusals,
  c.amount as "capturedAmount", c.currency as "capturedCurrency", c.charged_amount as "chargedAmount", c.charged_currency as "chargedCurrency"
  from payments.refunds r join payments.captures c on c.id = r.capture_id`;

/** What we want to send back, and whether the provider did it. */
@Injectable()
export class RefundsStore {
  /** @returns its id, or undefined when this money was sent back for this reason before; what is granted comes beside */
  async insert(
    tx: Tx,
    refund: { paymentId: string; captureId: string; kind: RefundKind; amount: Money },
    at: Date,
  ): Promise<string | undefined> {
    const id = newId();
    const { affected } = await tx.query(
      `insert into payments.refunds (id, payment_id, capture_id, kind, state, amount, currency, idempotency_key,
         requested_at)
       values ($1, $2, $3, $4, 'requested', $5, $6, $7, $8) on conflict (capture_id, kind) where kind <> 'granted' do nothing`,
      [
        id,
        refund.paymentId,
        refund.captureId,
        refund.kind,
        refund.amount.amount,
        refund.amount.currency,
        `refund/${id}`,
        at,
      ],
    );
    return affected > 0 ? id : undefined;
  }

  find(sql: Sql, id: string): Promise<Refund | undefined> {
    return this.one(sql, 'where r.id = $1', id);
  }

  /** The newest wish to send this money back. */
  ofCapture(sql: Sql, captureId: string): Promise<Refund | undefined> {
    return this.one(
      sql,
      'where r.capture_id = $1 order by r.requested_at desc, r.id desc limit 1',
      captureId,
    );
  }

  /** Wishes to send this money back that have not gone, refused or not, the oldest first. */
  async waitingOf(sql: Sql, captureId: string): Promise<Refund[]> {
    const { rows } = await sql.query<RefundRow>(
      `${REFUND} where r.capture_id = $1 and r.state <> 'done' order by r.requested_at, r.id`,
      [captureId],
    );
    return rows.map(refundOf);
  }

  /** Of several captures: those that the provider would not send. */
  async refusedAmong(sql: Sql, captureIds: readonly string[]): Promise<Set<string>> {
    const { rows } = await sql.query<{ id: string }>(
      `select capture_id as id from payments.refunds where capture_id = any($1) and state = 'refused'`,
      [captureIds],
    );
    return new Set(rows.map((row) => row.id));
  }

  /** Refused ones whose time to be tried again has come. */
  async toTryAgain(sql: Sql, now: Date, limit: number): Promise<Refund[]> {
    const { rows } = await sql.query<RefundRow>(
      `${REFUND} where r.state = 'refused' and r.next_try_at <= $1 order by r.next_try_at limit $2`,
      [now, limit],
    );
    return rows.map(refundOf);
  }

  async markDone(tx: Tx, id: string, at: Date): Promise<void> {
    await tx.query(
      `update payments.refunds set state = 'done', done_at = $2, next_try_at = null where id = $1`,
      [id, at],
    );
  }

  /** Nothing of this money is owed any more. */
  async markAllDone(tx: Tx, captureId: string, at: Date): Promise<void> {
    await tx.query(
      `update payments.refunds set state = 'done', done_at = $2, next_try_at = null
       where capture_id = $1 and state <> 'done'`,
      [captureId, at],
    );
  }

  async markRefused(tx: Tx, id: string, refusal: string, nextTryAt: Date | null): Promise<void> {
    await tx.query(
      `update payments.refunds set state = 'refused', refusal = $2, refusals = refusals + 1, next_try_at = $3,
         done_at = null where id = $1`,
      [id, refusal, nextTryAt],
    );
  }

  /** @returns whether it was refused and may be sent again now */
  async markRequestedAgain(tx: Tx, id: string): Promise<boolean> {
    const { affected } = await tx.query(
      `update payments.refunds set state = 'requested', next_try_at = null where id = $1 and state = 'refused'`,
      [id],
    );
    return affected > 0;
  }

  private async one(sql: Sql, where: string, param: string): Promise<Refund | undefined> {
    const row = await maybeRow<RefundRow>(sql, `${REFUND} ${where}`, [param]);
    return row && refundOf(row);
  }
}

const refundOf = ({
  amount,
  currency,
  capturedAmount,
  capturedCurrency,
  chargedAmount,
  chargedCurrency,
  ...row
}: RefundRow): Refund => ({
  ...row,
  amount: money(amount, currency),
  captured: {
    amount: money(capturedAmount, capturedCurrency),
    charged: moneyOrNull(chargedAmount, chargedCurrency),
  },
});
