import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/transaction.js';
import { InventoryStore } from '../data/inventory.store.js';
import { countAvailability } from '../inventory.jobs.js';

/** Puts an order's reserved pieces back on sale; sold ones stay sold. Twice equals once. */
@Injectable()
export class ReleaseItems {
  constructor(private readonly store: InventoryStore) {}

  async within(tx: Tx, { orderId }: { orderId: string }): Promise<void> {
    const released = await this.store.release(tx, orderId);
    for (const productId of new Set(released.map((piece) => piece.productId))) {
      await tx.send(countAvailability, { productId });
    }
  }
}
