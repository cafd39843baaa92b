import { type Hex, newCodeChallenge, serialHashOf } from '@daulang/protocol';
import { Injectable } from '@nestjs/common';
import type { NewCodeRequest } from '../../../../../api/seal.js';
import { Clock } from '../../../../kernel/clock.js';
import { invariant } from '../../../../kernel/errors.js';
import { Config } from '../../../../platform/config/config.js';
import { Database } from '../../../../platform/database/database.js';
import type { Tx } from '../../../../platform/transaction.js';
import { PiecesQueries } from '../../../catalog/index.js';
import { ReadHolder } from '../../../chain/index.js';
import {
  answerOf,
  checkSignature,
  relyingPartyOf,
  SigningKeys,
  type Ticket,
} from '../../../signing/index.js';
import { NewCodesStore } from '../../data/new-codes.store.js';
import { ReturnsStore } from '../../data/returns.store.js';
import { pieceForNewCode } from '../../domain/new-code.js';
import type { PieceOfReturn } from '../../domain/return.js';
import { ReturnNotFound, TokenAlreadyMoved } from '../../domain/returns.errors.js';

export interface PieceToDraw {
  returnId: string;
  /** The piece's public number, `<cooperative>/<number>`. */
  number: string;
}

/** Takes the address of a new hidden code: until the token was moved there, a later one takes its place. */
@Injectable()
export class DrawNewCode {
  constructor(
    private readonly database: Database,
    private readonly returns: ReturnsStore,
    private readonly newCodes: NewCodesStore,
    private readonly pieces: PiecesQueries,
    private readonly readHolder: ReadHolder,
    private readonly signingKeys: SigningKeys,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /**
   * Outside transactions only: it asks the chain.
   *
   * @throws ReturnNotFound, also for another cooperative's @throws NewCodeNotWanted @throws TokenAlreadyMoved
   */
  async requireWanted({ returnId, number }: PieceToDraw, cooperativeId: string): Promise<PieceOfReturn> {
    const own = await this.returns.findOwn(this.database, returnId, cooperativeId);
    if (!own) throw new ReturnNotFound();
    const piece = pieceForNewCode(own, number);
    if (piece.tokenAddress === null) return piece;
    const [cooperativeNumber, ownNumber] = number.split('/') as [string, string];
    const holder = await this.readHolder.lately(cooperativeNumber, Number(ownNumber));
    if (holder === piece.tokenAddress) throw new TokenAlreadyMoved({ number });
    return piece;
  }

  /** @throws ReturnNotFound, NewCodeNotWanted, NoSigningKey, SignatureRefused */
  async within(tx: Tx, ticket: Ticket<PieceToDraw>, { claimKey, assertion }: NewCodeRequest): Promise<void> {
    const { returnId, number } = ticket.subject;
    const own = await this.returns.lockOwn(tx, returnId, ticket.cooperativeId);
    if (!own) throw new ReturnNotFound();
    const { pieceId } = pieceForNewCode(own, number);
    const [piece] = await this.pieces.byIds(tx, [pieceId]);
    invariant(piece, `The sold piece ${pieceId} is gone.`);
    const key = await this.signingKeys.signer(tx, ticket, assertion.credentialId);
    const drawn = { returnId, number, serialHash: serialHashOf(piece.serial), claimKey: claimKey as Hex };
    await this.newCodes.add(tx, {
      ...drawn,
      pieceId,
      signingKeyId: key.id,
      assertion: checkSignature(
        answerOf(assertion),
        key,
        newCodeChallenge(drawn),
        relyingPartyOf(this.config),
      ),
      by: { userId: ticket.userId, name: ticket.displayName },
      at: this.clock.now(),
    });
  }
}
