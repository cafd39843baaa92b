import { z } from 'zod';
import { money } from '../../../kernel/money.js';
import type { CheckoutReport } from '../domain/checkout.js';

/** What we read of a checkout session, in an event or in an answer. */
export const sessionShape = z.looseObject({
  id: z.string().min(1),
  object: z.literal('checkout.session'),
  amount_total: z.int().nonnegative().nullable(),
  currency: z
    .string()
    .regex(/^[a-z]{3}$/i)
    .nullable(),
  metadata: z.record(z.string(), z.string()).nullable(),
  payment_intent: z
    .union([z.string().min(1), z.looseObject({ id: z.string().min(1) }).transform((intent) => intent.id)])
    .nullable(),
  payment_status: z.enum(['paid', 'unpaid', 'no_payment_required']),
  status: z.enum(['open', 'complete', 'expired']).nullable(),
});
type Session = z.output<typeof sessionShape>;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The payment of ours that is named; another integration on the same account may write what it likes. */
export function ourPayment(metadata: Record<string, string> | null | undefined): string | null {
  const id = metadata?.['paymentId'] ?? '';
  return UUID.test(id) ? id : null;
}

export function reportOf(session: Session): CheckoutReport {
  return {
    sessionId: session.id,
    paymentId: ourPayment(session.metadata),
    state: session.payment_status === 'paid' ? 'paid' : session.status === 'expired' ? 'closed' : 'open',
    amount: money(BigInt(session.amount_total ?? 0), (session.currency ?? 'xxx').toUpperCase()),
    intentId: session.payment_intent,
  };
}
