import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/transaction.js';
import { InventoryStore } from '../data/inventory.store.js';

/** Keeps an order's pieces longer, for a new attempt to pay. */
@Injectable()
export class ExtendReservation {
  constructor(private readonly store: InventoryStore) {}

  async within(tx: Tx, { orderId, until }: { orderId: string; until: Date }): Promise<void> {
    await this.store.extend(tx, orderId, until);
  }
}
