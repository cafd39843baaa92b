import { z } from 'zod';
import { moneyOnWire } from './money.js';

/** In what cards can be charged beside the đồng, where a cooperative says for how many đồng. */
export const foreignCurrency = z.enum(['USD', 'EUR']);
export type ForeignCurrency = z.infer<typeof foreignCurrency>;

/** A slip of a figure or two is another price: nothing outside of this was true of these currencies in twenty years. */
const LEAST_RATE = 10_000;
const MOST_RATE = 100_000;

const noRate = {
  vi: 'Cần số đồng cho một đơn vị ngoại tệ, từ 10.000 đến 100.000. Ví dụ: 26.180.',
  en: 'Expected the đồng for one unit of the currency, from 10,000 to 100,000. For example 26,180.',
};
const dongPerUnit = z
  .number()
  .refine((dong) => Number.isInteger(dong) && dong >= LEAST_RATE && dong <= MOST_RATE, {
    message: noRate.en,
    params: noRate,
  });

/**
 * POST /api/v1/office/exchange-rates: from now on cards can be charged in that currency for what the officer's own cooperative
 * sells, at so many đồng for one unit; null: not any more. Answers what GET /office/exchange-rates does.
 */
export const setExchangeRateRequest = z.strictObject({
  currency: foreignCurrency,
  dong: dongPerUnit.nullable(),
});
export type SetExchangeRateRequest = z.infer<typeof setExchangeRateRequest>;

/** GET /api/v1/office/exchange-rates: what holds now, of the officer's own cooperative, each currency that there is. */
export const exchangeRateList = z.object({
  rates: z.array(
    z.object({
      currency: foreignCurrency,
      /** Null: cards are not charged in it. */
      dong: z.number().int().nullable(),
      /** Null: nobody has ever set it. */
      since: z.iso.datetime().nullable(),
    }),
  ),
});
export type ExchangeRateList = z.infer<typeof exchangeRateList>;

export const foreignPricesPath = z.strictObject({ productId: z.uuid() });
export type ForeignPricesPath = z.infer<typeof foreignPricesPath>;

/**
 * GET /api/v1/foreign-prices/:productId: what a card is charged for one piece in other currencies, by the rates of today; none where its
 * cooperative takes none. 404 problem for a product that is not in the shop.
 */
export const foreignPrices = z.object({ prices: z.array(moneyOnWire) });
export type ForeignPrices = z.infer<typeof foreignPrices>;
