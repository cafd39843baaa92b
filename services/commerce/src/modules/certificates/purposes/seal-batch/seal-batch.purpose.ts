import { textOf } from '@daulang/protocol';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { PasskeyAssertion } from '../../../../../api/seal.js';
import { invariant } from '../../../../kernel/errors.js';
import { Database } from '../../../../platform/database/database.js';
import type { Tx } from '../../../../platform/transaction.js';
import { Directory } from '../../../accounts/index.js';
import { RegistryDomains } from '../../../chain/index.js';
import {
  ActsQueries,
  type Signatory,
  SignAct,
  SigningKeys,
  SigningPurpose,
  type SigningPurposeHandler,
  type Ticket,
} from '../../../signing/index.js';
import { type Batch, BatchesStore } from '../../data/batches.store.js';
import { BATCH_MOVES } from '../../domain/batch-state.js';
import { BatchMoveNotAllowed, BatchNotFound } from '../../domain/certificates.errors.js';

const subject = z.object({ batchId: z.uuid() });
type ABatch = z.infer<typeof subject>;

/** Officers seal a batch: the first one's browser draws the hidden codes, each one's passkey signs. */
@SigningPurpose('seal-batch')
@Injectable()
export class SealBatchPurpose implements SigningPurposeHandler<ABatch, 'signature'> {
  readonly subject = subject;
  readonly answeredAt = 'signature';

  constructor(
    private readonly database: Database,
    private readonly directory: Directory,
    private readonly batches: BatchesStore,
    private readonly acts: ActsQueries,
    private readonly signingKeys: SigningKeys,
    private readonly domains: RegistryDomains,
    private readonly signAct: SignAct,
  ) {}

  returnPath({ batchId }: ABatch): string {
    return `/office/batches/${batchId}`;
  }

  /** @throws BatchNotFound, BatchMoveNotAllowed, NoSigningKey */
  async prepare({ userId, cooperativeId }: Signatory, { batchId }: Partial<ABatch>): Promise<ABatch> {
    const batch = batchId ? await this.batches.find(this.database, batchId) : undefined;
    if (batch?.cooperativeId !== cooperativeId) throw new BatchNotFound({ batchId: batchId ?? '' });
    requireSignable(batch);
    await this.signingKeys.requireSigner(userId, cooperativeId);
    return { batchId: batch.id };
  }

  /** @throws BatchMoveNotAllowed when it is on its way, or given up */
  async page({ userId, subject: { batchId } }: Ticket<ABatch>) {
    const batch = await this.batches.find(this.database, batchId);
    invariant(batch, 'A ticket to seal names a batch that is there.');
    requireSignable(batch);
    const [pieces, cooperative, signed] = [
      await this.batches.certificatesOf(this.database, batch.id),
      await this.directory.cooperative(batch.cooperativeId),
      batch.actId ? await this.acts.signatureCount(this.database, batch.actId) : 0,
    ];
    invariant(cooperative, `The batch ${batch.id} is of a cooperative that accounts does not know.`);
    return {
      purpose: 'seal-batch' as const,
      allowedCredentials: await this.signingKeys.credentialsOf(userId, batch.cooperativeId),
      batchId: batch.id,
      cooperative: { cooperativeNumber: batch.cooperativeNumber, name: cooperative.name },
      domain: this.domains.of('IssueBatch'),
      firstNumber: batch.firstNumber,
      threshold: batch.threshold,
      pieces: pieces.map((piece) => ({
        serial: piece.serial,
        serialHash: piece.serialHash,
        certificate: textOf(piece.document),
        makerKey: piece.makerKey,
        // While nobody has signed, whoever opens the page draws the codes, also after a page that was closed.
        claimKey: signed > 0 ? piece.claimKey : null,
      })),
    };
  }

  async apply(tx: Tx, ticket: Ticket<ABatch>, assertion: PasskeyAssertion) {
    const batch = await this.batches.find(tx, ticket.subject.batchId);
    invariant(batch, 'A ticket to seal names a batch that is there.');
    if (!batch.actId) throw new BatchMoveNotAllowed({ batchId: batch.id, state: batch.state });
    return this.signAct.byPasskey(tx, { actId: batch.actId, ticket, assertion });
  }
}

/** @throws BatchMoveNotAllowed */
function requireSignable({ id: batchId, state }: Batch): void {
  if (state === 'signing') return;
  BATCH_MOVES.requireMove(state, 'signing', () => new BatchMoveNotAllowed({ batchId, state }));
}
