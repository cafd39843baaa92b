import { expect } from 'chai';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import Stripe from 'stripe';
import type { OpenedCart, ShownCart } from '../../api/carts.js';
import type { PlacedOrder } from '../../api/orders.js';
import { AppModule } from '../../src/app.module.js';
import { Clock } from '../../src/kernel/clock.js';
import { BooksQueries } from '../../src/modules/ledger/index.js';
import { SweepUnpaidOrders } from '../../src/modules/ordering/jobs/sweep-unpaid-orders.job.js';
import { AskSilentCheckouts } from '../../src/modules/payments/index.js';
import { createApp } from '../../src/platform/http/create-app.js';
import { JobWorker } from '../../src/platform/jobs/job-worker.js';
import { ProcessRole } from '../../src/platform/process-role.js';
import { eventually } from '../support/eventually.js';
import { anOrder, randomAddress } from '../support/orders.js';
import { anOfficer } from '../support/people.js';
import { aProduct, type TestProduct } from '../support/products.js';
import { randomness, type Random } from '../support/randomness.js';
import { count, openShop, type Shop } from '../support/shop.js';
import { shownAndTrue } from '../support/shown-truth.js';
import { CARDS } from '../support/stripe-sandbox.js';

/** A few seeds each time; `npm run test:long` asks for more by RANDOM_DAYS. */
const DAYS = Number(process.env['RANDOM_DAYS'] ?? 2);
const BUYERS = 30;
const MINUTE = 60_000;

/**
 * A day on which everything happens at once, in two processes: buyers who pay, hesitate, cancel and press twice,
 * a network that loses, doubles, delays and reorders webhooks, a clock that runs away, certificates withdrawn.
 * Whatever the order of events, in the evening pieces, orders, money and books agree.
 */
describe('a random day in the shop', () => {
  for (let day = 1; day <= DAYS; day++) {
    it(`ends with stock, orders, money and books that agree (seed ${day})`, async function () {
      this.timeout(120_000);
      const shop = await openShop();
      const second = await secondProcess(shop);
      try {
        const products = await stock(shop, randomness(day));
        const code = await aVoucher(shop, products[1]!);
        const urls = [shop.service.url, await second.getUrl()];
        await live(shop, { urls, products, code }, randomness(day * 1_000));
        await evening(shop);
        await piecesAgree(shop, products);
        await moneyAgrees(shop);
        await voucherAgrees(shop);
        await shelvesAgree(shop);
      } finally {
        await second.close();
        await shop.stop();
      }
    });
  }
});

async function secondProcess(shop: Shop): Promise<NestFastifyApplication> {
  const second = await createApp(AppModule.forProcess(shop.service.config, ProcessRole.both));
  second.get(Clock, { strict: false }).now = () => shop.service.get(Clock).now();
  await second.listen(0, '127.0.0.1');
  await second.get(JobWorker, { strict: false }).start();
  return second;
}

async function stock(shop: Shop, random: Random): Promise<TestProduct[]> {
  const products: TestProduct[] = [];
  for (const price of [120_000n, 333_333n, 1_250_000n]) {
    products.push(
      await aProduct()
        .costing(price)
        .withPieces(7 + random(8))
        .at(shop),
    );
  }
  return products;
}

/** A third off what one of the cooperatives sells, for fewer buyers than would like it. */
async function aVoucher(shop: Shop, { artisan }: TestProduct): Promise<string> {
  const officer = await anOfficer().of({ id: artisan.cooperativeId! }).at(shop.service);
  const code = 'NGAYHOI';
  const voucher = {
    ...{ code, takes: { kind: 'percent', percent: 33 }, least: { amount: '0', currency: 'VND' } },
    ...{ from: null, until: null, uses: 4, usesPerBuyer: null, productIds: null },
  };
  expect((await officer.client.post('/api/v1/office/vouchers', voucher)).status).to.equal(200);
  return code;
}

interface Day {
  urls: string[];
  products: TestProduct[];
  /** Of a voucher. */
  code: string;
}

async function live(shop: Shop, { products, ...day }: Day, random: Random): Promise<void> {
  const buyers = Array.from({ length: BUYERS }, () => buyer(shop, { products, ...day }, random));
  await Promise.all([
    ...buyers,
    weather(shop, random),
    runningClock(shop, random),
    withdraw(shop, products, random),
  ]);
}

