import { Module } from '@nestjs/common';
import { CapturesStore } from './data/captures.store.js';
import { OutcomesStore } from './data/outcomes.store.js';
import { PaymentsQueries } from './data/payments.queries.js';
import { PaymentsStore } from './data/payments.store.js';
import { PayoutsStore } from './data/payouts.store.js';
import { RefundsStore } from './data/refunds.store.js';
import { StripeWebhookController } from './http/stripe-webhook.controller.js';
import { AskCheckout } from './jobs/ask-checkout.job.js';
import { AskSilentCheckouts } from './jobs/ask-silent-checkouts.job.js';
import { OnFollowIntent } from './jobs/follow-intent.job.js';
import { SendRefund } from './jobs/send-refund.job.js';
import { WatchCheckouts } from './jobs/watch-checkouts.job.js';
import { WatchMoney } from './jobs/watch-money.job.js';
import { WatchPayouts } from './jobs/watch-payouts.job.js';
import { StripeCalls } from './stripe/stripe-calls.js';
import { StripeCheckout } from './stripe/stripe-checkout.js';
import { StripeEvents } from './stripe/stripe-events.js';
import { StripeMoney } from './stripe/stripe-money.js';
import { CloseCheckout } from './use-cases/close-checkout.js';
import { FollowIntent } from './use-cases/follow-intent.js';
import { GiveBack } from './use-cases/give-back.js';
import { KeepMoney } from './use-cases/keep-money.js';
import { LookAtMoney } from './use-cases/look-at-money.js';
import { NoteAttempt } from './use-cases/note-attempt.js';
import { OpenCheckout } from './use-cases/open-checkout.js';
import { PreparePayment } from './use-cases/prepare-payment.js';
import { RecordCheckout } from './use-cases/record-checkout.js';
import { RecordMoney } from './use-cases/record-money.js';
import { RecordPayout } from './use-cases/record-payout.js';
import { RequestRefund } from './use-cases/request-refund.js';
import { SendMoneyBack } from './use-cases/send-money-back.js';
import { TakeProviderEvent } from './use-cases/take-provider-event.js';

const open = [CloseCheckout, KeepMoney, OpenCheckout, PaymentsQueries, PreparePayment, RequestRefund];
const data = [CapturesStore, OutcomesStore, PaymentsStore, PayoutsStore, RefundsStore];
const stripe = [StripeCalls, StripeCheckout, StripeEvents, StripeMoney];
const inside = [
  FollowIntent,
  GiveBack,
  LookAtMoney,
  NoteAttempt,
  RecordCheckout,
  RecordMoney,
  RecordPayout,
  SendMoneyBack,
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
  controllers: [StripeWebhookController],
  providers: [...open, ...data, ...stripe, ...inside, ...jobs],
  exports: open,
})
export class PaymentsModule {}
