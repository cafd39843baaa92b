import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import type { Tx } from '../../../platform/transaction.js';
import { RecordHappening } from '../../history/index.js';
import { InventoryStore } from '../data/inventory.store.js';
import type { StockedPiece } from '../domain/stocked-piece.js';

/** Makes a paid order's reserved pieces sold. */
@Injectable()
export class SellItems {
  constructor(
    private readonly store: InventoryStore,
    private readonly recordHappening: RecordHappening,
    private readonly clock: Clock,
  ) {}

  /** @returns the pieces sold; fewer than ordered when one was withdrawn meanwhile or the reservation ended */
  async within(tx: Tx, { orderId }: { orderId: string }): Promise<StockedPiece[]> {
    const at = this.clock.now();
    const sold = await this.store.sell(tx, orderId, at);
    await this.recordHappening.within(tx, {
      pieceIds: sold.map(({ pieceId }) => pieceId),
      what: 'sold',
      by: 'buyer',
      at,
      cause: `order/${orderId}`,
    });
    return sold;
  }
}
