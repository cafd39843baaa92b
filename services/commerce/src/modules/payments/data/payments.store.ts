import { Injectable } from '@nestjs/common';
import { money, type Money } from '../../../kernel/money.js';
import { maybeRow, type Sql } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/transaction.js';
import type { CheckoutReport, Payment } from '../domain/checkout.js';

interface PaymentRow extends Omit<Payment, 'amount' | 'charged' | 'received'> {
  amount: bigint;
  currency: string;
  chargedAmount: bigint | null;
  chargedCurrency: string | null;
  receivedAmount: bigint | null;
  receivedCurrency: string | null;
}

const PAYMENT = `select id, order_id as "orderId", order_code as "orderCode", rail, state, amount, currency, lines,
  email, language, expires_at as "expiresAt", idempotency_key as "idempotencyKey", session_id as "sessionId",
  intent_id as "intentId", url, charged_amount as "chargedAmount", charged_currency as "chargedCurrency", received_amount as "receivedAmount", received_currency as "receivedCurrency"
  from payments.payments`;

export type NewPayment = Omit<Payment, 'sessionId' | 'intentId' | 'url' | 'received'>;

@Injectable()
export class PaymentsStore {
  async insert(tx: Tx, payment: NewPayment, at: Date): Promise<void> {
    await tx.query(
      `insert into payments.payments (id, order_id, order_code, state, amount, currency, lines, email, language,
         expires_at, idempotency_key, created_at, rail, charged_amount, charged_currency)
       values ($1, $2, $3, $12, $4, $5, $6, $7, $8, $9, $10, $11, $13, $14, $15)`,
      [
        payment.id,
        payment.orderId,
        payment.orderCode,
        payment.amount.amount,
        payment.amount.currency,
        JSON.stringify(payment.lines),
        payment.email,
        payment.language,
        payment.expiresAt,
        payment.idempotencyKey,
        at,
        payment.state,
        payment.rail,
        payment.charged?.amount ?? null,
        payment.charged?.currency ?? null,
      ],
    );
  }

  find(sql: Sql, id: string): Promise<Payment | undefined> {
    return this.one(sql, 'where id = $1', [id]);
  }

  /** The page a buyer can pay on now, or one that is just being opened. */
  lockCurrent(tx: Tx, orderId: string): Promise<Payment | undefined> {
    return this.one(tx, `where order_id = $1 and state in ('opening', 'open') for update`, [orderId]);
  }

  current(sql: Sql, orderId: string): Promise<Payment | undefined> {
    return this.one(sql, `where order_id = $1 and state in ('opening', 'open')`, [orderId]);
  }

  /** The transfer that is waited for; undefined too when somebody else has it in hand. */
  lockOpenTransfer(tx: Tx, orderId: string): Promise<Payment | undefined> {
    const open = `where order_id = $1 and state = 'open' and rail = 'transfer' for update skip locked`;
    return this.one(tx, open, [orderId]);
  }

  lock(tx: Tx, id: string): Promise<Payment | undefined> {
    return this.one(tx, 'where id = $1 for update', [id]);
  }

  /** Those of an order by its code, the newest first. */
  async lockOfCode(tx: Tx, orderCode: string): Promise<Payment[]> {
    const { rows } = await tx.query<PaymentRow>(
      `${PAYMENT} where order_code = $1 order by created_at desc, id desc for update`,
      [orderCode],
    );
    return rows.map(paymentOf);
  }

  /** The payment a report is about: by its checkout, or by the id we gave when its opening was not yet noted. */
  lockReported(tx: Tx, report: CheckoutReport): Promise<Payment | undefined> {
    return this.one(tx, `where session_id = $1 or (session_id is null and id = $2) for update`, [
      report.sessionId,
      report.paymentId,
    ]);
  }

  /** @returns whether it was still waiting to be opened */
  async markOpen(
    sql: Sql,
    id: string,
    opened: { sessionId: string; url: string; nextAskAt: Date },
  ): Promise<boolean> {
    const { affected } = await sql.query(
      `update payments.payments set state = 'open', session_id = $2, url = $3, next_ask_at = $4
       where id = $1 and state = 'opening'`,
      [id, opened.sessionId, opened.url, opened.nextAskAt],
    );
    return affected > 0;
  }

