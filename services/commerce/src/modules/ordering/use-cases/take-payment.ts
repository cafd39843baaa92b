import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { invariant } from '../../../kernel/errors.js';
import { equal } from '../../../kernel/money.js';
import type { Tx } from '../../../platform/transaction.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { OutOfStock } from '../../inventory/index.js';
import { EditionFull } from '../../catalog/index.js';
import { WorkshopFull } from '../../making/index.js';
import {
  CloseOpenPayment,
  isBack,
  KeepMoney,
  PaymentsQueries,
  RecordVoucherMoney,
  RequestRefund,
} from '../../payments/index.js';
import { SpendGiftVoucher, VoucherNotUsable } from '../../vouchers/index.js';
import { OrdersStore } from '../data/orders.store.js';
import { isHeldByDeposit } from '../domain/deposit.js';
import type { Order, OrderToPay } from '../domain/order.js';
import { EndOrder } from './end-order.js';
import { FollowMoney } from './follow-money.js';
import { MarkOrderPaid } from './mark-order-paid.js';
import { TakeRest } from './take-rest.js';

/** No money can pay it any more. */
const isOver = ({ state }: Order): boolean =>
  state === 'cancelled' || state === 'refunded' || state === 'returned';

const BEFORE_THE_DOOR = { actor: 'payment', reason: 'on-delivery' };

export interface TakePaymentInput {
  orderId: string;
  paymentId: string;
}

/**
 * A payment has come in for an order. It pays the order, also late when the pieces can be had again; else it goes
 * back. Never paid without an order, never charged without a piece.
 */
@Injectable()
export class TakePayment {
  private readonly logger = new Logger(TakePayment.name);

  constructor(
    private readonly uow: UnitOfWork,
    private readonly orders: OrdersStore,
    private readonly markOrderPaid: MarkOrderPaid,
    private readonly payments: PaymentsQueries,
    private readonly keepMoney: KeepMoney,
    private readonly spendGiftVoucher: SpendGiftVoucher,
    private readonly recordVoucherMoney: RecordVoucherMoney,
    private readonly requestRefund: RequestRefund,
    private readonly followMoney: FollowMoney,
    private readonly endOrder: EndOrder,
    private readonly takeRest: TakeRest,
    private readonly closeOpenPayment: CloseOpenPayment,
    private readonly clock: Clock,
  ) {}

  async execute(input: TakePaymentInput): Promise<void> {
    try {
      await this.uow.run(async (tx) => {
        await this.keep(tx, await this.orders.lockToPay(tx, input.orderId), input);
      });
    } catch (error) {
      const isGone =
        error instanceof OutOfStock ||
        error instanceof WorkshopFull ||
        error instanceof EditionFull ||
        error instanceof VoucherNotUsable;
      if (!isGone) throw error;
      await this.giveBack(input);
    }
  }

  /**
   * In the transaction in which the payment comes in.
   *
   * @returns false when somebody else has the order in hand
   * @throws OutOfStock, WorkshopFull, VoucherNotUsable when the transaction must be given up, so that another gives the money back
   */
  async within(tx: Tx, input: TakePaymentInput): Promise<boolean> {
    const order = await this.orders.lockToPayIfFree(tx, input.orderId);
    if (order) await this.keep(tx, order, input);
    return order !== undefined;
  }

  private async keep(tx: Tx, order: OrderToPay | undefined, input: TakePaymentInput): Promise<void> {
    const { orderId, paymentId } = input;
    if (!order) {
      this.logger.error({ orderId, paymentId }, 'A payment names an order that does not exist.');
      await this.requestRefund.within(tx, { paymentId, kind: 'too-late' });
    } else if (order.paymentId === paymentId || order.deposit?.paymentId === paymentId) {
      await this.keepMoney.within(tx, { paymentId, orderId });
      await this.followMoney.within(tx, order);
    } else if (order.paymentId !== null) {
      // Of one that was called off, the rest comes too late.
      const kind = isOver(order) && order.deposit ? 'too-late' : 'paid-twice';
      await this.requestRefund.within(tx, { paymentId, kind });
    } else if (isOver(order)) {
      await this.requestRefund.within(tx, { paymentId, kind: 'too-late' });
    } else if (isHeldByDeposit(order)) {
      await this.takeRest.within(tx, order, paymentId);
    } else if (order.state === 'placed' || order.state === 'expired') {
      await this.payOrder(tx, order, paymentId);
    } else {
      await this.payBeforeDoor(tx, order, paymentId);
    }
  }

  /** It was to be paid at the door and its pieces are sold: nothing is due there any more. */
  private async payBeforeDoor(tx: Tx, order: OrderToPay, paymentId: string): Promise<void> {
    const paid = await this.orders.setPaidBeside(tx, order, paymentId, BEFORE_THE_DOOR, this.clock.now());
    await this.closeOpenPayment.ofOrder(tx, order.id);
    await this.keepMoney.within(tx, { paymentId, orderId: order.id });
    await this.followMoney.within(tx, paid);
  }

  private async payOrder(tx: Tx, order: OrderToPay, paymentId: string): Promise<void> {
    const captures = await this.payments.moneyOf(tx, order.id);
    // Somebody sent it back before the order heard of it.
    if (captures.some((it) => it.paymentId === paymentId && it.owner === null && isBack(it))) {
      return this.endUnpaid(tx, order, paymentId, 'refunded');
    }
    const paid = await this.markOrderPaid.within(tx, order, paymentId);
    await this.takeFromVoucher(tx, order, paymentId);
    const kept = await this.keepMoney.within(tx, { paymentId, orderId: order.id });
    if (order.voucherPaid.amount > 0n) return this.followMoney.within(tx, paid);
    const owned = captures.map((it) => (kept.has(it.id) ? { ...it, owner: 'order' as const } : it));
    await this.followMoney.knowing(tx, paid, owned);
  }

  /** What a gift voucher pays comes in with the rest. */
  private async takeFromVoucher(
    tx: Tx,
    { id: orderId, voucherPaid }: Order,
    paymentId: string,
  ): Promise<void> {
    if (voucherPaid.amount === 0n) return;
    const use = await this.spendGiftVoucher.of(tx, { orderId });
    invariant(use && equal(use.amount, voucherPaid), `Order ${orderId} has its part of a gift voucher.`);
    const { giftId: voucherId, amount } = use;
    await this.recordVoucherMoney.within(tx, { paymentId, orderId, voucherId, amount });
  }

  /** The pieces, or the last use of a voucher, went to somebody else while the money was under way. */
  private async giveBack({ orderId, paymentId }: TakePaymentInput): Promise<void> {
    await this.uow.run(async (tx) => {
      const order = await this.orders.lock(tx, orderId);
      if (order?.paymentId !== null) return;
      await this.endUnpaid(tx, order, paymentId, 'out-of-stock');
    });
  }

  private async endUnpaid(tx: Tx, order: Order, paymentId: string, reason: string): Promise<void> {
    await this.requestRefund.within(tx, { paymentId, kind: 'too-late' });
    if (order.state === 'placed') {
      await this.endOrder.within(tx, order, 'expired', { actor: 'payment', reason });
    }
  }
}
