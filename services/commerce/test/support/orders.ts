import { randomInt, randomUUID } from 'node:crypto';
import type { OrderStatus, PlacedOrder, PlaceOrderRequest } from '../../api/orders.js';
import type { Quote } from '../../api/quotes.js';
import { eventually } from './eventually.js';
import type { Answer } from './http-client.js';
import type { TestProduct } from './products.js';
import type { Shop } from './shop.js';

const SHIPPING = 35_000n;
const FREE_FROM = 1_000_000n;

/** `anOrder().of(hat).of(box, 2).request()` for the body, `.placedAt(shop)` to place it, `.paidAt(shop)` to pay too. */
export function anOrder() {
  const lines: { product: TestProduct; quantity: number }[] = [];
  let change: Partial<PlaceOrderRequest> = {};
  let key: string = randomUUID();
  const buyer = aBuyer();
  const builder = {
    of(product: TestProduct, quantity = 1) {
      lines.push({ product, quantity });
      return builder;
    },
    with(fields: Partial<PlaceOrderRequest>) {
      change = { ...change, ...fields };
      return builder;
    },
    /** Within Vietnam, by codes or names. */
    to(province: string, ward: string) {
      return builder.with({ address: { countryCode: 'VN', province, ward, street: '12 Lê Lợi' } });
    },
    withKey(text: string) {
      key = text;
      return builder;
    },
    request(): PlaceOrderRequest {
      return {
        lines: lines.map(({ product, quantity }) => ({ productId: product.id, quantity })),
        buyer,
        address: {
          countryCode: 'VN',
          province: '46',
          ward: '19789',
          street: '12 Lê Lợi',
        },
        payment: 'card',
        language: 'vi',
        expectedTotal: { amount: totalOf(lines).toString(), currency: 'VND' },
        ...change,
      };
    },
    /** @param address each buyer comes from their own, as the storefront says it */
    sendTo({ service }: Shop, address = randomAddress(), url = service.url): Promise<Answer<PlacedOrder>> {
      const client = service.client();
      const headers = { 'idempotency-key': key, 'x-forwarded-for': address };
      if (url === service.url) return client.post<PlacedOrder>('/api/v1/orders', builder.request(), headers);
      return postTo(url, builder.request(), headers);
    },
    async placedAt(shop: Shop): Promise<PlacedOrder> {
      const answer = await builder.sendTo(shop);
      if (answer.status !== 201) throw new Error(`The order was refused: ${JSON.stringify(answer.body)}`);
      return answer.body;
    },
    async paidAt(shop: Shop): Promise<PlacedOrder> {
      const order = await builder.placedAt(shop);
      if (!(await shop.sandbox.pay(order.payUrl))) throw new Error('The card was refused.');
      await untilState(shop, order.secret, 'paid');
      return order;
    },
    /** Paid, but the news of it are lost, as all are until the network is turned calm again. */
    async paidUnheardAt(shop: Shop): Promise<PlacedOrder> {
      await shop.sandbox.turn({ drop: true });
      const order = await builder.placedAt(shop);
      if (!(await shop.sandbox.pay(order.payUrl))) throw new Error('The card was refused.');
      return order;
    },
  };
  return builder;
}

async function postTo(
  url: string,
  body: object,
  headers: Record<string, string>,
): Promise<Answer<PlacedOrder>> {
  const response = await fetch(`${url}/api/v1/orders`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  return { status: response.status, headers: response.headers, body: (await response.json()) as PlacedOrder };
}

/** The six digits that were sent last to a buyer who wants to pay at the door. */
export const confirmationCode = ({ query }: Shop, phone: string): Promise<string> =>
  eventually('a code was sent', async () => {
    const { rows } = await query<{ text: string }>(
      'select text from accounts.outbox where recipient = $1 order by created_at desc, id desc limit 1',
      [phone],
    );
    return /^\d{6}/.exec(rows[0]?.text ?? '')?.[0];
  });

/** Everybody has a telephone and an e-mail of their own. */
export const aBuyer = (): PlaceOrderRequest['buyer'] => {
  const digits = String(randomInt(10_000_000)).padStart(7, '0');
  return { name: 'Lê Thị Hoa', email: `hoa.${digits}@example.com`, phone: `+8490${digits}` };
};

export const randomAddress = (): string => `198.18.${randomInt(256)}.${randomInt(1, 255)}`;

/** What an order within the country costs: one parcel for each cooperative. */
function totalOf(lines: readonly { product: TestProduct; quantity: number }[]): bigint {
  const parcels = new Map<string | null, bigint>();
  for (const { product, quantity } of lines) {
    const before = parcels.get(product.artisan.cooperativeId) ?? 0n;
    parcels.set(product.artisan.cooperativeId, before + product.price * BigInt(quantity));
  }
  return [...parcels.values()].reduce((sum, goods) => sum + goods + (goods >= FREE_FROM ? 0n : SHIPPING), 0n);
}

export async function statusOf({ service }: Shop, secret: string): Promise<OrderStatus> {
  const answer = await service.client().get<OrderStatus>(`/api/v1/orders/${secret}`);
  if (answer.status !== 200) throw new Error(`No order page: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

export function untilState(shop: Shop, secret: string, state: OrderStatus['state']): Promise<OrderStatus> {
  return eventually(`the order is ${state}`, async () => {
    const status = await statusOf(shop, secret);
    return status.state === state && status;
  });
}

export async function quoteFor(
  { service }: Shop,
  lines: { productId: string; quantity: number }[],
): Promise<Quote> {
  return (await service.client().post<Quote>('/api/v1/quotes', { lines })).body;
}

/** What the service calls an order that its buyer knows by a code. */
export async function orderIdOf({ query }: Shop, { code }: { code: string }): Promise<string> {
  const { rows } = await query<{ id: string }>('select id from ordering.orders where code = $1', [code]);
  return rows[0]!.id;
}
