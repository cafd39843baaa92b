import { zero } from '../../../kernel/money.js';
import type { Order, OrderLine } from './order.js';

/** What an order of a gift voucher is of, in words. */
export const GIFT_VOUCHER_TITLE = { vi: 'Phiếu quà tặng Dấu Làng', en: 'Dấu Làng gift voucher' };

/** On the page where it is paid it is one thing with a price. */
export const asLine = ({
  total,
}: Pick<Order, 'total'>): Pick<OrderLine, 'title' | 'unitPrice' | 'discount' | 'total' | 'quantity'> => ({
  title: GIFT_VOUCHER_TITLE,
  quantity: 1,
  unitPrice: total,
  discount: zero(total.currency),
  total,
});
