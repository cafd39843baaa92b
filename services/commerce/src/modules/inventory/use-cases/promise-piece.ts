import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/transaction.js';
import { PromisedPiecesStore } from '../data/promised-pieces.store.js';

/** A piece is made for an order: once it has its certificate it is sold to it, and never for sale to others. */
@Injectable()
export class PromisePiece {
  constructor(private readonly promised: PromisedPiecesStore) {}

  async within(tx: Tx, { pieceId, orderId }: { pieceId: string; orderId: string }): Promise<void> {
    await this.promised.add(tx, pieceId, orderId);
  }
}
