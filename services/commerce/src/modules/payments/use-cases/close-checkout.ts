import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { Database } from '../../../platform/database/database.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { PaymentsStore } from '../data/payments.store.js';
import { ProviderRefused } from '../stripe/stripe-calls.js';
import { StripeCheckout } from '../stripe/stripe-checkout.js';
import { RecordCheckout } from './record-checkout.js';

/** Closes the page of an order that is not to be paid any more. It may turn out that it has been paid. */
@Injectable()
export class CloseCheckout {
  constructor(
    private readonly database: Database,
    private readonly uow: UnitOfWork,
    private readonly payments: PaymentsStore,
    private readonly stripe: StripeCheckout,
    private readonly record: RecordCheckout,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns `paid` when the buyer was faster: the payment is settled then and the news on its way
   * @throws ProviderUnreachable
   */
  async execute({ orderId }: { orderId: string }): Promise<'closed' | 'paid'> {
    const payment = await this.payments.current(this.database, orderId);
    if (!payment) return 'closed';
    if (payment.sessionId === null) {
      const closed = await this.uow.run((tx) =>
        this.payments.closeUnopened(tx, payment.id, this.clock.now()),
      );
      // Somebody opened the page this very moment: then there is one to close.
      return closed ? 'closed' : this.execute({ orderId });
    }
    try {
      const report = await this.stripe.close(payment.sessionId);
      await this.uow.run((tx) => this.record.within(tx, report, 'asked'));
      return report.state === 'paid' ? 'paid' : 'closed';
    } catch (error) {
      // The provider does not know the page (any more), so nobody can pay on it.
      if (!(error instanceof ProviderRefused)) throw error;
      await this.uow.run((tx) => this.payments.markClosed(tx, payment.id, this.clock.now()));
      return 'closed';
    }
  }
}
