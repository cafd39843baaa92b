import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import type { OfficerActor } from '../../accounts/index.js';
import { ReturnsStore } from '../data/returns.store.js';
import { ReturnNotFound } from '../domain/returns.errors.js';
import { arriveBy } from '../domain/terms.js';

export interface AnswerReturnInput {
  id: string;
  officer: Pick<OfficerActor, 'userId' | 'cooperativeId'>;
  decision: 'accepted' | 'refused';
  /** For the buyer, in their language. */
  answer: string;
}

/** An officer accepts a return or refuses it, with a sentence. Told twice, it happens once. */
@Injectable()
export class AnswerReturn {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly returns: ReturnsStore,
    private readonly clock: Clock,
  ) {}

  /** @throws ReturnNotFound, also for another cooperative's @throws ReturnMoveNotAllowed */
  async execute({ id, officer, decision, answer }: AnswerReturnInput): Promise<void> {
    await this.uow.run(async (tx) => {
      const found = await this.returns.lockOwn(tx, id, officer.cooperativeId);
      if (!found) throw new ReturnNotFound();
      if (found.state === decision) return;
      const at = this.clock.now();
      await this.returns.move(tx, found, decision, { actor: officer.userId, at, reason: answer });
      const until = decision === 'accepted' ? arriveBy(found.daysToArrive, at) : null;
      await this.returns.setAnswer(tx, id, answer, until);
    });
  }
}
