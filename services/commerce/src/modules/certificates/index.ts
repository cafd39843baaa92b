/**
 * The door of certificates. The whole pipeline in process, in this order (each `execute(input)`):
 * `EnrolKey` → (`ApproveDemoKey`, `SettleActs`) → catalogue's `CreateDraft`, `AddPhotograph` → `PrepareStatement` →
 * `SignStatement` → `InspectPiece` → `OpenBatch` → `FixClaimKeys` → `SignAct` → `PublishBatch` → `SettleActs`;
 * afterwards `ChangeStatus` → `PrepareActToSign` → `SignAct` → `SettleActs`.
 */
export { CertificatesModule } from './certificates.module.js';
export { batchFinal } from './certificates.jobs.js';
export { ActsQueries } from './data/acts.queries.js';
export { OfficeQueries, READY_TO_SEAL, WAITING_FOR_INSPECTION } from './data/office.queries.js';
export { Certificates1795348800300 } from './migrations/1795348800300-certificates.js';
export { UndoneInspections1796000400150 } from './migrations/1796000400150-undone-inspections.js';
export { BatchRegistry1795348800310 } from './migrations/1795348800310-batch-registry.js';
export { CancelledActs1796000800300 } from './migrations/1796000800300-cancelled-acts.js';
export { ApproveDemoKey } from './use-cases/approve-demo-key.js';
export { ChangeStatus, type ChangeStatusInput } from './use-cases/change-status.js';
export { EnrolKey, type EnrolKeyInput } from './use-cases/enrol-key.js';
export { FixClaimKeys, type FixClaimKeysInput } from './use-cases/fix-claim-keys.js';
export { GiveVerdict } from './use-cases/give-verdict.js';
export { InspectPiece, type InspectPieceInput } from './use-cases/inspect-piece.js';
export { OpenBatch, type OpenBatchInput } from './use-cases/open-batch.js';
export { PrepareActToSign } from './use-cases/prepare-act-to-sign.js';
export {
  type PreparedStatement,
  PrepareStatement,
  type PrepareStatementInput,
} from './use-cases/prepare-statement.js';
export { PublishBatch } from './use-cases/publish-batch.js';
export { SettleActs, type SettleActsInput } from './use-cases/settle-acts.js';
export { SignAct, type SignActInput } from './use-cases/sign-act.js';
export { SignStatement, type SignStatementInput } from './use-cases/sign-statement.js';
export { SyncCooperative } from './use-cases/sync-cooperative.js';
export { VouchForPiece, type VouchForPieceInput } from './use-cases/vouch-for-piece.js';
