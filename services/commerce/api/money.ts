import { z } from 'zod';

/**
 * Money on the wire: a decimal string of minor units (for the đồng, the đồng itself) and its ISO currency.
 * A string, because a JSON number loses units above 2^53. Strict, as it stands in requests too.
 */
export const moneyOnWire = z
  .strictObject({
    amount: z.string().regex(/^-?(0|[1-9][0-9]{0,17})$/),
    currency: z.string().regex(/^[A-Z]{3}$/),
  })
  .meta({ id: 'Money', example: { amount: '1250000', currency: 'VND' } });

export type MoneyWire = z.infer<typeof moneyOnWire>;

/** @example moneyToWire({ amount: 1250000n, currency: 'VND' }) gives { amount: '1250000', currency: 'VND' } */
export function moneyToWire(value: { amount: bigint; currency: string }): MoneyWire {
  return { amount: value.amount.toString(), currency: value.currency };
}

/** The inverse of `moneyToWire`; the text was checked by the schema. */
export function moneyFromWire(wire: MoneyWire): { amount: bigint; currency: string } {
  return { amount: BigInt(wire.amount), currency: wire.currency };
}
