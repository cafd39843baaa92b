import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/transaction.js';
import { RecordAvailability } from '../../catalog/index.js';
import { InventoryStore } from '../data/inventory.store.js';

/** Tells the catalogue which pieces of products can be bought. */
@Injectable()
export class RefreshAvailability {
  constructor(
    private readonly store: InventoryStore,
    private readonly recordAvailability: RecordAvailability,
  ) {}

  async within(tx: Tx, productIds: readonly string[]): Promise<void> {
    await this.store.lockCounts(tx, productIds);
    const counted = await this.store.availability(tx, productIds);
    await this.recordAvailability.within(
      tx,
      counted.map(({ productId, pieceIds, freeAgainAt }) => ({
        productId,
        availablePieces: pieceIds.length,
        // Nobody asks when there will be more while there are some.
        freeAgainAt: pieceIds.length > 0 ? null : freeAgainAt,
        pieceIds,
      })),
    );
  }
}
