import { ListensTo, type JobHandler } from '../../../platform/jobs/handler.js';
import { moneyTaken } from '../../payments/index.js';
import { BookOrder } from '../use-cases/book-order.js';

@ListensTo(moneyTaken, 'ledger', { concurrency: 4, retries: 150 })
export class OnMoneyTaken implements JobHandler<{ orderId: string }> {
  constructor(private readonly bookOrder: BookOrder) {}

  handle(payload: { orderId: string }): Promise<void> {
    return this.bookOrder.execute(payload);
  }
}
