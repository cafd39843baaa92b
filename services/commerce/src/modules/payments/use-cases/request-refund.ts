import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/transaction.js';
import { CapturesStore } from '../data/captures.store.js';
import { PaymentsStore } from '../data/payments.store.js';
import type { RefundKind } from '../domain/captured.js';
import { moneyMoved } from '../payments.jobs.js';
import { GiveBack } from './give-back.js';

export interface RequestRefundInput {
  paymentId: string;
  kind: RefundKind;
}

/** The order does not want a payment's money: it is the buyer's and goes back. Decided once; later words are too late. */
@Injectable()
export class RequestRefund {
  constructor(
    private readonly payments: PaymentsStore,
    private readonly captures: CapturesStore,
    private readonly giveBack: GiveBack,
  ) {}

  async within(tx: Tx, { paymentId, kind }: RequestRefundInput): Promise<void> {
    const payment = await this.payments.lock(tx, paymentId);
    if (!payment) return;
    for (const { id, amount } of await this.captures.claim(tx, paymentId, 'buyer')) {
      await this.giveBack.within(tx, { paymentId, captureId: id, amount, kind });
      await tx.publish(moneyMoved, { orderId: payment.orderId });
    }
  }
}
