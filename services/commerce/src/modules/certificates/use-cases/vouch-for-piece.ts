import { randomBytes } from 'node:crypto';
import { hexOf, serialHashOf } from '@daulang/protocol';
import { Injectable } from '@nestjs/common';
import type { Bilingual } from '../../../../api/text.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { MovePieces, PieceNotFound } from '../../catalog/index.js';
import { StatementsStore } from '../data/statements.store.js';
import { statementBytes } from '../domain/statement-of.js';
import { StatementSources } from './statement-sources.js';

export interface VouchForPieceInput {
  cooperativeId: string;
  pieceId: string;
  /** Why the maker does not sign; stands in the certificate. */
  reason: Bilingual;
}

/** The cooperative vouches for a draft whose maker cannot sign, and the certificate says so openly. */
@Injectable()
export class VouchForPiece {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly sources: StatementSources,
    private readonly movePieces: MovePieces,
    private readonly statements: StatementsStore,
  ) {}

  /** @throws PieceNotFound, PieceMoveNotAllowed, PhotographMissing */
  async execute({ cooperativeId, pieceId, reason }: VouchForPieceInput): Promise<void> {
    const piece = await this.sources.piece(pieceId);
    if (piece?.cooperativeId !== cooperativeId) throw new PieceNotFound({ pieceId });
    const { artisan, village, place, consent } = await this.sources.of(piece);
    const opening = { name: artisan.displayName, salt: hexOf(Uint8Array.from(randomBytes(32))) };
    const bytes = statementBytes({
      piece: { ...piece, serialHash: serialHashOf(piece.serial) },
      village,
      place,
      maker: opening,
      makerKey: null,
      consent,
    });
    await this.uow.run(async (tx) => {
      await this.movePieces.within(tx, { pieceIds: [pieceId], to: 'vouched' });
      await this.statements.prepare(tx, {
        pieceId,
        artisanId: artisan.id,
        bytes,
        opening,
        makerIsDemo: artisan.isDemo,
        signingKeyId: null,
        assertion: null,
        vouchedReason: reason,
      });
    });
  }
}
