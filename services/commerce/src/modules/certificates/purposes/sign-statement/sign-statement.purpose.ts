import { decodeStatement, textOf } from '@daulang/protocol';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { PasskeyAssertion } from '../../../../../api/seal.js';
import { invariant } from '../../../../kernel/errors.js';
import { Database } from '../../../../platform/database/database.js';
import type { Tx } from '../../../../platform/transaction.js';
import {
  answerOf,
  credentialOf,
  type Signatory,
  SigningKeys,
  SigningPurpose,
  type SigningPurposeHandler,
  type Ticket,
} from '../../../signing/index.js';
import { StatementsStore } from '../../data/statements.store.js';
import { StatementOutdated } from '../../domain/certificates.errors.js';
import { PrepareStatement } from './prepare-statement.js';
import { SignStatement } from './sign-statement.js';

const subject = z.object({ pieceId: z.uuid() });
type APiece = z.infer<typeof subject>;

/** A maker signs what they say of a piece. */
@SigningPurpose('sign-statement')
@Injectable()
export class SignStatementPurpose implements SigningPurposeHandler<APiece, 'statement'> {
  readonly subject = subject;
  readonly answeredAt = 'statement';

  constructor(
    private readonly database: Database,
    private readonly statements: StatementsStore,
    private readonly signingKeys: SigningKeys,
    private readonly prepareStatement: PrepareStatement,
    private readonly signStatement: SignStatement,
  ) {}

  returnPath({ pieceId }: APiece): string {
    return `/studio/pieces/${pieceId}`;
  }

  /** @throws what `PrepareStatement` throws */
  async prepare({ artisanId }: Signatory, { pieceId }: Partial<APiece>): Promise<APiece> {
    invariant(artisanId && pieceId, 'A statement is signed by an artisan, of a piece.');
    await this.prepareStatement.execute({ artisanId, pieceId });
    return { pieceId };
  }

  /** @throws StatementOutdated */
  async page({ subject: { pieceId } }: Ticket<APiece>) {
    const statement = await this.statements.find(this.database, pieceId);
    const key = statement?.signingKeyId
      ? await this.signingKeys.find(this.database, statement.signingKeyId)
      : undefined;
    if (!statement || !key) throw new StatementOutdated({ pieceId });
    const { photographs } = decodeStatement(statement.bytes);
    return {
      purpose: 'sign-statement' as const,
      allowedCredentials: [credentialOf(key)],
      statement: textOf(statement.bytes),
      photographs,
    };
  }

  async apply(tx: Tx, { artisanId, subject: { pieceId } }: Ticket<APiece>, assertion: PasskeyAssertion) {
    invariant(artisanId, 'A ticket to sign a statement names its maker.');
    await this.signStatement.within(tx, { pieceId, artisanId, answer: answerOf(assertion) });
    return { missingSignatures: 0 };
  }
}
