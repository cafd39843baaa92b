import { ListensTo, type JobHandler } from '../../../platform/jobs/handler.js';
import { payoutMoved } from '../../payments/index.js';
import { PostPayout } from '../use-cases/post-payout.js';

@ListensTo(payoutMoved, 'ledger', { retries: 150 })
export class OnPayoutMoved implements JobHandler<{ payoutId: string }> {
  constructor(private readonly postPayout: PostPayout) {}

  handle(payload: { payoutId: string }): Promise<void> {
    return this.postPayout.execute(payload);
  }
}
