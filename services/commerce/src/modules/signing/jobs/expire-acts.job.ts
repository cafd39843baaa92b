import { Clock } from '../../../kernel/clock.js';
import { Database } from '../../../platform/database/database.js';
import { HandlesJob, type JobHandler } from '../../../platform/jobs/handler.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { expireActs } from '../signing.jobs.js';
import { ActsStore } from '../data/acts.store.js';
import { TicketsStore } from '../data/tickets.store.js';
import { ActKinds } from '../purposes/registries.js';
import { MoveAct } from '../use-cases/move-act.js';

/** Used tickets are told apart from unknown ones for a day. */
const KEPT_MS = 24 * 3600 * 1000;

@HandlesJob(expireActs)
export class OnExpireActs implements JobHandler<object> {
  constructor(
    private readonly database: Database,
    private readonly uow: UnitOfWork,
    private readonly acts: ActsStore,
    private readonly tickets: TicketsStore,
    private readonly kinds: ActKinds,
    private readonly moveAct: MoveAct,
    private readonly clock: Clock,
  ) {}

  async handle(): Promise<void> {
    const now = this.clock.now();
    for (const { id } of await this.acts.openPastDeadline(this.database, now)) {
      await this.uow.run(async (tx) => {
        const act = await this.acts.lock(tx, id);
        const isLate = act?.state === 'signing' && act.prepared && act.prepared.deadlineAt <= now;
        if (act && isLate && this.kinds.of(act.kind).endsAtDeadline) {
          await this.moveAct.within(tx, act, 'expired', 'deadline-passed');
        }
      });
    }
    await this.uow.run((tx) => this.tickets.forgetExpired(tx, new Date(now.getTime() - KEPT_MS)));
  }
}
