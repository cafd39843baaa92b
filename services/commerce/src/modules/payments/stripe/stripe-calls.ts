import { Injectable } from '@nestjs/common';
import Stripe from 'stripe';
import { Config } from '../../../platform/config/config.js';
import { ProviderUnreachable } from '../domain/payments.errors.js';
import { stripeClient } from './stripe-client.js';

/** The provider understood and refused: asking again the same way is of no use. */
export class ProviderRefused extends Error {
  override readonly name = 'ProviderRefused';
}

/** Makes the calls to Stripe and tells silence from refusal. */
@Injectable()
export class StripeCalls {
  readonly client: Stripe | null;
  readonly webhookSecret: string | undefined;

  constructor(config: Config) {
    this.client = stripeClient(config);
    this.webhookSecret = config.stripe.webhookSecret;
  }

  /** @throws ProviderUnreachable, ProviderRefused */
  async call<T>(act: (stripe: Stripe) => Promise<T>): Promise<T> {
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
