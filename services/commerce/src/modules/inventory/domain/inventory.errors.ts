import { DomainError } from '../../../kernel/errors.js';

/** Fewer pieces of a product are left than wanted; nothing was reserved. */
export class OutOfStock extends DomainError<{ productId: string; wanted: number; left: number }> {
  constructor(details: { productId: string; wanted: number; left: number }) {
    super('inventory.out-of-stock', details);
  }
}
