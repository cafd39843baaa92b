import type { OnApplicationBootstrap } from '@nestjs/common';
import { HandlesJob, type JobHandler } from '../../../platform/jobs/handler.js';
import { announceRates } from '../ledger.jobs.js';
import { AnnounceRates } from '../use-cases/announce-rates.js';

@HandlesJob(announceRates)
export class AnnounceRatesDaily implements JobHandler<object>, OnApplicationBootstrap {
  constructor(private readonly announce: AnnounceRates) {}

  handle(): Promise<void> {
    return this.announce.execute();
  }

  /** A fresh shop shows shares from its first minute on. */
  onApplicationBootstrap(): Promise<void> {
    return this.announce.execute();
  }
}
