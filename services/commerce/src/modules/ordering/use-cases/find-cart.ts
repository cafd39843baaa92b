import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { CartsStore } from '../data/carts.store.js';
import type { Cart } from '../domain/cart.js';
import { CartNotFound } from '../domain/ordering.errors.js';
import { hashOfSecret } from '../order-links.js';

/** The cart that somebody has the secret of. */
@Injectable()
export class FindCart {
  constructor(
    private readonly database: Database,
    private readonly carts: CartsStore,
  ) {}

  /** @throws CartNotFound */
  async bySecret(secret: string): Promise<Cart> {
    const found = await this.carts.find(this.database, hashOfSecret(secret));
    if (!found) throw new CartNotFound();
    return found;
  }
}
