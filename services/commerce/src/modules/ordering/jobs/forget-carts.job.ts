import { Clock } from '../../../kernel/clock.js';
import { Database } from '../../../platform/database/database.js';
import { HandlesJob, type JobHandler } from '../../../platform/jobs/handler.js';
import { CartsStore } from '../data/carts.store.js';
import { forgetCarts } from '../ordering.jobs.js';

/** As long as the browser keeps a cart's secret: long enough to come back from a journey. */
const KEPT_MS = 30 * 24 * 3600_000;

@HandlesJob(forgetCarts)
export class ForgetCarts implements JobHandler<object> {
  constructor(
    private readonly database: Database,
    private readonly carts: CartsStore,
    private readonly clock: Clock,
  ) {}

  async handle(): Promise<void> {
    await this.carts.forget(this.database, new Date(this.clock.now().getTime() - KEPT_MS));
  }
}
