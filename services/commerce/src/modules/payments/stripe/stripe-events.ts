import { Injectable } from '@nestjs/common';
import Stripe from 'stripe';
import { z } from 'zod';
import type { CheckoutReport } from '../domain/checkout.js';
import { EventMalformed, ProviderUnreachable, SignatureInvalid } from '../domain/payments.errors.js';
import { effectOfEvent, type ListedEvent } from '../domain/provider-events.js';
import { StripeCalls } from './stripe-calls.js';
import { ourPayment, reportOf, sessionShape } from './stripe-session.js';
import { payoutOf, type PayoutReport } from './stripe-money.js';

/** An event of the provider, read as far as it has an effect here. */
export interface ProviderEvent {
  id: string;
  type: string;
  about:
    | { kind: 'nothing' }
    | { kind: 'checkout'; report: CheckoutReport }
    | { kind: 'attempt'; paymentId: string | null }
    | { kind: 'money'; intentId: string | null }
    | { kind: 'payout'; payout: PayoutReport | null };
}

/** How far the provider's clock and ours may be apart, in either direction. */
const TOLERANCE_SECONDS = 300;

const eventShape = z.object({
  id: z.string().regex(/^evt_\w{1,250}$/),
  object: z.literal('event'),
  type: z.string().regex(/^[a-z0-9_.]{1,200}$/),
  created: z.int().nonnegative(),
  data: z.object({ object: z.looseObject({ object: z.string() }) }),
});

const amount = z.int().nonnegative();
const currency = z.string().regex(/^[a-z]{3}$/i);
const idOrObject = z.union([
  z.string().min(1),
  z.looseObject({ id: z.string().min(1) }).transform(({ id }) => id),
]);

/** Charges, refunds and disputes name their intent; those of older ways to pay have none. */
const ofIntent = z.looseObject({
  id: z.string().min(1),
  object: z.enum(['charge', 'refund', 'dispute']),
  amount,
  currency,
  payment_intent: idOrObject.nullish(),
});
const intentShape = z.looseObject({
  id: z.string().min(1),
  object: z.literal('payment_intent'),
  metadata: z.record(z.string(), z.string()).nullish(),
});
const payoutShape = z.looseObject({
  id: z.string().min(1),
  object: z.literal('payout'),
  amount: z.int(),
  currency,
  created: z.int(),
  status: z.string(),
});

/** Reads what comes to the webhook: first who says it and when, then whether it has the documented shape. */
@Injectable()
export class StripeEvents {
  constructor(private readonly calls: StripeCalls) {}

  /**
   * @param body the very bytes that came
   * @throws SignatureInvalid before anything in them is believed
   * @throws EventMalformed when the provider signed something that is no event as it documents them
   */
  read(body: Buffer, signature: string): ProviderEvent {
    const given = this.verified(body, signature);
    const { id, type, data } = shaped(eventShape, given);
    return { id, type, about: aboutOf(type, data.object) };
  }

  private verified(body: Buffer, signature: string): unknown {
    const { client, webhookSecret } = this.calls;
    if (!client || !webhookSecret) throw new ProviderUnreachable();
    try {
      const event = client.webhooks.constructEvent(body, signature, webhookSecret, TOLERANCE_SECONDS);
      refuseFuture(signature);
      return event;
    } catch (error) {
      if (error instanceof Stripe.errors.StripeSignatureVerificationError) {
        throw new SignatureInvalid({ cause: error });
      }
      if (error instanceof SignatureInvalid) throw error;
      throw new EventMalformed({ cause: error });
    }
  }
}

/** Stripe's client refuses what is too old, not what comes from tomorrow and could be replayed until then. */
function refuseFuture(signature: string): void {
  const times = signature
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part.startsWith('t='))
    .map((part) => Number(part.slice(2)));
  const latest = Date.now() / 1000 + TOLERANCE_SECONDS;
  if (times.length !== 1 || !times.every((time) => Number.isInteger(time) && time <= latest)) {
    throw new SignatureInvalid();
  }
}

function aboutOf(type: string, object: Record<string, unknown>): ProviderEvent['about'] {
  switch (effectOfEvent(type)) {
    case 'checkout': {
      const report = reportOf(shaped(sessionShape, object));
      // Asked now, the page would only say that it is complete: that the money never came is in the event's name.
      const failed = type === ('checkout.session.async_payment_failed' satisfies ListedEvent);
      return { kind: 'checkout', report: failed ? { ...report, state: 'closed' } : report };
    }
    case 'attempt':
      return { kind: 'attempt', paymentId: ourPayment(shaped(intentShape, object).metadata) };
    case 'money':
      return { kind: 'money', intentId: shaped(ofIntent, object).payment_intent ?? null };
    case 'payout':
      return { kind: 'payout', payout: payoutOf(shaped(payoutShape, object)) };
    default:
      return { kind: 'nothing' };
  }
}

function shaped<T>(shape: z.ZodType<T>, given: unknown): T {
  const result = shape.safeParse(given);
  if (!result.success) throw new EventMalformed({ cause: result.error });
  return result.data;
}

/** Every event about payments that Stripe's client knows is in our table: a new one does not compile until it is. */
type Prefix =
  | `checkout.session.${string}`
  | `payment_${string}`
  | `charge.${string}`
  | `refund.${string}`
  | `${string}dispute${string}`;
type More =
  | `payout.${string}`
  | `radar.${string}`
  | `review.${string}`
  | `transfer.${string}`
  | `topup.${string}`
  | `application_fee.${string}`
  | `reserve.${string}`
  | `balance.${string}`
  | `balance_${string}`
  | `cash_balance.${string}`
  | `customer_cash_balance_transaction.${string}`
  | 'invoice_payment.paid'
  | 'mandate.updated';
type Missing = Exclude<Extract<Stripe.Event['type'], Prefix | More>, ListedEvent>;
type NoEventIsMissing = Missing extends never ? true : Missing;
true satisfies NoEventIsMissing;
