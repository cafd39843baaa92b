import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { PaymentsStore } from '../data/payments.store.js';
import { Rails } from '../rails/rails.js';

/** Nobody is to pay an order any more, or not by this way. It may turn out that it has been paid. */
@Injectable()
export class CloseCheckout {
  constructor(
    private readonly database: Database,
    private readonly payments: PaymentsStore,
    private readonly rails: Rails,
  ) {}

  /**
   * @returns `paid` when the buyer was faster: the payment is settled then and the news on its way
   * @throws ProviderUnreachable
   */
  async execute({ orderId }: { orderId: string }): Promise<'closed' | 'paid'> {
    const payment = await this.payments.current(this.database, orderId);
    if (!payment) return 'closed';
    const outcome = await this.rails.of(payment.rail).close(payment);
    // Somebody opened it this very moment: then there is one to close.
    return outcome === 'moved' ? this.execute({ orderId }) : outcome;
  }
}
