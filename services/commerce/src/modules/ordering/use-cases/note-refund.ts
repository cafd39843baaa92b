import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { OrdersStore } from '../data/orders.store.js';
import { mayMove } from '../domain/order-status.js';

export interface NoteRefundInput {
  orderId: string;
  paymentId: string;
}

/** Money has gone back. The order says so, unless another payment pays it or may still pay it. */
@Injectable()
export class NoteRefund {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly orders: OrdersStore,
    private readonly clock: Clock,
  ) {}

  async execute({ orderId }: NoteRefundInput): Promise<void> {
    await this.uow.run(async (tx) => {
      const order = await this.orders.lock(tx, orderId);
      if (!order || order.paymentId !== null || order.state === 'placed') return;
      if (!mayMove(order.state, 'refunded')) return;
      await this.orders.move(
        tx,
        order,
        'refunded',
        { actor: 'payment', reason: 'too-late' },
        this.clock.now(),
      );
    });
  }
}
