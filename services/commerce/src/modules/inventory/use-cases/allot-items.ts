import { Injectable } from '@nestjs/common';
import type { PieceEventRole } from '../../../../api/history.js';
import { Clock } from '../../../kernel/clock.js';
import type { Tx } from '../../../platform/transaction.js';
import { RecordHappening } from '../../history/index.js';
import { AllottedItemsStore } from '../data/allotted-items.store.js';
import type { Wanted } from '../data/inventory.store.js';
import { PieceNotFree, TooFewToAllot } from '../domain/inventory.errors.js';
import type { StockedPiece } from '../domain/stocked-piece.js';

export interface AllotItemsInput {
  phoneId: string;
  /** These very pieces. */
  pieces: readonly { pieceId: string; number: string }[];
  /** So many of each product, whichever are free; each product once. */
  wanted: readonly Wanted[];
  by: PieceEventRole;
}

/** Takes pieces out of the shop's stock for a phone that sells them elsewhere: all that are wanted, or none. */
@Injectable()
export class AllotItems {
  constructor(
    private readonly store: AllottedItemsStore,
    private readonly recordHappening: RecordHappening,
    private readonly clock: Clock,
  ) {}

  /** @throws PieceNotFree, TooFewToAllot; the transaction must be given up then */
  async within(tx: Tx, { phoneId, pieces, wanted, by }: AllotItemsInput): Promise<StockedPiece[]> {
    const named = new Set(pieces.map(({ pieceId }) => pieceId));
    const taken = await this.store.allot(tx, phoneId, { pieceIds: [...named], wanted });
    const ids = new Set(taken.map(({ pieceId }) => pieceId));
    const gone = pieces.find(({ pieceId }) => !ids.has(pieceId));
    if (gone) throw new PieceNotFree({ number: gone.number });
    for (const { productId, quantity } of wanted) {
      const left = taken.filter((it) => it.productId === productId && !named.has(it.pieceId)).length;
      if (left < quantity) throw new TooFewToAllot({ wanted: quantity, left });
    }
    const at = this.clock.now();
    await this.recordHappening.within(tx, { pieceIds: [...ids], what: 'taken-along', by, at });
    return taken;
  }
}
