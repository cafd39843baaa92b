import { expect } from 'chai';
import { type OrderStatus, type PlacedOrder, type PlaceOrderRequest } from '../../api/orders.js';
import { quote } from '../../api/quotes.js';
import type { SetPickUpRequest } from '../../api/pick-up.js';
import { shippingRateList } from '../../api/shipping.js';
import { Turns } from '../../src/platform/jobs/turns.js';
import { problemIn } from '../support/http-client.js';
import { shownOf, takeTurn, toldOf } from '../support/letters.js';
import { moveParcel, parcelOf } from '../support/office-parcels.js';
import { aBuyer, anOrder, confirmationCode, statusOf } from '../support/orders.js';
import type { TestPerson } from '../support/people.js';
import { aProduct, type TestProduct } from '../support/products.js';
import type { Shop } from '../support/shop.js';
import { openStaffedShop } from '../support/staffed-shop.js';

const PICK_UP = '/api/v1/office/pick-up';
const DAY_MS = 86_400_000;
const UNDO_MS = 11 * 60_000;

describe('a parcel that its buyer fetches', () => {
  let shop: Shop;
  let officer: TestPerson;
  let stranger: TestPerson;
  let hat: TestProduct;
  /** Of a cooperative that sends everything. */
  let other: TestProduct;
  let slug: string;

  before(async () => {
    ({ shop, officer, stranger, hat } = await openStaffedShop(aProduct().withPieces(40)));
    await shop.service.get(Turns).onModuleDestroy();
    other = await aProduct().withPieces(20).at(shop);
    slug = (await quoted({})).parcels[0]!.cooperative.slug;
  });
  beforeEach(async () => {
    expect((await set(place)).status).to.equal(200);
  });
  after(() => shop.stop());

  const place: NonNullable<SetPickUpRequest['place']> = {
    ...{ province: '46', ward: 'Vỹ Dạ', street: '1 Phạm Văn Đồng', daysToFetch: 14 },
    open: { vi: 'Thứ hai đến thứ bảy, 8–17 giờ', en: 'Monday to Saturday, 8 am to 5 pm' },
  };
  const set = (it: SetPickUpRequest['place'], person = officer) => person.client.post(PICK_UP, { place: it });
  const quoted = async (place: object, products = [hat]) => {
    const lines = products.map(({ id }) => ({ productId: id, quantity: 1 }));
    return quote.parse((await shop.service.client().post('/api/v1/quotes', { lines, ...place })).body);
  };
  const { address: _, ...withoutAddress } = anOrder().request();
  /** Its hat costs what it costs, and nothing to send. */
  const fetched = (change: Partial<PlaceOrderRequest> = {}) => {
    const order = anOrder()
      .of(hat)
      .with({ pickUp: [slug], address: undefined, ...change });
    return order.with({ expectedTotal: { amount: hat.price.toString(), currency: 'VND' }, ...change });
  };
  const ready = async (order: PlacedOrder) => {
    const { id } = await parcelOf(officer, order);
    expect((await moveParcel(officer, id, 'pack')).status).to.equal(200);
    return id;
  };
  const parcelIn = (status: OrderStatus) => status.parcels[0]!;

  it('is offered where the cooperative says so, and costs nothing to send', async () => {
    expect(withoutAddress).to.not.have.property('address');
    const [shown] = (await quoted({})).parcels;
    expect(shown).to.deep.include({ isFetched: false });
    expect(shown?.pickUp).to.deep.equal({
      ...{ street: '1 Phạm Văn Đồng', ward: 'Phường Vỹ Dạ', province: 'Thành phố Huế', daysToFetch: 14 },
      open: place.open,
    });
    const wished = await quoted({ pickUp: [slug] }, [hat, other]);
    expect(wished.parcels.map(({ isFetched, shipping }) => [isFetched, shipping.amount])).to.deep.equal([
      [true, '0'],
      [false, '35000'],
    ]);
    expect(wished.shipping.amount).to.equal('35000');
  });

  it('is no longer, once an officer says so; what was ordered before stays as it was', async () => {
    const order = await fetched().placedAt(shop);
    expect((await set(null)).status).to.equal(200);
    expect((await quoted({ pickUp: [slug] })).parcels[0]).to.deep.include({ pickUp: null, isFetched: false });
    expect(parcelIn(await statusOf(shop, order.secret)).pickUp).to.deep.include({ ward: 'Phường Vỹ Dạ' });
    const { status, code, errors } = problemIn(await fetched().sendTo(shop));
    expect([status, code, errors?.[0]?.pointer]).to.deep.equal([
      409,
      'ordering.pick-up-not-offered',
      '/pickUp',
    ]);
    const { pickUp } = shippingRateList.parse(
      (await officer.client.get('/api/v1/office/shipping-rates')).body,
    );
    expect(pickUp).to.equal(null);
  });

  it('is set by its own cooperative alone, at a place that there is, and keeps what was', async () => {
    await set({ ...place, street: '9 Lê Lợi' }, stranger);
    expect((await quoted({})).parcels[0]?.pickUp?.street).to.equal('1 Phạm Văn Đồng');
    const before = problemIn(await set({ ...place, ward: 'Phường Phú Hội' }));
    expect([before.code, before.errors?.[0]?.pointer]).to.deep.equal([
      'places.ward-of-before',
      '/place/ward',
    ]);
    for (const [change, pointer] of [
      [{ daysToFetch: 0 }, '/place/daysToFetch'],
      [{ street: '' }, '/place/street'],
      [{ open: { vi: '', en: 'x' } }, '/place/open/vi'],
    ] as const) {
      const { status, errors } = problemIn(await set({ ...place, ...change } as typeof place));
      expect([status, errors?.[0]?.pointer]).to.deep.equal([400, pointer]);
    }
    const changing = shop.query('update ordering.pick_up_places set place = null');
    await changing.then(
      () => expect.fail('The past was changed.'),
      (error: Error) => expect(error.message).to.match(/permission denied|not changed/),
    );
  });

  it('is refused of a cooperative that the order has nothing of, and is only left out of a price', async () => {
    const [stranger] = (await quoted({}, [other])).parcels;
    for (const pickUp of [['nobody'], [slug, 'nobody'], [stranger!.cooperative.slug, slug]]) {
      const { status, code, errors, params } = problemIn(await fetched({ pickUp }).sendTo(shop));
      expect([status, code, errors?.[0]?.pointer]).to.deep.equal([
        422,
        'ordering.nothing-to-fetch',
        '/pickUp',
      ]);
      expect(params).to.deep.equal({ slug: pickUp.find((it) => it !== slug) });
    }
    const { parcels } = await quoted({ pickUp: ['nobody', slug] });
    expect(parcels.map(({ isFetched }) => isFetched)).to.deep.equal([true]);
    const again = await fetched({ pickUp: [slug, slug] }).placedAt(shop);
    expect(parcelIn(await statusOf(shop, again.secret)).pickUp?.street).to.equal('1 Phạm Văn Đồng');
  });

  it('needs no address when all of the order is fetched, and one when something is sent', async () => {
    const alone = await statusOf(shop, (await fetched().placedAt(shop)).secret);
    expect([alone.address, alone.shipping.amount]).to.deep.equal([null, '0']);
    expect(parcelIn(alone).pickUp?.open).to.deep.equal(place.open);

    const both = anOrder()
      .of(hat)
      .of(other)
      .with({ pickUp: [slug] });
    const total = { amount: (hat.price + other.price + 35_000n).toString(), currency: 'VND' };
    const missing = problemIn(await both.with({ address: undefined, expectedTotal: total }).sendTo(shop));
    expect([missing.status, missing.code, missing.errors?.[0]?.pointer]).to.deep.equal([
      422,
      'ordering.address-missing',
      '/address',
    ]);
    const { address } = anOrder().request();
    const { secret } = await both.with({ address, expectedTotal: total }).placedAt(shop);
    const status = await statusOf(shop, secret);
    expect(status.address?.street).to.equal('12 Lê Lợi');
    expect(status.parcels.filter(({ pickUp }) => pickUp !== null)).to.have.length(1);
  });

  it('keeps no address that was typed all the same', async () => {
    const { address } = anOrder().request();
    const { secret } = await fetched({ address }).placedAt(shop);
    expect((await statusOf(shop, secret)).address).to.equal(null);
  });

  it('wished again is the same order, and sent instead another one', async () => {
    const buyer = aBuyer();
    const placed = await fetched({ buyer }).placedAt(shop);
    expect((await fetched({ buyer, waiting: placed.secret }).placedAt(shop)).code).to.equal(placed.code);
    const sent = await anOrder().of(hat).with({ buyer, waiting: placed.secret }).placedAt(shop);
    expect(sent.code).to.not.equal(placed.code);
  });

  it('is told ready by mail and text message, and is handed over without a carrier', async () => {
    const order = await fetched().paidAt(shop);
    const id = await ready(order);
    const send = problemIn(await moveParcel(officer, id, 'send'));
    expect([send.status, send.code]).to.deep.equal([409, 'fulfilment.parcel-is-fetched']);
    shop.forward(UNDO_MS);
    await takeTurn(shop.service);
    expect(await toldOf(shop, order)).to.include.members(['ready mail', 'ready sms']);
    const told = await shownOf(shop, order);
    const text = told.find(({ channel, text: it }) => channel === 'sms' && it.includes('sẵn sàng'))!.text;
    expect(text).to.contain(order.code).and.contain('1 Phạm Văn Đồng');
    const mail = told.find(({ subject }) => subject?.includes('mời quý khách đến nhận'))!.text;
    expect(mail).to.contain('Thứ hai đến thứ bảy, 8–17 giờ').and.contain('14 ngày');

    expect((await moveParcel(officer, id, 'deliver')).status).to.equal(200);
    const status = await statusOf(shop, order.secret);
    expect([status.state, parcelIn(status).state, parcelIn(status).carrier]).to.deep.equal([
      'delivered',
      'delivered',
      null,
    ]);
    shop.forward(UNDO_MS);
    await takeTurn(shop.service);
    expect(await toldOf(shop, order))
      .to.include('handed-over mail')
      .and.not.include('delivered mail');
  });

  it('is handed over by an officer alone, and not before it is ready', async () => {
    const order = await fetched().paidAt(shop);
    const { id } = await parcelOf(officer, order);
    expect((await moveParcel(officer, id, 'deliver')).status).to.equal(409);
    await ready(order);
    const received = await shop.service
      .client()
      .post(`/api/v1/orders/${order.secret}/parcels/${id}/received`);
    expect(problemIn(received).code).to.equal('fulfilment.parcel-move-not-allowed');
    expect((await moveParcel(stranger, id, 'deliver')).status).to.equal(404);
  });

  it('may be paid in cash when it is fetched', async () => {
    const buyer = aBuyer();
    const order = await fetched({ buyer, payment: 'on-delivery' }).placedAt(shop);
    const code = await confirmationCode(shop, buyer.phone);
    const confirmed = await shop.service.client().post(`/api/v1/orders/${order.secret}/confirm`, { code });
    expect(confirmed.status).to.equal(200);
    const id = await ready(order);
    expect((await parcelOf(officer, order)).cashDue?.amount).to.equal(hat.price.toString());
    expect((await moveParcel(officer, id, 'deliver')).status).to.equal(200);
    expect((await moveParcel(officer, id, 'cash')).status).to.equal(200);
    expect((await parcelOf(officer, order)).cashDue).to.equal(null);
  });

  it('prints no address on slip and label', async () => {
    const { id } = await parcelOf(officer, await fetched().paidAt(shop));
    for (const paper of ['slip', 'label']) {
      const printed = await officer.client.get<Buffer>(`/api/v1/office/parcels/${id}/${paper}.pdf`);
      expect([printed.status, printed.headers.get('content-type')]).to.deep.equal([200, 'application/pdf']);
    }
  });

  // The last: the payment provider has another time of day by then.
  it('waits without being late, and its officers are told once that nobody came', async () => {
    const order = await fetched().paidAt(shop);
    const id = await ready(order);
    shop.forward(13 * DAY_MS);
    await takeTurn(shop.service);
    expect((await parcelOf(officer, order)).late).to.equal(false);
    expect(await toldOf(shop, order))
      .to.not.include('unfetched sms')
      .and.not.include('late sms');
    shop.forward(DAY_MS + UNDO_MS);
    await takeTurn(shop.service);
    await takeTurn(shop.service);
    const told = await toldOf(shop, order);
    expect(told.filter((it) => it === 'unfetched sms')).to.have.length(1);
    expect((await moveParcel(officer, id, 'deliver')).status).to.equal(200);
  });
});
