import { Injectable } from '@nestjs/common';
import { invariant } from '../../../kernel/errors.js';
import type { Tx } from '../../../platform/transaction.js';
import { MovePieces, NumberPieces } from '../../catalog/index.js';
import { batchFinal } from '../certificates.jobs.js';
import { type ActState, ActsStore, type StoredAct } from '../data/acts.store.js';
import { BatchesStore } from '../data/batches.store.js';

/** Moves an act to what became of it, and with an act that seals its batch and pieces. Twice is once. */
@Injectable()
export class MoveAct {
  constructor(
    private readonly acts: ActsStore,
    private readonly batches: BatchesStore,
    private readonly movePieces: MovePieces,
    private readonly numberPieces: NumberPieces,
  ) {}

  /** @param failure why, for `failed` and `expired` */
  async within(tx: Tx, act: StoredAct, to: ActState, failure: string | null = null): Promise<void> {
    await this.acts.setState(tx, act.id, to, failure);
    if (act.kind === 'issue-batch' && act.batchId) await this.moveBatch(tx, act.batchId, to, failure);
  }

  private async moveBatch(tx: Tx, batchId: string, to: ActState, failure: string | null): Promise<void> {
    const batch = await this.batches.lock(tx, batchId);
    invariant(batch, `The act that seals batch ${batchId} outlived it.`);
    const pieceIds = (await this.batches.certificatesOf(tx, batchId)).map(({ pieceId }) => pieceId);
    switch (to) {
      case 'submitted':
      case 'recorded':
        await this.batches.setState(tx, batchId, to);
        await this.movePieces.within(tx, { pieceIds, to });
        return;
      case 'final':
        await this.batches.setState(tx, batchId, 'final');
        await this.movePieces.within(tx, { pieceIds, to: 'final' });
        // Whoever hears of it asks what became of the certificates meanwhile, and offers those that are good.
        await tx.publish(batchFinal, {
          batchId,
          cooperativeId: batch.cooperativeId,
          chainNumber: batch.chainNumber,
        });
        return;
      case 'failed':
      case 'expired':
      case 'cancelled':
        await this.batches.setState(tx, batchId, to === 'cancelled' ? 'cancelled' : 'failed', failure);
        await this.releaseWithin(tx, batchId, pieceIds);
        return;
      case 'signing':
        return;
    }
  }

  /** The pieces are as they were before they were sealed; their numbers go to the next batch. */
  async releaseWithin(tx: Tx, batchId: string, pieceIds: string[]): Promise<void> {
    await this.batches.release(tx, batchId);
    await this.movePieces.within(tx, { pieceIds, to: 'inspected' });
    await this.numberPieces.within(tx, { pieceIds, numbers: null });
  }
}
