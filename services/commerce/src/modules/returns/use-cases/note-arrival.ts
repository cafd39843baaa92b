import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import type { OfficerActor } from '../../accounts/index.js';
import { ReturnsStore } from '../data/returns.store.js';
import { ReturnNotFound } from '../domain/returns.errors.js';

export interface NoteArrivalInput {
  id: string;
  officer: Pick<OfficerActor, 'userId' | 'cooperativeId'>;
}

/** What was sent back is at the cooperative, late or not. Told twice, it happens once. */
@Injectable()
export class NoteArrival {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly returns: ReturnsStore,
    private readonly clock: Clock,
  ) {}

  /** @throws ReturnNotFound, also for another cooperative's @throws ReturnMoveNotAllowed */
  async execute({ id, officer }: NoteArrivalInput): Promise<void> {
    await this.uow.run(async (tx) => {
      const found = await this.returns.lockOwn(tx, id, officer.cooperativeId);
      if (!found) throw new ReturnNotFound();
      if (found.state === 'arrived') return;
      await this.returns.move(tx, found, 'arrived', { actor: officer.userId, at: this.clock.now() });
    });
  }
}
