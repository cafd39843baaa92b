import { z } from 'zod';
import { Database } from '../database/database.js';
import { defineJob } from '../jobs/define.js';
import { HandlesJob, type JobHandler } from '../jobs/handler.js';

/** Keys are promised to work for a day (nobody's browser retries longer); counters end with their window. */
export const forgetOldRequests = defineJob({
  name: 'platform.forget-old-requests',
  schema: z.object({}),
  schedule: '17 * * * *',
  policy: 'single',
});

@HandlesJob(forgetOldRequests)
export class ForgetOldRequests implements JobHandler<object> {
  constructor(private readonly database: Database) {}

  async handle(): Promise<void> {
    await this.database.query('delete from platform.rate_limits where expires_at < now()');
    await this.database.query(
      "delete from platform.idempotent_requests where created_at < now() - interval '24 hours'",
    );
  }
}
