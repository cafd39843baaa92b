import { randomBytes } from 'node:crypto';
import { type Hex, hexOf, serialHashOf } from '@daulang/protocol';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { invariant } from '../../../kernel/errors.js';
import { Database } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/transaction.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { type Artisan, Consents, Directory } from '../../accounts/index.js';
import {
  isEditable,
  type Piece,
  PieceMoveNotAllowed,
  PieceNotFound,
  PiecesQueries,
} from '../../catalog/index.js';
import { VillagesQueries } from '../../villages/index.js';
import { KeysStore, type SigningKey } from '../data/keys.store.js';
import { StatementsStore } from '../data/statements.store.js';
import { NoSigningKey, PhotographMissing } from '../domain/certificates.errors.js';
import { type StatedConsent, statedConsent } from '../domain/stated-consent.js';
import { statementBytes } from '../domain/statement-of.js';

export interface PrepareStatementInput {
  artisanId: string;
  pieceId: string;
}

export interface PreparedStatement {
  bytes: Uint8Array;
  /** The maker's key that has to sign it. */
  signingKeyId: string;
}

/** Everything a statement is made of, read before the transaction. */
interface Source {
  piece: Piece;
  artisan: Artisan;
  key: SigningKey;
  village: { slug: string; name: { vi: string; en: string } };
  place: { vi: string; en: string };
  consent: StatedConsent;
}

/** Writes down what a maker will sign of a piece: canonical bytes, with a fresh commitment to the maker's name. */
@Injectable()
export class PrepareStatement {
  constructor(
    private readonly database: Database,
    private readonly uow: UnitOfWork,
    private readonly directory: Directory,
    private readonly consents: Consents,
    private readonly villages: VillagesQueries,
    private readonly pieces: PiecesQueries,
    private readonly keys: KeysStore,
    private readonly statements: StatementsStore,
    private readonly clock: Clock,
  ) {}

  /** @throws PieceNotFound, PieceMoveNotAllowed, PhotographMissing, NoSigningKey */
  async execute(input: PrepareStatementInput): Promise<PreparedStatement> {
    const source = await this.read(input);
    return this.uow.run((tx) => this.within(tx, source));
  }

  async within(tx: Tx, source: Source): Promise<PreparedStatement> {
    const { piece, artisan, key } = source;
    const salt = hexOf(Uint8Array.from(randomBytes(32)));
    const bytes = this.bytesOf(source, salt);
    await this.statements.prepare(tx, {
      pieceId: piece.id,
      artisanId: artisan.id,
      bytes,
      opening: { name: artisan.displayName, salt },
      makerIsDemo: artisan.isDemo,
      signingKeyId: key.id,
      assertion: null,
      vouchedReason: null,
    });
    return { bytes, signingKeyId: key.id };
  }

  async read({ artisanId, pieceId }: PrepareStatementInput): Promise<Source> {
    const [piece] = await this.pieces.byIds(this.database, [pieceId]);
    if (piece?.artisanId !== artisanId) throw new PieceNotFound({ pieceId });
    if (!isEditable(piece.state)) {
      throw new PieceMoveNotAllowed({ pieceId, state: piece.state, wanted: 'signed' });
    }
    if (piece.photographs.length === 0) throw new PhotographMissing();
    const artisan = await this.directory.artisan(artisanId);
    invariant(artisan, `The piece ${pieceId} names the artisan ${artisanId}, whom accounts does not know.`);
    const key = (await this.keys.ofArtisan(this.database, artisanId)).find(({ state }) => state === 'active');
    if (!key) throw new NoSigningKey();
    const village = await this.villages.village(piece.villageSlug);
    invariant(village, `The piece ${pieceId} names the village ${piece.villageSlug}, which is not known.`);
    return {
      piece,
      artisan,
      key,
      village: { slug: village.slug, name: village.name },
      place: village.ward ?? village.name,
      consent: statedConsent(await this.consents.of(artisanId), this.clock.now()),
    };
  }

  /** The same source and salt give the same bytes: whether a draft changed meanwhile is seen by making them again. */
  bytesOf({ piece, artisan, key, village, place, consent }: Source, salt: Hex): Uint8Array {
    return statementBytes({
      piece: { ...piece, serialHash: serialHashOf(piece.serial) },
      village,
      place,
      maker: { name: artisan.displayName, salt },
      makerKey: key.publicKey,
      consent,
    });
  }
}
