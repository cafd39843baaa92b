import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { invariant } from '../../../../kernel/errors.js';
import type { Tx } from '../../../../platform/transaction.js';
import { MovePieces } from '../../../catalog/index.js';
import { ActKind, type ActKindHandler, type ActState, type StoredAct } from '../../../signing/index.js';
import { batchFinal } from '../../certificates.jobs.js';
import { BatchesStore } from '../../data/batches.store.js';
import { BATCH_AT_ACT, BATCH_MOVES } from '../../domain/batch-state.js';
import { ReleaseBatch } from '../../use-cases/release-batch.js';

const subject = z.object({ batchId: z.uuid() });
type ABatch = z.infer<typeof subject>;

/** Signers may need until tomorrow; a batch that waits longer is opened anew. */
const SIGNABLE_FOR_MS = 24 * 3600 * 1000;

/** Seals a batch: what becomes of the act becomes of the batch and its pieces. */
@ActKind('issue-batch')
@Injectable()
export class IssueBatchAct implements ActKindHandler<ABatch> {
  readonly type = 'IssueBatch';
  readonly subject = subject;
  /** It is given up with its batch. */
  readonly isCancellable = false;
  readonly endsAtDeadline = true;
  readonly signableForMs = SIGNABLE_FOR_MS;

  constructor(
    private readonly batches: BatchesStore,
    private readonly movePieces: MovePieces,
    private readonly releaseBatch: ReleaseBatch,
  ) {}

  /** Made when the claim keys arrive (`FixClaimKeys`), and never again. */
  messageOf(): Promise<null> {
    return Promise.resolve(null);
  }

  openedBy(subject: ABatch) {
    return { purpose: 'seal-batch', subject };
  }

  async apply(tx: Tx, { subject: { batchId } }: StoredAct<ABatch>, to: ActState, failure: string | null) {
    const batch = await this.batches.lock(tx, batchId);
    invariant(batch, `The act that seals batch ${batchId} outlived it.`);
    const state = BATCH_AT_ACT[to];
    if (state === batch.state) return;
    invariant(
      BATCH_MOVES.mayMove(batch.state, state),
      `The batch ${batchId} cannot follow its act from "${batch.state}" to "${state}".`,
    );
    if (state === 'failed' || state === 'cancelled') {
      return this.releaseBatch.within(tx, batchId, state, failure);
    }
    await this.batches.setState(tx, batchId, state);
    if (state === 'signing') return;
    await this.movePieces.within(tx, { pieceIds: await this.batches.pieceIdsOf(tx, batchId), to: state });
    if (state !== 'final') return;
    // Whoever hears of it asks what became of the certificates meanwhile, and offers those that are good.
    const { cooperativeId, cooperativeNumber } = batch;
    await tx.publish(batchFinal, { batchId, cooperativeId, cooperativeNumber });
  }
}
