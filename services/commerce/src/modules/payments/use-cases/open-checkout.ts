import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { invariant } from '../../../kernel/errors.js';
import { Database } from '../../../platform/database/database.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { PaymentsStore } from '../data/payments.store.js';
import { nextAskAt, type Payment } from '../domain/checkout.js';
import { CheckoutClosed, ProviderUnreachable } from '../domain/payments.errors.js';
import { ProviderRefused } from '../stripe/stripe-calls.js';
import { StripeCheckout, type ReturnLinks } from '../stripe/stripe-checkout.js';

export interface OpenCheckoutInput extends ReturnLinks {
  /** As it was just prepared, or the id of one to look for. */
  payment: Payment | string;
}

/** Opens the page to pay on, after the order's transaction and never inside one. Twice gives the same page. */
@Injectable()
export class OpenCheckout {
  constructor(
    private readonly database: Database,
    private readonly uow: UnitOfWork,
    private readonly store: PaymentsStore,
    private readonly stripe: StripeCheckout,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns where to send the buyer
   * @throws ProviderUnreachable when the provider does not answer or does not want; a new payment may be prepared
   * @throws CheckoutClosed when the order was cancelled or paid meanwhile
   */
  async execute({ payment: given, ...links }: OpenCheckoutInput): Promise<string> {
    const payment = typeof given === 'string' ? await this.store.find(this.database, given) : given;
    invariant(payment, `There is no payment ${given as string}.`);
    const paymentId = payment.id;
    if (payment.state === 'open' && payment.url) return payment.url;
    if (payment.state !== 'opening') throw new CheckoutClosed();

    const opened = await this.stripe.open(payment, links).catch(async (error: unknown) => {
      if (!(error instanceof ProviderRefused)) throw error;
      await this.uow.run((tx) => this.store.closeUnopened(tx, paymentId, this.clock.now()));
      throw new ProviderUnreachable({ cause: error });
    });
    const askAt = nextAskAt(0, this.clock.now(), payment.expiresAt);
    const noted = await this.store.markOpen(this.database, paymentId, { ...opened, nextAskAt: askAt });
    if (noted) return opened.url;

    // Somebody else opened it with the same key, or it was closed while we asked.
    const now = await this.store.find(this.database, paymentId);
    if (now?.state === 'open' && now.url) return now.url;
    if (now?.state === 'closed') await this.stripe.close(opened.sessionId);
    throw new CheckoutClosed();
  }
}
