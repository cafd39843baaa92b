import { Injectable, Logger } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { OutOfStock } from '../../inventory/index.js';
import { RequestRefund } from '../../payments/index.js';
import { OrdersStore } from '../data/orders.store.js';
import { EndOrder } from './end-order.js';
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
    private readonly requestRefund: RequestRefund,
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

  private async keep({ orderId, paymentId }: TakePaymentInput): Promise<void> {
    await this.uow.run(async (tx) => {
      const order = await this.orders.lock(tx, orderId);
      if (!order) {
        this.logger.error({ orderId, paymentId }, 'A payment names an order that does not exist.');
        return;
      }
      if (order.paymentId === paymentId || order.state === 'refunded') return;
      if (order.paymentId !== null) {
        await this.requestRefund.within(tx, { paymentId, kind: 'paid-twice' });
      } else if (order.state === 'cancelled') {
        await this.requestRefund.within(tx, { paymentId, kind: 'too-late' });
      } else {
        await this.markOrderPaid.within(tx, order, paymentId);
      }
    });
  }

  /** The pieces went to somebody else while the money was under way. */
  private async giveBack({ orderId, paymentId }: TakePaymentInput): Promise<void> {
    await this.uow.run(async (tx) => {
      const order = await this.orders.lock(tx, orderId);
      if (!order || order.paymentId !== null) return;
      await this.requestRefund.within(tx, { paymentId, kind: 'too-late' });
      if (order.state === 'placed') {
        await this.endOrder.within(tx, order, 'expired', { actor: 'payment', reason: 'out-of-stock' });
      }
    });
  }
}
