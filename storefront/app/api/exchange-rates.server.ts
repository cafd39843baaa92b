import { exchangeRateList, foreignPrices } from '@daulang/commerce/api/foreign-prices';
import type { RequestBody } from '@daulang/commerce/api/requests';
import { tryAsk } from './ask.server';
import { askAsMember } from './member.server';

/** What a card is charged for a product in other currencies; none while nobody can say. */
export async function askForeignPrices(request: Request, productId: string) {
  const question = { to: 'GET /foreign-prices/:productId', at: { productId } } as const;
  const { value } = await tryAsk(request, question, foreignPrices);
  return value?.prices ?? [];
}

export const listExchangeRates = (request: Request) =>
  askAsMember(request, { to: 'GET /office/exchange-rates' }, exchangeRateList);

export const setExchangeRate = (request: Request, body: RequestBody<'POST /office/exchange-rates'>) =>
  tryAsk(request, { to: 'POST /office/exchange-rates', body }, exchangeRateList);
