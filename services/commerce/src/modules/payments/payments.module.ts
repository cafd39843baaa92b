import { Module } from '@nestjs/common';
import { BankTransfersStore } from './data/bank-transfers.store.js';
import { CapturesStore } from './data/captures.store.js';
import { OutcomesStore } from './data/outcomes.store.js';
import { PaybacksStore } from './data/paybacks.store.js';
import { PaymentsQueries } from './data/payments.queries.js';
import { PaymentsStore } from './data/payments.store.js';
import { PayoutsStore } from './data/payouts.store.js';
import { RefundsStore } from './data/refunds.store.js';
import { TransfersQueries } from './data/transfers.queries.js';
import { BankWebhooksController } from './http/bank-webhooks.controller.js';
import { StripeWebhookController } from './http/stripe-webhook.controller.js';
import { AskCheckout } from './jobs/ask-checkout.job.js';
import { AskSilentCheckouts } from './jobs/ask-silent-checkouts.job.js';
import { OnFollowIntent } from './jobs/follow-intent.job.js';
import { SendRefund } from './jobs/send-refund.job.js';
import { WatchCheckouts } from './jobs/watch-checkouts.job.js';
import { WatchMoney } from './jobs/watch-money.job.js';
import { WatchPayouts } from './jobs/watch-payouts.job.js';
import { CloseOpenPayment } from './rails/close-open-payment.js';
import { DeliveryRail } from './rails/delivery-rail.js';
import { GiftVoucherRail } from './rails/gift-voucher-rail.js';
import { Rails } from './rails/rails.js';
import { CardRail } from './stripe/card-rail.js';
import { StripeCalls } from './stripe/stripe-calls.js';
import { StripeCheckout } from './stripe/stripe-checkout.js';
import { StripeDisputes } from './stripe/stripe-disputes.js';
import { StripeEvents } from './stripe/stripe-events.js';
import { StripeMoney } from './stripe/stripe-money.js';
import { BankNotices } from './transfer/bank-notices.js';
import { TransferDetails } from './transfer/transfer-details.js';
import { TransferRail } from './transfer/transfer-rail.js';
import { AssignByHand } from './use-cases/assign-by-hand.js';
import { AssignTransfer } from './use-cases/assign-transfer.js';
import { CloseCheckout } from './use-cases/close-checkout.js';
import { FollowIntent } from './use-cases/follow-intent.js';
import { GiveBack } from './use-cases/give-back.js';
import { GrantRefund } from './use-cases/grant-refund.js';
import { HandInEvidence } from './use-cases/hand-in-evidence.js';
import { HoldMoney } from './use-cases/hold-money.js';
import { ImportStatement } from './use-cases/import-statement.js';
import { KeepMoney } from './use-cases/keep-money.js';
import { FindPayback } from './use-cases/find-payback.js';
import { KeepPaybackAccount } from './use-cases/keep-payback-account.js';
import { LookAtMoney } from './use-cases/look-at-money.js';
import { NoteAttempt } from './use-cases/note-attempt.js';
import { ProposePayback } from './use-cases/propose-payback.js';
import { NotePayback } from './use-cases/note-payback.js';
import { OpenCheckout } from './use-cases/open-checkout.js';
import { PreparePayment } from './use-cases/prepare-payment.js';
import { RecordCheckout } from './use-cases/record-checkout.js';
import { RecordMoney } from './use-cases/record-money.js';
import { RecordPayout } from './use-cases/record-payout.js';
import { RecordCash } from './use-cases/record-cash.js';
import { UndoStallMoney } from './use-cases/undo-stall-money.js';
import { RecordStallMoney } from './use-cases/record-stall-money.js';
import { RecordVoucherMoney } from './use-cases/record-voucher-money.js';
import { RecordTransfer } from './use-cases/record-transfer.js';
import { RequestRefund } from './use-cases/request-refund.js';
import { ReturnParts } from './use-cases/return-parts.js';
import { SendMoneyBack } from './use-cases/send-money-back.js';
import { SetTransferAside } from './use-cases/set-transfer-aside.js';
import { TakeBankNotice } from './use-cases/take-bank-notice.js';
import { TakeProviderEvent } from './use-cases/take-provider-event.js';
import { TakeTransferNews } from './use-cases/take-transfer-news.js';

const open = [
  AssignByHand,
  CloseCheckout,
  CloseOpenPayment,
  GrantRefund,
  HandInEvidence,
  HoldMoney,
  ImportStatement,
  KeepMoney,
  KeepPaybackAccount,
  NotePayback,
  ProposePayback,
  OpenCheckout,
  PaymentsQueries,
  PreparePayment,
  Rails,
  RecordCash,
  RecordStallMoney,
  UndoStallMoney,
  RecordVoucherMoney,
  RequestRefund,
  ReturnParts,
  SetTransferAside,
  TransferDetails,
  TakeTransferNews,
  TransfersQueries,
];
const data = [
  BankTransfersStore,
  CapturesStore,
  OutcomesStore,
  FindPayback,
  PaybacksStore,
  PaymentsStore,
  PayoutsStore,
  RefundsStore,
];
const rails = [BankNotices, DeliveryRail, GiftVoucherRail, TransferRail];
const stripe = [CardRail, StripeCalls, StripeCheckout, StripeDisputes, StripeEvents, StripeMoney];
const inside = [
  AssignTransfer,
  FollowIntent,
  GiveBack,
  LookAtMoney,
  NoteAttempt,
  RecordCheckout,
  RecordMoney,
  RecordPayout,
  RecordTransfer,
  SendMoneyBack,
  TakeBankNotice,
  TakeProviderEvent,
];
const jobs = [
  AskCheckout,
  AskSilentCheckouts,
  OnFollowIntent,
  SendRefund,
  WatchCheckouts,
  WatchMoney,
  WatchPayouts,
];

@Module({
  controllers: [BankWebhooksController, StripeWebhookController],
  providers: [...open, ...data, ...stripe, ...rails, ...inside, ...jobs],
  exports: open,
})
export class PaymentsModule {}
