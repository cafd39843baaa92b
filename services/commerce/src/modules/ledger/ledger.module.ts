import { Module } from '@nestjs/common';
import { CatalogModule } from '../catalog/index.js';
import { OrderingModule } from '../ordering/index.js';
import { PaymentsModule } from '../payments/index.js';
import { BooksQueries } from './data/books.queries.js';
import { LedgerStore } from './data/ledger.store.js';
import { AnnounceRatesDaily } from './jobs/announce-rates.job.js';
import { OnOrderPaid } from './jobs/on-order-paid.job.js';
import { OnPaymentRefunded } from './jobs/on-payment-refunded.job.js';
import { OnPaymentSettled } from './jobs/on-payment-settled.job.js';
import { AnnounceRates } from './use-cases/announce-rates.js';
import { PostReceipt } from './use-cases/post-receipt.js';
import { PostRefund } from './use-cases/post-refund.js';
import { PostSale } from './use-cases/post-sale.js';

@Module({
  imports: [CatalogModule, OrderingModule, PaymentsModule],
  providers: [
    AnnounceRates,
    AnnounceRatesDaily,
    BooksQueries,
    LedgerStore,
    OnOrderPaid,
    OnPaymentRefunded,
    OnPaymentSettled,
    PostReceipt,
    PostRefund,
    PostSale,
  ],
  exports: [BooksQueries],
})
export class LedgerModule {}