async function buyer(shop: Shop, { urls, products, code }: Day, random: Random): Promise<void> {
  const order = anOrder();
  const wanted = new Set([random(3), random(3)]);
  for (const index of wanted) order.of(products[index]!, 1 + random(2));
  if (random(2) === 0) await useVoucher(shop, order, code);
  const answer = await order.sendTo(shop, randomAddress(), urls[random(urls.length)]);
  if (answer.status === 409) return;
  expect(answer.status, JSON.stringify(answer.body)).to.equal(201);
  const { payUrl, secret }: PlacedOrder = answer.body;
  const client = shop.service.client();
  const mood = random(10);
  if (mood === 0) return;
  if (mood === 1) await client.post(`/api/v1/orders/${secret}/cancel`);
  if (mood === 2) await shop.sandbox.pay(payUrl, CARDS.declined);
  if (mood === 3) {
    await Promise.all([shop.sandbox.pay(payUrl), client.post(`/api/v1/orders/${secret}/cancel`)]);
    return;
  }
  if (mood === 4) await client.post(`/api/v1/orders/${secret}/payment`);
  await shop.sandbox.pay(payUrl);
}

/** By way of a cart; whoever comes too late for the voucher pays the whole price. */
async function useVoucher({ service }: Shop, order: ReturnType<typeof anOrder>, code: string): Promise<void> {
  const client = service.client();
  const headers = { 'x-forwarded-for': randomAddress() };
  const { lines } = order.request();
  const { secret } = (await client.post<OpenedCart>('/api/v1/carts', { lines }, headers)).body;
  await client.send('PUT', `/api/v1/carts/${secret}/voucher`, { code }, headers);
  const { quote } = (await client.get<ShownCart>(`/api/v1/carts/${secret}?provinceCode=46`)).body;
  order.with({ cart: secret, lines: undefined, expectedTotal: quote!.total });
}

/** What the network does to webhooks, changing all the time. */
async function weather(shop: Shop, random: Random): Promise<void> {
  for (let hour = 0; hour < 8; hour++) {
    await shop.sandbox.turn({
      drop: random(3) === 0,
      duplicate: random(2) === 0,
      reorder: random(3) === 0,
      delay: random(150),
    });
    await shop.service.get(AskSilentCheckouts).handle();
  }
}

async function runningClock(shop: Shop, random: Random): Promise<void> {
  for (let hour = 0; hour < 6; hour++) {
    shop.forward(random(15) * MINUTE);
    await shop.service.get(SweepUnpaidOrders).handle();
  }
}

async function withdraw(shop: Shop, products: TestProduct[], random: Random): Promise<void> {
  const product = products[random(products.length)]!;
  await shop.offSale(product.pieceIds[random(product.pieceIds.length)]!);
}

/** The network is calm again, every order's time is over, every question asked, every job done. */
async function evening(shop: Shop): Promise<void> {
  await shop.sandbox.turn({ drop: false, duplicate: false, reorder: false, delay: 0 });
  for (let round = 0; round < 3; round++) {
    shop.forward(60 * MINUTE);
    await shop.sandbox.forward(60 * 60);
    await shop.service.get(AskSilentCheckouts).handle();
    await shop.service.get(SweepUnpaidOrders).handle();
  }
  await eventually(
    'all jobs are done',
    async () => {
      const waiting = `select count(*) from jobs.job where state in ('created', 'retry', 'active')
      and name not like '%expire-unpaid-order' and start_after <= now() + interval '1 minute'`;
      const open = `select count(*) from ordering.orders where state = 'placed'`;
      const uncounted = 'select count(*) from inventory.changed_stock';
      if ((await count(shop, uncounted)) > 0) return false;
      return (await count(shop, waiting)) === 0 && (await count(shop, open)) === 0;
    },
    60_000,
  );
}

