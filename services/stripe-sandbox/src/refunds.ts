import type { Journal } from '@daulang/sandbox-kit/journal';
import { TEST_CARDS, type TestCard } from './cards.js';
import type { SandboxClock } from './clock.js';
import type { Events, Origin } from './events.js';
import { newId } from './ids.js';
import type { Charge, Dispute, PaymentIntent, Refund } from './objects.js';
import { noSuch, StripeError } from './stripe-error.js';
import { readSwitches } from './switches.js';

const SECONDS_UNDER_WAY = 3;

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
    this.refuseUnfit(charge);
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
      balance_transaction: newId('txn'),
      charge: charge.id,
      created: this.clock.now(),
      currency: charge.currency,
      metadata: wanted.metadata,
      payment_intent: charge.payment_intent,
      reason: wanted.reason,
      status: this.laterOf(charge) === 'refund-waits' ? 'pending' : 'succeeded',
    });
    const after = this.move(charge, amount);
    this.events.emit('refund.created', refund, origin);
    this.events.emit('charge.refunded', after, origin);
    return refund;
  }

  /** The card's bank sends the money back: it is in the balance again. @throws StripeError when it is not under way */
  fail(id: string, reason: string): Refund {
    const refund = this.find(id);
    if (refund.status === 'failed') {
      throw new StripeError('invalid_request_error', `Refund ${id} has failed already.`);
    }
    const failed = this.journal.put<Refund>('refund', {
      ...refund,
      status: 'failed',
      failure_reason: reason,
    });
    const charge = this.journal.get<Charge>('charge', refund.charge);
    if (charge) this.move(charge, -refund.amount);
    this.events.emit('refund.updated', failed);
    this.events.emit('charge.refund.updated', failed);
    this.events.emit('refund.failed', failed);
    return failed;
  }

  /** @throws StripeError when there is none */
  find(id: string): Refund {
    const refund = this.journal.get<Refund>('refund', id);
    if (!refund) throw noSuch('refund', id);
    return refund;
  }

  /** Some seconds later the test cards for it end what was under way. */
  finishDue(): void {
    for (const refund of this.journal.all<Refund>('refund')) {
      if (refund.status === 'failed' || refund.created + SECONDS_UNDER_WAY > this.clock.now()) continue;
      const charge = this.journal.get<Charge>('charge', refund.charge);
      const later = charge && this.laterOf(charge);
      if (later === 'refund-fails') {
        this.journal.together(() => this.fail(refund.id, 'expired_or_canceled_card'));
      }
      if (refund.status === 'pending') this.journal.together(() => this.succeed(refund));
    }
  }

  private refuseUnfit(charge: Charge): void {
    const dispute = this.journal
      .all<Dispute>('dispute')
      .find((it) => it.charge === charge.id && !it.is_charge_refundable);
    if (dispute) {
      throw new StripeError('invalid_request_error', `Charge ${charge.id} has been charged back.`, {
        code: 'charge_disputed',
      });
    }
    if (readSwitches(this.journal).refuseRefunds) {
      throw new StripeError('invalid_request_error', 'Insufficient funds in your Stripe balance to refund.', {
        code: 'balance_insufficient',
      });
    }
  }

  private succeed(refund: Refund): void {
    const done = this.journal.put<Refund>('refund', { ...refund, status: 'succeeded' });
    this.events.emit('refund.updated', done);
    this.events.emit('charge.refund.updated', done);
  }

  private move(charge: Charge, amount: number): Charge {
    const amountRefunded = charge.amount_refunded + amount;
    return this.journal.put<Charge>('charge', {
      ...charge,
      amount_refunded: amountRefunded,
      refunded: amountRefunded === charge.amount_captured,
    });
  }

  private laterOf(charge: Charge): TestCard['later'] {
    const intent = this.journal.get<PaymentIntent>('payment_intent', charge.payment_intent);
    return TEST_CARDS.find((card) => card.paymentMethod === intent?.payment_method)?.later;
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
