import { Module } from '@nestjs/common';
import { CatalogModule } from '../catalog/index.js';
import { CertificatesModule } from '../certificates/index.js';
import { SigningModule } from '../signing/index.js';
import { ChainModule } from '../chain/index.js';
import { EvidenceModule } from '../evidence/index.js';
import { FulfilmentModule } from '../fulfilment/index.js';
import { LedgerModule } from '../ledger/index.js';
import { OrderingModule } from '../ordering/index.js';
import { AuditPageQueries } from './data/audit-page.queries.js';
import { ReturnsModule } from '../returns/index.js';
import { OfficeOverviewQueries } from './data/office-overview.queries.js';
import { ShownMoneyTasksQueries } from './data/shown-money-tasks.queries.js';
import { StudioOverviewQueries } from './data/studio-overview.queries.js';
import { AuditController } from './http/audit.controller.js';
import { MoneyTasksController } from './http/money-tasks.controller.js';
import { OfficeOverviewController } from './http/office-overview.controller.js';
import { StudioOverviewController } from './http/studio-overview.controller.js';

@Module({
  imports: [
    CatalogModule,
    CertificatesModule,
    SigningModule,
    ChainModule,
    EvidenceModule,
    FulfilmentModule,
    LedgerModule,
    OrderingModule,
    ReturnsModule,
  ],
  controllers: [AuditController, MoneyTasksController, OfficeOverviewController, StudioOverviewController],
  providers: [AuditPageQueries, OfficeOverviewQueries, ShownMoneyTasksQueries, StudioOverviewQueries],
})
export class ReportsModule {}
