import { DomainError } from '../../../kernel/errors.js';

/** No code that can be used now: unknown, not begun, over, stopped or used up. Which of them is not said. */
export class VoucherNotUsable extends DomainError<object> {
  constructor() {
    super('vouchers.not-usable', {});
  }
}

/** This telephone has had all the uses that one buyer has. */
export class VoucherUsedByBuyer extends DomainError<{ code: string }> {
  constructor(code: string) {
    super('vouchers.used-by-you', { code });
  }
}

/** Somebody has it already, or had it. */
export class VoucherCodeTaken extends DomainError<{ code: string }> {
  constructor(code: string) {
    super('vouchers.code-taken', { code }, { at: '/code' });
  }
}

/** The officer's cooperative has no such voucher. */
export class VoucherNotFound extends DomainError<object> {
  constructor() {
    super('vouchers.not-found', {});
  }
}

/** A voucher is for what its own cooperative sells. */
export class NotYourProduct extends DomainError<object> {
  constructor() {
    super('vouchers.not-your-product', {}, { at: '/productIds' });
  }
}

/** No gift voucher that can be spent has this code: mistyped, blocked, not paid, or never there. Which of them is not said. */
export class GiftVoucherNotFound extends DomainError<object> {
  constructor() {
    super('vouchers.gift-not-found', {}, { at: '/code' });
  }
}

/** No gift voucher of this id was paid. */
export class GiftVoucherUnknown extends DomainError<object> {
  constructor() {
    super('vouchers.gift-unknown', {});
  }
}

/** Its code is good: it is to be blocked first. */
export class GiftVoucherHasCode extends DomainError<object> {
  constructor() {
    super('vouchers.gift-has-code', {});
  }
}
