import { Injectable } from '@nestjs/common';
import { money } from '../../../kernel/money.js';
import { askedOf } from '../domain/charge.js';
import type { CheckoutReport, Payment } from '../domain/checkout.js';
import type { ReturnLinks } from '../rails/rail-of-payment.js';
import { stripeAmount } from './stripe-amount.js';
import { ProviderRefused, StripeCalls } from './stripe-calls.js';
import { reportOf, sessionShape } from './stripe-session.js';

/** Opens, asks and closes the pages that buyers pay on; outside of this folder there are payments and reports. */
@Injectable()
export class StripeCheckout {
  constructor(private readonly calls: StripeCalls) {}

  /**
   * Opens the hosted page. The same payment and links give the same page, however often.
   * @throws ProviderUnreachable, ProviderRefused
   */
  async open(payment: Payment, links: ReturnLinks): Promise<{ sessionId: string; url: string }> {
    const session = await this.calls.call((stripe) =>
      stripe.checkout.sessions.create(
        {
          mode: 'payment',
          // Cards of all the world. Minor units are ISO 4217's there as here: 50000 is 50 000 ₫, and US$500.00.
          allowed_payment_method_types: ['card'],
          line_items: payment.lines.map((line) => ({
            quantity: line.quantity,
            price_data: {
              currency: askedOf(payment).currency.toLowerCase(),
              unit_amount: stripeAmount(money(BigInt(line.unitAmount), askedOf(payment).currency)),
              product_data: { name: line.name },
            },
          })),
          success_url: links.paidUrl,
          cancel_url: links.backUrl,
          client_reference_id: payment.orderCode,
          customer_email: payment.email,
          expires_at: Math.floor(payment.expiresAt.getTime() / 1000),
          locale: payment.language,
          metadata: { paymentId: payment.id },
          payment_intent_data: { description: payment.orderCode, metadata: { paymentId: payment.id } },
        },
        { idempotencyKey: payment.idempotencyKey },
      ),
    );
    if (session.url === null) throw new ProviderRefused(`Checkout ${session.id} is ${session.status}.`);
    return { sessionId: session.id, url: session.url };
  }

  /** @throws ProviderUnreachable, ProviderRefused */
  async ask(sessionId: string): Promise<CheckoutReport> {
    const session = await this.calls.call((stripe) => stripe.checkout.sessions.retrieve(sessionId));
    return reportOf(sessionShape.parse(session));
  }

  /** The page that an intent was paid on; undefined for money that came another way. @throws ProviderUnreachable */
  async ofIntent(intentId: string): Promise<CheckoutReport | undefined> {
    const { data } = await this.calls.call((stripe) =>
      stripe.checkout.sessions.list({ payment_intent: intentId, limit: 1 }),
    );
    return data[0] && reportOf(sessionShape.parse(data[0]));
  }

  /** Pages opened of late that were paid. @throws ProviderUnreachable */
  async paidOfLate(since: Date): Promise<CheckoutReport[]> {
    const created = { gte: Math.floor(since.getTime() / 1000) };
    const sessions = await this.calls.call((stripe) =>
      stripe.checkout.sessions
        .list({ status: 'complete', created, limit: 100 })
        .autoPagingToArray({ limit: 10_000 }),
    );
    return sessions.map((session) => reportOf(sessionShape.parse(session)));
  }

  /** Closes the page, unless it has been paid or closed meanwhile. @throws ProviderUnreachable */
  async close(sessionId: string): Promise<CheckoutReport> {
    try {
      const session = await this.calls.call((stripe) =>
        stripe.checkout.sessions.expire(sessionId, {}, { idempotencyKey: `close/${sessionId}` }),
      );
      return reportOf(sessionShape.parse(session));
    } catch (error) {
      if (!(error instanceof ProviderRefused)) throw error;
      return this.ask(sessionId);
    }
  }
}
