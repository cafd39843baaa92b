import { Injectable } from '@nestjs/common';
import Stripe from 'stripe';
import { money } from '../../../kernel/money.js';
import { Config } from '../../../platform/config/config.js';
import type { CheckoutReport, Payment } from '../domain/checkout.js';
import { ProviderUnreachable, SignatureInvalid } from '../domain/payments.errors.js';
import { stripeClient } from './stripe-client.js';

/** Where the provider sends the buyer after paying, or back to. */
export interface ReturnLinks {
  paidUrl: string;
  backUrl: string;
}

export interface ProviderEvent {
  id: string;
  type: string;
  /** Null for events that say nothing of a checkout. */
  report: CheckoutReport | null;
}

/** The provider understood and refused: asking again the same way is of no use. */
export class ProviderRefused extends Error {
  override readonly name = 'ProviderRefused';
}

/** The one place that speaks to Stripe; outside of it there are payments, reports and refunds. */
@Injectable()
export class StripeCheckout {
  private readonly client: Stripe | null;
  private readonly webhookSecret: string | undefined;

  constructor(config: Config) {
    this.client = stripeClient(config);
    this.webhookSecret = config.stripe.webhookSecret;
  }

  /**
   * Opens the hosted page. The same payment and links give the same page, however often.
   * @throws ProviderUnreachable, ProviderRefused
   */
  async open(payment: Payment, links: ReturnLinks): Promise<{ sessionId: string; url: string }> {
    const session = await this.call((stripe) =>
      stripe.checkout.sessions.create(
        {
          mode: 'payment',
          // Cards of all the world; the đồng has no minor unit, so 50000 is 50 000 ₫ here as there.
          allowed_payment_method_types: ['card'],
          line_items: payment.lines.map((line) => ({
            quantity: line.quantity,
            price_data: {
              currency: payment.amount.currency.toLowerCase(),
              unit_amount: Number(line.unitAmount),
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
    return reportOf(await this.call((stripe) => stripe.checkout.sessions.retrieve(sessionId)));
  }

  /** Closes the page, unless it has been paid or closed meanwhile. @throws ProviderUnreachable */
  async close(sessionId: string): Promise<CheckoutReport> {
    try {
      return reportOf(
        await this.call((stripe) =>
          stripe.checkout.sessions.expire(sessionId, {}, { idempotencyKey: `close/${sessionId}` }),
        ),
      );
    } catch (error) {
      if (!(error instanceof ProviderRefused)) throw error;
      return this.ask(sessionId);
    }
  }

  /** @returns the provider's id of the refund @throws ProviderUnreachable, ProviderRefused */
  async refund(intentId: string, amount: bigint, idempotencyKey: string): Promise<string> {
    const refund = await this.call((stripe) =>
      stripe.refunds.create({ payment_intent: intentId, amount: Number(amount) }, { idempotencyKey }),
    );
    return refund.id;
  }

  /**
   * @param body the very bytes that came
   * @throws SignatureInvalid before anything in them is believed
   */
  readEvent(body: Buffer, signature: string): ProviderEvent {
    if (!this.client || !this.webhookSecret) throw new ProviderUnreachable();
    let event: Stripe.Event;
    try {
      event = this.client.webhooks.constructEvent(body, signature, this.webhookSecret);
    } catch (error) {
      throw new SignatureInvalid({ cause: error });
    }
    const aboutCheckout = event.type.startsWith('checkout.session.');
    const report = aboutCheckout ? reportOf(event.data.object as Stripe.Checkout.Session) : null;
    return { id: event.id, type: event.type, report };
  }

  private async call<T>(act: (stripe: Stripe) => Promise<T>): Promise<T> {
    if (!this.client) throw new ProviderUnreachable();
    try {
      return await act(this.client);
    } catch (error) {
      // 4xx is an answer to what we said; the rest (network, 5xx, 409 and 429) may pass.
      const status = error instanceof Stripe.errors.StripeError ? error.statusCode : undefined;
      if (status !== undefined && status >= 400 && status < 500 && status !== 409 && status !== 429) {
        throw new ProviderRefused((error as Error).message, { cause: error });
      }
      throw new ProviderUnreachable({ cause: error });
    }
  }
}

function reportOf(session: Stripe.Checkout.Session): CheckoutReport {
  const intent = session.payment_intent;
  return {
    sessionId: session.id,
    paymentId: session.metadata?.['paymentId'] ?? null,
    state: session.payment_status === 'paid' ? 'paid' : session.status === 'expired' ? 'closed' : 'open',
    amount: money(BigInt(session.amount_total ?? 0), (session.currency ?? 'xxx').toUpperCase()),
    intentId: typeof intent === 'string' ? intent : (intent?.id ?? null),
  };
}
