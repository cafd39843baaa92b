import { DomainError } from '../../../kernel/errors.js';

// The codes keep the name under which they were published, before signing was a module of its own.

/** No such ticket, used up, or past its ten minutes. */
export class TicketExpired extends DomainError<object> {
  constructor() {
    super('certificates.ticket-expired', {});
  }
}

export class TicketUsed extends DomainError<object> {
  constructor() {
    super('certificates.ticket-used', {});
  }
}

/** A ticket for one thing was shown at another. */
export class TicketForOtherPurpose extends DomainError<{ purpose: string }> {
  constructor(details: { purpose: string }) {
    super('certificates.ticket-for-other-purpose', details);
  }
}

/** The device's answer is not good; `fault` is the protocol's word for what. */
export class SignatureRefused extends DomainError<{ fault: string }> {
  constructor(details: { fault: string }) {
    super('certificates.signature-refused', details);
  }
}

export class KeyRefused extends DomainError<{ fault: string }> {
  constructor(details: { fault: string }) {
    super('certificates.key-refused', details);
  }
}

/** The person has no signing key that is active (or, for a first one, they must enrol). */
export class NoSigningKey extends DomainError<object> {
  constructor() {
    super('certificates.no-signing-key', {});
  }
}

export class CooperativeNotAdmitted extends DomainError<object> {
  constructor() {
    super('certificates.cooperative-not-admitted', {});
  }
}

export class ActNotFound extends DomainError<{ actId: string }> {
  constructor(details: { actId: string }) {
    super('certificates.act-not-found', details);
  }
}

/** It has its signatures, or its time is over. */
export class ActNotSignable extends DomainError<{ actId: string; state: string }> {
  constructor(details: { actId: string; state: string }) {
    super('certificates.act-not-signable', details);
  }
}

/** It was submitted or has ended, or is no change of a certificate's state. */
export class ActNotCancellable extends DomainError<{ actId: string; state: string }> {
  constructor(details: { actId: string; state: string }) {
    super('certificates.act-not-cancellable', details);
  }
}
