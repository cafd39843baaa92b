import type { PlaceOrderRequest } from '../../../../api/orders.js';
import type { Address, Buyer, Gift } from './order.js';
import { mergeLines } from './pricing.js';

/** What a buyer asked for: what, for whom, where to. */
export interface Wish {
  lines: readonly { productId: string; quantity: number }[];
  buyer: Buyer;
  address: Address | null;
  gift: Gift | null;
  /** Whose parcels are fetched, by the slugs of the cooperatives. */
  pickUp: readonly string[];
  /** By the slugs of the cooperatives, of parcels that are sent. */
  wishedDays: Readonly<Record<string, string>>;
}

/** An order as its buyer says it, with all that is to be known to write it. */
export interface OrderWish extends Omit<
  PlaceOrderRequest,
  'abroad' | 'address' | 'cart' | 'gift' | 'lines' | 'pickUp' | 'waiting' | 'wishedDays'
> {
  lines: Wish['lines'];
  /** Checked. */
  address: Address | null;
  /** Checked. */
  gift: Gift | null;
  pickUp: readonly string[];
  wishedDays: Wish['wishedDays'];
}

export function isSameWish(one: Wish, other: Wish): boolean {
  return wordsOf(one) === wordsOf(other);
}

/** In one order, whatever the order of lines and fields was. */
function wordsOf({ lines, buyer, address, gift, pickUp, wishedDays }: Wish): string {
  const sorted = mergeLines(lines)
    .map(({ productId, quantity }) => `${productId} ${quantity}`)
    .sort();
  const { name, email, phone } = buyer;
  const to = address && [address.countryCode, address.province, address.ward, address.street];
  const forWhom = gift && [gift.name, gift.phone, gift.note];
  return JSON.stringify([
    sorted,
    name,
    email,
    phone,
    to,
    forWhom,
    pickUp.toSorted(),
    Object.entries(wishedDays).sort(),
  ]);
}
