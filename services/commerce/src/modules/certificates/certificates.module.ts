import { Module } from '@nestjs/common';
import { CatalogModule } from '../catalog/index.js';
import { ChainModule } from '../chain/index.js';
import { InventoryModule } from '../inventory/index.js';
import { MediaModule } from '../media/index.js';
import { VillagesModule } from '../villages/index.js';
import { ActsQueries } from './data/acts.queries.js';
import { ActsStore } from './data/acts.store.js';
import { BatchesQueries } from './data/batches.queries.js';
import { BatchesStore } from './data/batches.store.js';
import { CertificatesStore } from './data/certificates.store.js';
import { InspectionsStore } from './data/inspections.store.js';
import { KeysStore } from './data/keys.store.js';
import { LatelyInspectedQueries } from './data/lately-inspected.queries.js';
import { OfficeQueries } from './data/office.queries.js';
import { SealPageQueries } from './data/seal-page.queries.js';
import { StatementsStore } from './data/statements.store.js';
import { TicketsStore } from './data/tickets.store.js';
import { VerdictQueries } from './data/verdict.queries.js';
import { AuthorityController } from './http/authority.controller.js';
import { BatchesController } from './http/batches.controller.js';
import { CertificatesController } from './http/certificates.controller.js';
import { OfficeActsController } from './http/office-acts.controller.js';
import { OfficePiecesController } from './http/office-pieces.controller.js';
import { SealController } from './http/seal.controller.js';
import { StudioSigningController } from './http/studio-signing.controller.js';
import { OnApproveDemoKey } from './jobs/approve-demo-key.job.js';
import { OnExpireActs } from './jobs/expire-acts.job.js';
import { OnBatchFinal } from './jobs/on-batch-final.job.js';
import { OnCallMoved } from './jobs/on-call-moved.job.js';
import { OnCooperativeChanged } from './jobs/on-cooperative-changed.job.js';
import { OnPublishBatch } from './jobs/publish-batch.job.js';
import { ApproveDemoKey } from './use-cases/approve-demo-key.js';
import { CancelAct } from './use-cases/cancel-act.js';
import { CancelBatch } from './use-cases/cancel-batch.js';
import { CertificateFiles } from './use-cases/certificate-files.js';
import { ChangeStatus } from './use-cases/change-status.js';
import { EnrolKey } from './use-cases/enrol-key.js';
import { FixClaimKeys } from './use-cases/fix-claim-keys.js';
import { FollowAct } from './use-cases/follow-act.js';
import { GiveVerdict } from './use-cases/give-verdict.js';
import { RefuseBeyondCapacity } from './use-cases/refuse-beyond-capacity.js';
import { InspectPiece } from './use-cases/inspect-piece.js';
import { IssueTicket } from './use-cases/issue-ticket.js';
import { MoveAct } from './use-cases/move-act.js';
import { OpenBatch } from './use-cases/open-batch.js';
import { OpenLink } from './use-cases/open-link.js';
import { PrepareAct } from './use-cases/prepare-act.js';
import { PrepareActToSign } from './use-cases/prepare-act-to-sign.js';
import { PrepareStatement } from './use-cases/prepare-statement.js';
import { PrintLabels } from './use-cases/print-labels.js';
import { PublishBatch } from './use-cases/publish-batch.js';
import { RecordScan } from './use-cases/record-scan.js';
import { RedeemTicket } from './use-cases/redeem-ticket.js';
import { SealDesk } from './use-cases/seal-desk.js';
import { SettleActs } from './use-cases/settle-acts.js';
import { SignAct } from './use-cases/sign-act.js';
import { SignStatement } from './use-cases/sign-statement.js';
import { SyncCooperative } from './use-cases/sync-cooperative.js';
import { SyncKeys } from './use-cases/sync-keys.js';
import { UndoInspection } from './use-cases/undo-inspection.js';
import { VouchForPiece } from './use-cases/vouch-for-piece.js';

const open = [
  ActsQueries,
  ApproveDemoKey,
  ChangeStatus,
  EnrolKey,
  FixClaimKeys,
  GiveVerdict,
  RefuseBeyondCapacity,
  InspectPiece,
  OfficeQueries,
  OpenBatch,
  PrepareActToSign,
  PrepareStatement,
  PublishBatch,
  SettleActs,
  SignAct,
  SignStatement,
  SyncCooperative,
  UndoInspection,
  VouchForPiece,
];

@Module({
  imports: [MediaModule, VillagesModule, ChainModule, CatalogModule, InventoryModule],
  controllers: [
    AuthorityController,
    BatchesController,
    CertificatesController,
    OfficeActsController,
    OfficePiecesController,
    SealController,
    StudioSigningController,
  ],
  providers: [
    ...open,
    ActsStore,
    BatchesQueries,
    BatchesStore,
    CancelAct,
    CancelBatch,
    CertificateFiles,
    CertificatesStore,
    FollowAct,
    InspectionsStore,
    IssueTicket,
    KeysStore,
    LatelyInspectedQueries,
    MoveAct,
    OnApproveDemoKey,
    OnBatchFinal,
    OnCallMoved,
    OnCooperativeChanged,
    OnExpireActs,
    OnPublishBatch,
    OpenLink,
    PrepareAct,
    PrintLabels,
    RecordScan,
    RedeemTicket,
    SealDesk,
    SealPageQueries,
    StatementsStore,
    SyncKeys,
    TicketsStore,
    VerdictQueries,
  ],
  exports: open,
})
export class CertificatesModule {}
