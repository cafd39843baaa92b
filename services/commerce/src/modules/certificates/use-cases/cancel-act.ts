import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { ActsStore } from '../data/acts.store.js';
import { ActNotCancellable, ActNotFound } from '../domain/certificates.errors.js';

export interface CancelActInput {
  cooperativeId: string;
  userId: string;
  actId: string;
}

/** Gives up a change of a certificate's state that still waits for signatures. Batches are cancelled as batches. */
@Injectable()
export class CancelAct {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly acts: ActsStore,
    private readonly clock: Clock,
  ) {}

  /** @throws ActNotFound (also for another cooperative's), ActNotCancellable */
  async execute({ cooperativeId, userId, actId }: CancelActInput): Promise<void> {
    await this.uow.run(async (tx) => {
      const act = await this.acts.lock(tx, actId);
      if (act?.cooperativeId !== cooperativeId) throw new ActNotFound({ actId });
      if (act.kind !== 'set-status') throw new ActNotCancellable({ actId, state: act.state });
      if (act.state === 'cancelled') return;
      if (act.state !== 'signing') throw new ActNotCancellable({ actId, state: act.state });
      await this.acts.cancel(tx, actId, userId, this.clock.now());
    });
  }
}
