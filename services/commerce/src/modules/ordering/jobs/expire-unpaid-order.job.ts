import { HandlesJob, type JobHandler } from '../../../platform/jobs/handler.js';
import { expireUnpaidOrder } from '../ordering.jobs.js';
import { ExpireOrder } from '../use-cases/expire-order.js';

@HandlesJob(expireUnpaidOrder)
export class ExpireUnpaidOrder implements JobHandler<{ orderId: string }> {
  constructor(private readonly expireOrder: ExpireOrder) {}

  handle(payload: { orderId: string }): Promise<void> {
    return this.expireOrder.execute(payload);
  }
}
