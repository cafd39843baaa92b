import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { negate } from '../../../kernel/money.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { PaymentsQueries } from '../../payments/index.js';
import { LedgerStore } from '../data/ledger.store.js';
import { entry } from '../domain/posting.js';

/** Money that paid no order has gone back to its buyer. What was never taken for ours was never booked. */
@Injectable()
export class PostRefund {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly payments: PaymentsQueries,
    private readonly ledger: LedgerStore,
    private readonly clock: Clock,
  ) {}

  async execute({ refundId }: { refundId: string }): Promise<void> {
    const refund = await this.payments.refund(refundId);
    if (!refund) return;
    const payment = await this.payments.payment(refund.paymentId);
    if (payment?.state !== 'settled') return;
    const { amount, orderId } = refund;
    await this.uow.run((tx) =>
      this.ledger.post(tx, {
        kind: 'refund',
        sourceId: refundId,
        orderId,
        at: this.clock.now(),
        entries: [entry('buyer-deposit', amount), entry('payment-clearing', negate(amount))],
      }),
    );
  }
}
