import { Database } from '../../../platform/database/database.js';
import { HandlesJob, type JobHandler } from '../../../platform/jobs/handler.js';
import { forgetExpired } from '../accounts.jobs.js';
import { OutboxStore } from '../data/outbox.store.js';
import { SessionsStore } from '../data/sessions.store.js';
import { SignInCodesStore } from '../data/sign-in-codes.store.js';

/** Sign-in codes, challenges, sessions and delivered messages that nobody can use any more. */
@HandlesJob(forgetExpired)
export class ForgetExpired implements JobHandler<object> {
  constructor(
    private readonly database: Database,
    private readonly codes: SignInCodesStore,
    private readonly sessions: SessionsStore,
    private readonly outbox: OutboxStore,
  ) {}

  async handle(): Promise<void> {
    await this.codes.forgetExpired(this.database);
    await this.sessions.forgetExpired(this.database);
    await this.outbox.forgetOld(this.database);
  }
}
