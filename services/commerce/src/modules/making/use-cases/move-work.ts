import { Injectable } from '@nestjs/common';
import type { MoveWorkRequest } from '../../../../api/making.js';
import { Clock } from '../../../kernel/clock.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { WorkStore } from '../data/work.store.js';
import type { Work } from '../domain/work.js';
import { GiveWorkUp } from './give-work-up.js';
import { ownWork, type WorkActor } from '../domain/own-work.js';

export interface MoveWorkInput extends MoveWorkRequest {
  id: string;
  actor: WorkActor;
}

/** The maker takes the work, begins it, or cannot do it; or an officer says so for them. Told twice, it happens once. */
@Injectable()
export class MoveWork {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly works: WorkStore,
    private readonly giveWorkUp: GiveWorkUp,
    private readonly clock: Clock,
  ) {}

  /** @throws WorkNotFound, also for another's @throws WorkMoveNotAllowed */
  async execute({ id, actor, to, reason }: MoveWorkInput): Promise<void> {
    await this.uow.run(async (tx) => {
      const work: Work = ownWork(await this.works.lock(tx, id), actor);
      if (work.state === to) return;
      const by = { actor: actor.userId, role: actor.role === 'artisan' ? 'maker' : 'officer' } as const;
      if (to === 'refused') await this.giveWorkUp.within(tx, work, 'refused', { ...by, words: reason });
      else await this.works.move(tx, work, to, by, this.clock.now());
    });
  }
}
