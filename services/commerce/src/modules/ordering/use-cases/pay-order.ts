import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { invariant } from '../../../kernel/errors.js';
import type { Tx } from '../../../platform/transaction.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { ExtendReservation } from '../../inventory/index.js';
import { PaymentsQueries } from '../../payments/index.js';
import { OrdersStore } from '../data/orders.store.js';
import { KEPT_AT_MOST_MS, KEPT_MS, type Order } from '../domain/order.js';
import { OrderNotPayable } from '../domain/ordering.errors.js';
import { expireUnpaidOrder } from '../ordering.jobs.js';
import { FindOrder } from './find-order.js';
import { OpenPayment } from './open-payment.js';
import { PreparePage } from './prepare-page.js';

/** A buyer tries to pay again: on the page that is still open, else on a new one with the pieces kept longer. */
@Injectable()
export class PayOrder {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly findOrder: FindOrder,
    private readonly orders: OrdersStore,
    private readonly payments: PaymentsQueries,
    private readonly extendReservation: ExtendReservation,
    private readonly preparePage: PreparePage,
    private readonly openPayment: OpenPayment,
    private readonly clock: Clock,
  ) {}

  /** @throws OrderNotFound, OrderNotPayable, ProviderUnreachable */
  async execute({ secret }: { secret: string }): Promise<{ payUrl: string }> {
    const order = await this.findOrder.bySecret(secret);
    const open = await this.payments.payUrl(order.id, this.clock.now());
    if (open !== null && order.state === 'placed') return { payUrl: open };
    const paymentId = await this.uow.run((tx) => this.prepare(tx, order.id));
    return { payUrl: await this.openPayment.execute(order.id, paymentId, order.language) };
  }

  private async prepare(tx: Tx, orderId: string): Promise<string> {
    const order = await this.orders.lock(tx, orderId);
    invariant(order, `Order ${orderId} was there a moment ago and is gone.`);
    const expiresAt = this.newExpiry(order);
    await this.orders.setExpiry(tx, orderId, expiresAt);
    await this.extendReservation.within(tx, { orderId, until: expiresAt });
    await tx.send(expireUnpaidOrder, { orderId }, { startAfter: expiresAt });
    return this.preparePage.within(tx, order, expiresAt);
  }

  private newExpiry(order: Order): Date {
    const now = this.clock.now();
    const end = order.placedAt.getTime() + KEPT_AT_MOST_MS;
    if (order.state !== 'placed' || order.expiresAt <= now || now.getTime() + KEPT_MS > end) {
      throw new OrderNotPayable({ state: order.state });
    }
    return new Date(now.getTime() + KEPT_MS);
  }
}
