import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/transaction.js';
import { PromisedPiecesStore } from '../data/promised-pieces.store.js';

/** Pieces that were made for an order are not wanted any more: they will be for sale like any other. Doing it again does no harm. */
@Injectable()
export class ForgetPromises {
  constructor(private readonly promised: PromisedPiecesStore) {}

  async within(tx: Tx, pieceIds: readonly string[]): Promise<void> {
    if (pieceIds.length > 0) await this.promised.remove(tx, pieceIds);
  }
}
