import { Injectable } from '@nestjs/common';
import type { PieceEventRole } from '../../../../api/history.js';
import { Clock } from '../../../kernel/clock.js';
import type { Tx } from '../../../platform/transaction.js';
import { RecordHappening } from '../../history/index.js';
import { AllottedItemsStore } from '../data/allotted-items.store.js';

export interface UndoSpotSaleInput {
  pieceId: string;
  orderId: string;
  phoneId: string;
  by: PieceEventRole;
}

/** A piece that was sold on the spot by mistake is with the phone again. */
@Injectable()
export class UndoSpotSale {
  constructor(
    private readonly store: AllottedItemsStore,
    private readonly recordHappening: RecordHappening,
    private readonly clock: Clock,
  ) {}

  /** @returns whether it may be sold again: its certificate was not withdrawn meanwhile */
  async within(tx: Tx, { by, ...sale }: UndoSpotSaleInput): Promise<boolean> {
    const at = this.clock.now();
    const { pieceIds, isAllotted } = await this.store.undoSale(tx, sale, at);
    const cause = `order/${sale.orderId}`;
    await this.recordHappening.within(tx, { pieceIds, what: 'returned', by, at, cause });
    if (isAllotted) await this.recordHappening.within(tx, { pieceIds, what: 'taken-along', by, at, cause });
    return isAllotted;
  }
}
