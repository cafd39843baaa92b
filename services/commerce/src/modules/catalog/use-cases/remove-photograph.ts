import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { FORGOTTEN_AFTER_SECONDS, forgetPhotograph } from '../catalog.jobs.js';
import { PhotographsStore } from '../data/photographs.store.js';
import { PiecesStore } from '../data/pieces.store.js';
import { PieceNotEditable } from '../domain/catalog.errors.js';
import { isEditable } from '../domain/piece-state.js';
import { ownPiece } from './own-piece.js';

/** Takes a photograph of a draft back; a refused piece becomes a draft again by it. Nobody signed it, so it goes for good after a while. */
@Injectable()
export class RemovePhotograph {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly pieces: PiecesStore,
    private readonly photographs: PhotographsStore,
    private readonly clock: Clock,
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
      if (await this.photographs.remove(tx, pieceId, cid))
        await tx.send(forgetPhotograph, { cid }, { startAfter: FORGOTTEN_AFTER_SECONDS });
      await this.pieces.reopen(tx, pieceId, this.clock.now());
    });
  }
}
