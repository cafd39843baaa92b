import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/transaction.js';
import { ReserveItems } from '../../inventory/index.js';
import { LinePiecesStore } from '../data/line-pieces.store.js';

/** Takes pieces from stock and puts them into an order's lines. */
@Injectable()
export class ReservePieces {
  constructor(
    private readonly reserveItems: ReserveItems,
    private readonly linePieces: LinePiecesStore,
  ) {}

  /** @throws OutOfStock before anything is changed */
  async within(
    tx: Tx,
    orderId: string,
    wanted: readonly { productId: string; quantity: number }[],
    until: Date,
  ): Promise<void> {
    const pieces = await this.reserveItems.within(tx, { orderId, until, wanted });
    await this.linePieces.give(tx, orderId, pieces);
  }
}
