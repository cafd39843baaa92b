import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { PiecesStore } from '../data/pieces.store.js';
import { PieceNotEditable } from '../domain/catalog.errors.js';
import { isEditable } from '../domain/piece-state.js';
import { ownPiece } from './own-piece.js';

/** Takes a photograph of a draft back. */
@Injectable()
export class RemovePhotograph {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly pieces: PiecesStore,
  ) {}

  /** @throws PieceNotFound, PieceNotEditable */
  async execute({
    artisanId,
    pieceId,
    cid,
  }: {
    artisanId: string;
    pieceId: string;
    cid: string;
  }): Promise<void> {
    await this.uow.run(async (tx) => {
      const piece = ownPiece(await this.pieces.lock(tx, pieceId), pieceId, artisanId);
      if (!isEditable(piece.state)) throw new PieceNotEditable({ pieceId, state: piece.state });
      await this.pieces.removePhotograph(tx, pieceId, cid);
    });
  }
}
