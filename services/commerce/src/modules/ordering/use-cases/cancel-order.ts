import { Injectable } from '@nestjs/common';
import { invariant } from '../../../kernel/errors.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { CloseCheckout } from '../../payments/index.js';
import { OrdersStore } from '../data/orders.store.js';
import { isHeldByDeposit } from '../domain/deposit.js';
import { requireMove } from '../domain/order-status.js';
import type { Order } from '../domain/order.js';
import { OrderMoveNotAllowed } from '../domain/ordering.errors.js';
import { orderGivenUp } from '../ordering.jobs.js';
import { CancelPaidOrder } from './cancel-paid-order.js';
import { EndOrder } from './end-order.js';
import { EndUnpaidSale } from './end-unpaid-sale.js';
import { FindOrder } from './find-order.js';

/** The buyer changes their mind before anything is packed; what was paid goes back. */
@Injectable()
export class CancelOrder {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly findOrder: FindOrder,
    private readonly orders: OrdersStore,
    private readonly closeCheckout: CloseCheckout,
    private readonly endOrder: EndOrder,
    private readonly endUnpaidSale: EndUnpaidSale,
    private readonly cancelPaidOrder: CancelPaidOrder,
  ) {}

  /**
   * Cancelled twice is cancelled once.
   * @throws OrderNotFound
   * @throws OrderMoveNotAllowed when something of it is packed, or it was paid a moment ago on the provider's page
   * @throws OrderDisputed
   * @throws ProviderUnreachable when nobody can say whether it is being paid
   */
  async execute({ secret }: { secret: string }): Promise<void> {
    const order = await this.findOrder.bySecret(secret);
    if (order.state === 'cancelled') return;
    if (order.paymentId !== null) return this.cancelPaidOrder.execute({ orderId: order.id });
    if (isHeldByDeposit(order)) {
      await this.closeUnpaid(order);
      return this.cancelPaidOrder.execute({ orderId: order.id });
    }
    if (order.rail === 'on-delivery' && order.state !== 'placed') return this.giveUp(order.id);
    requireMove(order.state, 'cancelled');
    await this.closeUnpaid(order);
    await this.uow.run(async (tx) => {
      const locked = await this.orders.lock(tx, order.id);
      invariant(locked, `Order ${order.id} was there a moment ago and is gone.`);
      if (locked.state === 'cancelled') return;
      await this.endOrder.within(tx, locked, 'cancelled', { actor: 'buyer' });
    });
  }

  /** @throws OrderMoveNotAllowed when it turns out to be paid @throws ProviderUnreachable */
  private async closeUnpaid({ id: orderId }: Order): Promise<void> {
    if ((await this.closeCheckout.execute({ orderId })) === 'paid') {
      throw new OrderMoveNotAllowed({ state: 'paid', wanted: 'cancelled' });
    }
  }

  /** It was to be paid at the door, and nothing of it is packed. */
  private async giveUp(orderId: string): Promise<void> {
    await this.uow.run(async (tx) => {
      const order = await this.orders.lock(tx, orderId);
      if (!order || order.state === 'cancelled') return;
      if (order.state !== 'confirmed')
        throw new OrderMoveNotAllowed({ state: order.state, wanted: 'cancelled' });
      await this.endUnpaidSale.within(tx, order, 'cancelled', { actor: 'buyer' });
      await tx.publish(orderGivenUp, { orderId });
    });
  }
}
