import type { Bilingual } from '../../../../api/text.js';
import { DomainError } from '../../../kernel/errors.js';

/** The payment provider does not answer; the same may be tried again. */
export class ProviderUnreachable extends DomainError<object> {
  constructor(options?: ErrorOptions) {
    super('payments.provider-unreachable', {}, options);
  }
}

/** A webhook that the provider did not sign, or whose time is too far from now, before or after. */
export class SignatureInvalid extends DomainError<object> {
  constructor(options?: ErrorOptions) {
    super('payments.signature-invalid', {}, options);
  }
}

/** The provider's signature is right, but what it signed is no event of the shape that it documents. */
export class EventMalformed extends DomainError<object> {
  constructor(options?: ErrorOptions) {
    super('payments.event-malformed', {}, options);
  }
}

/** The page to pay on was closed before it could be opened. */
export class CheckoutClosed extends DomainError<object> {
  constructor() {
    super('payments.checkout-closed', {});
  }
}

/** No transfer with this id came to the account. */
export class TransferNotFound extends DomainError<object> {
  constructor() {
    super('payments.transfer-not-found', {});
  }
}

/** Somebody has put the transfer to an order already, or set it aside. */
export class TransferSettled extends DomainError<object> {
  constructor() {
    super('payments.transfer-settled', {});
  }
}

/** This money has been paid back already, or is not to be. */
export class PaybackNotDue extends DomainError<object> {
  constructor() {
    super('payments.payback-not-due', {});
  }
}

/** Nobody has said yet to which account the money goes back. */
export class PaybackAccountMissing extends DomainError<object> {
  constructor() {
    super('payments.payback-account-missing', {});
  }
}

/** Account or amount are not what was seen, or proposed, any more. */
export class PaybackChanged extends DomainError<object> {
  constructor() {
    super('payments.payback-changed', {});
  }
}

/** So much goes back by two persons, and nobody has proposed it. */
export class PaybackNeedsTwo extends DomainError<object> {
  constructor() {
    super('payments.payback-needs-two', {});
  }
}

/** Who proposed it sends it, too. */
export class PaybackBySame extends DomainError<object> {
  constructor() {
    super('payments.payback-by-same', {});
  }
}

/** No bank account of the house is named, so there are no transfers. */
export class TransfersNotTaken extends DomainError<object> {
  constructor() {
    super('payments.transfers-not-taken', {});
  }
}

/** A statement is sent as `text/csv`. */
export class StatementMissing extends DomainError<object> {
  constructor() {
    super('payments.statement-missing', {});
  }
}

/** A bank's statement cannot be read, so nothing of it was taken. */
export class StatementUnreadable extends DomainError<{ why: Bilingual }> {
  constructor(why: Bilingual) {
    super('payments.statement-unreadable', { why });
  }
}
