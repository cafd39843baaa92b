import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/transaction.js';
import { SellItems } from '../../inventory/index.js';
import { OrderWork } from '../../making/index.js';
import { LinePiecesStore } from '../data/line-pieces.store.js';
import type { OrderToPay } from '../domain/order.js';
import { ReservePieces } from './reserve-pieces.js';

/** From the reservation to the sale there is no time in which anybody could come between: one transaction. */
const WHILE_SELLING_MS = 60_000;

/** Makes an order's pieces its buyer's. */
@Injectable()
export class SellPieces {
  constructor(
    private readonly linePieces: LinePiecesStore,
    private readonly sellItems: SellItems,
    private readonly reservePieces: ReservePieces,
    private readonly orderWork: OrderWork,
  ) {}

  /** @throws OutOfStock, WorkshopFull when its pieces are gone and no others are left; the transaction must be given up then */
  async within(tx: Tx, { id: orderId, wanted }: Pick<OrderToPay, 'id' | 'wanted'>, now: Date): Promise<void> {
    const sold = await this.sellItems.within(tx, { orderId });
    const made = wanted.some(({ isMade }) => isMade) ? await this.orderWork.within(tx, { orderId }) : [];
    const missing = missingOf(wanted, sold, made);
    if (missing.length === 0) return;
    // Withdrawn while the buyer paid, or given back because the money came late: other pieces of the same.
    await this.linePieces.takeLost(tx, orderId, sold, now);
    await this.reservePieces.within(tx, orderId, missing, new Date(now.getTime() + WHILE_SELLING_MS));
    await this.sellItems.within(tx, { orderId });
  }
}

/** What of the order has no piece, and none is made for it. */
function missingOf(
  wanted: readonly { productId: string; quantity: number }[],
  sold: readonly { productId: string }[],
  made: readonly { productId: string; quantity: number }[],
): { productId: string; quantity: number }[] {
  return wanted
    .map(({ productId, quantity }) => ({
      productId,
      quantity:
        quantity -
        sold.filter((piece) => piece.productId === productId).length -
        (made.find((work) => work.productId === productId)?.quantity ?? 0),
    }))
    .filter(({ quantity }) => quantity > 0);
}
