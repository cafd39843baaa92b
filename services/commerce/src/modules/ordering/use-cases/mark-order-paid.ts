import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import type { Tx } from '../../../platform/transaction.js';
import { SellItems } from '../../inventory/index.js';
import { LinePiecesStore } from '../data/line-pieces.store.js';
import { OrdersStore } from '../data/orders.store.js';
import type { OrderToPay } from '../domain/order.js';
import { orderPaid } from '../ordering.jobs.js';
import { ReservePieces } from './reserve-pieces.js';

/** From the reservation to the sale there is no time in which anybody could come between: one transaction. */
const WHILE_SELLING_MS = 60_000;

/** Sells an order's pieces to who paid for them. */
@Injectable()
export class MarkOrderPaid {
  constructor(
    private readonly orders: OrdersStore,
    private readonly linePieces: LinePiecesStore,
    private readonly sellItems: SellItems,
    private readonly reservePieces: ReservePieces,
    private readonly clock: Clock,
  ) {}

  /**
   * @param order locked, placed or expired
   * @returns the order as it is then
   * @throws OutOfStock when its pieces are gone and no others are left; the transaction must be given up then
   */
  async within(tx: Tx, order: OrderToPay, paymentId: string): Promise<OrderToPay> {
    const now = this.clock.now();
    const sold = await this.sellItems.within(tx, { orderId: order.id });
    const missing = missingOf(order.wanted, sold);
    if (missing.length > 0) {
      // Withdrawn while the buyer paid, or given back because the money came late: other pieces of the same.
      await this.linePieces.takeLost(tx, order.id, sold, now);
      await this.reservePieces.within(tx, order.id, missing, new Date(now.getTime() + WHILE_SELLING_MS));
      await this.sellItems.within(tx, { orderId: order.id });
    }
    const reason = order.state === 'expired' ? 'paid-late' : undefined;
    await this.orders.setPaid(tx, order, paymentId, { actor: 'payment', ...(reason && { reason }) }, now);
    await tx.publish(orderPaid, { orderId: order.id });
    return { ...order, state: 'paid', paymentId };
  }
}

/** What of the order has no piece yet. */
function missingOf(
  wanted: readonly { productId: string; quantity: number }[],
  sold: readonly { productId: string }[],
): { productId: string; quantity: number }[] {
  return wanted
    .map(({ productId, quantity }) => ({
      productId,
      quantity: quantity - sold.filter((piece) => piece.productId === productId).length,
    }))
    .filter(({ quantity }) => quantity > 0);
}
