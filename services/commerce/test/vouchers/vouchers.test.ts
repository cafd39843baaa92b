import { expect } from 'chai';
import type { OpenedCart, ShownCart } from '../../api/carts.js';
import type { PlacedOrder, PlaceOrderRequest } from '../../api/orders.js';
import { officeVoucherList, type AddVoucherRequest, type OfficeVoucher } from '../../api/vouchers.js';
import { newId } from '../../src/kernel/ids.js';
import { transferFor } from '../support/bank.js';
import { problemIn, type Answer } from '../support/http-client.js';
import { dashboard, salesOf, untilQuiet } from '../support/money.js';
import { moveParcel, parcelOf } from '../support/office-parcels.js';
import { aBuyer, anOrder, orderIdOf, randomAddress, statusOf, untilState } from '../support/orders.js';
import { aCooperative, anArtisan, anOfficer, type TestPerson } from '../support/people.js';
import { aProduct, type TestProduct } from '../support/products.js';
import { count, openShop, type Shop } from '../support/shop.js';

const DAY = 24 * 3600_000;
const VOUCHERS = '/api/v1/office/vouchers';
const dong = (amount: number | string) => ({ amount: String(amount), currency: 'VND' });

let counter = 0;
const aVoucher = (change: Partial<AddVoucherRequest> = {}): AddVoucherRequest => ({
  code: `TET${1_000 + (counter += 1)}`,
  takes: { kind: 'percent', percent: 20 },
  least: dong(0),
  from: null,
  until: null,
  uses: null,
  usesPerBuyer: null,
  productIds: null,
  ...change,
});

