import type { Language } from '../../../../api/text.js';
import type { Money } from '../../../kernel/money.js';
import type { Charge } from './exchange.js';
import type { LineOnPage, OrderLine } from './order.js';

export type LineToPay = Pick<OrderLine, 'title' | 'unitPrice' | 'discount' | 'total' | 'quantity'>;

const SHIPPING = { vi: 'Phí gửi hàng', en: 'Shipping' };

/** What the page to pay an order on shows: its lines in the buyer's language, then what sending costs. */
export function linesOnPage(
  { language, shipping }: { language: Language; shipping: Money },
  sold: readonly LineToPay[],
): LineOnPage[] {
  return [...sold.map((line) => lineOnPage(line, language)), ...shippingOnPage(shipping, language)];
}

/** The same in another currency: what each line and all of sending is charged. @param sold in the charge's own order */
export function chargedLinesOnPage(
  { lines, shipping }: Charge,
  language: Language,
  sold: readonly LineToPay[],
): LineOnPage[] {
  const charged = sold.map((line, nth) => lineOnPage({ ...line, ...lines[nth]! }, language));
  return [...charged, ...shippingOnPage(shipping, language)];
}

/** A provider multiplies a price by a number: a line with something taken off it is one thing that costs what is left. */
function lineOnPage(
  { title, unitPrice, discount, total, quantity }: LineToPay,
  language: Language,
): LineOnPage {
  const name = title[language];
  if (discount.amount === 0n) return { name, unitAmount: unitPrice.amount.toString(), quantity };
  return {
    name: quantity > 1 ? `${name} × ${quantity}` : name,
    unitAmount: total.amount.toString(),
    quantity: 1,
  };
}

const shippingOnPage = ({ amount }: Money, language: Language): LineOnPage[] =>
  amount > 0n ? [{ name: SHIPPING[language], unitAmount: amount.toString(), quantity: 1 }] : [];
