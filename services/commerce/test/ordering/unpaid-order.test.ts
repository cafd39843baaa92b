import { expect } from 'chai';
import type { ProductDetail } from '../../api/catalog.js';
import { orderPayment, type PlacedOrder } from '../../api/orders.js';
import { ExpireOrder } from '../../src/modules/ordering/use-cases/expire-order.js';
import { SweepUnpaidOrders } from '../../src/modules/ordering/jobs/sweep-unpaid-orders.job.js';
import { problemIn } from '../support/http-client.js';
import { eventually } from '../support/eventually.js';
import { anOrder, orderIdOf, quoteFor, statusOf, untilState } from '../support/orders.js';
import { aProduct, inStock, type TestProduct } from '../support/products.js';
import { openShop, type Shop } from '../support/shop.js';
import { CARDS } from '../support/stripe-sandbox.js';

const MINUTE = 60_000;

describe('an order that is not paid', () => {
  let shop: Shop;

  before(async () => {
    shop = await openShop();
  });
  after(() => shop.stop());
  afterEach(() => shop.sandbox.turn({ drop: false }));

  const sweep = (): Promise<void> => shop.service.get(SweepUnpaidOrders).handle();

  it('keeps its pieces for a quarter of an hour, then gives them back and closes its page', async () => {
    const hat = await aProduct().at(shop);
    const order = await anOrder().of(hat).placedAt(shop);
    shop.forward(14 * MINUTE);
    await sweep();
    expect((await statusOf(shop, order.secret)).state).to.equal('placed');
    shop.forward(2 * MINUTE);
    await sweep();
    expect((await statusOf(shop, order.secret)).state).to.equal('expired');
    expect(await inStock(shop, hat)).to.equal(1);
    expect(await shop.sandbox.pay(order.payUrl), 'the page is closed').to.equal(null);
    const again = await shop.service.client().post(`/api/v1/orders/${order.secret}/payment`);
    expect([again.status, problemIn(again).code]).to.deep.equal([409, 'ordering.not-payable']);
    expect((await anOrder().of(hat).sendTo(shop)).status, 'somebody else may buy').to.equal(201);
  });

  it('does not expire when it turns out to be paid', async () => {
    const order = await anOrder()
      .of(await aProduct().at(shop))
      .paidUnheardAt(shop);
    shop.forward(41 * MINUTE);
    await sweep();
    await untilState(shop, order.secret, 'paid');
  });

  it('waits a while for a provider that sleeps, then expires all the same', async () => {
    const alone = await openShop();
    try {
      const hat = await aProduct().at(alone);
      const order = await anOrder().of(hat).placedAt(alone);
      const orderId = await orderIdOf(alone, order);
      const expire = (): Promise<void> => alone.service.get(ExpireOrder).execute({ orderId });
      await alone.sandbox.stop();
      alone.forward(16 * MINUTE);
      expect(await failure(expire())).to.include('payments.provider-unreachable');
      expect(await inStock(alone, hat)).to.equal(0);
      alone.forward(20 * MINUTE);
      await expire();
      expect((await statusOf(alone, order.secret)).state).to.equal('expired');
      expect(await inStock(alone, hat)).to.equal(1);
    } finally {
      await alone.stop();
    }
  });

  it('can be cancelled by its buyer, and then not be paid', async () => {
    const hat = await aProduct().at(shop);
    const order = await anOrder().of(hat).placedAt(shop);
    for (let twice = 0; twice < 2; twice++) {
      const answer = await shop.service.client().post(`/api/v1/orders/${order.secret}/cancel`);
      expect(answer.status).to.equal(200);
      expect(answer.body).to.include({ state: 'cancelled', payUrl: null });
    }
    expect(await inStock(shop, hat)).to.equal(1);
    expect(await shop.sandbox.pay(order.payUrl)).to.equal(null);
  });

  it('is not given up for a payment that nobody had heard of: it is paid', async () => {
    const order = await anOrder()
      .of(await aProduct().at(shop))
      .paidUnheardAt(shop);
    const answer = await shop.service.client().post(`/api/v1/orders/${order.secret}/cancel`);
    expect([answer.status, problemIn(answer).code]).to.deep.equal([409, 'ordering.move-not-allowed']);
    await untilState(shop, order.secret, 'paid');
  });

  it('stands though the provider sleeps, and offers to pay once it is awake', async () => {
    const asleep = await openShop({ env: { STRIPE_API_BASE: 'http://127.0.0.1:9' } });
    try {
      const hat = await aProduct().at(asleep);
      const order = await anOrder().of(hat).placedAt(asleep);
      expect(order.payUrl).to.equal(`http://localhost:3000/vi/orders/${order.secret}`);
      expect(await statusOf(asleep, order.secret)).to.include({ state: 'placed', payUrl: null });
      const answer = await asleep.service.client().post(`/api/v1/orders/${order.secret}/payment`);
      expect([answer.status, problemIn(answer).code]).to.deep.equal([503, 'payments.provider-unreachable']);
      const cancelled = await asleep.service.client().post(`/api/v1/orders/${order.secret}/cancel`);
      expect(cancelled.status, 'no page was ever open').to.equal(200);
      expect(await inStock(asleep, hat)).to.equal(1);
    } finally {
      await asleep.stop();
    }
  });

  it('is paid on the page that is open, or on a new one when that was closed', async () => {
    const order = await anOrder()
      .of(await aProduct().at(shop))
      .placedAt(shop);
    expect(await pay(order)).to.equal(order.payUrl);
    await closePage(order);
    shop.forward(10 * MINUTE);
    const [fresh, twice] = await Promise.all([pay(order), pay(order)]);
    expect(twice, 'pressed twice').to.equal(fresh);
    expect(fresh).not.to.equal(order.payUrl);
    shop.forward(10 * MINUTE);
    await sweep();
    expect((await statusOf(shop, order.secret)).state, 'the pieces are kept longer').to.equal('placed');
    await shop.sandbox.pay(fresh);
    await untilState(shop, order.secret, 'paid');
  });

  it('is kept for forty minutes however often its buyer comes back without a card', async () => {
    const order = await anOrder()
      .of(await aProduct().at(shop))
      .placedAt(shop);
    const statuses: number[] = [];
    for (let minutes = 0; minutes <= 50; minutes += 10) {
      statuses.push((await askToPay(order)).status);
      shop.forward(10 * MINUTE);
    }
    expect(statuses).to.deep.equal([200, 200, 200, 200, 409, 409]);
  });

  it('is kept longer once a card was given, but not for ever', async () => {
    const hat = await aProduct().at(shop);
    const order = await anOrder().of(hat).placedAt(shop);
    expect(await shop.sandbox.pay(order.payUrl, CARDS.declined)).to.equal(null);
    const until = await eventually('the attempt is known', async () => {
      const { expiresAt } = await statusOf(shop, order.secret);
      return expiresAt !== null && expiresAt !== order.expiresAt && expiresAt;
    });
    expect(Date.parse(until) - Date.parse(order.expiresAt)).to.be.within(14 * MINUTE, 16 * MINUTE);
    await eventually('the shop says the new time', async () => {
      return (await availabilityOf(hat)).freeAgainAt === until;
    });
    const statuses: number[] = [];
    for (let minutes = 25; minutes <= 150; minutes += 25) {
      shop.forward(25 * MINUTE);
      await closePage(order);
      statuses.push((await askToPay(order)).status);
    }
    expect(statuses).to.deep.equal([200, 200, 200, 200, 409, 409]);
  });

  it('says in the shop when its piece may be free again, and no more when it is', async () => {
    const hat = await aProduct().at(shop);
    expect(await availabilityOf(hat)).to.include({ state: 'in-stock', freeAgainAt: null });
    const order = await anOrder().of(hat).placedAt(shop);
    const taken = await eventually('the piece is taken', async () => {
      const availability = await availabilityOf(hat);
      return availability.pieces === 0 && availability;
    });
    expect(taken).to.include({ state: 'sold-out', freeAgainAt: order.expiresAt });
    const [parcel] = (await quoteFor(shop, [{ productId: hat.id, quantity: 1 }])).parcels;
    expect(parcel?.lines[0]).to.include({ available: 0, freeAgainAt: order.expiresAt });
    await shop.sandbox.pay(order.payUrl);
    await untilState(shop, order.secret, 'paid');
    await eventually('it is sold for good', async () => (await availabilityOf(hat)).freeAgainAt === null);
    const [sold] = (await quoteFor(shop, [{ productId: hat.id, quantity: 1 }])).parcels;
    expect(sold?.lines[0]).to.include({ available: 0, freeAgainAt: null });
  });

  const askToPay = ({ secret }: PlacedOrder) =>
    shop.service.client().post(`/api/v1/orders/${secret}/payment`);
  const pay = async (order: PlacedOrder): Promise<string> =>
    orderPayment.parse((await askToPay(order)).body).payUrl;
  const closePage = ({ code }: PlacedOrder) =>
    shop.query(`update payments.payments set state = 'closed' where order_code = $1`, [code]);
  const availabilityOf = async ({ slug }: TestProduct): Promise<ProductDetail['availability']> =>
    (await shop.service.client().get<ProductDetail>(`/api/v1/products/${slug}`)).body.availability;
});

async function failure(act: Promise<unknown>): Promise<string> {
  try {
    await act;
  } catch (error) {
    return String(error);
  }
  throw new Error('Expected a failure.');
}
