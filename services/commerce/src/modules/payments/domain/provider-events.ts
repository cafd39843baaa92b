/**
 * Every event that the provider can send about payments, and what it does here. Events are prompts: they say that
 * something happened, the provider is then asked how things are, so that order and number change nothing.
 *
 * - `checkout`: a page was paid or closed; the event says all.
 * - `attempt`: a card was given that did not pay yet; who keeps the pieces wants to know.
 * - `money`: look at what became of the money of this payment: refunds and disputes.
 * - `payout`: money went from the provider to our bank, or came back.
 * - `none`: no effect, on purpose; the words say why.
 */
export type EventEffect = 'checkout' | 'attempt' | 'money' | 'payout' | { none: string };

const PAGE_TELLS = { none: 'The checkout page tells it, with the amount and the order.' };
const BUYER_TRIES_ON = { none: 'The buyer sees it on the page to pay on and may try again; no money moved.' };
const NOT_USED = { none: 'We use no feature of the provider that sends it.' };

const HELD_BY_PROVIDER = {
  none: 'The provider keeps back a part of its balance for a while; the money is ours as before.',
};
const OF_CARDS_WE_ISSUED = { none: 'About cards that a shop issues itself; we issue none.' };

const EVENT_EFFECTS = {
  'checkout.session.completed': 'checkout',
  'checkout.session.expired': 'checkout',
  'checkout.session.async_payment_succeeded': 'checkout',
  'checkout.session.async_payment_failed': 'checkout',

  'payment_intent.created': { none: 'Nothing is paid yet.' },
  'payment_intent.processing': { none: 'Nothing is paid yet.' },
  'payment_intent.requires_action': 'attempt',
  'payment_intent.payment_failed': 'attempt',
  'payment_intent.canceled': { none: 'The page of it closes and says so.' },
  'payment_intent.succeeded': PAGE_TELLS,
  'payment_intent.amount_capturable_updated': { none: 'We charge at once and hold nothing back.' },
  'payment_intent.partially_funded': NOT_USED,

  'charge.succeeded': PAGE_TELLS,
  'charge.captured': PAGE_TELLS,
  'charge.pending': { none: 'Nothing is paid yet.' },
  'charge.failed': BUYER_TRIES_ON,
  'charge.expired': { none: 'We charge at once, so nothing held back can expire.' },
  'charge.updated': { none: 'Descriptions only; money that moves has events of its own.' },
  'charge.refunded': 'money',
  'charge.refund.updated': 'money',
  'refund.created': 'money',
  'refund.updated': 'money',
  'refund.failed': 'money',
  'charge.dispute.created': 'money',
  'charge.dispute.updated': 'money',
  'charge.dispute.closed': 'money',
  'charge.dispute.funds_withdrawn': 'money',
  'charge.dispute.funds_reinstated': 'money',

  'payout.created': { none: 'Booked when it is paid.' },
  'payout.updated': { none: 'Booked when it is paid or fails.' },
  'payout.paid': 'payout',
  'payout.failed': 'payout',
  'payout.canceled': 'payout',
  'payout.reconciliation_completed': { none: 'A report is ready; no money moved.' },

  'radar.early_fraud_warning.created': { none: 'A warning only; a dispute that follows has its own event.' },
  'radar.early_fraud_warning.updated': { none: 'A warning only; a dispute that follows has its own event.' },
  'review.opened': { none: 'A note of the provider’s own; the payment stands.' },
  'review.closed': { none: 'A refund that follows has its own event.' },
  'balance.available': { none: 'The provider’s balance moved from pending to available: ours is the same.' },
  'balance_settings.updated': { none: 'A setting of the account; no money moved.' },
  'reserve.hold.created': HELD_BY_PROVIDER,
  'reserve.hold.updated': HELD_BY_PROVIDER,
  'reserve.plan.created': HELD_BY_PROVIDER,
  'reserve.plan.disabled': HELD_BY_PROVIDER,
  'reserve.plan.expired': HELD_BY_PROVIDER,
  'reserve.plan.updated': HELD_BY_PROVIDER,
  'reserve.release.created': HELD_BY_PROVIDER,
  'cash_balance.funds_available': NOT_USED,
  'customer_cash_balance_transaction.created': NOT_USED,
  'invoice_payment.paid': NOT_USED,
  'issuing_dispute.created': OF_CARDS_WE_ISSUED,
  'issuing_dispute.submitted': OF_CARDS_WE_ISSUED,
  'issuing_dispute.updated': OF_CARDS_WE_ISSUED,
  'issuing_dispute.closed': OF_CARDS_WE_ISSUED,
  'issuing_dispute.funds_reinstated': OF_CARDS_WE_ISSUED,
  'issuing_dispute.funds_rescinded': OF_CARDS_WE_ISSUED,
  'mandate.updated': NOT_USED,
  'payment_link.created': NOT_USED,
  'payment_link.updated': NOT_USED,
  'payment_method.attached': NOT_USED,
  'payment_method.automatically_updated': NOT_USED,
  'payment_method.detached': NOT_USED,
  'payment_method.updated': NOT_USED,
  'transfer.created': NOT_USED,
  'transfer.updated': NOT_USED,
  'transfer.reversed': NOT_USED,
  'topup.created': NOT_USED,
  'topup.succeeded': NOT_USED,
  'topup.failed': NOT_USED,
  'topup.canceled': NOT_USED,
  'topup.reversed': NOT_USED,
  'application_fee.created': NOT_USED,
  'application_fee.refunded': NOT_USED,
  'application_fee.refund.updated': NOT_USED,
} as const satisfies Record<string, EventEffect>;

export type ListedEvent = keyof typeof EVENT_EFFECTS;
export const LISTED_EVENTS = Object.keys(EVENT_EFFECTS);

/** Undefined for what is not about payments (customers, invoices, new inventions): taken, noted, and no more. */
export const effectOfEvent = (type: string): EventEffect | undefined =>
  Object.hasOwn(EVENT_EFFECTS, type) ? EVENT_EFFECTS[type as ListedEvent] : undefined;
