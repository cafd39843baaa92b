import { Database } from '../../../platform/database/database.js';
import { HandlesJob, type JobHandler } from '../../../platform/jobs/handler.js';
import { forgetExpired } from '../accounts.jobs.js';

/** Sign-in codes, challenges, sessions and delivered messages that nobody can use any more. */
@HandlesJob(forgetExpired)
export class ForgetExpired implements JobHandler<object> {
  constructor(private readonly database: Database) {}

  async handle(): Promise<void> {
    await this.database.query('delete from accounts.sign_in_codes where expires_at < now()');
    await this.database.query('delete from accounts.verification where "expiresAt" < now()');
    await this.database.query('delete from accounts.session where "expiresAt" < now()');
    await this.database.query("delete from accounts.outbox where created_at < now() - interval '30 days'");
  }
}
