import { randomInt, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Quote, OrderStatus, PlacedOrder, PlaceOrderRequest } from '../../api/orders.js';
import { Clock } from '../../src/kernel/clock.js';
import { newId } from '../../src/kernel/ids.js';
import { OfferPieces } from '../../src/modules/catalog/index.js';
import { StockQueries } from '../../src/modules/inventory/index.js';
import { ExpireOrder } from '../../src/modules/ordering/use-cases/expire-order.js';
import { TakePayment } from '../../src/modules/ordering/use-cases/take-payment.js';
import { Database } from '../../src/platform/database/database.js';
import { UnitOfWork } from '../../src/platform/unit-of-work.js';
import { eventually } from './eventually.js';
import type { Answer } from './http-client.js';
import { aCooperative, anArtisan, type TestPerson } from './people.js';
import { startService, type RunningService, type ServiceOptions } from './service.js';
import { startRelay, startSandbox, WEBHOOK_SECRET, type Relay, type TestSandbox } from './stripe-sandbox.js';

/** The service with a Stripe sandbox behind it, and the verbs of a shop. */
export interface Shop {
  service: RunningService;
  sandbox: TestSandbox;
  relay: Relay;
  /** Puts the service's clock forward, for what happens after a time. */
  forward(milliseconds: number): void;
  /** The moment by the service's clock. */
  now(): Date;
  /** Straight to the database, for a state that only an accident leaves. */
  query: Database['query'];
  /** Ends an order's time without asking the provider. */
  expire(orderId: string): Promise<void>;
  /** The news of a settled payment. */
  settled(paymentId: string, orderId: string): Promise<void>;
  /** A piece's certificate is withdrawn; the stock hears of it in its own time. */
  offSale(pieceId: string): Promise<void>;
  /** The same, waiting until the stock has heard. */
  withdraw(pieceId: string): Promise<void>;
  stop(): Promise<void>;
}

export async function openShop(options: ServiceOptions = {}): Promise<Shop> {
  const folder = await mkdtemp(join(tmpdir(), 'daulang-shop-'));
  const relay = await startRelay();
  const sandbox = await startSandbox(folder, relay.url);
  const service = await startService({
    ...options,
    env: { STRIPE_API_BASE: sandbox.url, STRIPE_WEBHOOK_SECRET: WEBHOOK_SECRET, ...options.env },
  });
  relay.target = `${service.url}/api/v1/webhooks/stripe`;
  const offSale = async (pieceId: string): Promise<void> => {
    const offer = service.get(OfferPieces);
    await service.get(UnitOfWork).run((tx) => offer.within(tx, { pieceIds: [pieceId], onSale: false }));
  };
  let ahead = 0;
  service.get(Clock).now = () => new Date(Date.now() + ahead);
  return {
    service,
    sandbox,
    relay,
    forward: (milliseconds) => void (ahead += milliseconds),
    now: () => service.get(Clock).now(),
    query: (sql, params) => service.get(Database).query(sql, params),
    async expire(orderId) {
      await service
        .get(Database)
        .query(`update ordering.orders set expires_at = now() - interval '1 minute' where id = $1`, [
          orderId,
        ]);
      await service.get(ExpireOrder).execute({ orderId });
    },
    settled: (paymentId, orderId) => service.get(TakePayment).execute({ paymentId, orderId }),
    offSale,
    async withdraw(pieceId) {
      await offSale(pieceId);
      await eventually('the piece is off sale', async () => {
        const off = `select piece_id from inventory.items where piece_id = $1 and state = 'off-sale'`;
        return (await service.get(Database).query(off, [pieceId])).rows.length > 0;
      });
    },
    async stop() {
      await sandbox.stop();
      relay.stop();
      await service.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export interface TestProduct {
  id: string;
  slug: string;
  price: bigint;
  pieceIds: string[];
  artisan: TestPerson;
}

/** `aProduct().costing(250_000n).withPieces(3).by(artisan).at(shop)`: certified pieces, on sale. */
export function aProduct() {
  let price = 250_000n;
  let pieces = 1;
  let kind: 'stock' | 'made-to-order' = 'stock';
  let artisan: TestPerson | undefined;
  const builder = {
    costing(amount: bigint) {
      price = amount;
      return builder;
    },
    withPieces(count: number) {
      pieces = count;
      return builder;
    },
    madeToOrder() {
      kind = 'made-to-order';
      return builder;
    },
    by(theirs: TestPerson) {
      artisan = theirs;
      return builder;
    },
    async at({ service }: Shop): Promise<TestProduct> {
      const maker =
        artisan ??
        (await anArtisan()
          .of(await aCooperative().at(service))
          .at(service));
      const id = newId();
      const slug = `non-la-${id.slice(-12)}`;
      const pieceIds = Array.from({ length: pieces }, () => newId());
      await service.get(UnitOfWork).run(async (tx) => {
        await tx.query(
          `insert into catalog.products (id, slug, cooperative_id, artisan_id, village_slug, craft_slug, kind,
             status, title, story, technique, materials, price_amount, capacity_per_week, lead_time_days,
             search_text, published_at, created_at, updated_at)
           values ($1, $2, $3, $4, 'my-lam', 'non-la', $5, 'published', $6, $7, $7, $7, $8, $9, $9, 'non la',
             now(), now(), now())`,
          [
            id,
            slug,
            maker.cooperativeId,
            maker.artisanId,
            kind,
            JSON.stringify({ vi: 'Nón lá bài thơ', en: 'Poem hat' }),
            JSON.stringify({ vi: 'Lá non', en: 'Young leaves' }),
            price,
            kind === 'made-to-order' ? 4 : null,
          ],
        );
        const chainNumber = randomInt(1, 2 ** 40);
        for (const [index, pieceId] of pieceIds.entries())
          await addPiece(tx, { id, maker, chainNumber }, pieceId, index);
        await service.get(OfferPieces).within(tx, { pieceIds, onSale: true });
      });
      await eventually('the pieces are in stock', async () => {
        const stock = await service.get(StockQueries).piecesForSale([id]);
        return (stock.get(id) ?? 0) === pieces;
      });
      return { id, slug, price, pieceIds, artisan: maker };
    },
  };
  return builder;
}

/** A piece as sealing leaves it. */
async function addPiece(
  tx: { query(sql: string, params: unknown[]): Promise<unknown> },
  product: { id: string; maker: TestPerson; chainNumber: number },
  pieceId: string,
  index: number,
): Promise<void> {
  await tx.query(
    `insert into catalog.pieces (id, product_id, cooperative_id, artisan_id, village_slug, craft_slug, serial,
       state, title, technique, materials, made_on, price_amount, cooperative_number, number, created_at, updated_at)
     select $2, id, cooperative_id, artisan_id, village_slug, craft_slug, $3, 'final', title, technique, materials,
       '2026-10-01', price_amount, $4, $5, now(), now() from catalog.products where id = $1`,
    [product.id, pieceId, pieceId.replaceAll('-', '').slice(-16), product.chainNumber, index + 1],
  );
}

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
          province: 'Thành phố Huế',
          ward: 'Phường Thuận Hoá',
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

/** How many pieces of a product can be bought. */
export async function inStock({ service }: Shop, product: TestProduct): Promise<number> {
  return (await service.get(StockQueries).piecesForSale([product.id])).get(product.id) ?? 0;
}

/** One number out of the database. */
export async function count({ service }: Shop, sql: string, params: unknown[] = []): Promise<number> {
  const { rows } = await service.get(Database).query<{ count: bigint }>(sql, params);
  return Number(rows[0]?.count ?? 0n);
}
