import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import type { Tx } from '../../../platform/transaction.js';
import { RecordHappening } from '../../history/index.js';
import { InventoryStore } from '../data/inventory.store.js';

/** A piece that its buyer sent back, as it was found. */
export interface ReturnedPiece {
  pieceId: string;
  /** Whole, so that another may buy it. */
  isForSale: boolean;
  /** Its hidden code had been opened, and its token was moved back. */
  cameWithToken: boolean;
}

export interface TakeReturnedItemsInput {
  orderId: string;
  pieces: readonly ReturnedPiece[];
  cause: string;
}

/** Sold pieces are back from their buyer: whole ones are for sale again, unless their certificates were withdrawn meanwhile. */
@Injectable()
export class TakeReturnedItems {
  constructor(
    private readonly store: InventoryStore,
    private readonly recordHappening: RecordHappening,
    private readonly clock: Clock,
  ) {}

  /** Doing it again does no harm. */
  async within(tx: Tx, { orderId, pieces, cause }: TakeReturnedItemsInput): Promise<void> {
    const at = this.clock.now();
    const idsOf = (some: readonly ReturnedPiece[]) => some.map(({ pieceId }) => pieceId);
    const pieceIds = await this.store.takeReturned(
      tx,
      orderId,
      {
        all: idsOf(pieces),
        forSale: idsOf(pieces.filter(({ isForSale }) => isForSale)),
        opened: idsOf(pieces.filter(({ cameWithToken }) => cameWithToken)),
      },
      at,
    );
    await this.recordHappening.within(tx, { pieceIds, what: 'returned', by: 'officer', at, cause });
  }
}