async function piecesAgree(shop: Shop, products: TestProduct[]): Promise<void> {
  const zero = async (what: string, sql: string): Promise<void> => {
    expect(await count(shop, sql), what).to.equal(0);
  };
  const pieces = products.reduce((sum, product) => sum + product.pieceIds.length, 0);
  expect(await count(shop, 'select count(*) from inventory.items')).to.equal(pieces);
  await zero('pieces still reserved', `select count(*) from inventory.items where state = 'reserved'`);
  await zero(
    'pieces sold to an order that is not paid',
    `select count(*) from inventory.items i join ordering.orders o on o.id = i.order_id
     where i.state = 'sold' and o.state <> 'paid'`,
  );
  await zero(
    'lines of a paid order with another number of pieces',
    `select count(*) from ordering.lines l join ordering.orders o on o.id = l.order_id
     where o.state = 'paid' and l.quantity <> (select count(*) from ordering.line_pieces p
       join inventory.items i on i.piece_id = p.piece_id and i.state = 'sold' and i.order_id = o.id
       where p.line_id = l.id and p.released_at is null)`,
  );
  await zero(
    'pieces kept by an order that ended',
    `select count(*) from ordering.line_pieces p join ordering.lines l on l.id = p.line_id
     join ordering.orders o on o.id = l.order_id where o.state <> 'paid' and p.released_at is null`,
  );
}

async function moneyAgrees(shop: Shop): Promise<void> {
  const { hostname, port } = new URL(shop.sandbox.url);
  const stripe = new Stripe('sk_test_1', { host: hostname, port, protocol: 'http', telemetry: false });
  const intents = await stripe.paymentIntents.list({ limit: 100 }).autoPagingToArray({ limit: 1_000 });
  const refunds = await stripe.refunds.list({ limit: 100 }).autoPagingToArray({ limit: 1_000 });
  const held =
    intents.reduce((sum, intent) => sum + intent.amount_received, 0) -
    refunds.reduce((sum, refund) => sum + refund.amount, 0);
  const ordered = await count(
    shop,
    `select coalesce(sum(total), 0)::bigint as count from ordering.orders where state = 'paid'`,
  );
  expect(held, 'the provider holds what paid orders cost').to.equal(ordered);

  const balances = await shop.service.get(BooksQueries).balances();
  const of = (account: string): bigint => balances.find((it) => it.account === account)?.balance.amount ?? 0n;
  expect(of('payment-clearing'), 'and so do the books').to.equal(BigInt(held));
  expect(of('buyer-deposit'), 'nothing is left unexplained').to.equal(0n);
  expect(balances.reduce((sum, it) => sum + it.balance.amount, 0n)).to.equal(0n);
  const paid = await count(shop, `select count(*) from ordering.orders where state = 'paid'`);
  const ordersWith = (what: string, state: string) =>
    count(
      shop,
      `select count(distinct o.id) from ordering.orders o join ${what} where o.state ${state} 'paid'`,
    );
  const sale = `ledger.postings p on p.order_id = o.id and p.kind = 'sale'`;
  expect(await ordersWith(sale, '='), 'each paid order is sold in the books').to.equal(paid);
  expect(await ordersWith(`${sale} and o.paid_at is null`, '<>'), 'and none that never was').to.equal(0);
  expect(await ordersWith('fulfilment.parcels f on f.order_id = o.id', '='), 'and is to be packed').to.equal(
    paid,
  );
  // Who cancels as the money comes has their order paid, sold and refunded.
  const packed = `fulfilment.parcels f on f.order_id = o.id and f.state <> 'cancelled'`;
  expect(await ordersWith(packed, '<>'), 'and nothing else is').to.equal(0);
}

/** Orders that stand have their use, all others have given it back, and there are never more than there were to have. */
async function voucherAgrees(shop: Shop): Promise<void> {
  const used = 'select used::bigint as count from vouchers.codes';
  const standing = 'select count(*) from vouchers.uses where given_back_at is null';
  expect(await count(shop, used), 'uses are counted').to.equal(await count(shop, standing));
  expect(await count(shop, standing), 'no more than there are').to.be.at.most(4);
  const paid = `select count(*) from ordering.orders where voucher_id is not null and state = 'paid'`;
  expect(await count(shop, standing), 'whoever paid has theirs, and nobody else').to.equal(
    await count(shop, paid),
  );
  const untold = `select count(*) from ordering.orders o join vouchers.uses u on u.order_id = o.id
    where u.discount <> o.discount or o.discount <> (select sum(l.discount) from ordering.lines l where l.order_id = o.id)`;
  expect(await count(shop, untold), 'what was taken off is the same everywhere').to.equal(0);
}

/** What the shop shows was written act by act; it is as if all had been written now. */
async function shelvesAgree({ service }: Shop): Promise<void> {
  const { shown, true: anew } = await shownAndTrue(service);
  expect(shown, 'what the shop shows').to.deep.equal(anew);
}
