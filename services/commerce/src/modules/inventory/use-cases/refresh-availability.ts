import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/transaction.js';
import { RecordAvailability } from '../../catalog/index.js';
import { InventoryStore } from '../data/inventory.store.js';

/** Tells the catalogue which pieces of a product can be bought. */
@Injectable()
export class RefreshAvailability {
  constructor(
    private readonly store: InventoryStore,
    private readonly recordAvailability: RecordAvailability,
  ) {}

  async within(tx: Tx, productId: string): Promise<void> {
    await this.store.lockCount(tx, productId);
    const { pieceIds, freeAgainAt } = await this.store.availability(tx, productId);
    await this.recordAvailability.within(tx, {
      productId,
      availablePieces: pieceIds.length,
      // Nobody asks when there will be more while there are some.
      freeAgainAt: pieceIds.length > 0 ? null : freeAgainAt,
      pieceIds,
    });
  }
}
