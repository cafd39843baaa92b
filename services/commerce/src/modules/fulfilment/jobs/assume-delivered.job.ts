import { HandlesJob, type JobHandler } from '../../../platform/jobs/handler.js';
import { assumeDelivered } from '../fulfilment.jobs.js';
import { AssumeDelivered } from '../use-cases/assume-delivered.js';

@HandlesJob(assumeDelivered)
export class AssumeDeliveredEachHour implements JobHandler<object> {
  constructor(private readonly assume: AssumeDelivered) {}

  handle(): Promise<void> {
    return this.assume.execute();
  }
}
