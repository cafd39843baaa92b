import { Clock } from '../../../kernel/clock.js';
import { Database } from '../../../platform/database/database.js';
import { HandlesJob, type JobHandler } from '../../../platform/jobs/handler.js';
import { OrdersStore } from '../data/orders.store.js';
import { sweepUnpaidOrders } from '../ordering.jobs.js';
import { ExpireOrder } from '../use-cases/expire-order.js';

const AT_ONCE = 100;

@HandlesJob(sweepUnpaidOrders)
export class SweepUnpaidOrders implements JobHandler<object> {
  constructor(
    private readonly database: Database,
    private readonly orders: OrdersStore,
    private readonly expireOrder: ExpireOrder,
    private readonly clock: Clock,
  ) {}

  async handle(): Promise<void> {
    for (const orderId of await this.orders.overdue(this.database, this.clock.now(), AT_ONCE)) {
      await this.expireOrder.execute({ orderId });
    }
  }
}
