import type { Rail } from '../../../../api/payments.js';
import type { Language } from '../../../../api/text.js';
import { equal, type Money } from '../../../kernel/money.js';
import type { Charged } from './charge.js';

export type PaymentState = 'opening' | 'open' | 'closed' | 'settled' | 'mismatched';

/** One line on the page a buyer pays on. */
export interface CheckoutLine {
  name: string;
  /** Of one, in minor units as text. */
  unitAmount: string;
  quantity: number;
}

export interface Payment extends Charged {
  id: string;
  orderId: string;
  orderCode: string;
  rail: Rail;
  state: PaymentState;
  /** In what is charged. */
  lines: CheckoutLine[];
  email: string;
  language: Language;
  expiresAt: Date;
  idempotencyKey: string;
  sessionId: string | null;
  intentId: string | null;
  url: string | null;
  /** What came in, where it differs from what was asked. */
  received: Money | null;
}

/** What the provider says of a checkout, by webhook or when asked; `amount` is what was charged. */
export interface CheckoutReport {
  sessionId: string;
  /** Ours, as we named it at opening; null for a checkout that is not ours. */
  paymentId: string | null;
  state: 'open' | 'paid' | 'closed';
  amount: Money;
  intentId: string | null;
}

export type Effect = 'none' | 'settle' | 'close' | 'mismatch' | 'twice';

/** What of a payment decides: its state, what was asked, and the intents whose money is noted already. */
export interface Known extends Pick<Payment, 'state' | 'amount'> {
  intents: readonly string[];
}

/** Whether money has come in by it, asked for or not. */
export const hasMoney = ({ state }: Pick<Payment, 'state'>): boolean =>
  state === 'settled' || state === 'mismatched';

/**
 * What a report changes. Reports come twice, late and in any order, so money that came in is never forgotten
 * and a closed page never reopens: whatever the order, the last state is the same. After a wrong amount the
 * right one still pays.
 */
export function effectOf(payment: Known, report: CheckoutReport): Effect {
  if (report.state === 'paid') {
    if (report.intentId === null || payment.intents.includes(report.intentId)) return 'none';
    if (!equal(payment.amount, report.amount)) return 'mismatch';
    return payment.state === 'settled' ? 'twice' : 'settle';
  }
  if (report.state === 'closed' && !hasMoney(payment)) return payment.state === 'closed' ? 'none' : 'close';
  return 'none';
}

/** The provider opens no page that closes in less than half an hour; a minute is for the way there. */
const LEAST_TO_OPEN_MS = 31 * 60_000;

/** Whether a buyer can pay by it: it is open, or there is time enough left to open its page. */
export function isUsable(payment: Pick<Payment, 'state' | 'expiresAt'>, now: Date): boolean {
  const leftMs = payment.expiresAt.getTime() - now.getTime();
  return (
    (payment.state === 'open' && leftMs > 0) || (payment.state === 'opening' && leftMs >= LEAST_TO_OPEN_MS)
  );
}

const FIRST_QUESTION_MS = 60_000;
const LONGEST_SILENCE_MS = 15 * 60_000;
/** The provider itself closes a page a moment after its time; by then the answer is final. */
const AFTER_EXPIRY_MS = 30_000;

/** When to ask next about a page that is still open: soon, then ever more rarely, and once when its time is over. */
export function nextAskAt(timesAsked: number, now: Date, expiresAt: Date): Date {
  const pause = Math.min(FIRST_QUESTION_MS * 2 ** Math.min(timesAsked, 10), LONGEST_SILENCE_MS);
  const next = now.getTime() + pause;
  const end = expiresAt.getTime() + AFTER_EXPIRY_MS;
  return new Date(now.getTime() < end ? Math.min(next, end) : next);
}
