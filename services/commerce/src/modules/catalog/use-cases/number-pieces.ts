import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/transaction.js';
import { PiecesStore } from '../data/pieces.store.js';

export interface NumberPiecesInput {
  /** In the order of their numbers. */
  pieceIds: string[];
  /** Null takes the numbers away again, when a batch was cancelled or refused. */
  numbers: { cooperativeNumber: string; first: number } | null;
}

/** Notes which public numbers pieces got when they were sealed. */
@Injectable()
export class NumberPieces {
  constructor(private readonly pieces: PiecesStore) {}

  within(tx: Tx, { pieceIds, numbers }: NumberPiecesInput): Promise<void> {
    return this.pieces.setNumbers(tx, pieceIds, numbers);
  }
}
