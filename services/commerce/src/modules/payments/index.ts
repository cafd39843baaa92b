/** The door of payments: a page to pay on, what came of it, whose the money is, and money back. */
export { PaymentsModule } from './payments.module.js';
export { PaymentsQueries, type MoneyFacts } from './data/payments.queries.js';
export { TransfersQueries } from './data/transfers.queries.js';
export { isBack, whereaboutsOf } from './domain/captured.js';
export type { Payment } from './domain/checkout.js';
export { CheckoutClosed, PaybackNotDue, ProviderUnreachable } from './domain/payments.errors.js';
export { AskSilentCheckouts } from './jobs/ask-silent-checkouts.job.js';
export { WatchCheckouts } from './jobs/watch-checkouts.job.js';
export { WatchMoney } from './jobs/watch-money.job.js';
export { WatchPayouts } from './jobs/watch-payouts.job.js';
export { Payments1795348800210 } from './migrations/1795348800210-payments.js';
export { CapturedMoney1796000300100 } from './migrations/1796000300100-captured-money.js';
export { ShownOpenPages1796300300000 } from './migrations/1796300300000-shown-open-pages.js';
export { ShownDisputes1796300480000 } from './migrations/1796300480000-shown-disputes.js';
export { ToldAgain1796300700310 } from './migrations/1796300700310-told-again.js';
export { UntoldTransfers1796301500020 } from './migrations/1796301500020-untold-transfers.js';
export { Rails1796300400010 } from './migrations/1796300400010-rails.js';
export {
  moneyMoved,
  moneyTaken,
  paymentSettled,
  paymentTried,
  payoutMoved,
  voucherRefilled,
} from './payments.jobs.js';
export { OnDelivery1796300400210 } from './migrations/1796300400210-on-delivery.js';
export { CloseOpenPayment } from './rails/close-open-payment.js';
export type { OrderToPayFor } from './rails/rail-of-payment.js';
export { Rails } from './rails/rails.js';
export { RecordCash } from './use-cases/record-cash.js';
export { TransferDetails } from './transfer/transfer-details.js';
export { paybackQr } from './transfer/payback-qr.js';
export { AssignByHand } from './use-cases/assign-by-hand.js';
export { CloseCheckout } from './use-cases/close-checkout.js';
export { GrantedRefunds1796300400110 } from './migrations/1796300400110-granted-refunds.js';
export type { DisputeEvidence } from './domain/evidence.js';
export { GrantRefund } from './use-cases/grant-refund.js';
export { HandInEvidence } from './use-cases/hand-in-evidence.js';
export { HoldMoney } from './use-cases/hold-money.js';
export { ImportStatement } from './use-cases/import-statement.js';
export { KeepMoney } from './use-cases/keep-money.js';
export { KeepPaybackAccount } from './use-cases/keep-payback-account.js';
export { changedLately, isByHand, paybackDigest } from './domain/payback.js';
export { PaybacksByTwo1796301600110 } from './migrations/1796301600110-paybacks-by-two.js';
export { ProposePayback } from './use-cases/propose-payback.js';
export { NotePayback } from './use-cases/note-payback.js';
export { OpenCheckout } from './use-cases/open-checkout.js';
export { PreparePayment } from './use-cases/prepare-payment.js';
export { ChargedInAnotherCurrency1796302400110 } from './migrations/1796302400110-charged-in-another-currency.js';
export { KeptProposals1796302300140 } from './migrations/1796302300140-kept-proposals.js';
export { MoneyAtTheStall1796301300110 } from './migrations/1796301300110-money-at-the-stall.js';
export { UndoneMoney1796302300130 } from './migrations/1796302300130-undone-money.js';
export { UndoStallMoney } from './use-cases/undo-stall-money.js';
export { RecordStallMoney, type RecordStallMoneyInput } from './use-cases/record-stall-money.js';
export { RecordVoucherMoney } from './use-cases/record-voucher-money.js';
export { MoneyFromVouchers1796302200110 } from './migrations/1796302200110-money-from-vouchers.js';
export { RequestRefund } from './use-cases/request-refund.js';
export { ReturnParts } from './use-cases/return-parts.js';
export { TakeTransferNews } from './use-cases/take-transfer-news.js';
export { SetTransferAside } from './use-cases/set-transfer-aside.js';
export { FollowIntent } from './use-cases/follow-intent.js';
export { RecordTransfer } from './use-cases/record-transfer.js';
