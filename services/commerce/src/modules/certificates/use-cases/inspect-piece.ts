import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { newId } from '../../../kernel/ids.js';
import type { Tx } from '../../../platform/transaction.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { MovePieces, PieceNotFound } from '../../catalog/index.js';
import { InspectionsStore } from '../data/inspections.store.js';

export interface InspectPieceInput {
  cooperativeId: string;
  /** The officer who looked. */
  userId: string;
  pieceId: string;
  result: 'accepted' | 'rejected';
  /** What was found; a rejection needs it, as its maker reads it. */
  findings: string;
}

/** An officer has looked at a signed piece. */
@Injectable()
export class InspectPiece {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly movePieces: MovePieces,
    private readonly inspections: InspectionsStore,
    private readonly clock: Clock,
  ) {}

  execute(input: InspectPieceInput): Promise<void> {
    return this.uow.run((tx) => this.within(tx, input));
  }

  /** @throws PieceNotFound (also for another cooperative's), PieceMoveNotAllowed */
  async within(tx: Tx, input: InspectPieceInput): Promise<void> {
    const { cooperativeId, userId, pieceId, result, findings } = input;
    const [before] = await this.movePieces.within(tx, {
      pieceIds: [pieceId],
      cooperativeId,
      to: result === 'accepted' ? 'inspected' : 'rejected',
      ...(result === 'rejected' ? { rejection: findings } : {}),
    });
    if (!before) throw new PieceNotFound({ pieceId });
    await this.inspections.add(tx, {
      id: newId(),
      pieceId,
      cooperativeId,
      userId,
      result,
      findings,
      madeAt: this.clock.now(),
    });
  }
}
