import { Injectable } from '@nestjs/common';
import type { Money } from '../../../kernel/money.js';
import type { Tx } from '../../../platform/transaction.js';
import { PreparePayment, type Payment } from '../../payments/index.js';
import { OPEN_MS } from '../domain/hold-time.js';
import { linesOnPage, type LineToPay } from '../domain/lines-on-page.js';
import { dueOf, isHeldByDeposit, type PaidInParts } from '../domain/deposit.js';
import type { Order } from '../domain/order.js';

/** Where a part is paid at a time it is no price of anything. */
const PARTS = {
  voucher: {
    vi: (code: string) => `Đơn hàng ${code}, phần còn lại sau phiếu quà tặng`,
    en: (code: string) => `Order ${code}, the rest after a gift voucher`,
  },
  deposit: {
    vi: (code: string) => `Đơn hàng ${code}, tiền đặt cọc`,
    en: (code: string) => `Order ${code}, the deposit`,
  },
  rest: {
    vi: (code: string) => `Đơn hàng ${code}, phần còn lại sau tiền đặt cọc`,
    en: (code: string) => `Order ${code}, the rest after the deposit`,
  },
};

/** A transfer for what is asked beside a deposit may come as long as nobody has called it off, however late. */
const REST_OPEN_MS = 365 * 24 * 60 * 60_000;

/** Says what the page to pay an order on shows: its lines in the buyer's language, then what sending costs. */
@Injectable()
export class PreparePage {
  constructor(private readonly preparePayment: PreparePayment) {}

  async within(
    tx: Tx,
    order: Pick<
      Order,
      'id' | 'code' | 'rail' | 'charge' | 'shipping' | 'buyer' | 'language' | keyof PaidInParts
    >,
    sold: readonly LineToPay[],
    /** The order's own end closes it earlier than its time is over. */
    { isFirst, now }: { isFirst: boolean; now: Date },
  ): Promise<Payment> {
    // Other ways to pay take the đồng alone.
    const charge = order.rail === 'card' ? order.charge : null;
    // A voucher that pays all of it pays the order's own lines.
    const part = order.rail === 'gift-voucher' ? undefined : partOf(order);
    const due = part ? dueOf(order) : order.total;
    return this.preparePayment.within(tx, {
      orderId: order.id,
      orderCode: order.code,
      rail: order.rail,
      amount: due,
      charged: charge?.total ?? null,
      lines: charge?.lines ?? (part ? [onePart(order, part, due)] : linesOnPage(order, sold)),
      email: order.buyer.email,
      language: order.language,
      isFirst,
      expiresAt: new Date(now.getTime() + openMsOf(order)),
    });
  }
}

/** Undefined where all of it is paid at once. */
function partOf(order: PaidInParts): keyof typeof PARTS | undefined {
  if (order.deposit) return isHeldByDeposit(order) ? 'rest' : 'deposit';
  return order.voucherPaid.amount > 0n ? 'voucher' : undefined;
}

const onePart = (
  { code, language }: Pick<Order, 'code' | 'language'>,
  part: keyof typeof PARTS,
  due: Money,
) => ({
  name: PARTS[part][language](code),
  unitAmount: due.amount.toString(),
  quantity: 1,
});

const openMsOf = (order: Pick<Order, 'rail' | keyof PaidInParts>): number =>
  order.rail === 'transfer' && isHeldByDeposit(order) ? REST_OPEN_MS : OPEN_MS[order.rail];
