import { Module } from '@nestjs/common';
import { CatalogModule } from '../catalog/index.js';
import { ChainModule } from '../chain/index.js';
import { HistoryModule } from '../history/index.js';
import { InventoryModule } from '../inventory/index.js';
import { MediaModule } from '../media/index.js';
import { SigningModule } from '../signing/index.js';
import { VillagesModule } from '../villages/index.js';
import { BatchesQueries } from './data/batches.queries.js';
import { BatchesStore } from './data/batches.store.js';
import { CertificatesStore } from './data/certificates.store.js';
import { FollowedNewsStore } from './data/followed-news.store.js';
import { InspectionsStore } from './data/inspections.store.js';
import { LatelyInspectedQueries } from './data/lately-inspected.queries.js';
import { OfficeQueries } from './data/office.queries.js';
import { PendingStatusQueries } from './data/pending-status.queries.js';
import { StatementsStore } from './data/statements.store.js';
import { AuthorityController } from './http/authority.controller.js';
import { BatchesController } from './http/batches.controller.js';
import { OfficeCertificatesController } from './http/office-certificates.controller.js';
import { OfficePiecesController } from './http/office-pieces.controller.js';
import { OnBatchFinal } from './jobs/on-batch-final.job.js';
import { OnCooperativeChanged } from './jobs/on-cooperative-changed.job.js';
import { OnPublishBatch } from './jobs/publish-batch.job.js';
import { certificatePurposes } from './purposes/purposes.js';
import { CancelBatch } from './use-cases/cancel-batch.js';
import { InspectPiece } from './use-cases/inspect-piece.js';
import { OfferCertified } from './use-cases/offer-certified.js';
import { OpenBatch } from './use-cases/open-batch.js';
import { PrintLabels } from './use-cases/print-labels.js';
import { PublishBatch } from './use-cases/publish-batch.js';
import { RefuseBeyondCapacity } from './use-cases/refuse-beyond-capacity.js';
import { ReleaseBatch } from './use-cases/release-batch.js';
import { SettleActs } from './use-cases/settle-acts.js';
import { StatementSources } from './use-cases/statement-sources.js';
import { SyncCooperative } from './use-cases/sync-cooperative.js';
import { TakePieces } from './use-cases/take-pieces.js';
import { TellNews } from './use-cases/tell-news.js';
import { UndoInspection } from './use-cases/undo-inspection.js';
import { VouchForPiece } from './use-cases/vouch-for-piece.js';
import { WriteCertificates } from './use-cases/write-certificates.js';

const open = [
  InspectPiece,
  OfficeQueries,
  OpenBatch,
  PublishBatch,
  SettleActs,
  SyncCooperative,
  VouchForPiece,
];

@Module({
  imports: [
    HistoryModule,
    MediaModule,
    VillagesModule,
    ChainModule,
    CatalogModule,
    InventoryModule,
    SigningModule,
  ],
  controllers: [
    AuthorityController,
    BatchesController,
    OfficeCertificatesController,
    OfficePiecesController,
    ...certificatePurposes.flatMap(({ controllers }) => controllers),
  ],
  providers: [
    ...open,
    ...certificatePurposes.flatMap(({ providers }) => providers),
    BatchesQueries,
    BatchesStore,
    CancelBatch,
    CertificatesStore,
    FollowedNewsStore,
    InspectionsStore,
    LatelyInspectedQueries,
    OfferCertified,
    OnBatchFinal,
    OnCooperativeChanged,
    OnPublishBatch,
    PendingStatusQueries,
    PrintLabels,
    RefuseBeyondCapacity,
    ReleaseBatch,
    StatementSources,
    StatementsStore,
    TakePieces,
    TellNews,
    UndoInspection,
    WriteCertificates,
  ],
  exports: [...open, ...certificatePurposes.flatMap(({ providers }) => providers)],
})
export class CertificatesModule {}
