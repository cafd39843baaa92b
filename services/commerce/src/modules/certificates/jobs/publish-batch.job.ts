import { HandlesJob, type JobHandler } from '../../../platform/jobs/handler.js';
import { publishBatch } from '../certificates.jobs.js';
import { PublishBatch } from '../use-cases/publish-batch.js';

@HandlesJob(publishBatch)
export class OnPublishBatch implements JobHandler<{ batchId: string }> {
  constructor(private readonly publish: PublishBatch) {}

  handle(payload: { batchId: string }): Promise<void> {
    return this.publish.execute(payload);
  }
}
