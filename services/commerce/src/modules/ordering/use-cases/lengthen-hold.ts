import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/transaction.js';
import { ExtendReservation } from '../../inventory/index.js';
import { OrdersStore } from '../data/orders.store.js';
import type { Order } from '../domain/order.js';
import { expireUnpaidOrder } from '../ordering.jobs.js';

/** Keeps a waiting order's pieces longer; never shorter. */
@Injectable()
export class LengthenHold {
  constructor(
    private readonly orders: OrdersStore,
    private readonly extendReservation: ExtendReservation,
  ) {}

  /** @param order locked and waiting */
  async within(tx: Tx, order: Pick<Order, 'id' | 'expiresAt'>, until: Date): Promise<void> {
    if (until <= order.expiresAt) return;
    const orderId = order.id;
    await this.orders.setExpiry(tx, orderId, until);
    await this.extendReservation.within(tx, { orderId, until });
    await tx.send(expireUnpaidOrder, { orderId }, { startAfter: until });
  }
}
