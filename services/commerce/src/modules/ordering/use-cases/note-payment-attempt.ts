import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { OrdersStore } from '../data/orders.store.js';
import { heldUntil } from '../domain/hold-time.js';
import { LengthenHold } from './lengthen-hold.js';

/** A card was asked and said no, or asks its owner first: somebody means to pay, so the pieces wait for them. */
@Injectable()
export class NotePaymentAttempt {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly orders: OrdersStore,
    private readonly lengthenHold: LengthenHold,
    private readonly clock: Clock,
  ) {}

  async execute({ orderId }: { orderId: string }): Promise<void> {
    await this.uow.run(async (tx) => {
      const order = await this.orders.lock(tx, orderId);
      const now = this.clock.now();
      if (order?.state !== 'placed' || order.expiresAt <= now) return;
      const tried = { ...order, wasTried: true };
      await this.orders.setTried(tx, orderId, now);
      await this.lengthenHold.within(tx, order, heldUntil(tried, now));
    });
  }
}