  async markMismatched(tx: Tx, id: string, report: CheckoutReport, at: Date): Promise<void> {
    await tx.query(
      `update payments.payments set state = 'mismatched', session_id = $2, intent_id = $3, received_amount = $4,
         received_currency = $5, settled_at = $6, next_ask_at = null where id = $1`,
      [id, report.sessionId, report.intentId, report.amount.amount, report.amount.currency, at],
    );
  }

  /** The amount that was asked for is there: the payment and its money in one. @param captureId new */
  async settle(
    tx: Tx,
    { id, orderId, charged }: Payment,
    report: CheckoutReport,
    captureId: string,
    { at, nextLookAt }: { at: Date; nextLookAt: Date | null },
  ): Promise<void> {
    await tx.query(
      `with settled as (
         update payments.payments set state = 'settled', session_id = $2, intent_id = $3, received_amount = $4,
           received_currency = $5, settled_at = $6, next_ask_at = null where id = $1)
       insert into payments.captures (id, payment_id, order_id, intent_id, amount, currency, captured_at, next_look_at,
         charged_amount, charged_currency)
       values ($7, $1, $8, $3, $4, $5, $6, $9, $10, $11)`,
      [
        id,
        report.sessionId,
        report.intentId,
        report.amount.amount,
        report.amount.currency,
        at,
        captureId,
        orderId,
        nextLookAt,
        charged?.amount ?? null,
        charged?.currency ?? null,
      ],
    );
  }

  /** All that was asked for has come in, by however many transfers. */
  async markSettled(tx: Tx, { id, amount }: Payment, at: Date): Promise<void> {
    await tx.query(
      `update payments.payments set state = 'settled', received_amount = $2, received_currency = $3, settled_at = $4
       where id = $1`,
      [id, amount.amount, amount.currency, at],
    );
  }

  async markClosed(tx: Tx, id: string, at: Date): Promise<void> {
    await tx.query(
      `update payments.payments set state = 'closed', closed_at = $2, next_ask_at = null where id = $1`,
      [id, at],
    );
  }

  /** @returns whether its page was still to be opened, and now never will be */
  async closeUnopened(tx: Tx, id: string, at: Date): Promise<boolean> {
    const { affected } = await tx.query(
      `update payments.payments set state = 'closed', closed_at = $2 where id = $1 and state = 'opening'`,
      [id, at],
    );
    return affected > 0;
  }

  /** Open checkouts whose time to be asked about has come. */
  async silent(sql: Sql, now: Date, limit: number): Promise<Payment[]> {
    const { rows } = await sql.query<PaymentRow>(
      `${PAYMENT} where next_ask_at <= $1 order by next_ask_at limit $2`,
      [now, limit],
    );
    return rows.map(paymentOf);
  }

  /** Notes that the provider was asked, for the pause to the next time. @returns how often by now */
  async noteAsked(tx: Tx, id: string, nextAskAt: (timesAsked: number) => Date): Promise<void> {
    const row = await maybeRow<{ times: number }>(
      tx,
      `update payments.payments set times_asked = times_asked + 1 where id = $1 and next_ask_at is not null
       returning times_asked as times`,
      [id],
    );
    if (!row) return;
    await tx.query('update payments.payments set next_ask_at = $2 where id = $1', [id, nextAskAt(row.times)]);
  }

  /** @returns false when the event was taken before */
  async noteEvent(
    tx: Tx,
    event: { id: string; type: string; paymentId: string | null; intentId: string | null },
    at: Date,
  ): Promise<boolean> {
    const { affected } = await tx.query(
      `insert into payments.provider_events (id, type, payment_id, intent_id, received_at)
       values ($1, $2, $3, $4, $5) on conflict (id) do nothing`,
      [event.id, event.type, event.paymentId, event.intentId, at],
    );
    return affected > 0;
  }

  private async one(sql: Sql, where: string, params: unknown[]): Promise<Payment | undefined> {
    const row = await maybeRow<PaymentRow>(sql, `${PAYMENT} ${where}`, params);
    return row && paymentOf(row);
  }
}

function paymentOf({
  amount,
  currency,
  chargedAmount,
  chargedCurrency,
  receivedAmount,
  receivedCurrency,
  ...row
}: PaymentRow): Payment {
  return {
    ...row,
    amount: money(amount, currency),
    charged: moneyOrNull(chargedAmount, chargedCurrency),
    received: moneyOrNull(receivedAmount, receivedCurrency),
  };
}

export function moneyOrNull(amount: bigint | null, currency: string | null): Money | null {
  return amount === null || currency === null ? null : money(amount, currency);
}
