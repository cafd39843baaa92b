import { DomainError } from '../../../kernel/errors.js';

export class PhoneNumberTaken extends DomainError<object> {
  constructor() {
    super('accounts.phone-number-taken', {});
  }
}

/** better-auth refused for a reason of its own, such as `INVALID_OTP`. */
export class SignInRefused extends DomainError<{ reason: string }> {
  constructor(reason: string) {
    super('accounts.sign-in-refused', { reason });
  }
}

export class SignInCodeWrong extends DomainError<object> {
  constructor() {
    super('accounts.code-wrong', {});
  }
}

export class PasskeyRefused extends DomainError<{ reason: string }> {
  constructor(reason: string) {
    super('accounts.passkey-refused', { reason });
  }
}

/** The cooperative has a treasurer, and who asks is not. */
export class TreasurersAlone extends DomainError<object> {
  constructor() {
    super('accounts.treasurers-alone', {});
  }
}

/** Nobody of that id in the asker's own cooperative who may be what was asked for. */
export class MemberNotFound extends DomainError<object> {
  constructor() {
    super('accounts.member-not-found', {});
  }
}

/** Where there is a treasurer, another officer makes the next one. */
export class TreasurerByOneself extends DomainError<object> {
  constructor() {
    super('accounts.treasurer-by-oneself', {});
  }
}

/** The last treasurer lays it down themselves, or another is made before. */
export class LastTreasurer extends DomainError<object> {
  constructor() {
    super('accounts.last-treasurer', {});
  }
}

/** Who acts for somebody can do so unseen in a crowd. */
export class TooManyHelpers extends DomainError<{ most: number }> {
  constructor(details: { most: number }) {
    super('accounts.too-many-helpers', details);
  }
}
