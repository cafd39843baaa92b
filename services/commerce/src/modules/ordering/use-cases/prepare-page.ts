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
    sold: readonly Pick<OrderLine, 'title' | 'unitPrice' | 'discount' | 'total' | 'quantity'>[],
    /** The order's own end closes it earlier than its time is over. */
    { isFirst, now }: { isFirst: boolean; now: Date },
  ): Promise<Payment> {
    const shown = sold.map((line) => onPaymentPage(line, order.language));
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

/** A provider multiplies a price by a number: a line with something taken off it is one thing that costs what is left. */
function onPaymentPage(
  {
    title,
    unitPrice,
    discount,
    total,
    quantity,
  }: Pick<OrderLine, 'title' | 'unitPrice' | 'discount' | 'total' | 'quantity'>,
  language: Order['language'],
): CheckoutLine {
  const name = title[language];
  if (discount.amount === 0n) return { name, unitAmount: unitPrice.amount.toString(), quantity };
  return {
    name: quantity > 1 ? `${name} × ${quantity}` : name,
    unitAmount: total.amount.toString(),
    quantity: 1,
  };
}
