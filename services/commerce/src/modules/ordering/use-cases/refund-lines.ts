import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { invariant } from '../../../kernel/errors.js';
import { subtract, sum } from '../../../kernel/money.js';
import type { Tx } from '../../../platform/transaction.js';
import { TakeItemsBack } from '../../inventory/index.js';
import { GrantRefund } from '../../payments/index.js';
import { BuyerParcelsStore } from '../data/buyer-parcels.store.js';
import { LinePiecesStore } from '../data/line-pieces.store.js';
import { OrdersStore } from '../data/orders.store.js';
import { RefundsOfLinesStore } from '../data/refunds-of-lines.store.js';
import type { OrderToPay } from '../domain/order.js';
import { goneBack } from '../domain/order-money.js';
import { orderStateOf } from '../domain/order-status.js';
import { OrderDisputed, OrderNotPaid } from '../domain/ordering.errors.js';
import { everythingLeft, linesEnded, requireLeft, type RefundPart } from '../domain/refund.js';
import { FollowMoney } from './follow-money.js';

export interface RefundLinesInput {
  parcelId: string;
  /** All that is left of the parcel, or these parts. */
  parts: 'everything' | readonly RefundPart[];
  /** It is not on its way: lines that go back whole are not sent, and their pieces are for sale again. */
  isHere: boolean;
  /** `buyer`, or the user id of an officer. */
  by: string;
  reason: string;
}

/** Money of a parcel goes back to its buyer: whole, by line or in part, and with it what is not sent for it. */
@Injectable()
export class RefundLines {
  constructor(
    private readonly orders: OrdersStore,
    private readonly parcels: BuyerParcelsStore,
    private readonly refunds: RefundsOfLinesStore,
    private readonly linePieces: LinePiecesStore,
    private readonly grantRefund: GrantRefund,
    private readonly takeItemsBack: TakeItemsBack,
    private readonly followMoney: FollowMoney,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns whether nothing of the parcel is left to be sent, so that it is cancelled
   * @throws OrderNotPaid @throws OrderDisputed while a bank decides about the money
   * @throws RefundTooHigh, NothingLeftToRefund
   */
  async within(tx: Tx, input: RefundLinesInput): Promise<{ isOver: boolean }> {
    const { parcelId } = input;
    const orderId = await this.parcels.orderOf(tx, parcelId);
    invariant(orderId, `There is no parcel ${parcelId}.`);
    const order = await this.orders.lockToPay(tx, orderId);
    invariant(order, `There is no order ${orderId}.`);
    if (order.paymentId === null) throw new OrderNotPaid();
    if (order.money.dispute === 'asked' || order.money.dispute === 'open') throw new OrderDisputed();

    const refundable = await this.refunds.refundable(tx, parcelId);
    const most = subtract(order.total, goneBack(order.money));
    const parts = input.parts === 'everything' ? everythingLeft(refundable) : input.parts;
    requireLeft(parts, refundable, most);
    const decision = { by: input.by, reason: input.reason, at: this.clock.now() };
    await this.refunds.add(tx, { orderId, parcelId }, parts, decision);
    const { currency } = order.total;
    const amount = sum(
      parts.map((part) => part.amount),
      currency,
    );
    await this.orders.addDecided(tx, orderId, amount);
    await this.grantRefund.within(tx, { orderId, amount });
    const ended = input.isHere ? linesEnded(parts, refundable) : [];
    await this.takeBack(tx, order, ended, input.by);
    const isOver = input.isHere && (await this.linePieces.ofParcel(tx, parcelId)).length === 0;
    if (isOver) await this.parcels.cancel(tx, parcelId);
    await this.follow(tx, order, isOver, input.by);
    return { isOver };
  }

  private async takeBack(tx: Tx, order: OrderToPay, lineIds: readonly string[], by: string): Promise<void> {
    if (lineIds.length === 0) return;
    const pieceIds = await this.linePieces.takeFromLines(tx, lineIds, this.clock.now());
    const role = by === 'buyer' ? 'buyer' : 'officer';
    await this.takeItemsBack.within(tx, { orderId: order.id, pieceIds, by: role });
  }

  /** The order ends when all of its money is back, or goes as far as the parcels that are left. */
  private async follow(tx: Tx, order: OrderToPay, isOver: boolean, actor: string): Promise<void> {
    await this.followMoney.within(tx, order);
    const now = await this.orders.find(tx, order.id);
    if (!isOver || now?.state === 'refunded') return;
    const state = orderStateOf(await this.parcels.states(tx, order.id));
    if (state !== order.state) await this.orders.move(tx, order, state, { actor }, this.clock.now());
  }
}
