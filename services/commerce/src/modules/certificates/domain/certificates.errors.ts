import { DomainError } from '../../../kernel/errors.js';

export class PhotographMissing extends DomainError<object> {
  constructor() {
    super('certificates.photograph-missing', {});
  }
}

/** What was to be signed has changed since the page was opened. */
export class StatementOutdated extends DomainError<{ pieceId: string }> {
  constructor(details: { pieceId: string }) {
    super('certificates.statement-outdated', details);
  }
}

/** Some of the pieces cannot be sealed: not inspected, or not of this cooperative. */
export class PiecesNotSealable extends DomainError<{ pieceIds: string[] }> {
  constructor(details: { pieceIds: string[] }) {
    super('certificates.pieces-not-sealable', details);
  }
}

/** More than the authority allows the cooperative in its present year. */
export class CapacityExceeded extends DomainError<CapacityDetails> {
  constructor(details: CapacityDetails) {
    super('certificates.capacity-exceeded', details);
  }
}

interface CapacityDetails {
  asked: number;
  left: number;
  perYear: number;
  /** The day on which the count begins anew, `2027-11-22`. */
  until: string;
}

export class BatchAlreadyOpen extends DomainError<{ batchId: string }> {
  constructor(details: { batchId: string }) {
    super('certificates.batch-already-open', details);
  }
}

export class BatchNotFound extends DomainError<{ batchId: string }> {
  constructor(details: { batchId: string }) {
    super('certificates.batch-not-found', details);
  }
}

export class BatchMoveNotAllowed extends DomainError<{ batchId: string; state: string }> {
  constructor(details: { batchId: string; state: string }) {
    super('certificates.batch-move-not-allowed', details);
  }
}

export class ClaimKeysRefused extends DomainError<{ expected: number; fault: string }> {
  constructor(details: { expected: number; fault: 'count' | 'address' | 'twice' | 'fixed' }) {
    super('certificates.claim-keys-refused', details);
  }
}

export class CertificateNotFound extends DomainError<object> {
  constructor() {
    super('certificates.certificate-not-found', {});
  }
}

export class StatusMoveNotAllowed extends DomainError<{ state: string; action: string }> {
  constructor(details: { state: string; action: string }) {
    super('certificates.status-move-not-allowed', details);
  }
}

/** Another change of the same certificate waits for signatures or is on its way. */
export class StatusChangePending extends DomainError<{ actId: string }> {
  constructor(details: { actId: string }) {
    super('certificates.status-change-pending', details);
  }
}

export class ReasonNotForAction extends DomainError<{ action: string; reason: string }> {
  constructor(details: { action: string; reason: string }) {
    super('certificates.reason-not-for-action', details);
  }
}

export class LabelsNotReady extends DomainError<{ state: string }> {
  constructor(details: { state: string }) {
    super('certificates.labels-not-ready', details);
  }
}

/** An accepted piece lies in a batch: one that nobody signed can be cancelled first, a signed one stands. */
export class InspectionInBatch extends DomainError<object> {
  constructor(canBeCancelled: boolean) {
    super(canBeCancelled ? 'certificates.inspection-in-batch' : 'certificates.inspection-sealed', {});
  }
}

/** The maker already works on what was decided. */
export class InspectionOvertaken extends DomainError<object> {
  constructor() {
    super('certificates.inspection-overtaken', {});
  }
}
