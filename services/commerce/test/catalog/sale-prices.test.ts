import { expect } from 'chai';
import { setTimeout as wait } from 'node:timers/promises';
import type { OpenedCart, ShownCart } from '../../api/carts.js';
import type { ProductDetail, ProductPage } from '../../api/catalog.js';
import { salePriceList } from '../../api/sale-prices.js';
import { newId } from '../../src/kernel/ids.js';
import { money } from '../../src/kernel/money.js';
import { SetSalePrice } from '../../src/modules/catalog/use-cases/set-sale-price.js';
import { problemIn } from '../support/http-client.js';
import { untilQuiet } from '../support/money.js';
import { anOrder, orderIdOf, quoteFor, statusOf } from '../support/orders.js';
import type { TestPerson } from '../support/people.js';
import { aProduct, type TestProduct } from '../support/products.js';
import { shownAndTrue } from '../support/shown-truth.js';
import { count, type Shop } from '../support/shop.js';
import { openStaffedShop } from '../support/staffed-shop.js';

const SALES = '/api/v1/office/sale-prices';
const dong = (amount: number) => ({ amount: String(amount), currency: 'VND' });

/** A hat costs 250 000 ₫. */
describe('a sale price', () => {
  let shop: Shop;
  let officer: TestPerson;
  let stranger: TestPerson;
  let artisan: TestPerson;
  let hat: TestProduct;

  before(async () => {
    ({ shop, officer, stranger, artisan, hat } = await openStaffedShop(aProduct().withPieces(20)));
  });
  after(() => shop.stop());
  afterEach(async () => {
    for (const { sales } of (await inOffice()).products)
      for (const { id } of sales) await officer.client.post(`${SALES}/${id}/stop`);
  });

  const inOffice = async () => salePriceList.parse((await officer.client.get(SALES)).body);
  const get = async <Body>(path: string) => (await shop.service.client().get<Body>(`/api/v1${path}`)).body;
  const set = (change: object = {}, person = officer) =>
    person.client.post(SALES, {
      ...{ productId: hat.id, price: dong(200_000), from: null, until: '2099-12-31' },
      ...change,
    });
  /** For some milliseconds, as no officer can say it. */
  const setFor = (from: number, until: number, price = 200_000n) =>
    shop.service.get(SetSalePrice).execute({
      officer: { userId: officer.userId, cooperativeId: officer.cooperativeId! },
      productId: hat.id,
      price: money(price, 'VND'),
      from: new Date(Date.now() + from),
      until: new Date(Date.now() + until),
    });
  /** What each page of the shop says that the hat costs, and what is asked for it. */
  const everywhere = async (): Promise<string[]> => {
    const [list, found, dear, detail, home, quote] = await Promise.all([
      get<ProductPage>('/products'),
      get<ProductPage>('/products?q=n%C3%B3n'),
      get<ProductPage>('/products?sort=price-down&minPrice=1'),
      get<ProductDetail>(`/products/${hat.slug}`),
      get<{ newest: ProductPage['items'] }>('/home'),
      quoteFor(shop, [{ productId: hat.id, quantity: 1 }]),
    ]);
    const cards = [list.items, found.items, dear.items, home.newest].map((items) => items[0]!);
    const shares = detail.shares.reduce((sum, { amount }) => sum + Number(amount.amount), 0);
    return [
      ...[...cards, detail].map(({ price, usualPrice }) => `${price.amount} of ${usualPrice?.amount ?? '-'}`),
      `quoted ${quote.parcels[0]!.lines[0]!.unitPrice.amount}`,
      `shared ${shares}`,
      `from ${list.facets.price!.min.amount}`,
    ];
  };
  const USUAL = [
    ...Array.from({ length: 5 }, () => '250000 of -'),
    'quoted 250000',
    'shared 250000',
    'from 250000',
  ];
  const SALE = [
    ...Array.from({ length: 5 }, () => '200000 of 250000'),
    ...['quoted 200000', 'shared 200000', 'from 200000'],
  ];

  it('is shown beside the usual one, searched by and asked for, until an officer stops it', async () => {
    expect(await everywhere()).to.deep.equal(USUAL);
    expect((await set()).status).to.equal(200);
    expect(await everywhere()).to.deep.equal(SALE);
    const { saleUntil } = await get<ProductDetail>(`/products/${hat.slug}`);
    expect(saleUntil).to.equal('2099-12-31T17:00:00.000Z');
    expect((await get<ProductPage>('/products?minPrice=200001')).total).to.equal(0);
    expect((await get<ProductPage>('/products?q=n%C3%B3n&maxPrice=200000')).total).to.equal(1);
    const [sale] = (await inOffice()).products[0]!.sales;
    expect(sale).to.deep.include({ price: dong(200_000), isNow: true });
    expect((await officer.client.post(`${SALES}/${sale!.id}/stop`)).status).to.equal(200);
    expect(await everywhere()).to.deep.equal(USUAL);
    expect((await officer.client.post(`${SALES}/${sale!.id}/stop`)).status).to.equal(200);
  });

  it('begins and ends at its moment for whoever looks, with nobody working meanwhile', async () => {
    await setFor(1_200, 2_600);
    // Asked for twice, so that the answers are kept.
    for (let nth = 0; nth < 3; nth++) expect(await everywhere()).to.deep.equal(USUAL);
    await wait(1_400);
    for (let nth = 0; nth < 3; nth++) expect(await everywhere()).to.deep.equal(SALE);
    await wait(1_400);
    for (let nth = 0; nth < 3; nth++) expect(await everywhere()).to.deep.equal(USUAL);
    const { shown, true: anew } = await shownAndTrue(shop.service);
    expect(shown).to.deep.equal(anew);
    expect(await count(shop, 'select count(*) from catalog.price_turns where at <= now()')).to.equal(0);
  });

  it('is turned once, however many look at that moment', async () => {
    await setFor(300, 3_000_000);
    await wait(400);
    const seen = await Promise.all(Array.from({ length: 30 }, () => get<ProductPage>('/products')));
    expect(new Set(seen.map(({ items }) => items[0]!.price.amount))).to.deep.equal(new Set(['200000']));
  });

  it('is told to who filled their cart before, and refuses an order at the other price', async () => {
    const lines = [{ productId: hat.id, quantity: 1 }];
    const { secret } = (await shop.service.client().post<OpenedCart>('/api/v1/carts', { lines })).body;
    await set();
    const cart = await get<ShownCart>(`/carts/${secret}?provinceCode=46`);
    expect(cart.repriced).to.deep.equal([{ productId: hat.id, was: dong(250_000) }]);
    const order = anOrder().with({ cart: secret, lines: undefined });
    const refused = await order.with({ expectedTotal: dong(285_000) }).sendTo(shop);
    expect(problemIn(refused).code).to.equal('ordering.price-changed');
    await order.with({ expectedTotal: dong(235_000) }).placedAt(shop);
  });

  it('is what an order keeps, what its books share, and nothing of it changes when the sale ends', async () => {
    await set();
    const order = await anOrder()
      .of(hat)
      .with({ expectedTotal: dong(235_000) })
      .paidAt(shop);
    const [sale] = (await inOffice()).products[0]!.sales;
    await officer.client.post(`${SALES}/${sale!.id}/stop`);
    await untilQuiet(shop);
    expect((await statusOf(shop, order.secret)).parcels[0]!.lines[0]!.unitPrice).to.deep.equal(dong(200_000));
    const payable = `select -sum(amount)::bigint as count from ledger.entries e join ledger.postings p on p.id = e.posting_id
      where p.order_id = $1 and account = 'artisan-payable'`;
    expect(await count(shop, payable, [await orderIdOf(shop, order)])).to.equal(163_000);
  });

  it('is refused where it makes no sense, and of no goods of others', async () => {
    for (const [change, status, code] of [
      [{ price: dong(250_000) }, 409, 'catalog.sale-price-too-high'],
      [{ price: dong(0) }, 400, 'request.invalid'],
      [{ price: { amount: '5', currency: 'USD' } }, 400, 'request.invalid'],
      [{ until: '2026-01-01' }, 409, 'catalog.sale-is-over'],
      [{ from: '2027-02-06', until: '2027-02-01' }, 400, 'request.invalid'],
      [{ from: '2027-02-30', until: '2027-03-01' }, 400, 'request.invalid'],
      [{ until: null }, 400, 'request.invalid'],
      [{ productId: newId() }, 404, 'catalog.product-not-found'],
      [{ setBy: 'somebody' }, 400, 'request.invalid'],
    ] as const) {
      const answer = await set(change);
      expect([answer.status, problemIn(answer).code], JSON.stringify(change)).to.deep.equal([status, code]);
    }
    expect(problemIn(await set({}, stranger)).code).to.equal('catalog.product-not-found');
    expect((await set({}, artisan)).status).to.equal(403);
    expect((await shop.service.client().get(SALES)).status).to.equal(401);
    await set();
    const [sale] = (await inOffice()).products[0]!.sales;
    expect(problemIn(await stranger.client.post(`${SALES}/${sale!.id}/stop`)).code).to.equal(
      'catalog.sale-not-found',
    );
    expect(problemIn(await officer.client.post(`${SALES}/${newId()}/stop`)).code).to.equal(
      'catalog.sale-not-found',
    );
    expect(salePriceList.parse((await stranger.client.get(SALES)).body).products).to.deep.equal([]);
  });

  it('is one at a time: of two officers who set one at once for the same days one is told', async () => {
    const days = { from: '2027-02-01', until: '2027-02-06' };
    const answers = await Promise.all([
      set(days),
      set(days),
      set({ from: '2027-02-06', until: '2027-02-09' }),
    ]);
    expect(answers.filter(({ status }) => status === 200)).to.have.length(1);
    for (const answer of answers.filter(({ status }) => status !== 200))
      expect(problemIn(answer).code).to.equal('catalog.sales-overlap');
    expect((await set({ from: '2027-02-10', until: '2027-02-10' })).status).to.equal(200);
  });
});
