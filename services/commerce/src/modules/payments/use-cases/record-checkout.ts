import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { newId } from '../../../kernel/ids.js';
import { equal } from '../../../kernel/money.js';
import type { Tx } from '../../../platform/transaction.js';
import { CapturesStore } from '../data/captures.store.js';
import { PaymentsStore } from '../data/payments.store.js';
import { inOrdersMoney } from '../domain/charge.js';
import { effectOf, hasMoney, type CheckoutReport, type Payment } from '../domain/checkout.js';
import { nextLookAt } from '../domain/watch.js';
import { askCheckout, moneyMoved, paymentSettled } from '../payments.jobs.js';
import { GiveBack } from './give-back.js';

/** `told` by an event, or `asked` of the provider this moment. */
export type Source = 'told' | 'asked';

/** Takes what the provider says of a checkout, wherever it comes from: webhook, question or closing. */
@Injectable()
export class RecordCheckout {
  private readonly logger = new Logger(RecordCheckout.name);

  constructor(
    private readonly payments: PaymentsStore,
    private readonly captures: CapturesStore,
    private readonly giveBack: GiveBack,
    private readonly clock: Clock,
  ) {}

  /** @returns the payment as it was before, undefined for a checkout that is not ours */
  async within(tx: Tx, told: CheckoutReport, source: Source): Promise<Payment | undefined> {
    const payment = await this.payments.lockReported(tx, told);
    if (!payment) return undefined;
    const report = { ...told, amount: inOrdersMoney(payment, told.amount) };
    // Money is noted together with the payment's own state.
    const intents = hasMoney(payment) ? await this.captures.intentsOf(tx, payment.id) : [];
    const effect = effectOf({ ...payment, intents }, report);
    if (effect === 'close') await this.payments.markClosed(tx, payment.id, this.clock.now());
    if (effect === 'settle') await this.settle(tx, payment, report);
    if (effect === 'mismatch' || effect === 'twice') {
      // Money is not sent away on a message's word: the provider is asked first.
      if (source === 'told') await tx.send(askCheckout, { sessionId: report.sessionId });
      else await this.returnUnasked(tx, payment, report, effect);
    }
    return payment;
  }

  private async settle(tx: Tx, payment: Payment, report: CheckoutReport): Promise<void> {
    const at = this.clock.now();
    await this.payments.settle(tx, payment, report, newId(), { at, nextLookAt: firstLookAt(at) });
    await tx.publish(paymentSettled, { paymentId: payment.id, orderId: payment.orderId });
  }

  /** A card pays what was asked, once, so anything else means that something was tampered with or is broken. */
  private async returnUnasked(
    tx: Tx,
    payment: Payment,
    report: CheckoutReport,
    effect: 'mismatch' | 'twice',
  ): Promise<void> {
    this.logger.error({ paymentId: payment.id }, 'Money that nobody asked for came in and is sent back.');
    if (payment.state !== 'settled') {
      await this.payments.markMismatched(tx, payment.id, report, this.clock.now());
    }
    if (report.amount.amount <= 0n) return;
    const captureId = await this.captureForBuyer(tx, payment, report);
    await tx.publish(moneyMoved, { orderId: payment.orderId });
    const kind = effect === 'twice' ? 'paid-twice' : 'wrong-amount';
    await this.giveBack.within(tx, { paymentId: payment.id, captureId, amount: report.amount, kind });
  }

  private captureForBuyer(
    tx: Tx,
    { id, orderId, charged, amount: asked }: Payment,
    { intentId, amount }: CheckoutReport,
  ): Promise<string> {
    const now = this.clock.now();
    const intent = { rail: 'card', intentId: String(intentId) } as const;
    const exchange = { amount, charged: equal(amount, asked) ? charged : null };
    const capture = { paymentId: id, orderId, ...intent, ...exchange, owner: 'buyer' as const };
    return this.captures.insert(tx, capture, now, firstLookAt(now));
  }
}

const firstLookAt = (at: Date): Date | null => nextLookAt(at, at, { sentBack: [], disputes: [] });
