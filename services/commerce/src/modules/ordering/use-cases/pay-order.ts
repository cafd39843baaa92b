import { Injectable } from '@nestjs/common';
import type { Rail } from '../../../../api/payments.js';
import type { Language } from '../../../../api/text.js';
import { Clock } from '../../../kernel/clock.js';
import { invariant } from '../../../kernel/errors.js';
import { Database } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/transaction.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { CloseCheckout, PaymentsQueries, Rails, type Payment } from '../../payments/index.js';
import { OrderLinesStore } from '../data/order-lines.store.js';
import { OrdersStore } from '../data/orders.store.js';
import { heldUntil } from '../domain/hold-time.js';
import { dueOf, isRestAwaited } from '../domain/deposit.js';
import type { Order } from '../domain/order.js';
import { OrderNotPayable, RailNotOffered } from '../domain/ordering.errors.js';
import { asLine } from '../domain/gift-voucher-line.js';
import { AskConfirmation } from './ask-confirmation.js';
import { FindOrder } from './find-order.js';
import { LengthenHold } from './lengthen-hold.js';
import { OpenPayment } from './open-payment.js';
import { PreparePage } from './prepare-page.js';

/**
 * A buyer comes to pay again, on the page that is still open or a new one, or by another way; the pieces are kept a
 * little longer. Or they pay the rest beside a deposit.
 */
@Injectable()
export class PayOrder {
  constructor(
    private readonly database: Database,
    private readonly uow: UnitOfWork,
    private readonly findOrder: FindOrder,
    private readonly orders: OrdersStore,
    private readonly lines: OrderLinesStore,
    private readonly payments: PaymentsQueries,
    private readonly rails: Rails,
    private readonly closeCheckout: CloseCheckout,
    private readonly lengthenHold: LengthenHold,
    private readonly preparePage: PreparePage,
    private readonly askConfirmation: AskConfirmation,
    private readonly openPayment: OpenPayment,
    private readonly clock: Clock,
  ) {}

  /** @throws OrderNotFound, OrderNotPayable, RailNotOffered, OnDeliveryRefused, ProviderUnreachable */
  async execute({ secret, rail }: { secret: string; rail?: Rail | undefined }): Promise<{ payUrl: string }> {
    const order = await this.findOrder.bySecret(secret);
    const payment = await this.payBy(order, rail ?? order.rail);
    return { payUrl: await this.openPayment.execute(order.id, payment, order.language) };
  }

  /** For who orders the same again: the order's own page when the provider does not answer. @throws OrderNotPayable */
  async orOrderPage(order: Order, rail: Rail, language: Language): Promise<string> {
    const payment = await this.payBy(order, rail);
    return this.openPayment.orOrderPage(order.id, payment, language);
  }

  /** Nobody pays by two ways: the one that gives way is closed first, where it may turn out to be paid. */
  private async payBy(order: Order, rail: Rail): Promise<Payment | string> {
    if (rail !== order.rail) {
      const to = await this.orders.destinationOf(this.database, order.id);
      const offered = this.rails.taking({ total: dueOf(order), ...to });
      if (!offered.some((it) => it === rail)) throw new RailNotOffered(rail);
      this.requireWaiting(order, this.clock.now());
      const closed = await this.closeCheckout.execute({ orderId: order.id });
      if (closed === 'paid') throw new OrderNotPayable({ state: 'paid' });
    }
    return this.uow.run((tx) => this.prepare(tx, order.id, rail));
  }

  private async prepare(tx: Tx, orderId: string, rail: Rail): Promise<Payment | string> {
    const locked = await this.orders.lock(tx, orderId);
    invariant(locked, `Order ${orderId} was there a moment ago and is gone.`);
    const now = this.clock.now();
    this.requireWaiting(locked, now);
    const order = { ...locked, rail };
    if (locked.rail !== rail) {
      await this.orders.setRail(tx, orderId, rail);
      if (rail === 'on-delivery') await this.askConfirmation.within(tx, order);
    }
    if (order.state === 'placed') await this.lengthenHold.within(tx, order, heldUntil(order, now));
    const usable = await this.payments.usable(tx, orderId, rail, now);
    if (usable) return usable;
    const sold = order.isGiftVoucher ? [asLine(order)] : await this.lines.ofOrder(tx, orderId);
    return this.preparePage.within(tx, order, sold, { isFirst: false, now });
  }

  private requireWaiting(order: Order, now: Date): void {
    const { state, expiresAt } = order;
    if (isRestAwaited(order)) return;
    if (state !== 'placed' || expiresAt <= now) throw new OrderNotPayable({ state });
  }
}
