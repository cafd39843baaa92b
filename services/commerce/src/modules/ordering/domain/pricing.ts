import { add, compare, money, sum, times, zero, type Currency, type Money } from '../../../kernel/money.js';

/** What a parcel costs to send; one worth `freeFrom` or more travels free. */
export interface ShippingRate {
  amount: Money;
  freeFrom: Money | null;
}

/** What a line is priced from. */
export interface PricedProduct {
  id: string;
  cooperativeId: string;
  price: Money;
}

export interface PricedLine<Product extends PricedProduct> {
  product: Product;
  quantity: number;
  total: Money;
}

interface PricedParcel<Product extends PricedProduct> {
  cooperativeId: string;
  lines: PricedLine<Product>[];
  subtotal: Money;
  shipping: Money;
}

export interface PricedOrder<Product extends PricedProduct> {
  parcels: PricedParcel<Product>[];
  goods: Money;
  shipping: Money;
  total: Money;
}

/**
 * Prices an order once: lines grouped into one parcel per cooperative, in the order they were given. What comes
 * out is stored and shown, never computed again.
 */
export function priceOrder<Product extends PricedProduct>(
  lines: readonly { product: Product; quantity: number }[],
  rate: ShippingRate,
  currency: Currency,
): PricedOrder<Product> {
  const byCooperative = new Map<string, PricedLine<Product>[]>();
  for (const { product, quantity } of lines) {
    const parcel = byCooperative.get(product.cooperativeId) ?? [];
    parcel.push({ product, quantity, total: times(product.price, quantity) });
    byCooperative.set(product.cooperativeId, parcel);
  }
  const parcels = [...byCooperative].map(([cooperativeId, parcelLines]) => {
    const subtotal = sum(
      parcelLines.map((line) => line.total),
      currency,
    );
    return { cooperativeId, lines: parcelLines, subtotal, shipping: shippingOf(subtotal, rate) };
  });
  const goods = sum(
    parcels.map((parcel) => parcel.subtotal),
    currency,
  );
  const shipping = sum(
    parcels.map((parcel) => parcel.shipping),
    currency,
  );
  return { parcels, goods, shipping, total: add(goods, shipping) };
}

export function shippingOf(subtotal: Money, { amount, freeFrom }: ShippingRate): Money {
  if (freeFrom && compare(subtotal, freeFrom) >= 0) return zero(amount.currency);
  return amount;
}

/** Two lines of one product are one line. */
export function mergeLines(
  lines: readonly { productId: string; quantity: number }[],
): { productId: string; quantity: number }[] {
  const merged = new Map<string, number>();
  for (const { productId, quantity } of lines) merged.set(productId, (merged.get(productId) ?? 0) + quantity);
  return [...merged].map(([productId, quantity]) => ({ productId, quantity }));
}

/** Eight digits are what Stripe takes in one payment. */
export const MOST_BY_CARD = money(99_999_999n, 'VND');
