import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { invariant } from '../../../kernel/errors.js';
import type { Tx } from '../../../platform/transaction.js';
import { UndoStallMoney } from '../../payments/index.js';
import { LinePiecesStore } from '../data/line-pieces.store.js';
import { OrdersStore } from '../data/orders.store.js';
import type { OrderToPay } from '../domain/order.js';
import { FollowMoney } from './follow-money.js';

/** Why a sale at a stall is no wrong tap any more. */
export type StallOrderKept = 'money-came' | 'moved-on';

export interface UndoStallOrderInput {
  orderId: string;
  /** The seller's user id. */
  seller: string;
}

/** A sale at a stall was a wrong tap: its order has no piece any more, and its money is where it was. */
@Injectable()
export class UndoStallOrder {
  constructor(
    private readonly orders: OrdersStore,
    private readonly linePieces: LinePiecesStore,
    private readonly undoStallMoney: UndoStallMoney,
    private readonly followMoney: FollowMoney,
    private readonly clock: Clock,
  ) {}

  /** @returns why not, and then nothing is changed; undefined when it is undone */
  async within(tx: Tx, { orderId, seller }: UndoStallOrderInput): Promise<StallOrderKept | undefined> {
    const order = await this.orders.lockToPay(tx, orderId);
    invariant(order, `There is no order ${orderId}.`);
    const kept = keptBecause(order);
    if (kept) return kept;
    const at = this.clock.now();
    const pieces = await this.linePieces.takeFromOrder(tx, orderId, at);
    // Its buyer sent it back meanwhile, or it went to another.
    if (pieces.length !== 1) return 'moved-on';
    await this.orders.move(tx, order, 'returned', { actor: seller, reason: 'stall-undone' }, at);
    await this.undoStallMoney.within(tx, { orderId });
    const now = await this.orders.lockToPay(tx, orderId);
    if (now) await this.followMoney.within(tx, now);
    return undefined;
  }
}

function keptBecause({ state, rail, paymentId, money }: OrderToPay): StallOrderKept | undefined {
  if (state !== 'delivered' || money.dispute !== null) return 'moved-on';
  if (money.refunded.amount > 0n || money.owedOfPrice.amount > 0n) return 'moved-on';
  // What came to the bank goes back to the account that it came from, and that an officer does.
  return rail === 'transfer' && paymentId !== null ? 'money-came' : undefined;
}
