import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/transaction.js';
import { productsOf } from '../domain/stocked-piece.js';
import { InventoryStore } from '../data/inventory.store.js';
import { countAvailability } from '../inventory.jobs.js';

/** Puts an order's reserved pieces back on sale; sold ones stay sold. Twice equals once. */
@Injectable()
export class ReleaseItems {
  constructor(private readonly store: InventoryStore) {}

  async within(tx: Tx, { orderId }: { orderId: string }): Promise<void> {
    const released = await this.store.release(tx, orderId);
    await tx.sendEach(countAvailability, productsOf(released));
  }
}
