import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { invariant } from '../../../kernel/errors.js';
import type { Tx } from '../../../platform/transaction.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { ExtendReservation } from '../../inventory/index.js';
import { PaymentsQueries } from '../../payments/index.js';
import { OrdersStore } from '../data/orders.store.js';
import { KEPT_AT_MOST_MS, KEPT_MS } from '../domain/order.js';
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
    const paymentId = await this.uow.run((tx) => this.prepare(tx, order.id));
    return { payUrl: await this.openPayment.execute(order.id, paymentId, order.language) };
  }

  private async prepare(tx: Tx, orderId: string): Promise<string> {
    const order = await this.orders.lock(tx, orderId);
    invariant(order, `Order ${orderId} was there a moment ago and is gone.`);
    const now = this.clock.now();
    if (order.state !== 'placed' || order.expiresAt <= now) throw new OrderNotPayable({ state: order.state });
    const usable = await this.payments.usable(tx, orderId, now);
    if (usable) return usable;
    const expiresAt = new Date(now.getTime() + KEPT_MS);
    if (expiresAt.getTime() > order.placedAt.getTime() + KEPT_AT_MOST_MS) {
      throw new OrderNotPayable({ state: order.state });
    }
    await this.orders.setExpiry(tx, orderId, expiresAt);
    await this.extendReservation.within(tx, { orderId, until: expiresAt });
    await tx.send(expireUnpaidOrder, { orderId }, { startAfter: expiresAt });
    return this.preparePage.within(tx, order, expiresAt);
  }
}
