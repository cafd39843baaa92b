import { Injectable } from '@nestjs/common';
import type { PieceEventRole } from '../../../../api/history.js';
import { Clock } from '../../../kernel/clock.js';
import type { Tx } from '../../../platform/transaction.js';
import { RecordHappening } from '../../history/index.js';
import { AllottedItemsStore } from '../data/allotted-items.store.js';

export interface TakeAllottedBackInput {
  phoneId: string;
  pieceIds: readonly string[];
  by: PieceEventRole;
}

/** Pieces that a phone had along are for sale again; one whose certificate was withdrawn meanwhile is not. */
@Injectable()
export class TakeAllottedBack {
  constructor(
    private readonly store: AllottedItemsStore,
    private readonly recordHappening: RecordHappening,
    private readonly clock: Clock,
  ) {}

  /** Doing it again does no harm. */
  async within(tx: Tx, { phoneId, pieceIds, by }: TakeAllottedBackInput): Promise<void> {
    const back = await this.store.takeBack(tx, phoneId, pieceIds);
    const ids = back.map(({ pieceId }) => pieceId);
    await this.recordHappening.within(tx, { pieceIds: ids, what: 'brought-back', by, at: this.clock.now() });
  }
}
