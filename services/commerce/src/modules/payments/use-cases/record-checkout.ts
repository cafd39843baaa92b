import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import type { Tx } from '../../../platform/transaction.js';
import { PaymentsStore } from '../data/payments.store.js';
import { RefundsStore } from '../data/refunds.store.js';
import { effectOf, type CheckoutReport, type Payment } from '../domain/checkout.js';
import { paymentSettled, sendRefund } from '../payments.jobs.js';

/** Takes what the provider says of a checkout, wherever it comes from: webhook, question or closing. */
@Injectable()
export class RecordCheckout {
  private readonly logger = new Logger(RecordCheckout.name);

  constructor(
    private readonly payments: PaymentsStore,
    private readonly refunds: RefundsStore,
    private readonly clock: Clock,
  ) {}

  /** @returns the payment as it was before, undefined for a checkout that is not ours */
  async within(tx: Tx, report: CheckoutReport): Promise<Payment | undefined> {
    const payment = await this.payments.lockReported(tx, report);
    if (!payment) return undefined;
    const effect = effectOf(payment, report);
    const now = this.clock.now();
    if (effect === 'close') await this.payments.markClosed(tx, payment.id, now);
    if (effect === 'settle') {
      await this.payments.markPaid(tx, payment.id, 'settled', report, now);
      await tx.publish(paymentSettled, { paymentId: payment.id, orderId: payment.orderId });
    }
    if (effect === 'mismatch') await this.giveBack(tx, payment, report, now);
    return payment;
  }

  /** A card pays what was asked, so another amount means that something was tampered with or is broken. */
  private async giveBack(tx: Tx, payment: Payment, report: CheckoutReport, now: Date): Promise<void> {
    this.logger.error({ paymentId: payment.id }, 'A payment of another amount came in and is sent back.');
    await this.payments.markPaid(tx, payment.id, 'mismatched', report, now);
    if (report.amount.amount <= 0n) return;
    const refund = { paymentId: payment.id, kind: 'wrong-amount' as const, amount: report.amount };
    const refundId = await this.refunds.insert(tx, refund, now);
    if (refundId) await tx.send(sendRefund, { refundId });
  }
}
