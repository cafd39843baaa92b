import { Injectable, Logger } from '@nestjs/common';
import type { Tx } from '../../../platform/transaction.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { OutOfStock } from '../../inventory/index.js';
import { isBack, KeepMoney, PaymentsQueries, RequestRefund } from '../../payments/index.js';
import { OrdersStore } from '../data/orders.store.js';
import type { Order } from '../domain/order.js';
import { EndOrder } from './end-order.js';
import { FollowMoney } from './follow-money.js';
import { MarkOrderPaid } from './mark-order-paid.js';

export interface TakePaymentInput {
  orderId: string;
  paymentId: string;
}

/**
 * A payment has come in for an order. It pays the order, also late when the pieces can be had again; else it goes
 * back. Never paid without an order, never charged without a piece.
 */
@Injectable()
export class TakePayment {
  private readonly logger = new Logger(TakePayment.name);

  constructor(
    private readonly uow: UnitOfWork,
    private readonly orders: OrdersStore,
    private readonly markOrderPaid: MarkOrderPaid,
    private readonly payments: PaymentsQueries,
    private readonly keepMoney: KeepMoney,
    private readonly requestRefund: RequestRefund,
    private readonly followMoney: FollowMoney,
    private readonly endOrder: EndOrder,
  ) {}

  async execute(input: TakePaymentInput): Promise<void> {
    try {
      await this.keep(input);
    } catch (error) {
      if (!(error instanceof OutOfStock)) throw error;
      await this.giveBack(input);
    }
  }

  private async keep(input: TakePaymentInput): Promise<void> {
    const { orderId, paymentId } = input;
    await this.uow.run(async (tx) => {
      const order = await this.orders.lock(tx, orderId);
      if (!order) {
        this.logger.error({ orderId, paymentId }, 'A payment names an order that does not exist.');
        await this.requestRefund.within(tx, { paymentId, kind: 'too-late' });
      } else if (order.paymentId === paymentId) {
        await this.keepMoney.within(tx, { paymentId, orderId });
        await this.followMoney.within(tx, order);
      } else if (order.paymentId !== null) {
        await this.requestRefund.within(tx, { paymentId, kind: 'paid-twice' });
      } else if (order.state === 'cancelled' || order.state === 'refunded') {
        await this.requestRefund.within(tx, { paymentId, kind: 'too-late' });
      } else if (await this.isGone(tx, input)) {
        await this.endUnpaid(tx, order, paymentId, 'refunded');
      } else {
        const paid = await this.markOrderPaid.within(tx, order, paymentId);
        await this.keepMoney.within(tx, { paymentId, orderId });
        await this.followMoney.within(tx, paid);
      }
    });
  }

  /** Somebody sent it back before the order heard of it. */
  private async isGone(tx: Tx, { orderId, paymentId }: TakePaymentInput): Promise<boolean> {
    const own = (await this.payments.moneyOf(tx, orderId)).filter((it) => it.paymentId === paymentId);
    return own.some(isBack);
  }

  /** The pieces went to somebody else while the money was under way. */
  private async giveBack({ orderId, paymentId }: TakePaymentInput): Promise<void> {
    await this.uow.run(async (tx) => {
      const order = await this.orders.lock(tx, orderId);
      if (order?.paymentId !== null) return;
      await this.endUnpaid(tx, order, paymentId, 'out-of-stock');
    });
  }

  private async endUnpaid(tx: Tx, order: Order, paymentId: string, reason: string): Promise<void> {
    await this.requestRefund.within(tx, { paymentId, kind: 'too-late' });
    if (order.state === 'placed') {
      await this.endOrder.within(tx, order, 'expired', { actor: 'payment', reason });
    }
  }
}
