import { Module, type DynamicModule } from '@nestjs/common';
import { AccountsModule } from './modules/accounts/index.js';
import { CatalogModule } from './modules/catalog/index.js';
import { CertificatesModule } from './modules/certificates/index.js';
import { ChainModule } from './modules/chain/index.js';
import { EvidenceModule } from './modules/evidence/index.js';
import { FulfilmentModule } from './modules/fulfilment/index.js';
import { HistoryModule } from './modules/history/index.js';
import { InventoryModule } from './modules/inventory/index.js';
import { LedgerModule } from './modules/ledger/index.js';
import { LettersModule } from './modules/letters/index.js';
import { MakingModule } from './modules/making/index.js';
import { MediaModule } from './modules/media/index.js';
import { OrderingModule } from './modules/ordering/index.js';
import { PaymentsModule } from './modules/payments/index.js';
import { PlacesModule } from './modules/places/index.js';
import { ReportsModule } from './modules/reports/index.js';
import { ReturnsModule } from './modules/returns/index.js';
import { SigningModule } from './modules/signing/index.js';
import { StallModule } from './modules/stall/index.js';
import { VerificationModule } from './modules/verification/index.js';
import { VillagesModule } from './modules/villages/index.js';
import { VouchersModule } from './modules/vouchers/index.js';
import type { Config } from './platform/config/config.js';
import { PlatformModule } from './platform/platform.module.js';
import type { ProcessRole } from './platform/process-role.js';

/** The one list of modules, the same in both processes; a module may ask only those above it. */
@Module({})
export class AppModule {
  static forProcess(config: Config, role: ProcessRole): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.forProcess(config, role),
        AccountsModule.forConfig(config),
        HistoryModule,
        VillagesModule,
        PlacesModule,
        MediaModule,
        PaymentsModule,
        ChainModule,
        CatalogModule,
        InventoryModule,
        VouchersModule,
        SigningModule,
        MakingModule,
        OrderingModule,
        CertificatesModule,
        VerificationModule,
        FulfilmentModule,
        LedgerModule,
        EvidenceModule,
        ReturnsModule,
        StallModule,
        LettersModule,
        ReportsModule,
      ],
    };
  }
}
