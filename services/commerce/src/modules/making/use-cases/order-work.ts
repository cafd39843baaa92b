import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import type { Tx } from '../../../platform/transaction.js';
import { WorkStore } from '../data/work.store.js';
import { WorkshopFull } from '../domain/making.errors.js';
import type { Work } from '../domain/work.js';
import { KeepPlaces } from './keep-places.js';

const PAID = { actor: 'payment', role: 'payment' } as const;

/** An order is paid: what it has places for is to be made. When the money came late, places are looked for again. */
@Injectable()
export class OrderWork {
  constructor(
    private readonly works: WorkStore,
    private readonly keepPlaces: KeepPlaces,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns how many pieces of which product will be made for it
   * @throws WorkshopFull when what was promised cannot be ready by its day any more; the transaction must be given up then
   */
  async within(tx: Tx, { orderId }: { orderId: string }): Promise<{ productId: string; quantity: number }[]> {
    const works = await this.works.lockOfOrder(tx, orderId);
    const released = works.filter(({ state }) => state === 'released');
    if (released.length > 0) await this.keepAgain(tx, released);
    const kept = works.filter(({ state }) => state === 'kept' || state === 'released');
    for (const work of kept) {
      await this.works.move(tx, { ...work, state: 'kept' }, 'wanted', PAID, this.clock.now());
    }
    return kept.map(({ productId, quantity }) => ({ productId, quantity }));
  }

  private async keepAgain(tx: Tx, works: readonly Work[]): Promise<void> {
    const dates = await this.keepPlaces.within(tx, works);
    const later = works.find(({ id, readyBy }) => (dates.get(id) ?? readyBy) > readyBy);
    if (later) throw new WorkshopFull({ productId: later.productId });
  }
}
