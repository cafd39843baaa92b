import { ListensTo, type JobHandler } from '../../../platform/jobs/handler.js';
import { orderPaid } from '../../ordering/index.js';
import { PostSale } from '../use-cases/post-sale.js';

@ListensTo(orderPaid, 'ledger', { retries: 150 })
export class OnOrderPaid implements JobHandler<{ orderId: string }> {
  constructor(private readonly postSale: PostSale) {}

  handle(payload: { orderId: string }): Promise<void> {
    return this.postSale.execute(payload);
  }
}
