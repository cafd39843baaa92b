import { Injectable } from '@nestjs/common';
import type { PieceState } from '../../../../api/studio.js';
import { Clock } from '../../../kernel/clock.js';
import type { Tx } from '../../../platform/transaction.js';
import { RecordHappening } from '../../history/index.js';
import { PhotographsStore } from '../data/photographs.store.js';
import { PiecesStore } from '../data/pieces.store.js';
import { PieceNotFound } from '../domain/catalog.errors.js';
import type { Piece } from '../domain/piece.js';
import { happeningOf } from '../domain/piece-happening.js';
import { requireMove } from '../domain/piece-state.js';

export interface MovePiecesInput {
  pieceIds: string[];
  to: PieceState;
  /** Whose they must be; another cooperative's pieces are as unknown as none. */
  cooperativeId?: string;
  /** Why, when they were refused. */
  rejection?: string;
}

/** Moves pieces a step on their way to a final certificate, or back. */
@Injectable()
export class MovePieces {
  constructor(
    private readonly pieces: PiecesStore,
    private readonly photographs: PhotographsStore,
    private readonly recordHappening: RecordHappening,
    private readonly clock: Clock,
  ) {}

  /**
   * All or none; a piece that is there already stays.
   *
   * @returns the pieces as they were before
   * @throws PieceNotFound, PieceMoveNotAllowed
   */
  async within(tx: Tx, { pieceIds, to, cooperativeId, rejection }: MovePiecesInput): Promise<Piece[]> {
    const locked = await this.pieces.lockAll(tx, pieceIds);
    const pieces = locked.filter((piece) => !cooperativeId || piece.cooperativeId === cooperativeId);
    const known = new Set(pieces.map(({ id }) => id));
    for (const pieceId of pieceIds) if (!known.has(pieceId)) throw new PieceNotFound({ pieceId });
    const moving = pieces.filter((piece) => piece.state !== to);
    for (const piece of moving) requireMove(piece.id, piece.state, to);
    const movingIds = moving.map(({ id }) => id);
    if (to === 'signed' || to === 'vouched') await this.photographs.markSigned(tx, movingIds);
    await this.pieces.setState(tx, movingIds, { state: to, rejection: rejection ?? null }, this.clock.now());
    await this.tell(tx, moving, to);
    return pieces;
  }

  private async tell(tx: Tx, moving: Piece[], to: PieceState): Promise<void> {
    const at = this.clock.now();
    for (const from of new Set(moving.map(({ state }) => state))) {
      const told = happeningOf(from, to);
      const pieceIds = moving.filter(({ state }) => state === from).map(({ id }) => id);
      if (told) await this.recordHappening.within(tx, { ...told, pieceIds, at });
    }
  }
}
