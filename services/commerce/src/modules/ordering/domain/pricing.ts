import { invariant } from '../../../kernel/errors.js';
import {
  add,
  compare,
  subtract,
  sum,
  times,
  zero,
  type Currency,
  type Money,
} from '../../../kernel/money.js';

/** What a parcel costs to send, by its weight; one worth `freeFrom` or more travels free. */
export interface ShippingRate {
  /** Rising, the first from nothing on; the last has no end. */
  steps: readonly { fromGrams: number; amount: Money }[];
  freeFrom: Money | null;
}

/** What a line is priced from. */
export interface PricedProduct {
  id: string;
  cooperativeId: string;
  price: Money;
  weightGrams: number;
}

export interface PricedLine<Product extends PricedProduct> {
  product: Product;
  quantity: number;
  /** What a voucher takes off it. */
  discount: Money;
  /** What is paid for it. */
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
  /** At their prices. */
  goods: Money;
  /** What a voucher takes off them. */
  discount: Money;
  shipping: Money;
  total: Money;
}

/**
 * Prices an order once: lines grouped into one parcel per cooperative, in the order they were given. What comes
 * out is stored and shown, never computed again.
 *
 * @param rateOf what the sending of each cooperative's parcel costs; null for one that its buyer fetches
 */
export function priceOrder<Product extends PricedProduct>(
  lines: readonly { product: Product; quantity: number }[],
  rateOf: (cooperativeId: string) => ShippingRate | null,
  currency: Currency,
): PricedOrder<Product> {
  const byCooperative = new Map<string, PricedLine<Product>[]>();
  for (const { product, quantity } of lines) {
    const parcel = byCooperative.get(product.cooperativeId) ?? [];
    const total = times(product.price, quantity);
    parcel.push({ product, quantity, discount: zero(currency), total });
    byCooperative.set(product.cooperativeId, parcel);
  }
  const parcels = [...byCooperative].map(([cooperativeId, parcelLines]) => {
    const subtotal = sum(
      parcelLines.map((line) => line.total),
      currency,
    );
    const weightGrams = parcelLines.reduce(
      (grams, { product, quantity }) => grams + product.weightGrams * quantity,
      0,
    );
    const rate = rateOf(cooperativeId);
    const shipping = rate ? shippingOf({ worth: subtotal, weightGrams }, rate) : zero(currency);
    return { cooperativeId, lines: parcelLines, subtotal, shipping };
  });
  const goods = sum(
    parcels.map((parcel) => parcel.subtotal),
    currency,
  );
  const shipping = sum(
    parcels.map((parcel) => parcel.shipping),
    currency,
  );
  return { parcels, goods, discount: zero(currency), shipping, total: add(goods, shipping) };
}

/**
 * The same order with so much taken off its lines. What sending costs stays: it goes by what the goods are worth.
 *
 * @param discounts by product
 */
export function withDiscounts<Product extends PricedProduct>(
  order: PricedOrder<Product>,
  discounts: ReadonlyMap<string, Money>,
): PricedOrder<Product> {
  const parcels = order.parcels.map((parcel) => {
    const lines = parcel.lines.map((line) => {
      const discount = discounts.get(line.product.id) ?? line.discount;
      return { ...line, discount, total: subtract(line.total, discount) };
    });
    const taken = lines.map((line) => line.discount);
    return { ...parcel, lines, subtotal: subtract(parcel.subtotal, sum(taken, parcel.subtotal.currency)) };
  });
  const taken = parcels.flatMap(({ lines }) => lines.map((line) => line.discount));
  const discount = sum(taken, order.total.currency);
  return { ...order, parcels, discount, total: subtract(order.total, discount) };
}

/** @example shippingOf({ worth, weightGrams: 1_200 }, rate) // what the step from 1 000 g on costs */
export function shippingOf(
  { worth, weightGrams }: { worth: Money; weightGrams: number },
  { steps, freeFrom }: ShippingRate,
): Money {
  const step = steps.findLast(({ fromGrams }) => fromGrams <= weightGrams);
  invariant(step, 'A rate has a step from 0 g on.');
  if (freeFrom && compare(worth, freeFrom) >= 0) return zero(step.amount.currency);
  return step.amount;
}

/** Two lines of one product are one line. */
export function mergeLines(
  lines: readonly { productId: string; quantity: number }[],
): { productId: string; quantity: number }[] {
  const merged = new Map<string, number>();
  for (const { productId, quantity } of lines) merged.set(productId, (merged.get(productId) ?? 0) + quantity);
  return [...merged].map(([productId, quantity]) => ({ productId, quantity }));
}
