import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { requireInTime } from '../../../kernel/undo.js';
import type { Tx } from '../../../platform/transaction.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { PieceMoveNotAllowed, PieceNotFound, TakePieceBack } from '../../catalog/index.js';
import { CertificatesStore } from '../data/certificates.store.js';
import { InspectionsStore } from '../data/inspections.store.js';
import { StatementsStore } from '../data/statements.store.js';
import { InspectionInBatch, InspectionOvertaken } from '../domain/certificates.errors.js';

export interface UndoInspectionInput {
  cooperativeId: string;
  /** The officer who takes it back, perhaps not the one who decided. */
  userId: string;
  pieceId: string;
}

/** An officer takes a decision on a piece back, within ten minutes: it waits to be inspected again. */
@Injectable()
export class UndoInspection {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly takePieceBack: TakePieceBack,
    private readonly certificates: CertificatesStore,
    private readonly inspections: InspectionsStore,
    private readonly statements: StatementsStore,
    private readonly clock: Clock,
  ) {}

  execute(input: UndoInspectionInput): Promise<void> {
    return this.uow.run((tx) => this.within(tx, input));
  }

  /**
   * Taken back twice is taken back once.
   *
   * @throws PieceNotFound, also for another cooperative's
   * @throws UndoTooLate, InspectionInBatch, InspectionOvertaken when its maker already corrects it
   */
  async within(tx: Tx, { cooperativeId, userId, pieceId }: UndoInspectionInput): Promise<void> {
    const last = await this.inspections.lockLast(tx, pieceId);
    if (last?.cooperativeId !== cooperativeId) throw new PieceNotFound({ pieceId });
    if (last.undoneAt !== null) return;
    const now = this.clock.now();
    requireInTime(last.madeAt, now);
    const statement = await this.statements.find(tx, pieceId);
    // Whoever began to sign anew has put a fresh statement in the place of the signed one.
    if (!statement?.vouchedReason && !statement?.assertion) throw new InspectionOvertaken();
    try {
      await this.takePieceBack.within(tx, {
        pieceId,
        cooperativeId,
        from: last.result === 'accepted' ? 'inspected' : 'rejected',
        to: statement.vouchedReason ? 'vouched' : 'signed',
      });
    } catch (error) {
      if (!(error instanceof PieceMoveNotAllowed)) throw error;
      const batch = await this.certificates.batchOf(tx, pieceId);
      throw batch ? new InspectionInBatch(batch.state === 'open') : new InspectionOvertaken();
    }
    await this.inspections.undo(tx, last.id, userId, now);
  }
}
