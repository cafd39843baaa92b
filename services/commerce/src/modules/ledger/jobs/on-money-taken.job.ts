import type { Tx } from '../../../platform/tx.js';
import { ListensTo, type PromptHandler } from '../../../platform/jobs/handler.js';
import { moneyTaken } from '../../payments/index.js';
import { BookOrder } from '../use-cases/book-order.js';

@ListensTo(moneyTaken, 'ledger', { concurrency: 4, retries: 150 })
export class OnMoneyTaken implements PromptHandler<{ orderId: string }> {
  constructor(private readonly bookOrder: BookOrder) {}

  handle(payload: { orderId: string }): Promise<void> {
    return this.bookOrder.execute(payload);
  }

  within(tx: Tx, payload: { orderId: string }): Promise<boolean> {
    return this.bookOrder.within(tx, payload);
  }
}
