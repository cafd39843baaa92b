import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/transaction.js';
import { PreparePayment, type CheckoutLine, type Payment } from '../../payments/index.js';
import { OPEN_MS } from '../domain/hold-time.js';
import type { Order, OrderLine } from '../domain/order.js';

const SHIPPING = { vi: 'Phí gửi hàng', en: 'Shipping' };

/** Says what the page to pay an order on shows: its lines in the buyer's language, then what sending costs. */
@Injectable()
export class PreparePage {
  constructor(private readonly preparePayment: PreparePayment) {}

  async within(
    tx: Tx,
    order: Pick<Order, 'id' | 'code' | 'rail' | 'total' | 'shipping' | 'buyer' | 'language'>,
    sold: readonly Pick<OrderLine, 'title' | 'unitPrice' | 'quantity'>[],
    /** The order's own end closes it earlier than its time is over. */
    { isFirst, now }: { isFirst: boolean; now: Date },
  ): Promise<Payment> {
    const shown: CheckoutLine[] = sold.map((line) => ({
      name: line.title[order.language],
      unitAmount: line.unitPrice.amount.toString(),
      quantity: line.quantity,
    }));
    if (order.shipping.amount > 0n) {
      shown.push({
        name: SHIPPING[order.language],
        unitAmount: order.shipping.amount.toString(),
        quantity: 1,
      });
    }
    return this.preparePayment.within(tx, {
      orderId: order.id,
      orderCode: order.code,
      rail: order.rail,
      amount: order.total,
      lines: shown,
      email: order.buyer.email,
      language: order.language,
      isFirst,
      expiresAt: new Date(now.getTime() + OPEN_MS[order.rail]),
    });
  }
}
