import { Clock } from '../../../kernel/clock.js';
import { HandlesJob, type JobHandler } from '../../../platform/jobs/handler.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { watchPayouts } from '../payments.jobs.js';
import { StripeMoney } from '../stripe/stripe-money.js';
import { RecordPayout } from '../use-cases/record-payout.js';

@HandlesJob(watchPayouts)
export class WatchPayouts implements JobHandler<object> {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly money: StripeMoney,
    private readonly record: RecordPayout,
    private readonly clock: Clock,
  ) {}

  async handle(): Promise<void> {
    for (const payout of await this.money.recentPayouts(this.clock.now())) {
      await this.uow.run((tx) => this.record.within(tx, payout));
    }
  }
}
