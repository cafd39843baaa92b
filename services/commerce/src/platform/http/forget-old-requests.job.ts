import { z } from 'zod';
import { Database } from '../database/database.js';
import { defineJob } from '../jobs/define.js';
import { HandlesJob, type JobHandler } from '../jobs/handler.js';
import { IdempotentRequestsStore } from './data/idempotent-requests.store.js';
import { RateLimitsStore } from './data/rate-limits.store.js';
import { RepeatableWritesStore } from './data/repeatable-writes.store.js';

const forgetOldRequests = defineJob({
  name: 'platform.forget-old-requests',
  schema: z.object({}),
  schedule: '17 * * * *',
  policy: 'single',
});

@HandlesJob(forgetOldRequests)
export class ForgetOldRequests implements JobHandler<object> {
  constructor(
    private readonly database: Database,
    private readonly counters: RateLimitsStore,
    private readonly requests: IdempotentRequestsStore,
    private readonly writes: RepeatableWritesStore,
  ) {}

  async handle(): Promise<void> {
    await this.counters.forgetOld(this.database);
    await this.requests.forgetOld(this.database);
    await this.writes.forgetOld(this.database);
  }
}
