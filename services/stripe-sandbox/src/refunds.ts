import type { SandboxClock } from './clock.js';
import type { Events, Origin } from './events.js';
import { newId } from './ids.js';
import type { Journal } from './journal.js';
import type { Charge, PaymentIntent, Refund } from './objects.js';
import { noSuch, StripeError } from './stripe-error.js';

export interface NewRefund {
  paymentIntent: string | null;
  charge: string | null;
  /** All that is left when null. */
  amount: number | null;
  reason: string | null;
  metadata: Record<string, string>;
}

export class Refunds {
  constructor(
    private readonly journal: Journal,
    private readonly clock: SandboxClock,
    private readonly events: Events,
  ) {}

  /** @throws StripeError when the charge never succeeded, or has less left than asked for */
  create(wanted: NewRefund, origin: Origin | null): Refund {
    const charge = this.chargeOf(wanted);
    const left = charge.amount_captured - charge.amount_refunded;
    if (left === 0) {
      throw new StripeError('invalid_request_error', `Charge ${charge.id} has already been refunded.`, {
        code: 'charge_already_refunded',
      });
    }
    const amount = wanted.amount ?? left;
    if (amount > left) {
      throw new StripeError(
        'invalid_request_error',
        `Refund amount (${amount} ${charge.currency}) is greater than unrefunded amount on charge (${left} ${charge.currency})`,
        { param: 'amount' },
      );
    }
    const refund = this.journal.put<Refund>('refund', {
      id: newId('re'),
      object: 'refund',
      amount,
      charge: charge.id,
      created: this.clock.now(),
      currency: charge.currency,
      metadata: wanted.metadata,
      payment_intent: charge.payment_intent,
      reason: wanted.reason,
      status: 'succeeded',
    });
    const amountRefunded = charge.amount_refunded + amount;
    const after = this.journal.put<Charge>('charge', {
      ...charge,
      amount_refunded: amountRefunded,
      refunded: amountRefunded === charge.amount_captured,
    });
    this.events.emit('refund.created', refund, origin);
    this.events.emit('charge.refunded', after, origin);
    return refund;
  }

  private chargeOf({ paymentIntent, charge }: NewRefund): Charge {
    if ((paymentIntent === null) === (charge === null)) {
      throw new StripeError(
        'invalid_request_error',
        'Name one of the following params: payment_intent, charge.',
        { code: 'parameter_missing', param: 'payment_intent' },
      );
    }
    const intent =
      paymentIntent === null ? null : this.journal.get<PaymentIntent>('payment_intent', paymentIntent);
    if (paymentIntent !== null && !intent) throw noSuch('payment_intent', paymentIntent, 'payment_intent');
    const chargeId = charge ?? intent?.latest_charge ?? null;
    const found = chargeId === null ? undefined : this.journal.get<Charge>('charge', chargeId);
    if (!found && charge !== null) throw noSuch('charge', charge, 'charge');
    if (!found?.captured) {
      throw new StripeError('invalid_request_error', 'This payment has no successful charge to refund.', {
        code: 'missing',
        param: paymentIntent === null ? 'charge' : 'payment_intent',
      });
    }
    return found;
  }
}
