import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import type { Tx } from '../../../platform/transaction.js';
import { InventoryStore, type StockedPiece } from '../data/inventory.store.js';

/** Makes a paid order's reserved pieces sold. */
@Injectable()
export class SellItems {
  constructor(
    private readonly store: InventoryStore,
    private readonly clock: Clock,
  ) {}

  /** @returns the pieces sold; fewer than ordered when one was withdrawn meanwhile or the reservation ended */
  within(tx: Tx, { orderId }: { orderId: string }): Promise<StockedPiece[]> {
    return this.store.sell(tx, orderId, this.clock.now());
  }
}