/** A hat costs 250 000 ₫, a fan 120 000 ₫, a bell of another cooperative 90 000 ₫; sending 35 000 ₫ each. */
describe('a voucher of a cooperative', () => {
  let shop: Shop;
  let officer: TestPerson;
  let stranger: TestPerson;
  let artisan: TestPerson;
  let hat: TestProduct;
  let fan: TestProduct;
  let bell: TestProduct;

  before(async () => {
    shop = await openShop();
    const cooperative = await aCooperative().at(shop.service);
    officer = await anOfficer().of(cooperative).at(shop.service);
    artisan = await anArtisan().of(cooperative).at(shop.service);
    hat = await aProduct().withPieces(90).by(artisan).at(shop);
    fan = await aProduct().costing(120_000n).withPieces(40).by(artisan).at(shop);
    const others = await aCooperative().at(shop.service);
    stranger = await anOfficer().of(others).at(shop.service);
    const founder = await anArtisan().of(others).at(shop.service);
    bell = await aProduct().costing(90_000n).withPieces(20).by(founder).at(shop);
  });
  after(() => shop.stop());

  const add = (voucher: object, person = officer) => person.client.post(VOUCHERS, voucher);
  const added = async (change: Partial<AddVoucherRequest> = {}): Promise<OfficeVoucher> => {
    const voucher = aVoucher(change);
    const answer = await add(voucher);
    expect(answer.status).to.equal(200);
    return officeVoucherList.parse(answer.body).vouchers.find(({ code }) => code === voucher.code)!;
  };
  const inOffice = async (id: string): Promise<OfficeVoucher> => {
    const answer = await officer.client.get(VOUCHERS);
    return officeVoucherList.parse(answer.body).vouchers.find((voucher) => voucher.id === id)!;
  };
  const aCart = async (...wanted: [TestProduct, number][]): Promise<string> => {
    const lines = wanted.map(([{ id }, quantity]) => ({ productId: id, quantity }));
    const headers = { 'x-forwarded-for': randomAddress() };
    const answer = await shop.service.client().post<OpenedCart>('/api/v1/carts', { lines }, headers);
    return answer.body.secret;
  };
  const type = (cart: string, code: string, address = randomAddress()) =>
    shop.service
      .client()
      .send('PUT', `/api/v1/carts/${cart}/voucher`, { code }, { 'x-forwarded-for': address });
  const show = async (cart: string): Promise<ShownCart> =>
    (await shop.service.client().get<ShownCart>(`/api/v1/carts/${cart}?provinceCode=46`)).body;
  const aCartWith = async (code: string, ...wanted: [TestProduct, number][]): Promise<string> => {
    const cart = await aCart(...wanted);
    const answer = await type(cart, code);
    expect(answer.status, JSON.stringify(answer.body)).to.equal(200);
    return cart;
  };
  const orderFrom = (cart: string, total: number | string, change: Partial<PlaceOrderRequest> = {}) =>
    anOrder().with({ cart, lines: undefined, expectedTotal: dong(total), ...change });
  const untilGivenBack = (id: string, used: number) =>
    inOffice(id).then((voucher) => expect(voucher.used).to.equal(used));
  const sharesOf = async (order: PlacedOrder): Promise<Record<string, number>> => {
    const { rows } = await shop.query<{ account: string; amount: bigint }>(
      `select account, -sum(amount)::bigint as amount from ledger.entries e
       join ledger.postings p on p.id = e.posting_id
       where p.order_id = $1 and account not in ('buyer-deposit', 'payment-clearing', 'bank', 'owed-to-buyer')
       group by account having sum(amount) <> 0`,
      [await orderIdOf(shop, order)],
    );
    return Object.fromEntries(rows.map(({ account, amount }) => [account, Number(amount)]));
  };

  describe('in a cart', () => {
    it('is read however it was typed, divided over its lines, and taken out again', async () => {
      const { code } = await added();
      const cart = await aCartWith(` ${code.toLowerCase().replace('te', 'tế')}\u200B- `, [hat, 2], [bell, 1]);
      const { quote } = await show(cart);
      expect(quote).to.deep.include({
        goods: dong(590_000),
        discount: dong(100_000),
        shipping: dong(70_000),
        total: dong(560_000),
      });
      expect(quote!.voucher).to.deep.include({ code, state: 'taken', discount: dong(100_000), least: null });
      const lines = quote!.parcels.flatMap((parcel) => parcel.lines);
      expect(lines.find(({ productId }) => productId === hat.id)).to.deep.include({
        unitPrice: dong(250_000),
        discount: dong(100_000),
        total: dong(400_000),
      });
      expect(lines.find(({ productId }) => productId === bell.id)!.discount).to.deep.equal(dong(0));
      await type(cart, '');
      expect((await show(cart)).quote).to.deep.include({ voucher: null, total: dong(660_000) });
    });

    it('says the same of a code that is unknown, to come, over, stopped and used up, and changes nothing', async () => {
      const { code: good } = await added();
      const tomorrow = new Date(shop.now().getTime() + 2 * DAY).toISOString().slice(0, 10);
      const { code: early } = await added({ from: tomorrow });
      const { code: over } = await added({ from: '2026-01-01', until: '2026-01-31' });
      const stopped = await added();
      await officer.client.post(`${VOUCHERS}/${stopped.id}/stop`);
      const { code: used } = await added({ uses: 1 });
      await orderFrom(await aCartWith(used, [fan, 1]), 131_000).placedAt(shop);
      const cart = await aCartWith(good, [hat, 1]);
      const said = new Set<string>();
      for (const code of [
        'KHONGCO',
        early,
        over,
        stopped.code,
        used,
        'x',
        '🎁🎁🎁🎁',
        'Москва',
        'a'.repeat(60),
      ]) {
        const answer = await type(cart, code);
        expect(answer.status, code).to.equal(409);
        expect(problemIn(answer).code).to.equal('vouchers.not-usable');
        said.add(problemIn(answer).detail);
      }
      expect(said.size, 'one sentence').to.equal(1);
      expect((await show(cart)).quote!.voucher!.code).to.equal(good);
    });

    it('tells who has it what it is for, where it takes nothing yet', async () => {
      const { code } = await added({ least: dong(300_000) });
      const { code: ofFans } = await added({ productIds: [fan.id] });
      const cart = await aCartWith(code, [hat, 1]);
      expect((await show(cart)).quote!.voucher).to.deep.include({
        state: 'too-little',
        least: dong(300_000),
      });
      expect((await show(cart)).quote!.voucher!.cooperative).to.have.keys('vi', 'en');
      await type(cart, ofFans);
      expect((await show(cart)).quote!.voucher).to.deep.include({ state: 'not-these', discount: dong(0) });
      expect((await show(cart)).quote!.total).to.deep.equal(dong(285_000));
    });

    it('is shown as over when it ends meanwhile, and the order must be looked at again', async () => {
      const voucher = await added();
      const cart = await aCartWith(voucher.code, [hat, 1]);
      await officer.client.post(`${VOUCHERS}/${voucher.id}/stop`);
      expect((await show(cart)).quote!.voucher).to.deep.include({ state: 'over', cooperative: null });
      const refused = await orderFrom(cart, 235_000).sendTo(shop);
      expect(problemIn(refused).code).to.equal('ordering.price-changed');
      await orderFrom(cart, 285_000).placedAt(shop);
    });

    it('cannot be found by trying', async () => {
      const cart = await aCart([hat, 1]);
      const address = randomAddress();
      const statuses = [];
      for (let nth = 0; nth < 31; nth++) statuses.push((await type(cart, `DOAN${nth}`, address)).status);
      expect(statuses.slice(0, 30)).to.deep.equal(Array.from({ length: 30 }, () => 409));
      expect(statuses[30]).to.equal(429);
    });
  });

  describe('of an order', () => {
    it('is what the buyer pays less, on the provider’s page too, and the cooperative alone bears it', async () => {
      const { code } = await added();
      const order = await orderFrom(await aCartWith(code, [hat, 2], [bell, 1]), 560_000).paidAt(shop);
      await untilQuiet(shop);
      const status = await statusOf(shop, order.secret);
      expect(status).to.deep.include({ voucherCode: code, discount: dong(100_000), total: dong(560_000) });
      const { data } = await dashboard(shop).paymentIntents.list({ limit: 1 });
      expect(data[0]!.amount).to.equal(560_000);
      expect(await salesOf(shop, order)).to.equal(1);
      // Of 500 000 ₫ of hats the commission is 50 000 ₫: the cooperative owes the rest of what it gave.
      expect(await sharesOf(order)).to.deep.equal({
        'artisan-payable': 407_500 + 1_500 + 73_350,
        'cooperative-commission': 50_000 - 100_000 + 9_000,
        'village-fund': 10_000 + 1_800,
        'platform-fee': 25_000 + 4_500,
        'withheld-vat': 4_000 + 900,
        'withheld-pit': 2_000 + 450,
        shipping: 70_000,
      });
    });

    it('is counted once, also where the buyer goes back and orders again', async () => {
      const voucher = await added({ uses: 1 });
      const cart = await aCartWith(voucher.code, [hat, 1]);
      await orderFrom(cart, 235_000).placedAt(shop);
      // Their own use counts as free.
      expect((await show(cart)).quote!.voucher!.state).to.equal('taken');
      const again = await orderFrom(cart, 235_000, { buyer: aBuyer() }).placedAt(shop);
      expect(await inOffice(voucher.id)).to.deep.include({ used: 1, given: dong(50_000), state: 'used-up' });
      expect((await statusOf(shop, again.secret)).discount).to.deep.equal(dong(50_000));
    });

    it('is given back when the order ends unpaid, and when nothing of it was sent', async () => {
      const voucher = await added({ uses: 3 });
      const place = async (): Promise<PlacedOrder> =>
        orderFrom(await aCartWith(voucher.code, [hat, 1]), 235_000).placedAt(shop);
      const expiring = await place();
      await shop.expire(await orderIdOf(shop, expiring));
      await untilGivenBack(voucher.id, 0);
      const cancelled = await place();
      await shop.service.client().post(`/api/v1/orders/${cancelled.secret}/cancel`);
      await untilGivenBack(voucher.id, 0);
      const paid = await orderFrom(await aCartWith(voucher.code, [hat, 1]), 235_000).paidAt(shop);
      await untilGivenBack(voucher.id, 1);
      await untilQuiet(shop);
      await shop.service.client().post(`/api/v1/orders/${paid.secret}/cancel`);
      await untilState(shop, paid.secret, 'refunded');
      await untilGivenBack(voucher.id, 0);
      await untilQuiet(shop);
      expect(await sharesOf(paid)).to.deep.equal({});
      expect((await statusOf(shop, paid.secret)).refunded).to.deep.equal(dong(235_000));
    });

    it('stays used where something was sent, whatever goes back later', async () => {
      const voucher = await added({ uses: 3 });
      const order = await orderFrom(await aCartWith(voucher.code, [hat, 1]), 235_000).paidAt(shop);
      await untilQuiet(shop);
      const parcel = await parcelOf(officer, order);
      for (const verb of ['pack', 'send']) await moveParcel(officer, parcel.id, verb);
      const [line] = parcel.lines;
      const refunded = await moveParcel(officer, parcel.id, 'refund', {
        lines: [{ id: line!.id, amount: dong(200_000) }],
        shipping: dong(35_000),
        reason: 'Vành nón bị nứt',
      });
      expect(refunded.status, JSON.stringify(refunded.body)).to.equal(200);
      await untilState(shop, order.secret, 'refunded');
      expect((await inOffice(voucher.id)).used).to.equal(1);
    });

    it('sends back of a line what it really cost, and no more', async () => {
      const { code } = await added();
      const order = await orderFrom(await aCartWith(code, [hat, 1], [fan, 1]), 331_000).paidAt(shop);
      await untilQuiet(shop);
      const parcel = await parcelOf(officer, order);
      const fans = parcel.lines.find(({ unitPrice }) => unitPrice.amount === '120000')!;
      const refund = (amount: number) =>
        moveParcel(officer, parcel.id, 'refund', {
          lines: [{ id: fans.id, amount: dong(amount) }],
          shipping: null,
          reason: 'Quạt bị rách',
        });
      expect(fans.total).to.deep.equal(dong(96_000));
      expect(problemIn(await refund(96_001)).code).to.equal('ordering.refund-too-high');
      expect((await refund(96_000)).status).to.equal(200);
      await untilQuiet(shop);
      // What is left is the hat alone, with what was taken off it.
      expect(await sharesOf(order)).to.deep.equal({
        'artisan-payable': 203_750 + 750,
        'cooperative-commission': 25_000 - 50_000,
        'village-fund': 5_000,
        'platform-fee': 12_500,
        'withheld-vat': 2_000,
        'withheld-pit': 1_000,
        shipping: 35_000,
      });
      expect((await statusOf(shop, order.secret)).refunded).to.deep.equal(dong(96_000));
    });

    it('has its use again when its money comes late, and all of the money back when nobody has one left', async () => {
      const voucher = await added({ uses: 1, until: null });
      const late = async (): Promise<PlacedOrder> => {
        const cart = await aCartWith(voucher.code, [hat, 1]);
        const order = await orderFrom(cart, 235_000, { payment: 'transfer' }).placedAt(shop);
        await shop.expire(await orderIdOf(shop, order));
        return order;
      };
      const [first, second] = [await late(), await late()];
      await transferFor(shop, first, 235_000);
      await untilState(shop, first.secret, 'paid');
      expect((await inOffice(voucher.id)).used).to.equal(1);
      await transferFor(shop, second, 235_000);
      await untilQuiet(shop);
      const status = await statusOf(shop, second.secret);
      expect(status.state).to.not.equal('paid');
      expect(status.owed).to.deep.equal(dong(235_000));
      expect((await inOffice(voucher.id)).used).to.equal(1);
    });

    it('is as often as it says for one telephone, however often it is written', async () => {
      const voucher = await added({ usesPerBuyer: 1 });
      const buyer = aBuyer();
      const cart = async () => aCartWith(voucher.code, [hat, 1]);
      const first = await orderFrom(await cart(), 235_000, { buyer }).placedAt(shop);
      const phone = buyer.phone.replace('+84', '0');
      const refused = await orderFrom(await cart(), 235_000, { buyer: { ...buyer, phone } }).sendTo(shop);
      expect(refused.status).to.equal(409);
      expect(problemIn(refused).code).to.equal('vouchers.used-by-you');
      expect(problemIn(refused).detail).to.contain(voucher.code);
      await orderFrom(await cart(), 235_000).placedAt(shop);
      await shop.service.client().post(`/api/v1/orders/${first.secret}/cancel`);
      await orderFrom(await cart(), 235_000, { buyer }).placedAt(shop);
    });

    it('is used exactly as often as there are uses, however many buyers press at once', async function () {
      this.timeout(120_000);
      const voucher = await added({ uses: 10 });
      const carts = await Promise.all(Array.from({ length: 50 }, () => aCartWith(voucher.code, [hat, 1])));
      const answers: Answer<PlacedOrder>[] = await Promise.all(
        carts.map((cart) => orderFrom(cart, 235_000).sendTo(shop)),
      );
      const placed = answers.filter(({ status }) => status === 201);
      expect(placed).to.have.length(10);
      for (const answer of answers.filter(({ status }) => status !== 201))
        expect(['vouchers.not-usable', 'ordering.price-changed']).to.include(problemIn(answer).code);
      expect(await inOffice(voucher.id)).to.deep.include({ used: 10, state: 'used-up' });
      const uses = 'select count(*) from vouchers.uses where voucher_id = $1 and given_back_at is null';
      expect(await count(shop, uses, [voucher.id])).to.equal(10);
      // Who was refused has no order, and no piece is kept for them.
      const orders = 'select count(*) from ordering.orders where voucher_id = $1';
      expect(await count(shop, orders, [voucher.id])).to.equal(10);
    });
  });

  describe('in the office', () => {
    it('begins and ends with the days of Vietnam', async () => {
      const { from, until } = await added({ from: '2027-02-01', until: '2027-02-06' });
      expect(from).to.equal('2027-01-31T17:00:00.000Z');
      expect(until).to.equal('2027-02-06T17:00:00.000Z');
    });

    it('is refused with a sentence where it says what cannot be', async () => {
      for (const change of [
        { code: 'TẾT' },
        { code: 'A'.repeat(21) },
        { takes: { kind: 'percent', percent: 0 } },
        { takes: { kind: 'percent', percent: 91 } },
        { takes: { kind: 'percent', percent: 12.5 } },
        { takes: { kind: 'amount', amount: dong(-1) } },
        { takes: { kind: 'amount', amount: dong(0) } },
        { takes: { kind: 'amount', amount: { amount: '5', currency: 'USD' } } },
        { takes: { kind: 'all' } },
        { from: '2027-02-06', until: '2027-02-01' },
        { from: '2027-02-30' },
        { uses: 0 },
        { usesPerBuyer: 1.5 },
        { productIds: [] },
        { productIds: ['hat'] },
        { cooperativeId: newId() },
      ]) {
        const answer = await add({ ...aVoucher(), ...change });
        expect(answer.status, JSON.stringify(change)).to.equal(400);
      }
    });

    it('is of one code in all the shop, and for no goods of others', async () => {
      const voucher = aVoucher();
      expect((await add(voucher)).status).to.equal(200);
      const twice = await add({ ...aVoucher(), code: voucher.code.toLowerCase() }, stranger);
      expect(twice.status).to.equal(409);
      expect(problemIn(twice).code).to.equal('vouchers.code-taken');
      expect(problemIn(await add(aVoucher({ productIds: [hat.id, bell.id] }))).code).to.equal(
        'vouchers.not-your-product',
      );
    });

    it('is seen and stopped by officers of its own cooperative alone', async () => {
      const { id, code } = await added();
      const theirs = officeVoucherList.parse((await stranger.client.get(VOUCHERS)).body);
      expect(theirs.vouchers.map((voucher) => voucher.id)).to.not.include(id);
      expect(theirs.products.map((product) => product.id)).to.deep.equal([bell.id]);
      const stop = (person: TestPerson, which = id) => person.client.post(`${VOUCHERS}/${which}/stop`);
      expect(problemIn(await stop(stranger)).code).to.equal('vouchers.not-found');
      expect(problemIn(await stop(officer, newId())).code).to.equal('vouchers.not-found');
      expect((await stop(artisan)).status).to.equal(403);
      expect((await add(aVoucher(), artisan)).status).to.equal(403);
      expect((await shop.service.client().get(VOUCHERS)).status).to.equal(401);
      expect((await type(await aCart([hat, 1]), code)).status).to.equal(200);
      expect((await stop(officer)).status).to.equal(200);
      expect((await stop(officer)).status).to.equal(200);
      expect((await inOffice(id)).state).to.equal('stopped');
    });
  });
});
