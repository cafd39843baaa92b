import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { negate } from '../../../kernel/money.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { PaymentsQueries } from '../../payments/index.js';
import { LedgerStore } from '../data/ledger.store.js';
import { entry } from '../domain/posting.js';

/** A buyer's money has come in: the provider holds it for us, and it is the buyer's until it is a sale. */
@Injectable()
export class PostReceipt {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly payments: PaymentsQueries,
    private readonly ledger: LedgerStore,
    private readonly clock: Clock,
  ) {}

  async execute({ paymentId }: { paymentId: string }): Promise<void> {
    const payment = await this.payments.payment(paymentId);
    if (payment?.state !== 'settled') return;
    const { amount, orderId } = payment;
    await this.uow.run((tx) =>
      this.ledger.post(tx, {
        kind: 'receipt',
        sourceId: paymentId,
        orderId,
        at: this.clock.now(),
        entries: [entry('payment-clearing', amount), entry('buyer-deposit', negate(amount))],
      }),
    );
  }
}
