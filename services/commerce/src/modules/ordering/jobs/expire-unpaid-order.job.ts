import { Clock } from '../../../kernel/clock.js';
import { Database } from '../../../platform/database/database.js';
import { HandlesJob, type ManyHandler } from '../../../platform/jobs/handler.js';
import { OrdersStore } from '../data/orders.store.js';
import { expireUnpaidOrder } from '../ordering.jobs.js';
import { ExpireOrder } from '../use-cases/expire-order.js';

@HandlesJob(expireUnpaidOrder)
export class ExpireUnpaidOrder implements ManyHandler<{ orderId: string }> {
  constructor(
    private readonly database: Database,
    private readonly orders: OrdersStore,
    private readonly expireOrder: ExpireOrder,
    private readonly clock: Clock,
  ) {}

  handle(payload: { orderId: string }): Promise<void> {
    return this.expireOrder.execute(payload);
  }

  /** Most have been paid by then: one look at all of them. */
  async handleAll(payloads: readonly { orderId: string }[]): Promise<void> {
    const ids = payloads.map(({ orderId }) => orderId);
    for (const orderId of await this.orders.overdueAmong(this.database, ids, this.clock.now())) {
      await this.expireOrder.execute({ orderId });
    }
  }
}
