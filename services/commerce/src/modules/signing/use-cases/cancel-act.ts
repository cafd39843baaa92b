import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { ActsStore } from '../data/acts.store.js';
import { ACT_MOVES } from '../domain/act-state.js';
import { ActNotCancellable, ActNotFound } from '../domain/signing.errors.js';
import { ActKinds } from '../purposes/registries.js';
import { MoveAct } from './move-act.js';

export interface CancelActInput {
  cooperativeId: string;
  userId: string;
  actId: string;
}

/** Gives up an act that still waits for signatures. What belongs to something larger is given up with that. */
@Injectable()
export class CancelAct {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly acts: ActsStore,
    private readonly kinds: ActKinds,
    private readonly moveAct: MoveAct,
    private readonly clock: Clock,
  ) {}

  /** @throws ActNotFound (also for another cooperative's), ActNotCancellable */
  async execute({ cooperativeId, userId, actId }: CancelActInput): Promise<void> {
    await this.uow.run(async (tx) => {
      const act = await this.acts.lock(tx, actId);
      if (act?.cooperativeId !== cooperativeId) throw new ActNotFound({ actId });
      const { state } = act;
      if (!this.kinds.of(act.kind).isCancellable) throw new ActNotCancellable({ actId, state });
      if (state === 'cancelled') return;
      ACT_MOVES.requireMove(state, 'cancelled', () => new ActNotCancellable({ actId, state }));
      await this.acts.noteCancelled(tx, actId, userId, this.clock.now());
      await this.moveAct.within(tx, act, 'cancelled');
    });
  }
}
