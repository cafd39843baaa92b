import { DomainError } from '../../../kernel/errors.js';

/** Fewer pieces of a product are free than somebody wants to take along. */
export class TooFewToAllot extends DomainError<{ wanted: number; left: number }> {
  constructor(details: { wanted: number; left: number }) {
    super('inventory.too-few-to-allot', details);
  }
}

/** Somebody has ordered it, it is with another phone, or its certificate does not stand. */
export class PieceNotFree extends DomainError<{ number: string }> {
  constructor(details: { number: string }) {
    super('inventory.piece-not-free', details);
  }
}

/** Fewer pieces of a product are left than wanted; nothing was reserved. */
export class OutOfStock extends DomainError<{ productId: string; wanted: number; left: number }> {
  constructor(details: { productId: string; wanted: number; left: number }) {
    super('inventory.out-of-stock', details);
  }
}
