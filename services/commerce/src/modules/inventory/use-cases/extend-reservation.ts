import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/transaction.js';
import { productsOf } from '../domain/stocked-piece.js';
import { InventoryStore } from '../data/inventory.store.js';
import { countAvailability } from '../inventory.jobs.js';

/** Keeps an order's pieces longer, for a new attempt to pay. */
@Injectable()
export class ExtendReservation {
  constructor(private readonly store: InventoryStore) {}

  async within(tx: Tx, { orderId, until }: { orderId: string; until: Date }): Promise<void> {
    const kept = await this.store.extend(tx, orderId, until);
    await tx.sendEach(countAvailability, productsOf(kept));
  }
}
