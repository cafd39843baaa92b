import { ListensTo, type JobHandler } from '../../../platform/jobs/handler.js';
import { moneyMoved } from '../../payments/index.js';
import { BookOrder } from '../use-cases/book-order.js';

@ListensTo(moneyMoved, 'ledger', { concurrency: 4, retries: 150 })
export class OnMoneyMoved implements JobHandler<{ orderId: string }> {
  constructor(private readonly bookOrder: BookOrder) {}

  handle(payload: { orderId: string }): Promise<void> {
    return this.bookOrder.execute(payload);
  }
}
