import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import type { OpenedCart } from '../../api/carts.js';
import type { SetDeliveryDaysRequest } from '../../api/delivery-days.js';
import { type PlaceOrderRequest, type PlacedOrder } from '../../api/orders.js';
import { quote } from '../../api/quotes.js';
import { shippingRateList } from '../../api/shipping.js';
import { Turns } from '../../src/platform/jobs/turns.js';
import { problemIn } from '../support/http-client.js';
import { shownOf, takeTurn } from '../support/letters.js';
import { parcelOf } from '../support/office-parcels.js';
import { aBuyer, anOrder, statusOf } from '../support/orders.js';
import type { TestPerson } from '../support/people.js';
import { aProduct, type TestProduct } from '../support/products.js';
import type { Shop } from '../support/shop.js';
import { openStaffedShop } from '../support/staffed-shop.js';

const DAYS = '/api/v1/office/delivery-days';
const RATES = '/api/v1/office/shipping-rates';
const DAY_MS = 86_400_000;
const dong = (amount: number) => ({ amount: String(amount), currency: 'VND' });

describe('a day that a buyer wishes for', () => {
  let shop: Shop;
  let officer: TestPerson;
  let stranger: TestPerson;
  let artisan: TestPerson;
  let hat: TestProduct;
  /** Of a cooperative that offers no days. */
  let other: TestProduct;
  let slug: string;

  before(async () => {
    ({ shop, officer, stranger, artisan, hat } = await openStaffedShop(aProduct().withPieces(40)));
    await shop.service.get(Turns).onModuleDestroy();
    other = await aProduct().withPieces(20).at(shop);
    slug = (await quoted()).parcels[0]!.cooperative.slug;
  });
  beforeEach(async () => {
    expect((await set({ weekdays: [5, 2], daysAhead: 3 })).status).to.equal(200);
  });
  after(() => shop.stop());

  const set = (days: SetDeliveryDaysRequest['days'] | object, person = officer) =>
    person.client.post(DAYS, { days });
  const quoted = async (place: object = {}, products = [hat]) => {
    const lines = products.map(({ id }) => ({ productId: id, quantity: 1 }));
    return quote.parse((await shop.service.client().post('/api/v1/quotes', { lines, ...place })).body);
  };
  const offered = async (place: object = {}) => (await quoted(place)).parcels[0]!.days;
  const wishing = (day: string, change: Partial<PlaceOrderRequest> = {}) =>
    anOrder()
      .of(hat)
      .with({ wishedDays: { [slug]: day }, ...change });
  const wishedIn = async ({ secret }: PlacedOrder) =>
    (await statusOf(shop, secret)).parcels.map(({ wishedDay }) => wishedDay);
  const weekday = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay();

  it('is one of the next days that fit, for the parcels of who offers them', async () => {
    const { parcels } = await quoted({}, [hat, other]);
    const of = (its: string) => parcels.find(({ cooperative }) => cooperative.slug === its)!;
    const { days } = of(slug);
    expect(days).to.have.length(12);
    expect(days.map(weekday).every((it) => it === 2 || it === 5)).to.equal(true);
    const first = new Date(`${days[0]!}T00:00:00+07:00`).getTime();
    expect(first).to.be.greaterThan(shop.now().getTime() + 2 * DAY_MS);
    expect(parcels.filter((it) => it.days.length > 0)).to.have.length(1);
  });

  it('stands with the parcel as a wish, for the buyer, the office, on the slip and in letters', async () => {
    const day = (await offered())[1]!;
    const order = await wishing(day).paidAt(shop);
    expect(await wishedIn(order)).to.deep.equal([day]);
    const parcel = await parcelOf(officer, order);
    expect(parcel.wishedDay).to.equal(day);
    const printed = await officer.client.get<Buffer>(`/api/v1/office/parcels/${parcel.id}/slip.pdf`);
    expect([printed.status, printed.headers.get('content-type')]).to.deep.equal([200, 'application/pdf']);
    await takeTurn(shop.service);
    const [year, month, date] = day.split('-');
    const mails = (await shownOf(shop, order)).filter(({ channel }) => channel === 'mail');
    expect(mails.some(({ text }) => text.includes(`${date}/${month}/${year}`))).to.equal(true);
    expect(mails.some(({ text }) => text.includes('chưa phải lời hẹn'))).to.equal(true);
  });

  it('is none where nobody says one, and stays what it was when the days change', async () => {
    expect(await wishedIn(await anOrder().of(hat).placedAt(shop))).to.deep.equal([null]);
    const day = (await offered())[0]!;
    const order = await wishing(day).placedAt(shop);
    await set(null);
    expect(await wishedIn(order)).to.deep.equal([day]);
    expect(await offered()).to.deep.equal([]);
  });

  it('that is not possible is refused, with the next days that are', async () => {
    const days = await offered();
    const tomorrow = new Date(shop.now().getTime() + DAY_MS).toISOString().slice(0, 10);
    const another = new Date(Date.parse(`${days[0]!}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);
    for (const day of [tomorrow, another, '2020-01-03', '2040-01-03']) {
      const { status, code, errors, detail } = problemIn(await wishing(day).sendTo(shop));
      expect([status, code, errors?.[0]?.pointer], day).to.deep.equal([
        409,
        'ordering.day-not-possible',
        `/wishedDays/${slug}`,
      ]);
      for (const next of days.slice(0, 3)) expect(detail).to.contain(next.split('-').toReversed().join('/'));
    }
  });

  it('is refused where none is offered (any more), in a sentence of its own', async () => {
    const day = (await offered())[0]!;
    await set(null);
    const { status, code, errors } = problemIn(await wishing(day).sendTo(shop));
    expect([status, code, errors]).to.deep.equal([409, 'ordering.day-not-offered', undefined]);
  });

  it('that is no day is refused, at its field', async () => {
    for (const wishedDays of [{ [slug]: 'Friday' }, { [slug]: '2026-02-30' }, { [slug]: 5 }]) {
      const answer = await wishing('', { wishedDays: wishedDays as Record<string, string> }).sendTo(shop);
      const { status, errors } = problemIn(answer);
      expect([status, errors?.[0]?.pointer]).to.deep.equal([400, `/wishedDays/${slug}`]);
    }
    const day = (await offered())[0]!;
    const many = Object.fromEntries(Array.from({ length: 51 }, (_, nth) => [`htx-${nth}`, day]));
    const tooMany = problemIn(await wishing('', { wishedDays: many }).sendTo(shop));
    expect([tooMany.status, tooMany.errors?.[0]?.detail]).to.deep.equal([
      400,
      'Một đơn chọn ngày cho nhiều nhất 50 kiện.',
    ]);
    const stray = problemIn(await wishing('', { wishedDays: { 'Mỹ Lam': day } }).sendTo(shop));
    expect([stray.status, stray.errors?.[0]?.pointer]).to.deep.equal([400, '/wishedDays/Mỹ Lam']);
    // Whatever a cooperative is called, it is not what every object has.
    const odd = wishing('', { wishedDays: { constructor: day } as unknown as Record<string, string> });
    expect(await wishedIn(await odd.placedAt(shop))).to.deep.equal([null]);
  });

  it('is refused of a cooperative that the order has nothing of, with whose it is', async () => {
    const day = (await offered())[0]!;
    const stranger = (await quoted({}, [other])).parcels[0]!.cooperative.slug;
    for (const its of ['no-such-cooperative', stranger]) {
      const days = { [slug]: day, [its]: day } as Record<string, string>;
      const answer = await wishing(day, { wishedDays: days }).sendTo(shop);
      const { status, code, errors, params, detail } = problemIn(answer);
      expect([status, code, errors, params]).to.deep.equal([
        422,
        'ordering.nothing-to-wish-for',
        undefined,
        { slug: its },
      ]);
      expect(detail).to.contain(`“${its}”`);
    }
  });

  it('is not what is refused first where its pieces are not sold any more', async () => {
    const day = (await offered())[0]!;
    const lines = [hat.id, randomUUID()].map((productId) => ({ productId, quantity: 1 }));
    const answer = await wishing(day, { lines, wishedDays: { [slug]: day, 'long-gone': day } }).sendTo(shop);
    expect(problemIn(answer).code).to.equal('ordering.product-not-for-sale');
  });

  it('of a parcel that was taken out of the cart in another window is refused, and can be left out', async () => {
    const day = (await offered())[0]!;
    const client = shop.service.client();
    const lines = [hat, other].map(({ id }) => ({ productId: id, quantity: 1 }));
    const { secret: cart } = (await client.post<OpenedCart>('/api/v1/carts', { lines })).body;
    await client.send('PUT', `/api/v1/carts/${cart}/lines/${hat.id}`, { quantity: 0 });
    const left = () => anOrder().of(other).with({ cart, lines: undefined });
    const refused = await left()
      .with({ wishedDays: { [slug]: day } })
      .sendTo(shop);
    expect(problemIn(refused).code).to.equal('ordering.nothing-to-wish-for');
    expect(await wishedIn(await left().placedAt(shop))).to.deep.equal([null]);
  });

  it('goes with what is sent alone: nothing is made of it where the parcel is fetched', async () => {
    const place = {
      ...{ province: '46', ward: 'Vỹ Dạ', street: '1 Phạm Văn Đồng', daysToFetch: 14 },
      open: { vi: 'Mỗi ngày', en: 'Daily' },
    };
    const day = (await offered())[0]!;
    expect((await officer.client.post('/api/v1/office/pick-up', { place })).status).to.equal(200);
    expect(await offered({ pickUp: [slug] })).to.deep.equal([]);
    const expectedTotal = dong(Number(hat.price));
    const fetched = wishing(day, { pickUp: [slug], address: undefined, expectedTotal });
    expect(await wishedIn(await fetched.placedAt(shop))).to.deep.equal([null]);
    await officer.client.post('/api/v1/office/pick-up', { place: null });
  });

  it('comes after the day on which what is made to order is ready', async () => {
    const made = await aProduct().madeToOrder(9).withPieces(0).at(shop);
    await shop.query(
      `insert into ordering.delivery_days (id, cooperative_id, valid_from, days, set_by)
       select gen_random_uuid(), cooperative_id, $2, $3, 'x' from catalog.products where id = $1`,
      [made.id, shop.now(), JSON.stringify({ weekdays: [1, 2, 3, 4, 5, 6, 7], daysAhead: 2 })],
    );
    const [parcel] = (await quoted({}, [made])).parcels;
    const readyBy = parcel!.lines[0]!.readyBy!;
    const after = (days: number) =>
      new Date(Date.parse(`${readyBy}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
    expect(parcel!.days[0]).to.equal(after(2));
    const order = (day: string) =>
      anOrder()
        .of(made)
        .with({ expectedReadyBy: readyBy, wishedDays: { [parcel!.cooperative.slug]: day } });
    expect(problemIn(await order(after(1)).sendTo(shop)).code).to.equal('ordering.day-not-possible');
    expect(await wishedIn(await order(after(2)).placedAt(shop))).to.deep.equal([after(2)]);
  });

  it('is not offered abroad', async () => {
    const rate = { destination: 'FR', steps: [{ fromGrams: 0, amount: dong(450_000) }], freeFrom: null };
    expect((await officer.client.post(RATES, rate)).status).to.equal(200);
    expect(await offered({ countryCode: 'FR' })).to.deep.equal([]);
    const day = (await offered())[0]!;
    const address = { countryCode: 'FR', province: 'Paris', ward: '', street: '1 rue de Rivoli' };
    const total = dong(Number(hat.price) + 450_000);
    const { code } = problemIn(await wishing(day, { address, expectedTotal: total }).sendTo(shop));
    expect(code).to.equal('ordering.day-not-offered');
  });

  it('wished again is the same order, and another day another order', async () => {
    const buyer = aBuyer();
    const [first, second] = (await offered()) as [string, string];
    const placed = await wishing(first, { buyer }).placedAt(shop);
    const again = await wishing(first, { buyer, waiting: placed.secret }).placedAt(shop);
    expect(again.code).to.equal(placed.code);
    const moved = await wishing(second, { buyer, waiting: placed.secret }).placedAt(shop);
    expect(moved.code).to.not.equal(placed.code);
    expect(await wishedIn(moved)).to.deep.equal([second]);
  });

  it('can be one of the days that officers of its own cooperative set, with who set them; none is changed', async () => {
    expect((await set({ weekdays: [1], daysAhead: 1 }, stranger)).status).to.equal(200);
    const { deliveryDays } = shippingRateList.parse((await officer.client.get(RATES)).body);
    expect(deliveryDays).to.deep.include({ weekdays: [2, 5], daysAhead: 3 });
    const { rows } = await shop.query(
      'select set_by from ordering.delivery_days order by valid_from desc, id desc limit 2',
    );
    expect(rows).to.deep.equal([{ set_by: stranger.userId }, { set_by: officer.userId }]);
    for (const change of [
      'update ordering.delivery_days set days = null',
      'delete from ordering.delivery_days',
    ]) {
      const refused = await shop.query(change).then(
        () => 'changed',
        (error: unknown) => String(error),
      );
      expect(refused).to.match(/permission denied|not changed/);
    }
  });

  it('are set by officers alone, as days that there are', async () => {
    const cases: [object, string][] = [
      [{ weekdays: [], daysAhead: 3 }, '/days/weekdays'],
      [{ weekdays: [8], daysAhead: 3 }, '/days/weekdays/0'],
      [{ weekdays: [0], daysAhead: 3 }, '/days/weekdays/0'],
      [{ weekdays: [2, 2], daysAhead: 3 }, '/days/weekdays'],
      [{ weekdays: [2], daysAhead: 0 }, '/days/daysAhead'],
      [{ weekdays: [2], daysAhead: 31 }, '/days/daysAhead'],
      [{ weekdays: [2] }, '/days/daysAhead'],
      [{ weekdays: [2], daysAhead: 3, until: 5 }, '/days/until'],
    ];
    for (const [days, pointer] of cases) {
      const { status, errors } = problemIn(await set(days));
      expect([status, errors?.[0]?.pointer], JSON.stringify(days)).to.deep.equal([400, pointer]);
    }
    expect((await set({ weekdays: [2], daysAhead: 3 }, artisan)).status).to.equal(403);
    expect((await shop.service.client().post(DAYS, { days: null })).status).to.equal(401);
  });
});
