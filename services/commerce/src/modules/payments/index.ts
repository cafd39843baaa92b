/** The door of payments: a page to pay on, what came of it, whose the money is, and money back. */
export { PaymentsModule } from './payments.module.js';
export { PaymentsQueries, type MoneyFacts } from './data/payments.queries.js';
export { isBack, whereaboutsOf } from './domain/captured.js';
export type { CheckoutLine, Payment } from './domain/checkout.js';
export { CheckoutClosed, ProviderUnreachable } from './domain/payments.errors.js';
export { AskSilentCheckouts } from './jobs/ask-silent-checkouts.job.js';
export { WatchCheckouts } from './jobs/watch-checkouts.job.js';
export { WatchMoney } from './jobs/watch-money.job.js';
export { WatchPayouts } from './jobs/watch-payouts.job.js';
export { Payments1795348800210 } from './migrations/1795348800210-payments.js';
export { CapturedMoney1796000300100 } from './migrations/1796000300100-captured-money.js';
export { ShownOpenPages1796300300000 } from './migrations/1796300300000-shown-open-pages.js';
export { moneyMoved, moneyTaken, paymentSettled, paymentTried, payoutMoved } from './payments.jobs.js';
export { CloseCheckout } from './use-cases/close-checkout.js';
export { KeepMoney } from './use-cases/keep-money.js';
export { OpenCheckout } from './use-cases/open-checkout.js';
export { PreparePayment } from './use-cases/prepare-payment.js';
export { RequestRefund } from './use-cases/request-refund.js';
