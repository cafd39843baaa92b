import { ListensTo, type JobHandler } from '../../../platform/jobs/handler.js';
import { batchFinal } from '../certificates.jobs.js';
import { SyncCooperative } from '../use-cases/sync-cooperative.js';
import { RETRIES } from './on-cooperative-changed.job.js';

@ListensTo(batchFinal, 'certificates', { pollEverySeconds: 0.5, retries: RETRIES })
export class OnBatchFinal implements JobHandler<{ cooperativeNumber: string; batchId: string }> {
  constructor(private readonly sync: SyncCooperative) {}

  handle({ cooperativeNumber, batchId }: { cooperativeNumber: string; batchId: string }): Promise<void> {
    return this.sync.execute({ cooperativeNumber, batchId });
  }
}
