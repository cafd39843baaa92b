import { Injectable } from '@nestjs/common';
import type { FindOrderRequest, FoundOrder } from '../../../../api/orders.js';
import { readOrderCodes } from '../../../../api/reading/order-code.js';
import { Database } from '../../../platform/database/database.js';
import { OrdersStore } from '../data/orders.store.js';
import type { Order } from '../domain/order.js';
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
    const found = await this.orders.findByCodes(this.database, readOrderCodes(code));
    // Both are hashed, and a missing order too, so that how long it takes tells nothing.
    const isTheirs = (order?: Order): boolean =>
      isSameHash(hashOfSecret(order?.buyer.phone ?? ''), hashOfSecret(phone));
    const order = (found.length > 0 ? found : [undefined]).find(isTheirs);
    if (!order) throw new NoOrderOfPhone();
    return { secret: this.links.secretOf(order.id) };
  }
}
