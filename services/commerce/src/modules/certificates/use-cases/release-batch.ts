import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/transaction.js';
import { MovePieces, NumberPieces } from '../../catalog/index.js';
import { BatchesStore } from '../data/batches.store.js';

/** Ends a batch that never came to the chain: its pieces are as before, their numbers go to the next batch. */
@Injectable()
export class ReleaseBatch {
  constructor(
    private readonly batches: BatchesStore,
    private readonly movePieces: MovePieces,
    private readonly numberPieces: NumberPieces,
  ) {}

  /** @param failure why, for `failed` */
  async within(
    tx: Tx,
    batchId: string,
    to: 'cancelled' | 'failed',
    failure: string | null = null,
  ): Promise<void> {
    const pieceIds = await this.batches.pieceIdsOf(tx, batchId);
    await this.batches.setState(tx, batchId, to, failure);
    await this.batches.release(tx, batchId);
    await this.movePieces.within(tx, { pieceIds, to: 'inspected' });
    await this.numberPieces.within(tx, { pieceIds, numbers: null });
  }
}
