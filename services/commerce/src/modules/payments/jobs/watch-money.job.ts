import { Clock } from '../../../kernel/clock.js';
import { Database } from '../../../platform/database/database.js';
import { HandlesJob, type JobHandler } from '../../../platform/jobs/handler.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { CapturesStore } from '../data/captures.store.js';
import { RefundsStore } from '../data/refunds.store.js';
import { paymentSettled, sendRefund, watchMoney } from '../payments.jobs.js';
import { LookAtMoney } from '../use-cases/look-at-money.js';

/** Enough for a minute or two at the provider's usual speed; the rest waits for the next time. */
const AT_ONCE = 100;
/** An order decides within seconds; news that took longer were lost. */
const DECIDED_WITHIN_MS = 10 * 60_000;

/** What needs no event: a lost one changes nothing. */
@HandlesJob(watchMoney)
export class WatchMoney implements JobHandler<object> {
  constructor(
    private readonly database: Database,
    private readonly uow: UnitOfWork,
    private readonly captures: CapturesStore,
    private readonly refunds: RefundsStore,
    private readonly lookAtMoney: LookAtMoney,
    private readonly clock: Clock,
  ) {}

  async handle(): Promise<void> {
    await this.remindOfUndecided();
    await this.tryRefusedAgain();
    for (const capture of await this.captures.due(this.database, this.clock.now(), AT_ONCE)) {
      await this.lookAtMoney.execute(capture);
    }
  }

  private async remindOfUndecided(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - DECIDED_WITHIN_MS);
    for (const { paymentId, orderId } of await this.captures.undecided(this.database, before, AT_ONCE)) {
      await this.uow.run((tx) => tx.publish(paymentSettled, { paymentId, orderId }));
    }
  }

  private async tryRefusedAgain(): Promise<void> {
    for (const { id } of await this.refunds.toTryAgain(this.database, this.clock.now(), AT_ONCE)) {
      await this.uow.run(async (tx) => {
        if (await this.refunds.markRequestedAgain(tx, id)) await tx.send(sendRefund, { refundId: id });
      });
    }
  }
}
