import { Injectable } from '@nestjs/common';
import { sayWhatIsOpened } from '../../../platform/audit/acting.js';
import { Database } from '../../../platform/database/database.js';
import { OrdersStore } from '../data/orders.store.js';
import type { Order } from '../domain/order.js';
import { OrderNotFound } from '../domain/ordering.errors.js';
import { hashOfSecret, isSameHash } from '../order-links.js';

/** The order behind a buyer's link: who has the secret is the buyer, no login needed. */
@Injectable()
export class FindOrder {
  constructor(
    private readonly database: Database,
    private readonly orders: OrdersStore,
  ) {}

  /** @throws OrderNotFound */
  async bySecret(secret: string): Promise<Order> {
    const found = await this.maybeBySecret(secret);
    if (!found) throw new OrderNotFound();
    return found;
  }

  async maybeBySecret(secret: string): Promise<Order | undefined> {
    const hash = hashOfSecret(secret);
    const found = await this.orders.findBySecretHash(this.database, hash);
    if (!found || !isSameHash(found.secretHash, hash)) return undefined;
    sayWhatIsOpened({ path: { order: found.id }, cooperativeIds: found.cooperativeIds });
    return found;
  }
}
