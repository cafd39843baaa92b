import { ListensTo, type JobHandler } from '../../../platform/jobs/handler.js';
import { workGivenUp } from '../../making/index.js';
import { RefundGivenUpWork } from '../use-cases/refund-given-up-work.js';

@ListensTo(workGivenUp, 'ordering', { concurrency: 2, retries: 150 })
export class OnWorkGivenUp implements JobHandler<{ workId: string }> {
  constructor(private readonly refundGivenUpWork: RefundGivenUpWork) {}

  handle(payload: { workId: string }): Promise<void> {
    return this.refundGivenUpWork.execute(payload);
  }
}
