import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import type { Tx } from '../../../platform/transaction.js';
import { GiveEditionPlacesBack } from '../../catalog/index.js';
import { ForgetPromises } from '../../inventory/index.js';
import { FinishedPiecesStore } from '../data/finished-pieces.store.js';
import { WeeksStore } from '../data/weeks.store.js';
import { WorkStore } from '../data/work.store.js';
import { WorkBegun } from '../domain/making.errors.js';
import { inOneOrder, type Work, type WorkMovedBy } from '../domain/work.js';
import { isBegun, isLive, isPlaceFree } from '../domain/work-status.js';

/**
 * What was ordered is not wanted any more: its money went back. What nobody has begun leaves its place to others; what is finished
 * will be for sale like any other piece. Doing it again does no harm.
 */
@Injectable()
export class CallOffWork {
  constructor(
    private readonly works: WorkStore,
    private readonly weeks: WeeksStore,
    private readonly pieces: FinishedPiecesStore,
    private readonly forgetPromises: ForgetPromises,
    private readonly giveEditionPlacesBack: GiveEditionPlacesBack,
    private readonly clock: Clock,
  ) {}

  async within(tx: Tx, { lineIds, by }: { lineIds: readonly string[]; by: WorkMovedBy }): Promise<void> {
    await this.callOff(tx, await this.works.lockAll(tx, lineIds), by);
  }

  async ofOrder(tx: Tx, { orderId, by }: { orderId: string; by: WorkMovedBy }): Promise<void> {
    await this.callOff(tx, await this.works.lockOfOrder(tx, orderId), by);
  }

  /** A buyer may think better of it until the maker has begun. @throws WorkBegun */
  async requireUnbegun(tx: Tx, orderId: string): Promise<void> {
    const works = await this.works.lockOfOrder(tx, orderId);
    if (works.some(({ state }) => isBegun(state))) throw new WorkBegun();
  }

  private async callOff(tx: Tx, works: readonly Work[], by: WorkMovedBy): Promise<void> {
    const live = works.filter(({ state }) => isLive(state));
    if (live.length === 0) return;
    for (const work of live) await this.works.move(tx, work, 'called-off', by, this.clock.now());
    const unbegun = live.filter(({ state }) => isPlaceFree(state));
    if (unbegun.length > 0)
      await this.weeks.giveBack(
        tx,
        unbegun.map(({ id }) => id),
      );
    await this.freePieces(tx, live);
  }

  private async freePieces(tx: Tx, works: readonly Work[]): Promise<void> {
    const pieces = await this.pieces.ofWork(
      tx,
      works.map(({ id }) => id),
    );
    await this.forgetPromises.within(
      tx,
      pieces.map(({ pieceId }) => pieceId),
    );
    for (const { id, productId, quantity } of inOneOrder(works)) {
      const finished = pieces.filter(({ workId }) => workId === id).length;
      await this.giveEditionPlacesBack.within(tx, { productId, pieces: quantity - finished });
    }
  }
}
