import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { invariant } from '../../../kernel/errors.js';
import { Database } from '../../../platform/database/database.js';
import { type Artisan, Consents, Directory } from '../../accounts/index.js';
import { type Piece, PiecesQueries } from '../../catalog/index.js';
import { VillagesQueries } from '../../villages/index.js';
import { PhotographMissing } from '../domain/certificates.errors.js';
import { type StatedConsent, statedConsent } from '../domain/stated-consent.js';

/** Everything a statement says, but for the key that signs it. */
export interface FoundSource {
  piece: Piece;
  artisan: Artisan;
  village: { slug: string; name: { vi: string; en: string } };
  place: { vi: string; en: string };
  consent: StatedConsent;
}

/** Reads what a statement is made of, before any transaction. */
@Injectable()
export class StatementSources {
  constructor(
    private readonly database: Database,
    private readonly directory: Directory,
    private readonly consents: Consents,
    private readonly villages: VillagesQueries,
    private readonly pieces: PiecesQueries,
    private readonly clock: Clock,
  ) {}

  async piece(pieceId: string): Promise<Piece | undefined> {
    return (await this.pieces.byIds(this.database, [pieceId]))[0];
  }

  /** @throws PhotographMissing */
  async of(piece: Piece): Promise<FoundSource> {
    if (piece.photographs.length === 0) throw new PhotographMissing();
    const [artisan, village, consents] = await Promise.all([
      this.directory.artisan(piece.artisanId),
      this.villages.village(piece.villageSlug),
      this.consents.of(piece.artisanId),
    ]);
    invariant(artisan && village, `The piece ${piece.id} names an artisan or a village that is not known.`);
    return {
      piece,
      artisan,
      village: { slug: village.slug, name: village.name },
      place: village.ward ?? village.name,
      consent: statedConsent(consents, this.clock.now()),
    };
  }
}
