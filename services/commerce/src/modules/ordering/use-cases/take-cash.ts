import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { invariant } from '../../../kernel/errors.js';
import type { Tx } from '../../../platform/transaction.js';
import { KeepMoney, RecordCash } from '../../payments/index.js';
import { BuyerParcelsStore } from '../data/buyer-parcels.store.js';
import { OrdersStore } from '../data/orders.store.js';
import { NoCashDue } from '../domain/ordering.errors.js';
import { FollowMoney } from './follow-money.js';

/** The money of an order that was paid at the door has come in. */
@Injectable()
export class TakeCash {
  constructor(
    private readonly orders: OrdersStore,
    private readonly parcels: BuyerParcelsStore,
    private readonly recordCash: RecordCash,
    private readonly keepMoney: KeepMoney,
    private readonly followMoney: FollowMoney,
    private readonly clock: Clock,
  ) {}

  /**
   * Told twice, it came once. Whoever holds cash for what a transfer has paid is told that none was due.
   * @param by the user id of the officer who says so
   * @throws NoCashDue
   */
  async within(tx: Tx, { parcelId, by }: { parcelId: string; by: string }): Promise<void> {
    const orderId = await this.parcels.orderOf(tx, parcelId);
    invariant(orderId, `There is no parcel ${parcelId}.`);
    const order = await this.orders.lockToPay(tx, orderId);
    invariant(order, `There is no order ${orderId}.`);
    if (order.rail !== 'on-delivery') throw new NoCashDue();
    if (order.paymentId !== null) {
      if (await this.recordCash.wasTaken(tx, { orderId })) return;
      throw new NoCashDue();
    }
    const paymentId = order.state === 'delivered' ? await this.recordCash.within(tx, { orderId }) : undefined;
    if (paymentId === undefined) throw new NoCashDue();
    const why = { actor: by, reason: 'on-delivery' };
    const paid = await this.orders.setPaidBeside(tx, order, paymentId, why, this.clock.now());
    await this.keepMoney.within(tx, { paymentId, orderId });
    await this.followMoney.within(tx, paid);
  }
}
