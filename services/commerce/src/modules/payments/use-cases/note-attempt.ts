import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/transaction.js';
import { PaymentsStore } from '../data/payments.store.js';
import { paymentTried } from '../payments.jobs.js';

/** A buyer gave a card that did not pay yet. No money moved; who keeps pieces for them wants to know. */
@Injectable()
export class NoteAttempt {
  constructor(private readonly payments: PaymentsStore) {}

  async within(tx: Tx, { paymentId }: { paymentId: string }): Promise<void> {
    const payment = await this.payments.find(tx, paymentId);
    if (payment) await tx.publish(paymentTried, { paymentId, orderId: payment.orderId });
  }
}
