import { Injectable, Logger } from '@nestjs/common';
import type { Language } from '../../../../api/text.js';
import { CheckoutClosed, OpenCheckout, ProviderUnreachable, type Payment } from '../../payments/index.js';
import { OrderLinks } from '../order-links.js';

/** Opens the page an order is paid on; buyers come back to the order's own page either way. */
@Injectable()
export class OpenPayment {
  private readonly logger = new Logger(OpenPayment.name);

  constructor(
    private readonly openCheckout: OpenCheckout,
    private readonly links: OrderLinks,
  ) {}

  /** @throws ProviderUnreachable, CheckoutClosed */
  execute(orderId: string, payment: Payment | string, language: Language): Promise<string> {
    const page = this.links.pageOf(orderId, language);
    return this.openCheckout.execute({ payment, paidUrl: page, backUrl: page });
  }

  /** The order's page offers to pay again, so a provider that sleeps does not undo the order. */
  async orOrderPage(orderId: string, payment: Payment | string, language: Language): Promise<string> {
    try {
      return await this.execute(orderId, payment, language);
    } catch (error) {
      if (!(error instanceof ProviderUnreachable || error instanceof CheckoutClosed)) throw error;
      this.logger.warn({ orderId, err: error }, 'An order stands, but its payment page could not be opened.');
      return this.links.pageOf(orderId, language);
    }
  }
}
