import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { StorePhotograph } from '../../media/index.js';
import { PiecesStore } from '../data/pieces.store.js';
import { PieceNotEditable, TooManyPhotographs } from '../domain/catalog.errors.js';
import { MOST_PHOTOGRAPHS, type Photograph, type PhotographRole, type Piece } from '../domain/piece.js';
import { isEditable } from '../domain/piece-state.js';
import { ownPiece } from './own-piece.js';

export interface AddPhotographInput {
  artisanId: string;
  pieceId: string;
  role: PhotographRole;
  /** The published original as the phone made it: at most 1 MiB, no metadata. */
  bytes: Uint8Array;
}

/** Keeps a photograph of a draft. The same bytes twice are one photograph. */
@Injectable()
export class AddPhotograph {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly database: Database,
    private readonly storePhotograph: StorePhotograph,
    private readonly pieces: PiecesStore,
  ) {}

  /** @throws PieceNotFound, PieceNotEditable, TooManyPhotographs, and what `StorePhotograph` refuses */
  async execute({ artisanId, pieceId, role, bytes }: AddPhotographInput): Promise<Photograph> {
    // Asked before the bytes are looked at and stored, and again under the lock.
    requireRoom(ownPiece(await this.pieces.find(this.database, pieceId), pieceId, artisanId));
    const { cid, width, height } = await this.storePhotograph.execute(bytes);
    const photograph = { cid, role, width, height };
    await this.uow.run(async (tx) => {
      const piece = ownPiece(await this.pieces.lock(tx, pieceId), pieceId, artisanId);
      if (!piece.photographs.some((other) => other.cid === cid)) requireRoom(piece);
      await this.pieces.addPhotograph(tx, pieceId, photograph);
    });
    return photograph;
  }
}

function requireRoom({ id, state, photographs }: Piece): void {
  if (!isEditable(state)) throw new PieceNotEditable({ pieceId: id, state });
  if (photographs.length >= MOST_PHOTOGRAPHS) throw new TooManyPhotographs({ most: MOST_PHOTOGRAPHS });
}
