import { Injectable } from '@nestjs/common';
import type { PieceEventRole } from '../../../../api/history.js';
import { Clock } from '../../../kernel/clock.js';
import type { Tx } from '../../../platform/transaction.js';
import { RecordHappening } from '../../history/index.js';
import { InventoryStore } from '../data/inventory.store.js';

export interface TakeItemsBackInput {
  orderId: string;
  pieceIds: readonly string[];
  by: PieceEventRole;
}

/** Sold pieces that never left are for sale again; one whose certificate was withdrawn meanwhile is not. */
@Injectable()
export class TakeItemsBack {
  constructor(
    private readonly store: InventoryStore,
    private readonly recordHappening: RecordHappening,
    private readonly clock: Clock,
  ) {}

  /** Doing it again does no harm. */
  async within(tx: Tx, { orderId, pieceIds, by }: TakeItemsBackInput): Promise<void> {
    const at = this.clock.now();
    const returned = await this.store.takeBack(tx, orderId, pieceIds, at);
    await this.recordHappening.within(tx, {
      pieceIds: returned.map(({ pieceId }) => pieceId),
      what: 'released',
      by,
      at,
      cause: `order/${orderId}`,
    });
  }
}
