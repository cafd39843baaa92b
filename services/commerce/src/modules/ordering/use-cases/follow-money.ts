import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import type { Tx } from '../../../platform/transaction.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { TakeItemsBack } from '../../inventory/index.js';
import { CallOffWork } from '../../making/index.js';
import {
  isBack,
  isByHand,
  PaymentsQueries,
  ReturnParts,
  whereaboutsOf,
  type MoneyFacts,
} from '../../payments/index.js';
import { GiveVoucherBack, IssueGiftVoucher } from '../../vouchers/index.js';
import { LinePiecesStore } from '../data/line-pieces.store.js';
import { OrderMoneyStore } from '../data/order-money.store.js';
import { OrdersStore } from '../data/orders.store.js';
import { BuyerParcelsStore } from '../data/buyer-parcels.store.js';
import { isRestAwaited, takenOf } from '../domain/deposit.js';
import type { Order, OrderToPay } from '../domain/order.js';
import {
  goneBack,
  isSameMoney,
  isWhollyRefunded,
  orderMoneyOf,
  type OrderCapture,
  type OrderMoney,
} from '../domain/order-money.js';
import { mayMove } from '../domain/order-status.js';
import { orderRefunded } from '../ordering.jobs.js';

/**
 * Keeps with the order what became of its money, and ends the order when all of it is gone or due back. What is
 * on its way to the buyer already stays so; what has not left is for sale again. Asked in any order and number, it says the same.
 */
@Injectable()
export class FollowMoney {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly orders: OrdersStore,
    private readonly orderMoney: OrderMoneyStore,
    private readonly parcels: BuyerParcelsStore,
    private readonly linePieces: LinePiecesStore,
    private readonly payments: PaymentsQueries,
    private readonly returnParts: ReturnParts,
    private readonly takeItemsBack: TakeItemsBack,
    private readonly giveVoucherBack: GiveVoucherBack,
    private readonly issueGiftVoucher: IssueGiftVoucher,
    private readonly callOffWork: CallOffWork,
    private readonly clock: Clock,
  ) {}

  async execute({ orderId }: { orderId: string }): Promise<void> {
    await this.uow.run(async (tx) => {
      const order = await this.orders.lockToPay(tx, orderId);
      if (order) await this.within(tx, order);
    });
  }

  /** @param order locked */
  async within(tx: Tx, order: OrderToPay): Promise<void> {
    await this.knowing(tx, order, await this.payments.moneyOf(tx, order.id));
  }

  /** The same where all of its money is in hand. */
  async knowing(tx: Tx, order: OrderToPay, captures: readonly MoneyFacts[]): Promise<void> {
    if (captures.length === 0) return;
    if (order.state !== 'placed' && !isRestAwaited(order) && captures.some(isPart)) {
      await this.returnParts.within(tx, { orderId: order.id });
    }
    const sum = orderMoneyOf(captures.map(orderCapture), order.total.currency);
    if (!isSameMoney(sum, order.money)) await this.orderMoney.set(tx, order.id, sum);
    if (order.isGiftVoucher)
      await this.issueGiftVoucher.follow(tx, { id: order.id, isStopped: isTroubled(sum) });
    if (!mayMove(order.state, 'refunded')) return;
    const taken = takenOf(order);
    if (taken === null) await this.endUnpaid(tx, order, captures);
    else if (isWhollyRefunded(sum, taken)) {
      const reason = sum.dispute === 'lost' ? 'dispute-lost' : 'refunded';
      await this.orders.move(tx, order, 'refunded', { actor: 'payment', reason }, this.clock.now());
      await this.keepUnsent(tx, order);
      if (order.hasVoucher) await this.giveVoucher(tx, order.id);
      await tx.publish(orderRefunded, { orderId: order.id });
    }
  }

  /** Where nothing of it was sent, it is as if it had not been placed. */
  private async giveVoucher(tx: Tx, orderId: string): Promise<void> {
    const states = await this.parcels.states(tx, orderId);
    if (states.every((state) => state === 'cancelled')) await this.giveVoucherBack.within(tx, { orderId });
  }

  private async keepUnsent(tx: Tx, { id: orderId, isMade }: Order): Promise<void> {
    if (isMade) await this.callOffWork.ofOrder(tx, { orderId, by: { actor: 'payment', role: 'payment' } });
    const cancelled = await this.parcels.cancelUnsent(tx, orderId);
    if (cancelled.length === 0) return;
    const pieceIds = await this.linePieces.takeFromParcels(tx, cancelled, this.clock.now());
    await this.takeItemsBack.within(tx, { orderId, pieceIds, by: 'service' });
  }

  /**
   * Money that came for an order that had ended went back. An order that waits, or is to be
   * paid at the door, may still be paid.
   */
  private async endUnpaid(tx: Tx, order: Order, captures: readonly MoneyFacts[]): Promise<void> {
    if (order.state !== 'cancelled' && order.state !== 'expired') return;
    if (!captures.every((it) => it.owner === 'buyer' && isBack(it))) return;
    await this.orders.move(tx, order, 'refunded', { actor: 'payment', reason: 'too-late' }, this.clock.now());
  }
}

/** What was paid for a gift voucher is not, or not surely, there any more. */
const isTroubled = (sum: OrderMoney): boolean =>
  goneBack(sum).amount > 0n || (sum.dispute !== null && sum.dispute !== 'won');

/** It waits for the rest, or for the order's word. */
const isPart = ({ owner, rail }: MoneyFacts): boolean => owner === null && rail === 'transfer';

function orderCapture(it: MoneyFacts): OrderCapture {
  const { refunded, lost, owed } = whereaboutsOf(it);
  return {
    amount: it.amount,
    isKept: it.owner === 'order',
    refunded,
    lost,
    owed,
    isRefused: it.isRefused,
    isByHand: isByHand(it.rail),
    hasFailed: it.sentBack.some(({ state }) => state === 'failed'),
    disputes: it.disputes,
  };
}
