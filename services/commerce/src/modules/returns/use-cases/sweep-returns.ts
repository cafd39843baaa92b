import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { Database } from '../../../platform/database/database.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { ReturnPhotographsStore } from '../data/return-photographs.store.js';
import { ReturnsStore } from '../data/returns.store.js';

const DAY_MS = 86_400_000;

/** As long as a form may stay open. */
const LOOSE_MS = DAY_MS;

/** A bank may ask about a payment for 120 days; then nobody needs to see what is in somebody's home. */
const OVER_MS = 180 * DAY_MS;

const AT_ONCE = 200;

/** What the clock does to returns: gives up what never arrived, and forgets photographs. */
@Injectable()
export class SweepReturns {
  constructor(
    private readonly database: Database,
    private readonly uow: UnitOfWork,
    private readonly returns: ReturnsStore,
    private readonly photographs: ReturnPhotographsStore,
    private readonly clock: Clock,
  ) {}

  /** Doing it again does no harm. */
  async execute(): Promise<void> {
    const now = this.clock.now();
    for (const id of await this.returns.overdue(this.database, now, AT_ONCE)) {
      await this.uow.run(async (tx) => {
        const found = await this.returns.lock(tx, id);
        if (found?.state === 'accepted')
          await this.returns.move(tx, found, 'given-up', { actor: 'clock', at: now });
      });
    }
    await this.photographs.forget(this.database, {
      looseBefore: new Date(now.getTime() - LOOSE_MS),
      overBefore: new Date(now.getTime() - OVER_MS),
    });
  }
}
