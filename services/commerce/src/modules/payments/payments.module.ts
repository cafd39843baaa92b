import { Module } from '@nestjs/common';
import { PaymentsQueries } from './data/payments.queries.js';
import { PaymentsStore } from './data/payments.store.js';
import { RefundsStore } from './data/refunds.store.js';
import { StripeWebhookController } from './http/stripe-webhook.controller.js';
import { AskSilentCheckouts } from './jobs/ask-silent-checkouts.job.js';
import { SendRefund } from './jobs/send-refund.job.js';
import { StripeCheckout } from './stripe/stripe-checkout.js';
import { CloseCheckout } from './use-cases/close-checkout.js';
import { OpenCheckout } from './use-cases/open-checkout.js';
import { PreparePayment } from './use-cases/prepare-payment.js';
import { RecordCheckout } from './use-cases/record-checkout.js';
import { RequestRefund } from './use-cases/request-refund.js';
import { TakeProviderEvent } from './use-cases/take-provider-event.js';

const open = [CloseCheckout, OpenCheckout, PaymentsQueries, PreparePayment, RequestRefund];

@Module({
  controllers: [StripeWebhookController],
  providers: [
    ...open,
    PaymentsStore,
    RefundsStore,
    RecordCheckout,
    StripeCheckout,
    TakeProviderEvent,
    AskSilentCheckouts,
    SendRefund,
  ],
  exports: open,
})
export class PaymentsModule {}
