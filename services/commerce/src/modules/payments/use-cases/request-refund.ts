import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { invariant } from '../../../kernel/errors.js';
import type { Tx } from '../../../platform/transaction.js';
import { PaymentsStore } from '../data/payments.store.js';
import { RefundsStore, type RefundKind } from '../data/refunds.store.js';
import { sendRefund } from '../payments.jobs.js';

export interface RequestRefundInput {
  paymentId: string;
  kind: RefundKind;
}

/** Sends the whole of a settled payment back. Asked twice for the same reason, it goes once. */
@Injectable()
export class RequestRefund {
  constructor(
    private readonly payments: PaymentsStore,
    private readonly refunds: RefundsStore,
    private readonly clock: Clock,
  ) {}

  async within(tx: Tx, { paymentId, kind }: RequestRefundInput): Promise<void> {
    const payment = await this.payments.lock(tx, paymentId);
    invariant(payment?.state === 'settled', `Payment ${paymentId} is not settled, so nothing can go back.`);
    const refundId = await this.refunds.insert(
      tx,
      { paymentId, kind, amount: payment.amount },
      this.clock.now(),
    );
    if (refundId) await tx.send(sendRefund, { refundId });
  }
}
