import type { Journal } from '@daulang/sandbox-kit/journal';
import type { TestCard } from './cards.js';
import type { SandboxClock } from './clock.js';
import type { Disputes } from './disputes.js';
import type { Events, Origin } from './events.js';
import { newId } from './ids.js';
import type { CardFailure, Charge, PaymentIntent } from './objects.js';
import { noSuch, StripeError } from './stripe-error.js';

/** Stripe takes eight digits; for the đồng these are whole đồng. */
export const MAX_AMOUNT = 99_999_999;

export interface NewIntent {
  amount: number;
  currency: string;
  description: string | null;
  metadata: Record<string, string>;
}

/** Payment intents and the charges they lead to. */
export class PaymentIntents {
  constructor(
    private readonly journal: Journal,
    private readonly clock: SandboxClock,
    private readonly events: Events,
    private readonly disputes: Disputes,
  ) {}

  /** @throws StripeError when there is none */
  find(id: string): PaymentIntent {
    const intent = this.journal.get<PaymentIntent>('payment_intent', id);
    if (!intent) throw noSuch('payment_intent', id, 'intent');
    return intent;
  }

  create(wanted: NewIntent, origin: Origin | null): PaymentIntent {
    const id = newId('pi');
    const intent = this.keep({
      id,
      object: 'payment_intent',
      amount: wanted.amount,
      amount_received: 0,
      canceled_at: null,
      client_secret: `${id}_secret_${newId('x').slice(2)}`,
      created: this.clock.now(),
      currency: wanted.currency,
      description: wanted.description,
      last_payment_error: null,
      latest_charge: null,
      livemode: false,
      metadata: wanted.metadata,
      payment_method: null,
      payment_method_types: ['card'],
      status: 'requires_payment_method',
    });
    this.events.emit('payment_intent.created', intent, origin);
    return intent;
  }

  /**
   * Tries a card. `authenticated` says that the bank's 3-D Secure page was passed.
   * @throws StripeError when the intent has already succeeded or was cancelled
   */
  pay(id: string, card: TestCard, authenticated: boolean, origin: Origin | null): PaymentIntent {
    const intent = this.find(id);
    if (intent.status === 'succeeded' || intent.status === 'canceled') {
      throw new StripeError(
        'invalid_request_error',
        `This PaymentIntent's status is ${intent.status}: it cannot be confirmed.`,
        { code: 'payment_intent_unexpected_state', paymentIntent: intent },
      );
    }
    if (card.outcome === 'authenticates' && !authenticated) {
      const waiting = this.keep({
        ...intent,
        status: 'requires_action',
        payment_method: card.paymentMethod,
        last_payment_error: null,
      });
      this.events.emit('payment_intent.requires_action', waiting, origin);
      return waiting;
    }
    const charge = this.charge(intent, card, typeof card.outcome === 'string' ? null : card.outcome);
    if (typeof card.outcome !== 'string') return this.fail(intent, card.outcome, charge, origin);
    const paid = this.keep({
      ...intent,
      status: 'succeeded',
      amount_received: intent.amount,
      latest_charge: charge.id,
      last_payment_error: null,
      payment_method: card.paymentMethod,
    });
    this.events.emit('charge.succeeded', charge, origin);
    this.events.emit('payment_intent.succeeded', paid, origin);
    if (card.later === 'disputed') this.disputes.open(charge.id, {}, origin);
    return paid;
  }

  /** The buyer's bank did not recognise the buyer. */
  failAuthentication(id: string): PaymentIntent {
    const failure: CardFailure = {
      type: 'card_error',
      code: 'payment_intent_authentication_failure',
      message:
        'We are unable to authenticate your payment method. Please choose a different one and try again.',
    };
    return this.fail(this.find(id), failure, null, null);
  }

  /** @throws StripeError when it has succeeded */
  cancel(id: string, origin: Origin | null): PaymentIntent {
    const intent = this.find(id);
    if (intent.status === 'succeeded' || intent.status === 'canceled') {
      throw new StripeError(
        'invalid_request_error',
        `You cannot cancel this PaymentIntent because it has a status of ${intent.status}.`,
        { code: 'payment_intent_unexpected_state', paymentIntent: intent },
      );
    }
    const canceled = this.keep({ ...intent, status: 'canceled', canceled_at: this.clock.now() });
    this.events.emit('payment_intent.canceled', canceled, origin);
    return canceled;
  }

  private fail(
    intent: PaymentIntent,
    failure: CardFailure,
    charge: Charge | null,
    origin: Origin | null,
  ): PaymentIntent {
    const failed = this.keep({
      ...intent,
      status: 'requires_payment_method',
      last_payment_error: failure,
      latest_charge: charge?.id ?? intent.latest_charge,
      payment_method: null,
    });
    if (charge) this.events.emit('charge.failed', charge, origin);
    this.events.emit('payment_intent.payment_failed', failed, origin);
    return failed;
  }

  private charge(intent: PaymentIntent, card: TestCard, failure: CardFailure | null): Charge {
    const amount = intent.amount;
    return this.journal.put<Charge>('charge', {
      id: newId('ch'),
      object: 'charge',
      amount,
      amount_captured: failure ? 0 : amount,
      amount_refunded: 0,
      captured: !failure,
      created: this.clock.now(),
      currency: intent.currency,
      disputed: false,
      failure_code: failure?.code ?? null,
      failure_message: failure?.message ?? null,
      livemode: false,
      metadata: intent.metadata,
      paid: !failure,
      payment_intent: intent.id,
      payment_method_details: {
        type: 'card',
        card: { brand: 'visa', last4: card.number.slice(-4), country: 'US' },
      },
      refunded: false,
      status: failure ? 'failed' : 'succeeded',
    });
  }

  private keep(intent: PaymentIntent): PaymentIntent {
    return this.journal.put('payment_intent', intent);
  }
}
