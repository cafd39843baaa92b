import { Injectable } from '@nestjs/common';
import { invariant } from '../../../kernel/errors.js';
import type { Tx } from '../../../platform/transaction.js';
import { OrderMoneyStore } from '../data/order-money.store.js';
import { holdOf, goneBack } from '../domain/order-money.js';
import { OrderDisputed, OrderPartRefunded, OrderRefunded } from '../domain/ordering.errors.js';

/** Nothing is packed or sent whose money has gone back, or may. */
@Injectable()
export class RequireMoney {
  constructor(private readonly orderMoney: OrderMoneyStore) {}

  /**
   * Locks the order, so that money and parcel do not pass each other.
   * @param accepted how much of a part refund an officer knew of when they decided to send all the same
   * @throws OrderRefunded, OrderDisputed, OrderPartRefunded
   */
  async within(tx: Tx, { parcelId, accepted }: { parcelId: string; accepted: bigint }): Promise<void> {
    const order = await this.orderMoney.lockOfParcel(tx, parcelId);
    invariant(order, `Parcel ${parcelId} belongs to no order.`);
    const hold = holdOf(order, order.total, accepted);
    if (hold === 'refunded') throw new OrderRefunded();
    if (hold === 'disputed') throw new OrderDisputed();
    if (hold === 'part-refunded') throw new OrderPartRefunded();
  }

  /** How much of the order has gone back so far, or is due back. Locks it. */
  async refundedOf(tx: Tx, parcelId: string): Promise<bigint> {
    const order = await this.orderMoney.lockOfParcel(tx, parcelId);
    invariant(order, `Parcel ${parcelId} belongs to no order.`);
    return goneBack(order).amount;
  }
}
