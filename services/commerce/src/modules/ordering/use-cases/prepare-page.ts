import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/transaction.js';
import { PreparePayment, type Payment } from '../../payments/index.js';
import { OPEN_MS } from '../domain/hold-time.js';
import { linesOnPage, type LineToPay } from '../domain/lines-on-page.js';
import { dueOf, type Order } from '../domain/order.js';

/** Where a gift voucher pays a part: what is left is no price of anything. */
const REST = {
  vi: (code: string) => `Đơn hàng ${code}, phần còn lại sau phiếu quà tặng`,
  en: (code: string) => `Order ${code}, the rest after a gift voucher`,
};

/** Says what the page to pay an order on shows: its lines in the buyer's language, then what sending costs. */
@Injectable()
export class PreparePage {
  constructor(private readonly preparePayment: PreparePayment) {}

  async within(
    tx: Tx,
    order: Pick<
      Order,
      'id' | 'code' | 'rail' | 'total' | 'charge' | 'shipping' | 'voucherPaid' | 'buyer' | 'language'
    >,
    sold: readonly LineToPay[],
    /** The order's own end closes it earlier than its time is over. */
    { isFirst, now }: { isFirst: boolean; now: Date },
  ): Promise<Payment> {
    // Other ways to pay take the đồng alone.
    const charge = order.rail === 'card' ? order.charge : null;
    // A voucher that pays all of it pays the order's own lines.
    const isWhole = order.voucherPaid.amount === 0n || order.rail === 'gift-voucher';
    const due = isWhole ? order.total : dueOf(order);
    const rest = { name: REST[order.language](order.code), unitAmount: due.amount.toString(), quantity: 1 };
    return this.preparePayment.within(tx, {
      orderId: order.id,
      orderCode: order.code,
      rail: order.rail,
      amount: due,
      charged: charge?.total ?? null,
      lines: charge?.lines ?? (isWhole ? linesOnPage(order, sold) : [rest]),
      email: order.buyer.email,
      language: order.language,
      isFirst,
      expiresAt: new Date(now.getTime() + OPEN_MS[order.rail]),
    });
  }
}
