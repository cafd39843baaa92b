import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { invariant } from '../../../kernel/errors.js';
import { subtract, sum, zero, type Money } from '../../../kernel/money.js';
import type { Tx } from '../../../platform/transaction.js';
import { GrantRefund, HoldMoney } from '../../payments/index.js';
import { BuyerParcelsStore } from '../data/buyer-parcels.store.js';
import { LinePiecesStore } from '../data/line-pieces.store.js';
import { MadeLinesStore } from '../data/made-lines.store.js';
import { MoneyNewsStore } from '../data/money-news.store.js';
import { OrdersStore } from '../data/orders.store.js';
import { RefundsOfLinesStore } from '../data/refunds-of-lines.store.js';
import { isHeldByDeposit, takenOf } from '../domain/deposit.js';
import type { OrderToPay } from '../domain/order.js';
import { goneBack, requireUndisputed } from '../domain/order-money.js';
import { orderStateOf } from '../domain/order-status.js';
import { OrderNotPaid } from '../domain/ordering.errors.js';
import {
  everythingLeft,
  linesEnded,
  requireLeft,
  stillLeft,
  type Refundable,
  type RefundPart,
  withSending,
} from '../domain/refund.js';
import { EndUnpaidSale } from './end-unpaid-sale.js';
import { FollowMoney } from './follow-money.js';
import { TakeLinesBack } from './take-lines-back.js';
import { WaiveRest } from './waive-rest.js';

export interface RefundLinesInput {
  parcelId: string;
  /** The parcel is not sent at all, and all that is left of it goes back; or these parts. */
  parts: 'everything' | readonly RefundPart[];
  /** What of the parts went back already, by whoever's hand, is left out and not refused. */
  atMostLeft?: boolean;
  /** It is not on its way: lines that go back whole are not sent, and their pieces are for sale again. */
  isHere: boolean;
  /** `buyer`, `clock`, or the user id of an officer or a maker. */
  by: string;
  reason: string;
  /** What this belongs to tells the buyer of the money by itself. */
  isToldElsewhere?: boolean;
}

