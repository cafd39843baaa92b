import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { invariant } from '../../../kernel/errors.js';
import type { Money } from '../../../kernel/money.js';
import type { Tx } from '../../../platform/transaction.js';
import { TakeReturnedItems, type ReturnedPiece } from '../../inventory/index.js';
import { BuyerParcelsStore } from '../data/buyer-parcels.store.js';
import { LinePiecesStore } from '../data/line-pieces.store.js';
import { OrdersStore } from '../data/orders.store.js';
import { RefundsOfLinesStore } from '../data/refunds-of-lines.store.js';
import { haveAllComeBack } from '../domain/order-status.js';
import { partsOfReturned } from '../domain/refund.js';
import { RefundLines } from './refund-lines.js';

export interface TakeBackDeliveredInput {
  parcelId: string;
  pieces: readonly ReturnedPiece[];
  /** What sending cost goes back too, once nothing of the parcel is left with the buyer. */
  withShipping: boolean;
  /** The user id of an officer, or `clock`. */
  by: string;
  reason: string;
  /** What it belongs to in the pieces' history. */
  cause: string;
}

/** Pieces that were sent came back: they leave the order, and their money goes to the buyer. */
@Injectable()
export class TakeBackDelivered {
  constructor(
    private readonly orders: OrdersStore,
    private readonly parcels: BuyerParcelsStore,
    private readonly linePieces: LinePiecesStore,
    private readonly refunds: RefundsOfLinesStore,
    private readonly takeReturnedItems: TakeReturnedItems,
    private readonly refundLines: RefundLines,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns how much goes back; nothing where all of it had gone before
   * @throws OrderNotPaid, OrderDisputed
   */
  async within(tx: Tx, input: TakeBackDeliveredInput): Promise<Money> {
    const { parcelId, pieces, by, reason, cause } = input;
    const orderId = await this.parcels.orderOf(tx, parcelId);
    invariant(orderId, `There is no parcel ${parcelId}.`);
    const order = await this.orders.lock(tx, orderId);
    invariant(order, `There is no order ${orderId}.`);
    const at = this.clock.now();
    const pieceIds = pieces.map(({ pieceId }) => pieceId);
    const taken = await this.linePieces.takePieces(tx, parcelId, pieceIds, at);
    await this.takeReturnedItems.within(tx, { orderId, pieces, cause });
    const left = await this.linePieces.ofParcel(tx, parcelId);
    const states = await this.parcels.states(tx, orderId);
    const isBack = haveAllComeBack(order.state, states, await this.linePieces.ofOrder(tx, orderId));
    if (isBack) await this.orders.move(tx, order, 'returned', { actor: by }, at);
    const isWhole = input.withShipping && left.length === 0;
    const parts = partsOfReturned(taken, await this.refunds.refundable(tx, parcelId), isWhole);
    const how = { atMostLeft: true, isHere: false, isToldElsewhere: true };
    const { granted } = await this.refundLines.within(tx, { parcelId, parts, by, reason, ...how });
    return granted;
  }
}
