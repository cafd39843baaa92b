import { Injectable } from '@nestjs/common';
import type { PhotographRole } from '../../../../api/studio.js';
import { Clock } from '../../../kernel/clock.js';
import { Database } from '../../../platform/database/database.js';
import { type RateLimit, RateLimits } from '../../../platform/http/rate-limits.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { StorePhotograph } from '../../media/index.js';
import { FORGOTTEN_AFTER_SECONDS, forgetPhotograph } from '../catalog.jobs.js';
import { PhotographsStore } from '../data/photographs.store.js';
import { PiecesStore } from '../data/pieces.store.js';
import { PieceNotEditable, TooManyPhotographs } from '../domain/catalog.errors.js';
import { MOST_PHOTOGRAPHS, type Photograph, type Piece } from '../domain/piece.js';
import { isEditable } from '../domain/piece-state.js';
import { ownPiece } from './own-piece.js';

export interface AddPhotographInput {
  artisanId: string;
  pieceId: string;
  role: PhotographRole;
  /** The published original as the phone made it: at most 1 MiB, no metadata. */
  bytes: Uint8Array;
}

/** Twelve photographs of twenty-five pieces a day; what is taken back counts too, as it stays on the disk for a day. */
export const PHOTOGRAPH_UPLOADS: RateLimit = { limit: 300, windowSeconds: 24 * 60 * 60 };

/** Keeps a photograph of a draft; a refused piece becomes a draft again by it. The same bytes twice are one photograph. */
@Injectable()
export class AddPhotograph {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly database: Database,
    private readonly storePhotograph: StorePhotograph,
    private readonly pieces: PiecesStore,
    private readonly photographs: PhotographsStore,
    private readonly rateLimits: RateLimits,
    private readonly clock: Clock,
  ) {}

  /** @throws PieceNotFound, PieceNotEditable, TooManyPhotographs, TooManyRequests, and what `StorePhotograph` refuses */
  async execute({ artisanId, pieceId, role, bytes }: AddPhotographInput): Promise<Photograph> {
    // Asked before the bytes are looked at and stored, and again under the lock.
    requireRoom(ownPiece(await this.pieces.find(this.database, pieceId), pieceId, artisanId));
    await this.rateLimits.hit(`photographs/${artisanId}`, PHOTOGRAPH_UPLOADS);
    const { cid, width, height } = await this.storePhotograph.execute(bytes);
    const photograph = { cid, role, width, height };
    // Looked at again even when we are killed before the piece has it, or the piece refuses it.
    await this.uow.run((tx) => tx.send(forgetPhotograph, { cid }, { startAfter: FORGOTTEN_AFTER_SECONDS }));
    await this.uow.run(async (tx) => {
      const piece = ownPiece(await this.pieces.lock(tx, pieceId), pieceId, artisanId);
      if (!piece.photographs.some((other) => other.cid === cid)) requireRoom(piece);
      await this.photographs.add(tx, pieceId, photograph);
      await this.pieces.reopen(tx, pieceId, this.clock.now());
    });
    return photograph;
  }
}

function requireRoom({ id, state, photographs }: Piece): void {
  if (!isEditable(state)) throw new PieceNotEditable({ pieceId: id, state });
  if (photographs.length >= MOST_PHOTOGRAPHS) throw new TooManyPhotographs({ most: MOST_PHOTOGRAPHS });
}
