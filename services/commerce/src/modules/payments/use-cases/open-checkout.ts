import { Injectable } from '@nestjs/common';
import { invariant } from '../../../kernel/errors.js';
import { Database } from '../../../platform/database/database.js';
import { PaymentsStore } from '../data/payments.store.js';
import type { Payment } from '../domain/checkout.js';
import type { ReturnLinks } from '../rails/rail-of-payment.js';
import { Rails } from '../rails/rails.js';

export interface OpenCheckoutInput extends ReturnLinks {
  /** As it was just prepared, or the id of one to look for. */
  payment: Payment | string;
}

/** Opens the page to pay on, after the order's transaction and never inside one. Twice gives the same page. */
@Injectable()
export class OpenCheckout {
  constructor(
    private readonly database: Database,
    private readonly payments: PaymentsStore,
    private readonly rails: Rails,
  ) {}

  /**
   * @returns where to send the buyer
   * @throws ProviderUnreachable when the provider does not answer or does not want; a new payment may be prepared
   * @throws CheckoutClosed when the order was cancelled or paid meanwhile
   */
  async execute({ payment: given, ...links }: OpenCheckoutInput): Promise<string> {
    const payment = typeof given === 'string' ? await this.payments.find(this.database, given) : given;
    invariant(payment, `There is no payment ${given as string}.`);
    return this.rails.of(payment.rail).open(payment, links);
  }
}
