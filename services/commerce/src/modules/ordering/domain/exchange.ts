import { foreignCurrency, type ForeignCurrency } from '../../../../api/foreign-prices.js';
import { minorDigits } from '../../../../api/reading/currencies.js';
import { money, sum, times, type Money } from '../../../kernel/money.js';

/** The đồng for one unit of each currency that a cooperative takes. */
export type ExchangeRates = Readonly<Partial<Record<ForeignCurrency, number>>>;

/** Below this the provider charges no card: half a dollar or half a euro. */
const LEAST_CHARGED = 50n;

/** What of an order a price in another currency depends on: whose parcel it is in, and what it costs in đồng. */
export interface ParcelToCharge {
  rates: ExchangeRates;
  shipping: Money;
  lines: readonly { unitPrice: Money; quantity: number; discount: Money }[];
}

/** An order in another currency: each line as it is charged, one after the other as the parcels have them, then the sending of each parcel. */
export interface Charge {
  lines: { unitPrice: Money; total: Money }[];
  shipping: Money;
  total: Money;
}

/**
 * A price in another currency, half up to its smallest coin.
 * @param dong for one unit of it
 * @example exchanged(money(450_000n, 'VND'), 'USD', 26_180) // US$17.19
 */
export function exchanged({ amount }: Money, currency: ForeignCurrency, dong: number): Money {
  const minorUnits = amount * 10n ** BigInt(minorDigits(currency));
  const divisor = BigInt(dong);
  return money((2n * minorUnits + divisor) / (2n * divisor), currency);
}

/**
 * Prices an order in another currency, line by line as a price list would: two at 17.19 are 34.38.
 * @returns null where one of its cooperatives does not take the currency, or it is too little for a card
 */
export function chargeIn(currency: ForeignCurrency, parcels: readonly ParcelToCharge[]): Charge | null {
  const charged = parcels.map(({ rates, shipping, lines }) => {
    const dong = rates[currency];
    if (dong === undefined) return null;
    return {
      shipping: exchanged(shipping, currency, dong),
      lines: lines.map(({ unitPrice, quantity, discount }) => {
        const price = exchanged(unitPrice, currency, dong);
        const taken = exchanged(discount, currency, dong);
        return { unitPrice: price, total: money(times(price, quantity).amount - taken.amount, currency) };
      }),
    };
  });
  if (!charged.every((parcel) => parcel !== null)) return null;
  const lines = charged.flatMap((parcel) => parcel.lines);
  const shipping = sum(
    charged.map((parcel) => parcel.shipping),
    currency,
  );
  const total = sum([...lines.map((line) => line.total), shipping], currency);
  const isTooLittle = total.amount < LEAST_CHARGED || lines.some((line) => line.total.amount < 1n);
  return isTooLittle ? null : { lines, shipping, total };
}

/** What a card can be charged for it in the currencies that all its cooperatives take. */
export const chargesOf = (parcels: readonly ParcelToCharge[]): Money[] =>
  parcels.length === 0
    ? []
    : foreignCurrency.options.flatMap((currency) => chargeIn(currency, parcels)?.total ?? []);
