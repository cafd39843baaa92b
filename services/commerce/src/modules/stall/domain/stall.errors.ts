import { DomainError } from '../../../kernel/errors.js';

/** Also the answer for another person's phone, and for a wrong secret. */
export class StallPhoneNotFound extends DomainError<object> {
  constructor() {
    super('stall.phone-not-found', {});
  }
}

export class StallPhoneCalledBack extends DomainError<object> {
  constructor() {
    super('stall.phone-called-back', {});
  }
}

/** Also the answer for a piece of another artisan or cooperative. */
export class StallPieceNotYours extends DomainError<{ what: string }> {
  constructor(details: { what: string }) {
    super('stall.piece-not-yours', details);
  }
}

export class NothingTakenAlong extends DomainError<object> {
  constructor() {
    super('stall.nothing-named', {});
  }
}

export class TooManyAlong extends DomainError<{ most: number }> {
  constructor(details: { most: number }) {
    super('stall.too-many-along', details);
  }
}

export class UnsentSales extends DomainError<{ count: number }> {
  constructor(details: { count: number }) {
    super('stall.unsent-sales', details, { at: '/unsent' });
  }
}

/** @param details `expected` is money on the wire */
export class CashDiffers extends DomainError<{ expected: object }> {
  constructor(details: { expected: object }) {
    super('stall.cash-differs', details, { at: '/counted' });
  }
}

/** Also the answer for one that somebody decided about, and for another cooperative's. */
export class LateSaleNotFound extends DomainError<object> {
  constructor() {
    super('stall.late-sale-not-found', {});
  }
}

export class PieceElsewhere extends DomainError<object> {
  constructor() {
    super('stall.piece-elsewhere', {});
  }
}

/** Also the answer for another cooperative's. */
export class ClosingNotFound extends DomainError<object> {
  constructor() {
    super('stall.closing-not-found', {});
  }
}

export class ReceiptNotFound extends DomainError<object> {
  constructor() {
    super('stall.receipt-not-found', {});
  }
}
