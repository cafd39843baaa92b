import type { PlaceOrderRequest } from '../../../../api/orders.js';
import type { Address, Buyer, Gift } from './order.js';
import { mergeLines } from './pricing.js';

/** What a buyer asked for: what, for whom, where to. */
export interface Wish {
  lines: readonly { productId: string; quantity: number }[];
  buyer: Buyer;
  address: Address;
  gift: Gift | null;
}

/** An order as its buyer says it, with all that is to be known to write it. */
export interface OrderWish extends Omit<
  PlaceOrderRequest,
  'address' | 'cart' | 'gift' | 'lines' | 'waiting'
> {
  lines: Wish['lines'];
  /** Checked. */
  address: Address;
  /** Checked. */
  gift: Gift | null;
}

export function isSameWish(one: Wish, other: Wish): boolean {
  return wordsOf(one) === wordsOf(other);
}

/** In one order, whatever the order of lines and fields was. */
function wordsOf({ lines, buyer, address, gift }: Wish): string {
  const sorted = mergeLines(lines)
    .map(({ productId, quantity }) => `${productId} ${quantity}`)
    .sort();
  const { name, email, phone } = buyer;
  const { countryCode, province, ward, street } = address;
  const forWhom = gift && [gift.name, gift.phone, gift.note];
  return JSON.stringify([sorted, name, email, phone, countryCode, province, ward, street, forWhom]);
}
