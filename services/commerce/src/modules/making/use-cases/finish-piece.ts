import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { DraftMadePiece } from '../../catalog/index.js';
import { PromisePiece } from '../../inventory/index.js';
import { FinishedPiecesStore } from '../data/finished-pieces.store.js';
import { WorkStore } from '../data/work.store.js';
import { AllFinished, WorkMoveNotAllowed } from '../domain/making.errors.js';
import { ownWork, type WorkActor } from '../domain/own-work.js';
import { workFinished } from '../making.jobs.js';

/**
 * The maker has finished a piece for an order: a draft of it is there to be photographed and signed, and from then on nobody else
 * can buy it. With the last one the work is finished.
 */
@Injectable()
export class FinishPiece {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly works: WorkStore,
    private readonly pieces: FinishedPiecesStore,
    private readonly draftMadePiece: DraftMadePiece,
    private readonly promisePiece: PromisePiece,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws WorkNotFound, also for another's @throws WorkMoveNotAllowed where nobody has begun it, or nobody wants it any more
   * @throws AllFinished, TooManyDrafts
   */
  async execute({ id, actor }: { id: string; actor: WorkActor }): Promise<{ pieceId: string }> {
    return this.uow.run(async (tx) => {
      const work = ownWork(await this.works.lock(tx, id), actor);
      if (work.state === 'finished' || work.state === 'sealed') {
        throw new AllFinished({ quantity: work.quantity });
      }
      if (work.state !== 'started') throw new WorkMoveNotAllowed({ state: work.state, wanted: 'finished' });
      const now = this.clock.now();
      const { productId, artisanId, orderId } = work;
      const { pieceId } = await this.draftMadePiece.within(tx, { productId, artisanId });
      await this.pieces.add(tx, id, pieceId, now);
      await this.promisePiece.within(tx, { pieceId, orderId });
      const finished = await this.pieces.ofWork(tx, [id]);
      if (finished.length === work.quantity) {
        await this.works.move(tx, work, 'finished', { actor: actor.userId, role: 'maker' }, now);
        await tx.publish(workFinished, { orderId });
      }
      return { pieceId };
    });
  }
}
