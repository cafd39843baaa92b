import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import type { Tx } from '../../../platform/transaction.js';
import { RecordHappening } from '../../history/index.js';
import { InventoryStore } from '../data/inventory.store.js';

/** Puts an order's reserved pieces back on sale; sold ones stay sold. Doing it again does no harm. */
@Injectable()
export class ReleaseItems {
  constructor(
    private readonly store: InventoryStore,
    private readonly recordHappening: RecordHappening,
    private readonly clock: Clock,
  ) {}

  async within(tx: Tx, { orderId }: { orderId: string }): Promise<void> {
    const released = await this.store.release(tx, orderId);
    await this.recordHappening.within(tx, {
      pieceIds: released.map(({ pieceId }) => pieceId),
      what: 'released',
      by: 'service',
      at: this.clock.now(),
      cause: `order/${orderId}`,
    });
  }
}
