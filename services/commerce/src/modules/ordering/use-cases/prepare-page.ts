import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/transaction.js';
import { PreparePayment, type Payment } from '../../payments/index.js';
import { OPEN_MS } from '../domain/hold-time.js';
import { linesOnPage, type LineToPay } from '../domain/lines-on-page.js';
import type { Order } from '../domain/order.js';

/** Says what the page to pay an order on shows: its lines in the buyer's language, then what sending costs. */
@Injectable()
export class PreparePage {
  constructor(private readonly preparePayment: PreparePayment) {}

  async within(
    tx: Tx,
    order: Pick<Order, 'id' | 'code' | 'rail' | 'total' | 'charge' | 'shipping' | 'buyer' | 'language'>,
    sold: readonly LineToPay[],
    /** The order's own end closes it earlier than its time is over. */
    { isFirst, now }: { isFirst: boolean; now: Date },
  ): Promise<Payment> {
    // Other ways to pay take the đồng alone.
    const charge = order.rail === 'card' ? order.charge : null;
    return this.preparePayment.within(tx, {
      orderId: order.id,
      orderCode: order.code,
      rail: order.rail,
      amount: order.total,
      charged: charge?.total ?? null,
      lines: charge?.lines ?? linesOnPage(order, sold),
      email: order.buyer.email,
      language: order.language,
      isFirst,
      expiresAt: new Date(now.getTime() + OPEN_MS[order.rail]),
    });
  }
}
