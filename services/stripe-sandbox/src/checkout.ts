import type { Journal } from '@daulang/sandbox-kit/journal';
import type { TestCard } from './cards.js';
import type { SandboxClock } from './clock.js';
import type { Events, Origin } from './events.js';
import { newId } from './ids.js';
import type { CheckoutSession, LineItem, PaymentIntent, SessionDetails } from './objects.js';
import type { PaymentIntents } from './payment-intents.js';
import { noSuch, StripeError } from './stripe-error.js';

export interface NewSession {
  currency: string;
  lines: { description: string; unitAmount: number; quantity: number }[];
  successUrl: string;
  cancelUrl: string | null;
  clientReferenceId: string | null;
  customerEmail: string | null;
  locale: string | null;
  metadata: Record<string, string>;
  intentDescription: string | null;
  intentMetadata: Record<string, string>;
  expiresAt: number;
}

/** Hosted checkouts: from open to complete or expired. */
export class Checkout {
  /** Ids of the sessions that can be paid, and none of them ends before `soonest`. */
  private readonly open = new Set<string>();
  private soonest = Infinity;

  constructor(
    private readonly journal: Journal,
    private readonly clock: SandboxClock,
    private readonly events: Events,
    private readonly intents: PaymentIntents,
    private readonly publicUrl: string,
  ) {
    for (const session of this.journal.all<CheckoutSession>('session')) this.noteOpen(session);
  }

  /** @throws StripeError when there is none */
  find(id: string): CheckoutSession {
    const session = this.journal.get<CheckoutSession>('session', id);
    if (!session) throw noSuch('checkout.session', id, 'session');
    return session;
  }

  details(id: string): SessionDetails {
    return (
      this.journal.get<SessionDetails>('session_details', id) ?? {
        id,
        lines: [],
        intentDescription: null,
        intentMetadata: {},
      }
    );
  }

  create(wanted: NewSession): CheckoutSession {
    const id = newId('cs_test');
    const lines = wanted.lines.map((line) => lineItem(line, wanted.currency));
    const total = lines.reduce((sum, line) => sum + line.amount_total, 0);
    this.journal.put<SessionDetails>('session_details', {
      id,
      lines,
      intentDescription: wanted.intentDescription,
      intentMetadata: wanted.intentMetadata,
    });
    return this.keep({
      id,
      object: 'checkout.session',
      allowed_payment_method_types: ['card'],
      amount_subtotal: total,
      amount_total: total,
      cancel_url: wanted.cancelUrl,
      client_reference_id: wanted.clientReferenceId,
      created: this.clock.now(),
      currency: wanted.currency,
      customer_details: null,
      customer_email: wanted.customerEmail,
      expires_at: wanted.expiresAt,
      livemode: false,
      locale: wanted.locale,
      metadata: wanted.metadata,
      mode: 'payment',
      payment_intent: null,
      payment_method_types: ['card'],
      payment_status: 'unpaid',
      status: 'open',
      success_url: wanted.successUrl,
      ui_mode: 'hosted_page',
      url: `${this.publicUrl}/c/pay/${id}`,
    });
  }

  /** @throws StripeError when it is not open */
  expire(id: string, origin: Origin | null): CheckoutSession {
    const session = this.find(id);
    if (session.status !== 'open') {
      throw new StripeError(
        'invalid_request_error',
        `Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has a status of ${session.status}.`,
      );
    }
    const expired = this.keep({ ...session, status: 'expired', url: null });
    this.events.emit('checkout.session.expired', expired, origin);
    return expired;
  }

  /** Somebody meddles with an open page: what is paid on it is not what was asked for. */
  alter(id: string, to: { amount?: number | undefined; currency?: string | undefined }): CheckoutSession {
    const session = this.openSession(id);
    const amount = to.amount ?? session.amount_total;
    return this.keep({
      ...session,
      amount_total: amount,
      amount_subtotal: amount,
      currency: to.currency ?? session.currency,
    });
  }

  /** Closes what is past its time. */
  expireDue(): void {
    const now = this.clock.now();
    if (this.soonest > now) return;
    const open = [...this.open].map((id) => this.find(id));
    this.soonest = Infinity;
    for (const session of open) {
      if (session.expires_at <= now) this.journal.together(() => this.expire(session.id, null));
      else this.noteOpen(session);
    }
  }

  /** The buyer presses "pay". The intent is made at the first try, as Stripe does it. */
  pay(id: string, card: TestCard, holder: string): PaymentIntent {
    const session = this.openSession(id);
    const details = this.details(id);
    const intent =
      session.payment_intent === null
        ? this.intents.create(
            {
              amount: session.amount_total,
              currency: session.currency,
              description: details.intentDescription,
              metadata: details.intentMetadata,
            },
            null,
          )
        : this.intents.find(session.payment_intent);
    this.keep({
      ...session,
      payment_intent: intent.id,
      customer_details: { email: session.customer_email, name: holder || null, phone: null, address: null },
    });
    return this.settle(id, this.intents.pay(intent.id, card, false, null));
  }

  /** The buyer comes back from the bank's 3-D Secure page. */
  authenticate(id: string, card: TestCard, recognised: boolean): PaymentIntent {
    const { payment_intent: intentId } = this.openSession(id);
    if (intentId === null) throw noSuch('payment_intent', '', 'payment_intent');
    return this.settle(
      id,
      recognised ? this.intents.pay(intentId, card, true, null) : this.intents.failAuthentication(intentId),
    );
  }

  private settle(id: string, intent: PaymentIntent): PaymentIntent {
    if (intent.status === 'succeeded') {
      const complete = this.keep({ ...this.find(id), status: 'complete', payment_status: 'paid', url: null });
      this.events.emit('checkout.session.completed', complete);
    }
    return intent;
  }

  private openSession(id: string): CheckoutSession {
    this.expireDue();
    const session = this.find(id);
    if (session.status !== 'open') {
      throw new StripeError('invalid_request_error', `This Checkout Session is ${session.status}.`);
    }
    return session;
  }

  private keep(session: CheckoutSession): CheckoutSession {
    this.noteOpen(session);
    return this.journal.put('session', session);
  }

  private noteOpen({ id, status, expires_at }: CheckoutSession): void {
    if (status !== 'open') this.open.delete(id);
    else {
      this.open.add(id);
      this.soonest = Math.min(this.soonest, expires_at);
    }
  }
}

function lineItem(line: NewSession['lines'][number], currency: string): LineItem {
  const amount = line.unitAmount * line.quantity;
  return {
    id: newId('li'),
    object: 'item',
    amount_discount: 0,
    amount_subtotal: amount,
    amount_tax: 0,
    amount_total: amount,
    currency,
    description: line.description,
    price: { id: newId('price'), object: 'price', currency, unit_amount: line.unitAmount, type: 'one_time' },
    quantity: line.quantity,
  };
}
