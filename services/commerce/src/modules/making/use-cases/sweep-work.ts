import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { dayOf } from '../../../kernel/day.js';
import { Database } from '../../../platform/database/database.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { WorkStore } from '../data/work.store.js';
import { isUnfinished } from '../domain/work-status.js';
import { workGivenUp } from '../making.jobs.js';
import { GiveWorkUp } from './give-work-up.js';

/** The rest waits for the next hour. */
const AT_ONCE = 500;

/** Gives up what is much too late, so that nobody's money waits for ever; and tells again of what is not paid back yet. */
@Injectable()
export class SweepWork {
  constructor(
    private readonly database: Database,
    private readonly uow: UnitOfWork,
    private readonly works: WorkStore,
    private readonly giveWorkUp: GiveWorkUp,
    private readonly clock: Clock,
  ) {}

  async execute(): Promise<void> {
    const unsettled = await this.works.unsettled(this.database, AT_ONCE);
    if (unsettled.length > 0) {
      await this.uow.run((tx) =>
        tx.publishEach(
          workGivenUp,
          unsettled.map((workId) => ({ workId })),
        ),
      );
    }
    const today = dayOf(this.clock.now());
    for (const id of await this.works.muchTooLate(this.database, today, AT_ONCE)) {
      await this.uow.run(async (tx) => {
        const work = await this.works.lock(tx, id);
        if (!work || !isUnfinished(work.state)) return;
        await this.giveWorkUp.within(tx, work, 'late', { actor: 'clock', role: 'clock' });
      });
    }
  }
}
