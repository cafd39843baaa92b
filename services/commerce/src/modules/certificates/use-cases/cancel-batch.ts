import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { ActsQueries, MoveAct } from '../../signing/index.js';
import { BatchesStore } from '../data/batches.store.js';
import { BATCH_MOVES } from '../domain/batch-state.js';
import { BatchMoveNotAllowed, BatchNotFound } from '../domain/certificates.errors.js';
import { ReleaseBatch } from './release-batch.js';

/** Gives up a batch that nobody submitted: its pieces wait to be sealed again. */
@Injectable()
export class CancelBatch {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly batches: BatchesStore,
    private readonly acts: ActsQueries,
    private readonly moveAct: MoveAct,
    private readonly releaseBatch: ReleaseBatch,
  ) {}

  /** @throws BatchNotFound (also for another cooperative's), BatchMoveNotAllowed */
  async execute({ cooperativeId, batchId }: { cooperativeId: string; batchId: string }): Promise<void> {
    await this.uow.run(async (tx) => {
      const batch = await this.batches.lock(tx, batchId);
      if (batch?.cooperativeId !== cooperativeId) throw new BatchNotFound({ batchId });
      const { state } = batch;
      if (state === 'cancelled') return;
      BATCH_MOVES.requireMove(state, 'cancelled', () => new BatchMoveNotAllowed({ batchId, state }));
      const act = batch.actId ? await this.acts.lock(tx, batch.actId) : undefined;
      if (act) return this.moveAct.within(tx, act, 'cancelled');
      await this.releaseBatch.within(tx, batchId, 'cancelled');
    });
  }
}
