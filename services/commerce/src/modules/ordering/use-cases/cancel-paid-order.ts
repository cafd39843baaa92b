import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { CallOffWork } from '../../making/index.js';
import { BuyerParcelsStore } from '../data/buyer-parcels.store.js';
import { OrdersStore } from '../data/orders.store.js';
import { isHeldByDeposit } from '../domain/deposit.js';
import { OrderMoveNotAllowed } from '../domain/ordering.errors.js';
import { RefundLines } from './refund-lines.js';

/** In the history, where a person reads who decided it. */
const REASON = 'cancelled-by-buyer';

/** The buyer changes their mind after paying, before anything is packed: all of it goes back. */
@Injectable()
export class CancelPaidOrder {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly orders: OrdersStore,
    private readonly parcels: BuyerParcelsStore,
    private readonly callOffWork: CallOffWork,
    private readonly refundLines: RefundLines,
  ) {}

  /** Cancelled twice is cancelled once. @throws OrderMoveNotAllowed once something is packed @throws OrderDisputed @throws WorkBegun once a maker works on something of it */
  async execute({ orderId }: { orderId: string }): Promise<void> {
    await this.uow.run(async (tx) => {
      const order = await this.orders.lock(tx, orderId);
      if (!order || order.state === 'refunded') return;
      const parcels = await this.parcels.ofOrder(tx, orderId);
      const open = parcels.filter(({ state }) => state !== 'cancelled');
      // Whoever has its code may be spending it.
      const isTaken = order.state === 'paid' || (order.state === 'confirmed' && isHeldByDeposit(order));
      if (order.isGiftVoucher || !isTaken || open.some(({ state }) => state !== 'to-pack')) {
        throw new OrderMoveNotAllowed({ state: order.state, wanted: 'cancelled' });
      }
      if (order.isMade) await this.callOffWork.requireUnbegun(tx, orderId);
      for (const { id } of open) {
        const all = { parcelId: id, parts: 'everything', isHere: true, by: 'buyer', reason: REASON } as const;
        await this.refundLines.within(tx, all);
      }
    });
  }
}
