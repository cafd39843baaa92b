import { HandlesJob, type JobHandler } from '../../../platform/jobs/handler.js';
import { sweepWork } from '../making.jobs.js';
import { SweepWork } from '../use-cases/sweep-work.js';

@HandlesJob(sweepWork)
export class OnSweepWork implements JobHandler<object> {
  constructor(private readonly sweep: SweepWork) {}

  handle(): Promise<void> {
    return this.sweep.execute();
  }
}
