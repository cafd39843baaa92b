import { Clock } from '../../../kernel/clock.js';
import { Database } from '../../../platform/database/database.js';
import { HandlesJob, type JobHandler } from '../../../platform/jobs/handler.js';
import { HoldersStore } from '../data/holders.store.js';
import { forgetHolders } from '../ordering.jobs.js';
import { REMEMBERED_MS } from '../use-cases/limit-holds.js';

@HandlesJob(forgetHolders)
export class ForgetHolders implements JobHandler<object> {
  constructor(
    private readonly database: Database,
    private readonly holders: HoldersStore,
    private readonly clock: Clock,
  ) {}

  async handle(): Promise<void> {
    await this.holders.forget(this.database, new Date(this.clock.now().getTime() - REMEMBERED_MS));
  }
}
