import { Injectable } from '@nestjs/common';
import { newId } from '../../../kernel/ids.js';
import { money, type Money } from '../../../kernel/money.js';
import { maybeRow, type Sql } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/transaction.js';

/** Why money went back by itself. */
export type RefundKind = 'too-late' | 'paid-twice' | 'wrong-amount';

export interface Refund {
  id: string;
  paymentId: string;
  orderId: string;
  kind: RefundKind;
  state: 'requested' | 'done' | 'refused';
  amount: Money;
  idempotencyKey: string;
  intentId: string | null;
}

const REFUND = `select r.id, r.payment_id as "paymentId", p.order_id as "orderId", r.kind, r.state,
  r.amount, r.currency, r.idempotency_key as "idempotencyKey", p.intent_id as "intentId"
  from payments.refunds r join payments.payments p on p.id = r.payment_id`;

@Injectable()
export class RefundsStore {
  /** @returns its id, or undefined when this payment was refunded for this reason before */
  async insert(
    tx: Tx,
    refund: { paymentId: string; kind: RefundKind; amount: Money },
    at: Date,
  ): Promise<string | undefined> {
    const id = newId();
    const { affected } = await tx.query(
      `insert into payments.refunds (id, payment_id, kind, state, amount, currency, idempotency_key, requested_at)
       values ($1, $2, $3, 'requested', $4, $5, $6, $7) on conflict (payment_id, kind) do nothing`,
      [id, refund.paymentId, refund.kind, refund.amount.amount, refund.amount.currency, `refund/${id}`, at],
    );
    return affected > 0 ? id : undefined;
  }

  async find(sql: Sql, id: string): Promise<Refund | undefined> {
    const row = await maybeRow<Omit<Refund, 'amount'> & { amount: bigint; currency: string }>(
      sql,
      `${REFUND} where r.id = $1`,
      [id],
    );
    if (!row) return undefined;
    const { amount, currency, ...rest } = row;
    return { ...rest, amount: money(amount, currency) };
  }

  /** @returns whether it was still waiting */
  async markDone(tx: Tx, id: string, providerId: string, at: Date): Promise<boolean> {
    const { affected } = await tx.query(
      `update payments.refunds set state = 'done', provider_id = $2, done_at = $3
       where id = $1 and state = 'requested'`,
      [id, providerId, at],
    );
    return affected > 0;
  }

  async markRefused(tx: Tx, id: string, refusal: string): Promise<void> {
    await tx.query(
      `update payments.refunds set state = 'refused', refusal = $2 where id = $1 and state = 'requested'`,
      [id, refusal],
    );
  }
}
