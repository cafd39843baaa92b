import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { CatalogModule } from '../catalog/index.js';
import { FulfilmentModule } from '../fulfilment/index.js';
import { InventoryModule } from '../inventory/index.js';
import { LedgerModule } from '../ledger/index.js';
import { OrderingModule } from '../ordering/index.js';
import { ClosingsStore } from './data/closings.store.js';
import { OfficeStallQueries } from './data/office-stall.queries.js';
import { PhonesStore } from './data/phones.store.js';
import { ReceiptQueries } from './data/receipt.queries.js';
import { StallChoicesQueries } from './data/stall-choices.queries.js';
import { StallOnPhoneQueries } from './data/stall-on-phone.queries.js';
import { StallSalesStore } from './data/stall-sales.store.js';
import { TakingsStore } from './data/takings.store.js';
import { OfficeStallController } from './http/office-stall.controller.js';
import { StallController } from './http/stall.controller.js';
import { CallBack } from './use-cases/call-back.js';
import { CloseDay } from './use-cases/close-day.js';
import { CountSale } from './use-cases/count-sale.js';
import { DecideLateSale } from './use-cases/decide-late-sale.js';
import { KeepReceipts } from './use-cases/keep-receipts.js';
import { OwnPhone } from './use-cases/own-phone.js';
import { ReceiveSales } from './use-cases/receive-sales.js';
import { ReceiveUndo } from './use-cases/receive-undo.js';
import { RegisterPhone } from './use-cases/register-phone.js';
import { TakeAlong } from './use-cases/take-along.js';
import { TakeCashIn } from './use-cases/take-cash-in.js';

@Module({
  imports: [AccountsModule, CatalogModule, FulfilmentModule, InventoryModule, LedgerModule, OrderingModule],
  controllers: [OfficeStallController, StallController],
  providers: [
    CallBack,
    CloseDay,
    ClosingsStore,
    CountSale,
    DecideLateSale,
    KeepReceipts,
    OfficeStallQueries,
    OwnPhone,
    PhonesStore,
    ReceiptQueries,
    ReceiveSales,
    ReceiveUndo,
    RegisterPhone,
    StallChoicesQueries,
    StallOnPhoneQueries,
    StallSalesStore,
    TakeAlong,
    TakeCashIn,
    TakingsStore,
  ],
})
export class StallModule {}
