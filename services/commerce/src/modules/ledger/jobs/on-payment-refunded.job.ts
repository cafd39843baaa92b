import { ListensTo, type JobHandler } from '../../../platform/jobs/handler.js';
import { paymentRefunded } from '../../payments/index.js';
import { PostRefund } from '../use-cases/post-refund.js';

@ListensTo(paymentRefunded, 'ledger', { retries: 150 })
export class OnPaymentRefunded implements JobHandler<{ refundId: string }> {
  constructor(private readonly postRefund: PostRefund) {}

  handle(payload: { refundId: string }): Promise<void> {
    return this.postRefund.execute(payload);
  }
}
