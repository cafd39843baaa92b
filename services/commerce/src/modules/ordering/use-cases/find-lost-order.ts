import { Injectable } from '@nestjs/common';
import type { FindOrderRequest, FoundOrder } from '../../../../api/orders.js';
import { Database } from '../../../platform/database/database.js';
import { OrdersStore } from '../data/orders.store.js';
import { NoOrderOfPhone } from '../domain/ordering.errors.js';
import { hashOfSecret, isSameHash, OrderLinks } from '../order-links.js';

/** The link to an order, for a buyer who lost it and has its code. */
@Injectable()
export class FindLostOrder {
  constructor(
    private readonly database: Database,
    private readonly orders: OrdersStore,
    private readonly links: OrderLinks,
  ) {}

  /** @throws NoOrderOfPhone */
  async execute({ code, phone }: FindOrderRequest): Promise<FoundOrder> {
    const order = await this.orders.findByCode(this.database, code);
    // Both are hashed, and a missing order too, so that how long it takes tells nothing.
    const isTheirs = isSameHash(hashOfSecret(order?.buyer.phone ?? ''), hashOfSecret(phone));
    if (!order || !isTheirs) throw new NoOrderOfPhone();
    return { secret: this.links.secretOf(order.id) };
  }
}
