import { Injectable } from '@nestjs/common';
import type { EvidenceSubmission } from '../../../../api/evidence.js';
import { Clock } from '../../../kernel/clock.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import type { OfficerActor } from '../../accounts/index.js';
import { WholeOrdersQueries } from '../../ordering/index.js';
import { PaymentsQueries } from '../../payments/index.js';
import { SubmissionsStore } from '../data/submissions.store.js';
import { disputeToAnswer } from '../domain/dispute-to-answer.js';
import { DisputeOver, EvidenceNotFound } from '../domain/evidence.errors.js';
import { answerBank } from '../evidence.jobs.js';

export interface AskToAnswerInput {
  code: string;
  officer: Pick<OfficerActor, 'cooperativeId' | 'userId'>;
}

/** An officer hands in what we have to the buyer's bank. Asked twice it goes out once; one that was refused is tried anew. */
@Injectable()
export class AskToAnswer {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly orders: WholeOrdersQueries,
    private readonly payments: PaymentsQueries,
    private readonly submissions: SubmissionsStore,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws EvidenceNotFound, also for an order of other cooperatives
   * @throws DisputeOver when no bank waits for an answer
   */
  async execute({ code, officer: { cooperativeId, userId } }: AskToAnswerInput): Promise<EvidenceSubmission> {
    const whole = await this.orders.of(cooperativeId, code);
    if (!whole) throw new EvidenceNotFound();
    return this.uow.run(async (tx) => {
      const captures = await this.payments.moneyOf(tx, whole.order.id);
      const disputes = captures.flatMap((it) => it.disputes);
      if (disputes.length === 0) throw new EvidenceNotFound();
      const dispute = disputeToAnswer(disputes);
      if (!dispute) throw new DisputeOver();
      const submission = { disputeId: dispute.id, orderCode: code, cooperativeId };
      if (await this.submissions.ask(tx, submission, userId, this.clock.now())) {
        await tx.send(answerBank, { disputeId: dispute.id });
        return { state: 'waiting' };
      }
      return { state: (await this.submissions.find(tx, dispute.id))!.state };
    });
  }
}
