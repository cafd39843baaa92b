import type { ExchangeRateList } from '@daulang/commerce/api/foreign-prices';

export const exchangeRates = (change: Partial<ExchangeRateList['rates'][0]> = {}): ExchangeRateList => ({
  rates: [
    { currency: 'USD', dong: 26_180, since: '2026-11-20T02:00:00Z', ...change },
    { currency: 'EUR', dong: null, since: null },
  ],
});
