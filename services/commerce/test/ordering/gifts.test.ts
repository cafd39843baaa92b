import { expect } from 'chai';
import type { PlaceOrderRequest } from '../../api/orders.js';
import { problemIn } from '../support/http-client.js';
import { shownOf, takeTurn } from '../support/letters.js';
import { parcelOf } from '../support/office-parcels.js';
import { anOrder, aBuyer, statusOf } from '../support/orders.js';
import type { TestPerson } from '../support/people.js';
import { Turns } from '../../src/platform/jobs/turns.js';
import { aProduct, type TestProduct } from '../support/products.js';
import type { Shop } from '../support/shop.js';
import { openStaffedShop } from '../support/staffed-shop.js';

type WantedGift = NonNullable<PlaceOrderRequest['gift']>;

describe('an order that is a present', () => {
  let shop: Shop;
  let officer: TestPerson;
  let hat: TestProduct;

  before(async () => {
    ({ shop, officer, hat } = await openStaffedShop(aProduct().withPieces(30)));
    await shop.service.get(Turns).onModuleDestroy();
  });
  after(() => shop.stop());

  const gift = (change: Partial<WantedGift> = {}): WantedGift => ({
    ...{ name: 'Trần Thị Mai', phone: '0935 111 222', note: 'Chúc mừng sinh nhật mẹ!' },
    ...change,
  });
  const toSomebody = (change: Partial<WantedGift> = {}) =>
    anOrder()
      .of(hat)
      .with({ gift: gift(change) });

  it('goes to somebody else, and its buyer stays who they are, on their page and in the office', async () => {
    const buyer = aBuyer();
    const order = await toSomebody().with({ buyer }).paidAt(shop);
    const given = { name: 'Trần Thị Mai', phone: '+84935111222', note: 'Chúc mừng sinh nhật mẹ!' };
    const status = await statusOf(shop, order.secret);
    expect([status.gift, status.buyer]).to.deep.equal([given, buyer]);
    const parcel = await parcelOf(officer, order);
    expect([parcel.gift, parcel.buyer]).to.deep.equal([given, { name: buyer.name, phone: buyer.phone }]);
  });

  it('is found again by the telephone of who ordered it, not of who receives it', async () => {
    const buyer = aBuyer();
    const { code, secret } = await toSomebody().with({ buyer }).placedAt(shop);
    const find = (phone: string) => shop.service.client().post('/api/v1/orders/find', { code, phone });
    expect((await find(buyer.phone)).body).to.deep.equal({ secret });
    expect(problemIn(await find('0935111222')).code).to.equal('ordering.no-order-of-phone');
  });

  it('needs no note, and an order that says nothing is none', async () => {
    const quiet = await toSomebody({ note: '' }).placedAt(shop);
    expect((await statusOf(shop, quiet.secret)).gift).to.include({ note: null });
    const own = await anOrder().of(hat).placedAt(shop);
    expect((await statusOf(shop, own.secret)).gift).to.equal(null);
  });

  it('keeps the lines of its note, composed and without what nobody sees', async () => {
    const typed =
      'Me\u0323 o\u031bi\u200B,\r\n\r\n\r\n  nho\u031b\u0301  giu\u031b\u0303  \u202Esu\u031b\u0301c khoe\u0309';
    const { secret } = await toSomebody({ note: typed }).placedAt(shop);
    expect((await statusOf(shop, secret)).gift?.note).to.equal('Mẹ ơi,\n\nnhớ giữ sức khoẻ'.normalize('NFC'));
  });

  it('says which letters its paper cannot show, and where they stand', async () => {
    for (const [change, pointer, letters] of [
      [{ note: 'Tặng mẹ 🎁🎁 và 👩🏽‍🌾' }, '/gift/note', '🎁 👩🏽‍🌾'],
      [{ name: '田中 Mai' }, '/gift/name', '田 中'],
    ] as const) {
      const answer = await toSomebody(change).sendTo(shop);
      const { code, status, errors, params } = problemIn(answer);
      expect([status, code, params?.['letters']]).to.deep.equal([
        422,
        'ordering.letters-not-printed',
        letters,
      ]);
      expect(errors?.[0]?.pointer).to.equal(pointer);
      expect(errors?.[0]?.detail).to.contain(letters);
    }
  });

  it('takes a note of three hundred letters and of twelve lines, and none longer', async () => {
    const long = 'ắ'.repeat(300);
    const { secret } = await toSomebody({ note: long }).placedAt(shop);
    expect((await statusOf(shop, secret)).gift?.note).to.equal(long);
    for (const note of ['ắ'.repeat(301), 'a\n'.repeat(12) + 'a']) {
      const { status, errors } = problemIn(await toSomebody({ note }).sendTo(shop));
      expect([status, errors?.[0]?.pointer]).to.deep.equal([400, '/gift/note']);
    }
  });

  it('needs to know whom it goes to, and how the courier reaches them', async () => {
    for (const [change, pointer] of [
      [{ name: ' ' }, '/gift/name'],
      [{ phone: '12' }, '/gift/phone'],
    ] as const) {
      const { status, errors } = problemIn(await toSomebody(change).sendTo(shop));
      expect([status, errors?.[0]?.pointer]).to.deep.equal([400, pointer]);
    }
  });

  it('is not paid at the door, neither at once nor by a change of mind', async () => {
    const answer = await toSomebody().with({ payment: 'on-delivery' }).sendTo(shop);
    const { status, code, errors } = problemIn(answer);
    expect([status, code, errors?.[0]?.pointer]).to.deep.equal([
      409,
      'ordering.on-delivery-gift',
      '/payment',
    ]);
    const { secret } = await toSomebody().placedAt(shop);
    expect((await statusOf(shop, secret)).otherPayments).to.deep.equal(['transfer']);
    const later = await shop.service
      .client()
      .post(`/api/v1/orders/${secret}/payment`, { payment: 'on-delivery' });
    expect(problemIn(later).code).to.equal('ordering.rail-not-offered');
  });

  it('is another wish than the same for oneself, and the same wish again the same order', async () => {
    const buyer = aBuyer();
    const placed = await toSomebody().with({ buyer }).placedAt(shop);
    const again = toSomebody().with({ buyer, waiting: placed.secret });
    expect((await again.placedAt(shop)).code).to.equal(placed.code);
    const own = await anOrder().of(hat).with({ buyer, waiting: placed.secret }).placedAt(shop);
    expect(own.code).to.not.equal(placed.code);
  });

  it('writes to its buyer, and to nobody else', async () => {
    const buyer = aBuyer();
    const order = await toSomebody({ phone: '0935 111 333' }).with({ buyer }).paidAt(shop);
    await takeTurn(shop.service);
    const mails = (await shownOf(shop, order)).filter(({ channel }) => channel === 'mail');
    expect(mails[0]?.text).to.contain('Trần Thị Mai').and.contain('sinh nhật mẹ');
    expect(mails.every(({ text }) => !text.includes('0935'))).to.equal(true);
    const { rows } = await shop.query('select from accounts.outbox where recipient = $1', ['+84935111333']);
    expect(rows).to.have.length(0);
  });
});
