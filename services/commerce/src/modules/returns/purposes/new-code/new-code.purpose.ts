import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { NewCodeRequest } from '../../../../../api/seal.js';
import { invariant } from '../../../../kernel/errors.js';
import { Database } from '../../../../platform/database/database.js';
import type { Tx } from '../../../../platform/transaction.js';
import { PiecesQueries } from '../../../catalog/index.js';
import {
  type Signatory,
  SigningKeys,
  SigningPurpose,
  type SigningPurposeHandler,
  type Ticket,
} from '../../../signing/index.js';
import { OfficeReturnsQueries } from '../../data/office-returns.queries.js';
import { DrawNewCode, type PieceToDraw } from './draw-new-code.js';

const subject = z.object({ returnId: z.uuid(), number: z.string() });

/** An officer's browser draws the new hidden code of a piece that came back scratched. */
@SigningPurpose('new-code')
@Injectable()
export class NewCodePurpose implements SigningPurposeHandler<PieceToDraw, 'new-code'> {
  readonly subject = subject;
  readonly answeredAt = 'new-code';

  constructor(
    private readonly database: Database,
    private readonly officeReturns: OfficeReturnsQueries,
    private readonly pieces: PiecesQueries,
    private readonly signingKeys: SigningKeys,
    private readonly drawNewCode: DrawNewCode,
  ) {}

  returnPath({ returnId }: PieceToDraw): string {
    return `/office/returns/${returnId}`;
  }

  /** @throws as `DrawNewCode.requireWanted` @throws NoSigningKey */
  async prepare({ userId, cooperativeId }: Signatory, wanted: Partial<PieceToDraw>): Promise<PieceToDraw> {
    const { returnId, number } = wanted;
    invariant(returnId && number, 'Whoever draws a new code says for which piece of which return.');
    await this.drawNewCode.requireWanted({ returnId, number }, cooperativeId);
    await this.signingKeys.requireSigner(userId, cooperativeId);
    return { returnId, number };
  }

  /** @throws as `DrawNewCode.requireWanted` */
  async page({ userId, cooperativeId, subject: wanted }: Ticket<PieceToDraw>) {
    const { pieceId, tokenAddress } = await this.drawNewCode.requireWanted(wanted, cooperativeId);
    const { orderCode, pieces } = await this.officeReturns.one(cooperativeId, wanted.returnId);
    const [piece] = await this.pieces.byIds(this.database, [pieceId]);
    const sold = pieces.find(({ number }) => number === wanted.number);
    invariant(piece && sold, `The sold piece ${pieceId} is gone.`);
    return {
      purpose: 'new-code' as const,
      allowedCredentials: await this.signingKeys.credentialsOf(userId, cooperativeId),
      ...wanted,
      orderCode,
      title: sold.title,
      serial: piece.serial,
      wasDrawn: tokenAddress !== null,
    };
  }

  async apply(tx: Tx, ticket: Ticket<PieceToDraw>, request: NewCodeRequest) {
    await this.drawNewCode.within(tx, ticket, request);
    return { missingSignatures: 0 };
  }
}
