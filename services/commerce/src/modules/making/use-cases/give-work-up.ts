import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import type { Tx } from '../../../platform/transaction.js';
import { GiveEditionPlacesBack } from '../../catalog/index.js';
import { ForgetPromises } from '../../inventory/index.js';
import { FinishedPiecesStore } from '../data/finished-pieces.store.js';
import { WeeksStore } from '../data/weeks.store.js';
import { WorkStore } from '../data/work.store.js';
import type { Work, WorkMovedBy } from '../domain/work.js';
import { isPlaceFree } from '../domain/work-status.js';
import { workGivenUp } from '../making.jobs.js';

/** The maker cannot make it, or did not for too long: whoever keeps the order is told, and sends the money back. */
@Injectable()
export class GiveWorkUp {
  constructor(
    private readonly works: WorkStore,
    private readonly weeks: WeeksStore,
    private readonly pieces: FinishedPiecesStore,
    private readonly forgetPromises: ForgetPromises,
    private readonly giveEditionPlacesBack: GiveEditionPlacesBack,
    private readonly clock: Clock,
  ) {}

  /** @param work locked @throws WorkMoveNotAllowed */
  async within(tx: Tx, work: Work, to: 'refused' | 'late', by: WorkMovedBy): Promise<void> {
    await this.works.move(tx, work, to, by, this.clock.now());
    if (isPlaceFree(work.state)) await this.weeks.giveBack(tx, [work.id]);
    // Some of several may be finished: others may have them.
    const finished = await this.pieces.ofWork(tx, [work.id]);
    await this.forgetPromises.within(
      tx,
      finished.map(({ pieceId }) => pieceId),
    );
    const { productId, quantity } = work;
    await this.giveEditionPlacesBack.within(tx, { productId, pieces: quantity - finished.length });
    await tx.publish(workGivenUp, { workId: work.id });
  }
}
