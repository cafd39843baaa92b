import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import type { Tx } from '../../../platform/transaction.js';
import { IssueGiftVoucher, SpendGiftVoucher, TakeVoucher } from '../../vouchers/index.js';
import { OrdersStore } from '../data/orders.store.js';
import type { Deposit } from '../domain/deposit.js';
import type { OrderToPay } from '../domain/order.js';
import { orderConfirmed, orderPaid } from '../ordering.jobs.js';
import { SellPieces } from './sell-pieces.js';

/** Sells an order's pieces to who paid for them, or paid the deposit. */
@Injectable()
export class MarkOrderPaid {
  constructor(
    private readonly orders: OrdersStore,
    private readonly sellPieces: SellPieces,
    private readonly takeVoucher: TakeVoucher,
    private readonly spendGiftVoucher: SpendGiftVoucher,
    private readonly issueGiftVoucher: IssueGiftVoucher,
    private readonly clock: Clock,
  ) {}

  /**
   * @param order locked, placed or expired
   * @returns the order as it is then
   * @throws VoucherNotUsable when it had ended, and others have had its voucher meanwhile; likewise
   * @throws OutOfStock, WorkshopFull when its pieces are gone and no others are left, or can be made in time; the transaction must be given up then
   */
  async within(tx: Tx, order: OrderToPay, paymentId: string): Promise<OrderToPay> {
    const now = this.clock.now();
    await this.sellPieces.within(tx, order, now);
    if (order.state === 'expired' && order.hasVoucher)
      await this.takeVoucher.again(tx, { orderId: order.id });
    if (order.state === 'expired' && order.voucherPaid.amount > 0n)
      await this.spendGiftVoucher.again(tx, { orderId: order.id });
    if (order.isGiftVoucher) await this.issueGiftVoucher.within(tx, { id: order.id });
    if (order.deposit) return this.deposited(tx, { ...order, deposit: order.deposit }, paymentId, now);
    const reason = order.state === 'expired' ? 'paid-late' : undefined;
    await this.orders.setPaid(tx, order, paymentId, { actor: 'payment', ...(reason && { reason }) }, now);
    await tx.publish(orderPaid, { orderId: order.id });
    return { ...order, state: 'paid', paymentId };
  }

  /** Its makers and its parcels may begin; the rest is asked for when it is made. */
  private async deposited(
    tx: Tx,
    order: OrderToPay & { deposit: Deposit },
    paymentId: string,
    now: Date,
  ): Promise<OrderToPay> {
    await this.orders.setDeposited(tx, order, paymentId, { actor: 'payment', reason: 'deposit' }, now);
    await tx.publish(orderConfirmed, { orderId: order.id });
    return { ...order, state: 'confirmed', deposit: { ...order.deposit, paymentId } };
  }
}
