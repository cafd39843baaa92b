/** The door of payments: a page to pay on, what came of it, and money back. */
export { PaymentsModule } from './payments.module.js';
export { PaymentsQueries, type PaymentFacts } from './data/payments.queries.js';
export type { CheckoutLine } from './domain/checkout.js';
export { CheckoutClosed, ProviderUnreachable } from './domain/payments.errors.js';
export { AskSilentCheckouts } from './jobs/ask-silent-checkouts.job.js';
export { Payments1795348800210 } from './migrations/1795348800210-payments.js';
export { paymentRefunded, paymentSettled } from './payments.jobs.js';
export { CloseCheckout } from './use-cases/close-checkout.js';
export { OpenCheckout, type OpenCheckoutInput } from './use-cases/open-checkout.js';
export { PreparePayment, type PreparePaymentInput } from './use-cases/prepare-payment.js';
export { RequestRefund, type RequestRefundInput } from './use-cases/request-refund.js';
