import { Injectable } from '@nestjs/common';
import type { SettleInPartRequest } from '../../../../api/returns.js';
import { Clock } from '../../../kernel/clock.js';
import { sum } from '../../../kernel/money.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import type { OfficerActor } from '../../accounts/index.js';
import { dong, RefundLines } from '../../ordering/index.js';
import { ReturnsStore } from '../data/returns.store.js';
import { LineNotInReturn, ReturnNotFound } from '../domain/returns.errors.js';
import { requireReturnMove } from '../domain/return-status.js';

export interface SettleInPartInput extends SettleInPartRequest {
  id: string;
  officer: Pick<OfficerActor, 'userId' | 'cooperativeId'>;
}

/** The buyer keeps the pieces, and a part of what they cost goes back. */
@Injectable()
export class SettleInPart {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly returns: ReturnsStore,
    private readonly refundLines: RefundLines,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws ReturnNotFound, also for another cooperative's @throws ReturnMoveNotAllowed @throws LineNotInReturn
   * @throws OrderNotPaid, OrderDisputed, RefundTooHigh
   */
  async execute({ id, officer, answer, lines }: SettleInPartInput): Promise<void> {
    await this.uow.run(async (tx) => {
      const found = await this.returns.lockOwn(tx, id, officer.cooperativeId);
      if (!found) throw new ReturnNotFound();
      requireReturnMove(found.state, 'settled');
      const parts = lines.map((line) => ({ lineId: line.id, amount: dong(line.amount) }));
      const isOfReturn = (lineId: string) => found.pieces.some((piece) => piece.lineId === lineId);
      if (!parts.every(({ lineId }) => isOfReturn(lineId))) throw new LineNotInReturn();
      const { parcelId } = found;
      const by = officer.userId;
      const how = { isHere: false, isToldElsewhere: true };
      await this.refundLines.within(tx, { parcelId, parts, by, reason: answer, ...how });
      const total = sum(
        parts.map(({ amount }) => amount),
        'VND',
      );
      await this.returns.setAnswer(tx, id, answer, null);
      await this.returns.setRefunded(tx, id, total);
      await this.returns.move(tx, found, 'settled', { actor: by, at: this.clock.now(), reason: answer });
    });
  }
}
