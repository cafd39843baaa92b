import { HandlesJob, type JobHandler } from '../../../platform/jobs/handler.js';
import { sweepReturns } from '../returns.jobs.js';
import { SweepReturns } from '../use-cases/sweep-returns.js';

@HandlesJob(sweepReturns)
export class OnSweepReturns implements JobHandler<object> {
  constructor(private readonly sweep: SweepReturns) {}

  handle(): Promise<void> {
    return this.sweep.execute();
  }
}
