import { Clock } from '../../../kernel/clock.js';
import { Database } from '../../../platform/database/database.js';
import { HandlesJob, type JobHandler } from '../../../platform/jobs/handler.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { CapturesStore } from '../data/captures.store.js';
import { watchCheckouts } from '../payments.jobs.js';
import { StripeCheckout } from '../stripe/stripe-checkout.js';
import { RecordCheckout } from '../use-cases/record-checkout.js';

/** A page lives a day; the rest is for a shop that slept over a holiday. */
const LOOKED_BACK_MS = 7 * 86_400_000;

/**
 * A page that gave way to another is closed for us and not asked about any more, but it may have been paid at its
 * last second. Its money is found here.
 */
@HandlesJob(watchCheckouts)
export class WatchCheckouts implements JobHandler<object> {
  constructor(
    private readonly database: Database,
    private readonly uow: UnitOfWork,
    private readonly captures: CapturesStore,
    private readonly stripe: StripeCheckout,
    private readonly record: RecordCheckout,
    private readonly clock: Clock,
  ) {}

  async handle(): Promise<void> {
    const since = new Date(this.clock.now().getTime() - LOOKED_BACK_MS);
    const paid = await this.stripe.paidOfLate(since);
    const intents = paid.flatMap((report) => report.intentId ?? []);
    const known = await this.captures.knownAmong(this.database, intents);
    for (const report of paid) {
      if (report.intentId === null || known.has(report.intentId)) continue;
      await this.uow.run((tx) => this.record.within(tx, report, 'asked'));
    }
  }
}
