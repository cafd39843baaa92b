import { Module } from '@nestjs/common';
import { CatalogModule } from '../catalog/index.js';
import { OrderingModule } from '../ordering/index.js';
import { PaymentsModule } from '../payments/index.js';
import { BooksQueries } from './data/books.queries.js';
import { LedgerStore } from './data/ledger.store.js';
import { AnnounceRatesDaily } from './jobs/announce-rates.job.js';
import { OnMoneyMoved } from './jobs/on-money-moved.job.js';
import { OnMoneyTaken } from './jobs/on-money-taken.job.js';
import { OnPayoutMoved } from './jobs/on-payout-moved.job.js';
import { AnnounceRates } from './use-cases/announce-rates.js';
import { BookOrder } from './use-cases/book-order.js';
import { PostPayout } from './use-cases/post-payout.js';
import { PostSellerCash } from './use-cases/post-seller-cash.js';
import { PostSale } from './use-cases/post-sale.js';

@Module({
  imports: [CatalogModule, OrderingModule, PaymentsModule],
  providers: [
    AnnounceRates,
    AnnounceRatesDaily,
    BookOrder,
    BooksQueries,
    LedgerStore,
    OnMoneyMoved,
    OnMoneyTaken,
    OnPayoutMoved,
    PostPayout,
    PostSale,
    PostSellerCash,
  ],
  exports: [BooksQueries, PostSellerCash],
})
export class LedgerModule {}
