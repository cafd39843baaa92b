import { expect } from 'chai';
import { exchangeRateList, foreignPrices } from '../../api/foreign-prices.js';
import { type PlaceOrderRequest, type PlacedOrder } from '../../api/orders.js';
import { quote } from '../../api/quotes.js';
import { eventually } from '../support/eventually.js';
import { problemIn } from '../support/http-client.js';
import { balances, dashboard, intentOf, movedSince, untilQuiet } from '../support/money.js';
import { moveParcel, parcelOf } from '../support/office-parcels.js';
import { anOrder, statusOf, untilState } from '../support/orders.js';
import type { TestPerson } from '../support/people.js';
import { aProduct, type TestProduct } from '../support/products.js';
import type { Shop } from '../support/shop.js';
import { openStaffedShop } from '../support/staffed-shop.js';
import { CALM, CARDS } from '../support/stripe-sandbox.js';

const RATES = '/api/v1/office/exchange-rates';
const dong = (amount: number) => ({ amount: String(amount), currency: 'VND' });
const dollars = (cents: number) => ({ amount: String(cents), currency: 'USD' });

/** A hat costs 250 000 ₫, US$10.00 at 25 000 ₫; sending it costs 35 000 ₫, US$1.40. */
describe('an order that a card is charged for in dollars', () => {
  let shop: Shop;
  let officer: TestPerson;
  let stranger: TestPerson;
  let hat: TestProduct;
  /** Of a cooperative that takes the đồng alone. */
  let other: TestProduct;

  before(async () => {
    ({ shop, officer, stranger, hat } = await openStaffedShop(aProduct().withPieces(30)));
    other = await aProduct().withPieces(10).at(shop);
  });
  after(() => shop.stop());
  beforeEach(async () => {
    expect((await set(25_000)).status).to.equal(200);
  });
  afterEach(() => shop.sandbox.turn(CALM));

  const set = (rate: unknown, currency = 'USD', person = officer) =>
    person.client.post(RATES, { currency, dong: rate });
  const quoted = async (products: TestProduct[]) => {
    const lines = products.map(({ id }) => ({ productId: id, quantity: 1 }));
    return quote.parse((await shop.service.client().post('/api/v1/quotes', { lines })).body);
  };
  const charging = (cents: number, change: Partial<PlaceOrderRequest> = {}) =>
    anOrder()
      .of(hat)
      .with({ charge: dollars(cents), ...change });
  const sessionOf = async ({ code }: PlacedOrder) => {
    const { data } = await dashboard(shop).checkout.sessions.list({ limit: 100 });
    return data.find((it) => it.client_reference_id === code)!;
  };
  const refundsAtProvider = async (order: PlacedOrder) => {
    const { data } = await dashboard(shop).refunds.list({ payment_intent: await intentOf(shop, order) });
    return data.map(({ amount, currency }) => `${amount} ${currency}`).sort();
  };
  const refund = async (order: PlacedOrder, amount: number) => {
    const { id, lines } = await parcelOf(officer, order);
    const body = { lines: [{ id: lines[0]!.id, amount: dong(amount) }], reason: 'Vành nón bị nứt' };
    expect((await moveParcel(officer, id, 'refund', body)).status).to.equal(200);
    await untilQuiet(shop);
  };

  describe('by a rate of its cooperative', () => {
    it('that its officers set, in whole đồng, from now on', async () => {
      const list = async (person = officer) => exchangeRateList.parse((await person.client.get(RATES)).body);
      const [usd, eur] = (await list()).rates;
      expect(usd).to.include({ currency: 'USD', dong: 25_000 });
      expect(eur).to.deep.equal({ currency: 'EUR', dong: null, since: null });
      expect((await list(stranger)).rates.map((it) => it.dong)).to.deep.equal([null, null]);
      for (const wrong of [9_999, 100_001, 26_180.5, '26180', 0, -25_000]) {
        expect(
          problemIn(await set(wrong)).errors?.map((it) => it.pointer),
          String(wrong),
        ).to.deep.equal(['/dong']);
      }
      expect((await set(25_000, 'JPY')).status).to.equal(400);
      expect((await shop.service.client().get(RATES)).status).to.equal(401);
    });

    it('which a product’s page and a quote tell, where every cooperative of the cart takes it', async () => {
      const prices = async ({ id }: { id: string }) =>
        foreignPrices.parse((await shop.service.client().get(`/api/v1/foreign-prices/${id}`)).body).prices;
      expect(await prices(hat)).to.deep.equal([dollars(1_000)]);
      expect(await prices(other)).to.deep.equal([]);
      expect(await prices({ id: '019adf00-0000-7000-8000-000000000001' })).to.deep.equal([]);
      expect((await quoted([hat])).charges).to.deep.equal([dollars(1_140)]);
      expect((await quoted([hat, other])).charges).to.deep.equal([]);
      await set(null);
      expect(await prices(hat)).to.deep.equal([]);
      expect((await quoted([hat])).charges).to.deep.equal([]);
    });

    it('that has changed is told before anything is charged, and nothing is written', async () => {
      await set(25_500);
      const answer = await charging(1_140).sendTo(shop);
      expect(problemIn(answer)).to.deep.include({ status: 409, code: 'ordering.charge-changed' });
      await set(null);
      expect(problemIn(await charging(1_140).sendTo(shop)).code).to.equal('ordering.charge-changed');
      const yen = charging(0, { charge: { amount: '1500', currency: 'JPY' } });
      expect(problemIn(await yen.sendTo(shop)).code).to.equal('ordering.charge-changed');
    });

    it('is for cards alone', async () => {
      const answer = problemIn(await charging(1_140, { payment: 'transfer' }).sendTo(shop));
      expect([answer.status, answer.errors?.map((it) => it.pointer)]).to.deep.equal([400, ['/charge']]);
    });
  });

  it('asks the card for dollars line by line, and is đồng everywhere else', async () => {
    const before = await balances(shop);
    const order = await charging(1_140).paidAt(shop);
    const session = await sessionOf(order);
    expect([session.amount_total, session.currency]).to.deep.equal([1_140, 'usd']);
    const { data } = await dashboard(shop).checkout.sessions.listLineItems(session.id);
    expect(data.map((line) => line.amount_total)).to.deep.equal([1_000, 140]);
    const page = await statusOf(shop, order.secret);
    expect(page).to.deep.include({ total: dong(285_000), charged: dollars(1_140), state: 'paid' });
    await untilQuiet(shop);
    expect((await movedSince(shop, before))['payment-clearing']).to.equal(285_000n);
    await set(26_000);
    expect((await statusOf(shop, order.secret)).charged).to.deep.equal(dollars(1_140));
  });

  it('goes back in parts to the cent, and in đồng to the đồng', async () => {
    const before = await balances(shop);
    const order = await charging(1_140).paidAt(shop);
    await refund(order, 83_333);
    expect(await refundsAtProvider(order)).to.deep.equal(['333 usd']);
    expect((await statusOf(shop, order.secret)).refunded).to.deep.equal(dong(83_333));
    await refund(order, 10);
    expect((await statusOf(shop, order.secret)).refunded).to.deep.equal(dong(83_343));
    const { id } = await parcelOf(officer, order);
    expect((await moveParcel(officer, id, 'cancel', { reason: 'Hết nguyên liệu' })).status).to.equal(200);
    await untilState(shop, order.secret, 'refunded');
    await untilQuiet(shop);
    expect(await refundsAtProvider(order)).to.deep.equal(['1 usd', '333 usd', '806 usd']);
    expect(await movedSince(shop, before)).to.deep.equal({});
  });

  it('that somebody pays back in the provider’s dashboard is paid back by as much', async () => {
    const before = await balances(shop);
    const order = await charging(1_140).paidAt(shop);
    const intent = await intentOf(shop, order);
    await dashboard(shop).refunds.create({ payment_intent: intent, amount: 500 });
    await eventually(
      'a part is back',
      async () => (await statusOf(shop, order.secret)).refunded.amount === '125000',
    );
    await dashboard(shop).refunds.create({ payment_intent: intent, amount: 640 });
    await untilState(shop, order.secret, 'refunded');
    await untilQuiet(shop);
    expect(await movedSince(shop, before)).to.deep.equal({});
  });

  it('that a bank disputes is frozen, and lost, whole', async () => {
    const before = await balances(shop);
    const order = await charging(1_140).placedAt(shop);
    await shop.sandbox.pay(order.payUrl, CARDS.disputed);
    await eventually('it is disputed', async () => (await statusOf(shop, order.secret)).dispute === 'open');
    await untilQuiet(shop);
    expect(await movedSince(shop, before)).to.deep.equal({ disputed: 285_000n, frozen: -285_000n });
    const intent = await intentOf(shop, order);
    const [dispute] = (await dashboard(shop).disputes.list({ payment_intent: intent })).data;
    await dashboard(shop).disputes.close(String(dispute?.id));
    expect(await untilState(shop, order.secret, 'refunded')).to.deep.include({ refunded: dong(285_000) });
    await untilQuiet(shop);
    expect(await movedSince(shop, before)).to.deep.equal({});
  });

  it('that is ordered again in đồng is another order; by transfer it is the đồng', async () => {
    const order = await charging(1_140).placedAt(shop);
    const again = charging(1_140, { waiting: order.secret });
    const { buyer } = again.request();
    const first = await again.placedAt(shop);
    const same = await charging(1_140, { waiting: first.secret, buyer }).placedAt(shop);
    expect(same.code).to.equal(first.code);
    const inDong = anOrder().of(hat).with({ waiting: same.secret, buyer });
    const third = await inDong.placedAt(shop);
    expect(third.code).not.to.equal(first.code);
    expect((await sessionOf(third)).currency).to.equal('vnd');

    const last = await charging(1_140).placedAt(shop);
    const client = shop.service.client();
    const path = `/api/v1/orders/${last.secret}/payment`;
    expect((await client.post(path, { payment: 'transfer' })).status).to.equal(200);
    const page = await statusOf(shop, last.secret);
    expect([page.payment, page.charged, page.transfer?.amount]).to.deep.equal([
      'transfer',
      null,
      dong(285_000),
    ]);
    expect((await client.post(path, { payment: 'card' })).status).to.equal(200);
    expect((await statusOf(shop, last.secret)).charged).to.deep.equal(dollars(1_140));
  });

  it('paid twice is given back once, in dollars, and pays nothing else', async () => {
    const before = await balances(shop);
    const order = await charging(1_140).paidAt(shop);
    const [{ id = '' } = {}] = (
      await shop.query<{ id: string }>('select id from payments.payments where order_code = $1', [order.code])
    ).rows;
    const second = await dashboard(shop).checkout.sessions.create({
      mode: 'payment',
      line_items: [
        {
          quantity: 1,
          price_data: { currency: 'usd', unit_amount: 1_140, product_data: { name: order.code } },
        },
      ],
      success_url: 'http://localhost/paid',
      metadata: { paymentId: id },
      payment_intent_data: { metadata: { paymentId: id } },
    });
    await shop.query(`update payments.payments set session_id = null where id = $1`, [id]);
    expect(await shop.sandbox.pay(String(second.url))).not.to.equal(null);
    await eventually('the second came', async () => {
      const { rows } = await shop.query(
        `select 1 from payments.captures c join payments.payments p on p.id = c.payment_id where p.order_code = $1`,
        [order.code],
      );
      return rows.length === 2;
    });
    await untilQuiet(shop);
    expect((await movedSince(shop, before))['payment-clearing']).to.equal(285_000n);
    const back = await dashboard(shop).refunds.list({ limit: 1 });
    expect(back.data.map(({ amount, currency }) => `${amount} ${currency}`)).to.deep.equal(['1140 usd']);
  });
});
