import { Injectable } from '@nestjs/common';
import { invariant } from '../../../kernel/errors.js';
import type { Tx } from '../../../platform/transaction.js';
import { BuyerParcelsStore } from '../data/buyer-parcels.store.js';
import { OrdersStore } from '../data/orders.store.js';
import { NoCashDue } from '../domain/ordering.errors.js';
import { EndUnpaidSale } from './end-unpaid-sale.js';

/** Nobody took a parcel at the door, or nobody paid for it, and it is back in the workshop. */
@Injectable()
export class TakeRefusedBack {
  constructor(
    private readonly orders: OrdersStore,
    private readonly parcels: BuyerParcelsStore,
    private readonly endUnpaidSale: EndUnpaidSale,
  ) {}

  /** @param reason in the officer's words @throws NoCashDue when it is paid already, or never was to be paid at the door */
  async within(
    tx: Tx,
    { parcelId, by, reason }: { parcelId: string; by: string; reason: string },
  ): Promise<void> {
    const orderId = await this.parcels.orderOf(tx, parcelId);
    invariant(orderId, `There is no parcel ${parcelId}.`);
    const order = await this.orders.lock(tx, orderId);
    invariant(order, `There is no order ${orderId}.`);
    if (order.rail !== 'on-delivery' || order.paymentId !== null) throw new NoCashDue();
    await this.endUnpaidSale.within(tx, order, 'returned', { actor: by, reason });
  }
}
