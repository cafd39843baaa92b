import { ListensTo, type JobHandler } from '../../../platform/jobs/handler.js';
import { orderPaid } from '../../ordering/index.js';
import { BookOrder } from '../use-cases/book-order.js';

@ListensTo(orderPaid, 'ledger', { retries: 150 })
export class OnOrderPaid implements JobHandler<{ orderId: string }> {
  constructor(private readonly bookOrder: BookOrder) {}

  handle(payload: { orderId: string }): Promise<void> {
    return this.bookOrder.execute(payload);
  }
}
