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
