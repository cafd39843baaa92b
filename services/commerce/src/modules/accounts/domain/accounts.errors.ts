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
