import { invariant } from './errors.js';

/** ISO 4217 code. The đồng has no minor unit, so `{ amount: 50000n, currency: 'VND' }` is 50 000 ₫. */
export type Currency = string;

/** An amount in minor units of its currency. Made and combined only by the functions of this file. */
export interface Money {
  readonly amount: bigint;
  readonly currency: Currency;
}

const CURRENCY = /^[A-Z]{3}$/;

/** @throws InvariantBroken when the currency is not three capital letters */
export function money(amount: bigint, currency: Currency): Money {
  invariant(CURRENCY.test(currency), `A currency is three capital letters such as VND, got "${currency}".`);
  return { amount, currency };
}

export const zero = (currency: Currency): Money => money(0n, currency);

/** @throws InvariantBroken when the currencies differ */
export function add(a: Money, b: Money): Money {
  sameCurrency(a, b);
  return money(a.amount + b.amount, a.currency);
}

/** @throws InvariantBroken when the currencies differ */
export function subtract(a: Money, b: Money): Money {
  sameCurrency(a, b);
  return money(a.amount - b.amount, a.currency);
}

export const negate = (a: Money): Money => money(-a.amount, a.currency);

/** A price for a number of pieces; `count` is a whole number. */
export function times(a: Money, count: number): Money {
  invariant(Number.isSafeInteger(count), `Money is multiplied by a whole number, got ${count}.`);
  return money(a.amount * BigInt(count), a.currency);
}

/** The sum of none is zero of the named currency. */
export function sum(parts: readonly Money[], currency: Currency): Money {
  return parts.reduce(add, zero(currency));
}

/** Below zero when `a` is less, zero when equal, above zero when more. */
export function compare(a: Money, b: Money): number {
  sameCurrency(a, b);
  return a.amount < b.amount ? -1 : a.amount > b.amount ? 1 : 0;
}

export const equal = (a: Money, b: Money): boolean => a.currency === b.currency && a.amount === b.amount;

function sameCurrency(a: Money, b: Money): void {
  invariant(a.currency === b.currency, `Cannot combine ${a.currency} with ${b.currency}.`);
}
