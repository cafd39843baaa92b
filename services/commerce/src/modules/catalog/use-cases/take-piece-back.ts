import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import type { Tx } from '../../../platform/transaction.js';
import { RecordHappening } from '../../history/index.js';
import { PiecesStore } from '../data/pieces.store.js';
import { PieceNotFound } from '../domain/catalog.errors.js';
import type { Piece } from '../domain/piece.js';
import { requireUndo } from '../domain/piece-state.js';

export interface TakePieceBackInput {
  pieceId: string;
  cooperativeId: string;
  /** Where an inspection left it; a piece that is elsewhere by now stays there. */
  from: 'inspected' | 'rejected';
  to: 'signed' | 'vouched';
}

/** An officer's decision on a piece is taken back: it waits for its inspection again. */
@Injectable()
export class TakePieceBack {
  constructor(
    private readonly pieces: PiecesStore,
    private readonly recordHappening: RecordHappening,
    private readonly clock: Clock,
  ) {}

  /** @throws PieceNotFound (also for another cooperative's), PieceMoveNotAllowed */
  async within(tx: Tx, { pieceId, cooperativeId, from, to }: TakePieceBackInput): Promise<Piece> {
    const piece = await this.pieces.lock(tx, pieceId);
    if (piece?.cooperativeId !== cooperativeId) throw new PieceNotFound({ pieceId });
    requireUndo(pieceId, piece.state, from, to);
    const at = this.clock.now();
    await this.pieces.setState(tx, [pieceId], { state: to }, at);
    await this.recordHappening.within(tx, {
      pieceIds: [pieceId],
      what: 'inspection-undone',
      by: 'officer',
      at,
    });
    return piece;
  }
}
