import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { ActsStore } from '../data/acts.store.js';
import { BatchesStore } from '../data/batches.store.js';
import { BatchMoveNotAllowed, BatchNotFound } from '../domain/certificates.errors.js';
import { MoveAct } from './move-act.js';

/** Gives up a batch that nobody submitted: its pieces wait to be sealed again. */
@Injectable()
export class CancelBatch {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly batches: BatchesStore,
    private readonly acts: ActsStore,
    private readonly moveAct: MoveAct,
  ) {}

  /** @throws BatchNotFound (also for another cooperative's), BatchMoveNotAllowed */
  async execute({ cooperativeId, batchId }: { cooperativeId: string; batchId: string }): Promise<void> {
    await this.uow.run(async (tx) => {
      const batch = await this.batches.lock(tx, batchId);
      if (batch?.cooperativeId !== cooperativeId) throw new BatchNotFound({ batchId });
      if (batch.state === 'cancelled') return;
      if (batch.state !== 'open' && batch.state !== 'signing') {
        throw new BatchMoveNotAllowed({ batchId, state: batch.state });
      }
      const act = batch.actId ? await this.acts.lock(tx, batch.actId) : undefined;
      if (act) return this.moveAct.within(tx, act, 'cancelled');
      const pieceIds = (await this.batches.certificatesOf(tx, batchId)).map(({ pieceId }) => pieceId);
      await this.batches.setState(tx, batchId, 'cancelled');
      await this.moveAct.releaseWithin(tx, batchId, pieceIds);
    });
  }
}
