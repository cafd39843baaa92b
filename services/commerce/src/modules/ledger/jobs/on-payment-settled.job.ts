import { ListensTo, type JobHandler } from '../../../platform/jobs/handler.js';
import { paymentSettled } from '../../payments/index.js';
import { PostReceipt } from '../use-cases/post-receipt.js';

@ListensTo(paymentSettled, 'ledger', { retries: 150 })
export class OnPaymentSettled implements JobHandler<{ paymentId: string }> {
  constructor(private readonly postReceipt: PostReceipt) {}

  handle(payload: { paymentId: string }): Promise<void> {
    return this.postReceipt.execute(payload);
  }
}
