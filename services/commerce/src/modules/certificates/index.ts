/**
 * The door of certificates: what is said of a piece, looked at, sealed and withdrawn. The whole pipeline in process, in
 * this order (each `execute(input)`; those of signing in brackets): [`EnrolKey` → `ApproveDemoKey`] → `SettleActs` →
 * catalogue's `CreateDraft`, `AddPhotograph` → `PrepareStatement` → `SignStatement` → `InspectPiece` → `OpenBatch` →
 * `FixClaimKeys` → [`SignAct`] → `PublishBatch` → `SettleActs`; afterwards `ChangeStatus` → [`PrepareActToSign` →
 * `SignAct`] → `SettleActs`.
 */
export { CertificatesModule } from './certificates.module.js';
export { READY_TO_SEAL, WAITING_FOR_INSPECTION } from './data/office.queries.js';
export { Certificates1795348800300 } from './migrations/1795348800300-certificates.js';
export { UndoneInspections1796000400150 } from './migrations/1796000400150-undone-inspections.js';
export { BatchRegistry1795348800310 } from './migrations/1795348800310-batch-registry.js';
export { CancelledActs1796000800300 } from './migrations/1796000800300-cancelled-acts.js';
export { FollowedNews1796259550000 } from './migrations/1796259550000-followed-news.js';
export { ShownCertificates1796259560100 } from './migrations/1796259560100-shown-certificates.js';
export { NumbersOfCooperatives1796259600010 } from './migrations/1796259600010-numbers-of-cooperatives.js';
export { StatusWords1796259500000 } from './migrations/1796259500000-status-words.js';
export { BatchAlreadyOpen, CertificateNotFound } from './domain/certificates.errors.js';
export { ChangeStatus, type ChangeStatusInput } from './purposes/set-status/change-status.js';
export { FixClaimKeys } from './purposes/seal-batch/fix-claim-keys.js';
export { PrepareStatement } from './purposes/sign-statement/prepare-statement.js';
export { SignStatement } from './purposes/sign-statement/sign-statement.js';
export { InspectPiece } from './use-cases/inspect-piece.js';
export { OpenBatch } from './use-cases/open-batch.js';
export { PublishBatch } from './use-cases/publish-batch.js';
export { SettleActs } from './use-cases/settle-acts.js';
export { SyncCooperative } from './use-cases/sync-cooperative.js';
