import { Injectable } from '@nestjs/common';
import type { Language } from '../../../../api/text.js';
import { Clock } from '../../../kernel/clock.js';
import { invariant } from '../../../kernel/errors.js';
import type { Tx } from '../../../platform/transaction.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { PaymentsQueries, type Payment } from '../../payments/index.js';
import { OrderLinesStore } from '../data/order-lines.store.js';
import { OrdersStore } from '../data/orders.store.js';
import { heldUntil, PAGE_MS } from '../domain/hold-time.js';
import type { Order } from '../domain/order.js';
import { OrderNotPayable } from '../domain/ordering.errors.js';
import { FindOrder } from './find-order.js';
import { LengthenHold } from './lengthen-hold.js';
import { OpenPayment } from './open-payment.js';
import { PreparePage } from './prepare-page.js';

/** A buyer comes to pay again, on the page that is still open or a new one; the pieces are kept a little longer. */
@Injectable()
export class PayOrder {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly findOrder: FindOrder,
    private readonly orders: OrdersStore,
    private readonly lines: OrderLinesStore,
    private readonly payments: PaymentsQueries,
    private readonly lengthenHold: LengthenHold,
    private readonly preparePage: PreparePage,
    private readonly openPayment: OpenPayment,
    private readonly clock: Clock,
  ) {}

  /** @throws OrderNotFound, OrderNotPayable, ProviderUnreachable */
  async execute({ secret }: { secret: string }): Promise<{ payUrl: string }> {
    const order = await this.findOrder.bySecret(secret);
    const payment = await this.uow.run((tx) => this.prepare(tx, order.id));
    return { payUrl: await this.openPayment.execute(order.id, payment, order.language) };
  }

  /** For who orders the same again: the order's own page when the provider does not answer. @throws OrderNotPayable */
  async orOrderPage(order: Pick<Order, 'id'>, language: Language): Promise<string> {
    const payment = await this.uow.run((tx) => this.prepare(tx, order.id));
    return this.openPayment.orOrderPage(order.id, payment, language);
  }

  private async prepare(tx: Tx, orderId: string): Promise<Payment | string> {
    const order = await this.orders.lock(tx, orderId);
    invariant(order, `Order ${orderId} was there a moment ago and is gone.`);
    const now = this.clock.now();
    if (order.state !== 'placed' || order.expiresAt <= now) throw new OrderNotPayable({ state: order.state });
    await this.lengthenHold.within(tx, order, heldUntil(order, now));
    const usable = await this.payments.usable(tx, orderId, now);
    if (usable) return usable;
    const sold = await this.lines.ofOrder(tx, orderId);
    const expiresAt = new Date(now.getTime() + PAGE_MS);
    return this.preparePage.within(tx, order, sold, { isFirst: false, expiresAt });
  }
}