/** Money of a parcel goes back to its buyer: whole, by line or in part, and with it what is not sent for it. */
@Injectable()
export class RefundLines {
  constructor(
    private readonly orders: OrdersStore,
    private readonly parcels: BuyerParcelsStore,
    private readonly refunds: RefundsOfLinesStore,
    private readonly moneyNews: MoneyNewsStore,
    private readonly linePieces: LinePiecesStore,
    private readonly holdMoney: HoldMoney,
    private readonly grantRefund: GrantRefund,
    private readonly madeLines: MadeLinesStore,
    private readonly takeLinesBack: TakeLinesBack,
    private readonly waiveRest: WaiveRest,
    private readonly followMoney: FollowMoney,
    private readonly endUnpaidSale: EndUnpaidSale,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns whether nothing of the parcel is left to be sent, so that it is cancelled, and how much goes back
   * @throws OrderNotPaid @throws OrderDisputed while a bank decides about the money
   * @throws RefundTooHigh, NothingLeftToRefund
   */
  async within(tx: Tx, input: RefundLinesInput): Promise<{ isOver: boolean; granted: Money }> {
    const { parcelId } = input;
    const orderId = await this.parcels.orderOf(tx, parcelId);
    invariant(orderId, `There is no parcel ${parcelId}.`);
    const order = await this.orderWithItsMoney(tx, orderId);
    const isWhole = input.parts === 'everything';
    // Its money went back by other hands a moment ago, and with it what was not sent.
    if (isWhole && order.state === 'refunded')
      return { isOver: input.isHere, granted: zero(order.total.currency) };
    const taken = takenOf(order);
    if (taken === null) return this.endUnpaid(tx, order, input);
    requireUndisputed(order.money);

    const refundable = await this.refunds.refundable(tx, parcelId);
    const most = subtract(taken, goneBack(order.money));
    const parts = partsOf(input, refundable, most);
    const granted = await this.grant(tx, order, parts, input);
    const ended = isWhole ? linesOf(refundable) : linesEnded(parts, refundable);
    if (input.isHere) {
      if (isHeldByDeposit(order) && ended.length > 0)
        await this.waiveRest.within(tx, { orderId, lineIds: ended });
      await this.takeLinesBack.within(tx, order, ended, input.by);
    }
    const isOver = input.isHere && (isWhole || (await this.isEmpty(tx, parcelId)));
    if (isOver) await this.parcels.cancel(tx, parcelId);
    await this.follow(tx, order, isOver, input.by);
    if (input.isHere && isHeldByDeposit(order)) await this.waiveRest.settle(tx, { orderId, actor: input.by });
    return { isOver, granted };
  }

  /** As it is this moment: what is noted of its money, and the order has not heard of yet, counts too. */
  private async orderWithItsMoney(tx: Tx, orderId: string): Promise<OrderToPay> {
    const before = await this.orders.lockToPay(tx, orderId);
    invariant(before, `There is no order ${orderId}.`);
    await this.holdMoney.within(tx, { orderId });
    await this.followMoney.within(tx, before);
    return (await this.orders.lockToPay(tx, orderId)) ?? before;
  }

  private async grant(
    tx: Tx,
    { id: orderId, total }: OrderToPay,
    parts: readonly RefundPart[],
    { parcelId, by, reason, isToldElsewhere }: RefundLinesInput,
  ): Promise<Money> {
    if (parts.length === 0) return zero(total.currency);
    const decision = { by, reason, at: this.clock.now() };
    await this.refunds.add(tx, { orderId, parcelId }, parts, decision);
    const amount = sum(
      parts.map((part) => part.amount),
      total.currency,
    );
    await this.orders.addDecided(tx, orderId, amount);
    if (!isToldElsewhere)
      await this.moneyNews.addPartRefunded(tx, { orderId, parcelId }, amount, decision.at);
    await this.grantRefund.within(tx, { orderId, amount });
    return amount;
  }

  /** What was to be paid at the door is only not sent. */
  private async endUnpaid(
    tx: Tx,
    order: OrderToPay,
    input: RefundLinesInput,
  ): Promise<{ isOver: boolean; granted: Money }> {
    const { parts, isHere, by, reason } = input;
    if (order.rail !== 'on-delivery' || parts !== 'everything' || !isHere) throw new OrderNotPaid();
    await this.endUnpaidSale.within(tx, order, 'cancelled', { actor: by, reason });
    return { isOver: true, granted: zero(order.total.currency) };
  }

  /** It has no piece, and none is made for it. */
  private async isEmpty(tx: Tx, parcelId: string): Promise<boolean> {
    const pieces = await this.linePieces.ofParcel(tx, parcelId);
    return pieces.length === 0 && (await this.madeLines.unmade(tx, parcelId)).length === 0;
  }

  /** The order ends when all of its money is back, or goes as far as the parcels that are left. */
  private async follow(tx: Tx, order: OrderToPay, isOver: boolean, actor: string): Promise<void> {
    await this.followMoney.within(tx, order);
    const now = await this.orders.find(tx, order.id);
    if (!isOver || now?.state === 'refunded') return;
    const state = orderStateOf(await this.parcels.states(tx, order.id), { isPaid: order.paymentId !== null });
    if (state !== order.state) await this.orders.move(tx, order, state, { actor }, this.clock.now());
  }
}

function partsOf(
  { parts, isHere, atMostLeft }: RefundLinesInput,
  refundable: readonly Refundable[],
  most: Money,
): readonly RefundPart[] {
  if (parts === 'everything') return everythingLeft(refundable, most);
  if (atMostLeft) {
    const left = stillLeft(parts, refundable, most);
    return isHere ? withSending(left, refundable, most) : left;
  }
  requireLeft(parts, refundable, most);
  return isHere ? withSending(parts, refundable, most) : parts;
}

const linesOf = (refundable: readonly Refundable[]): string[] =>
  refundable.flatMap(({ lineId }) => lineId ?? []);
