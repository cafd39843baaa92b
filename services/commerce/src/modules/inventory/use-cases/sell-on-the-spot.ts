import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/transaction.js';
import { RecordHappening } from '../../history/index.js';
import { AllottedItemsStore } from '../data/allotted-items.store.js';
import type { StockedPiece } from '../domain/stocked-piece.js';

export interface SellOnTheSpotInput {
  pieceId: string;
  orderId: string;
  /** The phone that has it along; null for a piece that is in the shop. */
  phoneId: string | null;
  at: Date;
}

/** A piece went from the seller's hand into the buyer's. */
@Injectable()
export class SellOnTheSpot {
  constructor(
    private readonly store: AllottedItemsStore,
    private readonly recordHappening: RecordHappening,
  ) {}

  /** @returns undefined, and nothing is changed, when it is not with the phone, or not free in the shop */
  async within(tx: Tx, { phoneId, at, ...sale }: SellOnTheSpotInput): Promise<StockedPiece | undefined> {
    const sold =
      phoneId === null
        ? await this.store.sellFree(tx, sale, at)
        : await this.store.sellAllotted(tx, { ...sale, phoneId }, at);
    if (!sold) return undefined;
    const pieceIds = [sold.pieceId];
    const cause = `order/${sale.orderId}`;
    await this.recordHappening.within(tx, { pieceIds, what: 'sold', by: 'buyer', at, cause });
    return sold;
  }
}
