import { randomBytes } from 'node:crypto';
import { hexOf, serialHashOf } from '@daulang/protocol';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/transaction.js';
import { UnitOfWork } from '../../../../platform/unit-of-work.js';
import { isEditable, PieceMoveNotAllowed, PieceNotFound } from '../../../catalog/index.js';
import { type SigningKey, SigningKeys } from '../../../signing/index.js';
import { StatementsStore } from '../../data/statements.store.js';
import { statementBytes } from '../../domain/statement-of.js';
import { type FoundSource, StatementSources } from '../../use-cases/statement-sources.js';

export interface PrepareStatementInput {
  artisanId: string;
  pieceId: string;
}

export interface PreparedStatement {
  bytes: Uint8Array;
  /** The maker's key that has to sign it. */
  signingKeyId: string;
}

/** Writes down what a maker will sign of a piece: canonical bytes, with a fresh commitment to the maker's name. */
@Injectable()
export class PrepareStatement {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly sources: StatementSources,
    private readonly signingKeys: SigningKeys,
    private readonly statements: StatementsStore,
  ) {}

  /** @throws PieceNotFound, PieceMoveNotAllowed, PhotographMissing, NoSigningKey */
  async execute({ artisanId, pieceId }: PrepareStatementInput): Promise<PreparedStatement> {
    const piece = await this.sources.piece(pieceId);
    if (piece?.artisanId !== artisanId) throw new PieceNotFound({ pieceId });
    if (!isEditable(piece.state)) {
      throw new PieceMoveNotAllowed({ pieceId, state: piece.state, wanted: 'signed' });
    }
    const source = await this.sources.of(piece);
    const key = await this.signingKeys.ofMaker(artisanId);
    return this.uow.run((tx) => this.within(tx, source, key));
  }

  async within(tx: Tx, source: FoundSource, key: SigningKey): Promise<PreparedStatement> {
    const { piece, artisan, village, place, consent } = source;
    const opening = { name: artisan.displayName, salt: hexOf(Uint8Array.from(randomBytes(32))) };
    const bytes = statementBytes({
      piece: { ...piece, serialHash: serialHashOf(piece.serial) },
      village,
      place,
      maker: opening,
      makerKey: key.publicKey,
      consent,
    });
    await this.statements.prepare(tx, {
      pieceId: piece.id,
      artisanId: artisan.id,
      bytes,
      opening,
      makerIsDemo: artisan.isDemo,
      signingKeyId: key.id,
      assertion: null,
      vouchedReason: null,
    });
    return { bytes, signingKeyId: key.id };
  }
}
