import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/transaction.js';
import { GiveEditionPlacesBack } from '../../catalog/index.js';
import { WeeksStore } from '../data/weeks.store.js';
import { WorkStore } from '../data/work.store.js';
import { inOneOrder } from '../domain/work.js';

/** An order ended unpaid: its places in the weeks of workshops are for others again. Doing it again does no harm. */
@Injectable()
export class ReleasePlaces {
  constructor(
    private readonly weeks: WeeksStore,
    private readonly works: WorkStore,
    private readonly giveEditionPlacesBack: GiveEditionPlacesBack,
  ) {}

  async within(tx: Tx, { orderId }: { orderId: string }): Promise<void> {
    const kept = (await this.works.lockOfOrder(tx, orderId)).filter(({ state }) => state === 'kept');
    if (kept.length === 0) return;
    const ids = kept.map(({ id }) => id);
    await this.works.release(tx, ids);
    await this.weeks.giveBack(tx, ids);
    for (const { productId, quantity } of inOneOrder(kept))
      await this.giveEditionPlacesBack.within(tx, { productId, pieces: quantity });
  }
}
