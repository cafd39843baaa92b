import type { RegisteredPhone, SentSales, StallChoices, StallOnPhone } from '@daulang/commerce/api/stall';
import { expect } from '@playwright/test';
import { saleOf } from '../../../storefront/app/stall/make-sale.ts';
import type { Person } from './people.ts';
import { API_URL } from './stack-environment.ts';
import { answerOf, atWork } from './workshop.ts';

const STALL = `${API_URL}/stall`;

/** Somebody takes one piece to a stall and sells it for cash. Answers what opens its receipt. */
export function receiptOfStallSale(seller: Person): Promise<string> {
  return atWork(seller, async (api) => {
    const send = <Body>(path: string, data: object) => {
      const headers = { 'idempotency-key': crypto.randomUUID() };
      return answerOf<Body>(api.post(`${STALL}/${path}`, { data, headers }));
    };
    const { products } = await answerOf<StallChoices>(api.get(`${STALL}/choices`));
    const [most] = products.toSorted((one, other) => other.free - one.free);
    expect(most?.free, 'pieces to take along').toBeGreaterThan(0);
    const { id, secret } = await send<RegisteredPhone>('phones', { name: 'Máy bán một món' });
    const wish = { secret, products: [{ productId: most!.id, count: 1 }] };
    const piece = (await send<StallOnPhone>(`phones/${id}/pieces`, wish)).pieces[0]!;
    const sold = { piece, paid: 'cash' as const, price: piece.price.amount, priceReason: '', slip: '' };
    const { sales } = await send<SentSales>('sales', {
      ...{ phoneId: id, secret },
      sales: [saleOf(sold, new Date())],
    });
    expect(sales.map(({ outcome }) => outcome)).toEqual(['counted']);
    return piece.receipt;
  });
}
