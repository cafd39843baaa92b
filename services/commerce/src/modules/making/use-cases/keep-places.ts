import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { dayOf } from '../../../kernel/day.js';
import type { Tx } from '../../../platform/transaction.js';
import { TakeEditionPlaces } from '../../catalog/index.js';
import { WeeksStore } from '../data/weeks.store.js';
import { WorkStore } from '../data/work.store.js';
import { WorkshopFull } from '../domain/making.errors.js';
import { allReadyBy, firstWeeks, MOST_WEEKS, weekOf } from '../domain/weeks.js';
import { inOneOrder, type WantedWork } from '../domain/work.js';

/** Takes places in the weeks of workshops for an order that waits for money: all that are wanted, or none. */
@Injectable()
export class KeepPlaces {
  constructor(
    private readonly weeks: WeeksStore,
    private readonly works: WorkStore,
    private readonly takeEditionPlaces: TakeEditionPlaces,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns by when each is ready, by its id
   * @throws WorkshopFull, EditionFull; the transaction must be given up then
   */
  async within(tx: Tx, wanted: readonly WantedWork[]): Promise<Map<string, string>> {
    const at = this.clock.now();
    const dates = new Map<string, string>();
    for (const work of inOneOrder(wanted)) {
      await this.takeEditionPlaces.within(tx, { productId: work.productId, pieces: work.quantity });
      const weeks: string[] = [];
      for (let nth = 0; nth < work.quantity; nth += 1) weeks.push(await this.takeOne(tx, work, dayOf(at)));
      const readyBy = allReadyBy(weeks, work.pace);
      await this.works.keep(tx, work, readyBy, weeks, at);
      dates.set(work.id, readyBy);
    }
    return dates;
  }

  /** Each week that turns out full was taken by somebody else, so that there is an end to it. */
  private async takeOne(tx: Tx, { productId, artisanId, pace }: WantedWork, today: string): Promise<string> {
    for (let tries = 0; tries <= MOST_WEEKS; tries += 1) {
      const taken = await this.weeks.taken(tx, [artisanId], weekOf(today));
      const [week] = firstWeeks(taken.get(artisanId) ?? new Map(), today, pace, 1) ?? [];
      if (week === undefined) break;
      if (await this.weeks.takeOne(tx, artisanId, week, pace.capacityPerWeek)) return week;
    }
    throw new WorkshopFull({ productId });
  }
}
