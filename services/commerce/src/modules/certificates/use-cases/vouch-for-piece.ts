import { randomBytes } from 'node:crypto';
import { hexOf, serialHashOf } from '@daulang/protocol';
import { Injectable } from '@nestjs/common';
import type { Bilingual } from '../../../../api/text.js';
import { Clock } from '../../../kernel/clock.js';
import { invariant } from '../../../kernel/errors.js';
import { Database } from '../../../platform/database/database.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { Consents, Directory } from '../../accounts/index.js';
import { MovePieces, PieceNotFound, PiecesQueries } from '../../catalog/index.js';
import { VillagesQueries } from '../../villages/index.js';
import { StatementsStore } from '../data/statements.store.js';
import { PhotographMissing } from '../domain/certificates.errors.js';
import { statedConsent } from '../domain/stated-consent.js';
import { statementBytes } from '../domain/statement-of.js';

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
    private readonly database: Database,
    private readonly uow: UnitOfWork,
    private readonly directory: Directory,
    private readonly consents: Consents,
    private readonly villages: VillagesQueries,
    private readonly pieces: PiecesQueries,
    private readonly movePieces: MovePieces,
    private readonly statements: StatementsStore,
    private readonly clock: Clock,
  ) {}

  /** @throws PieceNotFound, PieceMoveNotAllowed, PhotographMissing */
  async execute({ cooperativeId, pieceId, reason }: VouchForPieceInput): Promise<void> {
    const [piece] = await this.pieces.byIds(this.database, [pieceId]);
    if (piece?.cooperativeId !== cooperativeId) throw new PieceNotFound({ pieceId });
    if (piece.photographs.length === 0) throw new PhotographMissing();
    const [artisan, village] = await Promise.all([
      this.directory.artisan(piece.artisanId),
      this.villages.village(piece.villageSlug),
    ]);
    invariant(artisan && village, `The piece ${pieceId} names an artisan or a village that is not known.`);
    const opening = { name: artisan.displayName, salt: hexOf(Uint8Array.from(randomBytes(32))) };
    const bytes = statementBytes({
      piece: { ...piece, serialHash: serialHashOf(piece.serial) },
      village: { slug: village.slug, name: village.name },
      place: village.ward ?? village.name,
      maker: opening,
      makerKey: null,
      consent: statedConsent(await this.consents.of(artisan.id), this.clock.now()),
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
