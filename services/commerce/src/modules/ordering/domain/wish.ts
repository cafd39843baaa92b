import type { PlaceOrderRequest } from '../../../../api/orders.js';
import type { Address, Buyer } from './order.js';
import { mergeLines } from './pricing.js';

/** What a buyer asked for: what, for whom, where to. */
export interface Wish {
  lines: readonly { productId: string; quantity: number }[];
  buyer: Buyer;
  address: Address;
}

/** An order as its buyer says it, with all that is to be known to write it. */
export interface OrderWish extends Omit<PlaceOrderRequest, 'address' | 'cart' | 'lines' | 'waiting'> {
  lines: Wish['lines'];
  /** Checked. */
  address: Address;
}

export function isSameWish(one: Wish, other: Wish): boolean {
  return wordsOf(one) === wordsOf(other);
}

/** In one order, whatever the order of lines and fields was. */
function wordsOf({ lines, buyer, address }: Wish): string {
  const sorted = mergeLines(lines)
    .map(({ productId, quantity }) => `${productId} ${quantity}`)
    .sort();
  const { name, email, phone } = buyer;
  const { countryCode, province, ward, street } = address;
  return JSON.stringify([sorted, name, email, phone, countryCode, province, ward, street]);
}
