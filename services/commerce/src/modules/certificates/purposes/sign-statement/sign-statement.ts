import { type AuthenticatorAnswer, decodeStatement, statementChallenge } from '@daulang/protocol';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../kernel/clock.js';
import { Config } from '../../../../platform/config/config.js';
import type { Tx } from '../../../../platform/transaction.js';
import { UnitOfWork } from '../../../../platform/unit-of-work.js';
import { MovePieces, PieceNotFound, PiecesQueries } from '../../../catalog/index.js';
import { checkSignature, NoSigningKey, relyingPartyOf, SigningKeys } from '../../../signing/index.js';
import { StatementsStore } from '../../data/statements.store.js';
import { StatementOutdated } from '../../domain/certificates.errors.js';
import { saysTheSame } from '../../domain/says-the-same.js';

export interface SignStatementInput {
  artisanId: string;
  pieceId: string;
  answer: AuthenticatorAnswer;
}

/** Takes the maker's signature under the statement that was prepared last. */
@Injectable()
export class SignStatement {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly pieces: PiecesQueries,
    private readonly movePieces: MovePieces,
    private readonly signingKeys: SigningKeys,
    private readonly statements: StatementsStore,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  execute(input: SignStatementInput): Promise<void> {
    return this.uow.run((tx) => this.within(tx, input));
  }

  /** @throws PieceNotFound, PieceMoveNotAllowed, StatementOutdated, NoSigningKey, SignatureRefused */
  async within(tx: Tx, { artisanId, pieceId, answer }: SignStatementInput): Promise<void> {
    const statement = await this.statements.find(tx, pieceId);
    if (statement?.artisanId !== artisanId) throw new PieceNotFound({ pieceId });
    // Locks the piece, so that it is not changed between the check and the signature.
    await this.movePieces.within(tx, { pieceIds: [pieceId], to: 'signed' });
    const [piece] = await this.pieces.byIds(tx, [pieceId]);
    if (!piece || !saysTheSame(decodeStatement(statement.bytes), piece))
      throw new StatementOutdated({ pieceId });
    const key = statement.signingKeyId ? await this.signingKeys.find(tx, statement.signingKeyId) : undefined;
    if (key?.state !== 'active' || key.artisanId !== artisanId) throw new NoSigningKey();
    const challenge = statementChallenge(statement.bytes);
    const assertion = checkSignature(answer, key, challenge, relyingPartyOf(this.config));
    await this.statements.sign(tx, pieceId, assertion, this.clock.now());
  }
}
