import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import type { OpenedCart, ShownCart } from '../../api/carts.js';
import { giftVoucherLeft, officeGiftVoucherList, type OfficeGiftVoucher } from '../../api/gift-vouchers.js';
import type { PlacedOrder, PlaceOrderRequest } from '../../api/orders.js';
import { payBack, paybacksOf, transferFor } from '../support/bank.js';
import { aGiftVoucher, expectOwedOnVoucher } from '../support/gift-vouchers.js';
import { problemIn, type Answer } from '../support/http-client.js';
import { shownOf, takeTurn } from '../support/letters.js';
import { balances, dashboard, intentOf, movedSince, untilQuiet } from '../support/money.js';
import { moveParcel, parcelOf } from '../support/office-parcels.js';
import { aBuyer, anOrder, orderIdOf, randomAddress, statusOf, untilState } from '../support/orders.js';
import { aCooperative, anArtisan, anOfficer, type TestPerson } from '../support/people.js';
import { aProduct, type TestProduct } from '../support/products.js';
import { count, openShop, type Shop } from '../support/shop.js';

const dong = (amount: number | string) => ({ amount: String(amount), currency: 'VND' });
const OFFICE = '/api/v1/office/gift-vouchers';

/** A hat costs 250 000 ₫ and its sending 35 000 ₫. */
describe('a gift voucher', () => {
  let shop: Shop;
  let officer: TestPerson;
  let hat: TestProduct;

  before(async () => {
    shop = await openShop();
    const cooperative = await aCooperative().at(shop.service);
    officer = await anOfficer().of(cooperative).at(shop.service);
    const artisan = await anArtisan().of(cooperative).at(shop.service);
    hat = await aProduct().withPieces(90).by(artisan).at(shop);
  });
  after(() => shop.stop());

  const ask = (change: object = {}, key: string = randomUUID()): Promise<Answer<PlacedOrder>> =>
    shop.service.client().post<PlacedOrder>(
      '/api/v1/gift-vouchers',
      { ...aGiftVoucher(500_000), ...change },
      {
        'idempotency-key': key,
        'x-forwarded-for': randomAddress(),
      },
    );
  const placed = async (change: object = {}): Promise<PlacedOrder> => {
    const answer = await ask(change);
    expect(answer.status, JSON.stringify(answer.body)).to.equal(201);
    return answer.body;
  };
  const codeOf = async ({ secret }: PlacedOrder): Promise<string> => {
    const { giftVoucher } = await statusOf(shop, secret);
    return giftVoucher?.code ?? '';
  };
  const bought = async (amount = 500_000): Promise<{ order: PlacedOrder; code: string }> => {
    const purchase = await placed({ amount: dong(amount) });
    expect(await shop.sandbox.pay(purchase.payUrl)).to.not.equal(null);
    await untilState(shop, purchase.secret, 'paid');
    return { order: purchase, code: await codeOf(purchase) };
  };
  const left = (code: string, address = randomAddress()) =>
    shop.service.client().post('/api/v1/gift-vouchers/left', { code }, { 'x-forwarded-for': address });
  const leftOn = async (code: string): Promise<number> => {
    const answer = await left(code);
    expect(answer.status, JSON.stringify(answer.body)).to.equal(200);
    return Number(giftVoucherLeft.parse(answer.body).left.amount);
  };
  const aCart = async (quantity = 1): Promise<string> => {
    const lines = [{ productId: hat.id, quantity }];
    const headers = { 'x-forwarded-for': randomAddress() };
    return (await shop.service.client().post<OpenedCart>('/api/v1/carts', { lines }, headers)).body.secret;
  };
  const type = (cart: string, code: string, more: object = {}) =>
    shop.service
      .client()
      .send(
        'PUT',
        `/api/v1/carts/${cart}/voucher`,
        { code, ...more },
        { 'x-forwarded-for': randomAddress() },
      );
  const aCartWith = async (code: string, quantity = 1): Promise<string> => {
    const cart = await aCart(quantity);
    const answer = await type(cart, code);
    expect(answer.status, JSON.stringify(answer.body)).to.equal(200);
    return cart;
  };
  const show = async (cart: string): Promise<ShownCart> =>
    (await shop.service.client().get<ShownCart>(`/api/v1/carts/${cart}?provinceCode=46`)).body;
  const orderFrom = (cart: string, total: number, change: Partial<PlaceOrderRequest> = {}) =>
    anOrder().with({ cart, lines: undefined, expectedTotal: dong(total), ...change });
  const inOffice = async ({ code }: PlacedOrder): Promise<OfficeGiftVoucher> => {
    const { vouchers } = officeGiftVoucherList.parse((await officer.client.get(OFFICE)).body);
    return vouchers.find(({ orderCode }) => orderCode === code)!;
  };
  const foundBy = async (order: string): Promise<string[]> => {
    const { body } = await officer.client.get(`${OFFICE}?${new URLSearchParams({ order }).toString()}`);
    return officeGiftVoucherList.parse(body).vouchers.map(({ orderCode }) => orderCode);
  };
  const cancel = ({ secret }: PlacedOrder) => shop.service.client().post(`/api/v1/orders/${secret}/cancel`);
  /** What the books owe on one is what is on it, with what waiting orders have of it. */
  const expectOwed = async (purchase: PlacedOrder): Promise<void> => {
    await untilQuiet(shop);
    await expectOwedOnVoucher(shop, purchase);
  };

  describe('is bought', () => {
    it('as an order without parcels, and has a code once it is paid', async () => {
      const before = await balances(shop);
      const purchase = await placed();
      expect((await statusOf(shop, purchase.secret)).giftVoucher).to.deep.include({
        state: 'waiting',
        code: null,
      });
      expect(await shop.sandbox.pay(purchase.payUrl)).to.not.equal(null);
      await untilState(shop, purchase.secret, 'paid');
      const { giftVoucher, parcels, total } = await statusOf(shop, purchase.secret);
      expect(parcels).to.deep.equal([]);
      expect(total).to.deep.equal(dong(500_000));
      expect(giftVoucher).to.deep.include({
        state: 'open',
        left: dong(500_000),
        recipient: 'Chị Nguyễn Thị Mai',
      });
      expect(giftVoucher!.code).to.match(/^QT-[2-9A-Z]{6}-[2-9A-Z]{6}-[2-9A-Z]{6}$/);
      // Nothing is earned by it: it is owed.
      expect(await movedSince(shop, before)).to.deep.equal({
        'payment-clearing': 500_000n,
        'gift-voucher': -500_000n,
      });
      await expectOwed(purchase);
    });

    it('by transfer too, and what was too much goes back by hand, seen by officers of any cooperative', async () => {
      const purchase = await placed({ payment: 'transfer' });
      const { transfer } = await statusOf(shop, purchase.secret);
      expect(transfer!.amount).to.deep.equal(dong(500_000));
      await transferFor(shop, purchase, 520_000);
      await untilState(shop, purchase.secret, 'paid');
      await untilQuiet(shop);
      expect((await paybacksOf(officer, purchase)).map(({ amount }) => amount)).to.deep.equal([dong(20_000)]);
      await payBack(shop, officer, purchase);
      expect(await leftOn(await codeOf(purchase))).to.equal(500_000);
      await expectOwed(purchase);
    });

    it('once, however often the request comes', async () => {
      const [request, key] = [aGiftVoucher(500_000), randomUUID()];
      const [first, second] = [await ask(request, key), await ask(request, key)];
      expect(second.body.code).to.equal(first.body.code);
      expect((await ask({ ...request, amount: dong(600_000) }, key)).status).to.equal(422);
    });

    it('is written about with its code, to who bought it alone', async () => {
      const { order: purchase, code } = await bought();
      await untilQuiet(shop);
      await takeTurn(shop.service);
      const { buyer } = await statusOf(shop, purchase.secret);
      const letters = (await shownOf(shop, purchase)).filter(({ text }) => text.includes(code));
      expect(letters.map(({ to }) => to)).to.deep.equal([buyer.email]);
    });

    for (const [why, change] of [
      ['too little', { amount: dong(49_000) }],
      ['too much', { amount: dong(5_001_000) }],
      ['no whole thousand', { amount: dong(100_500) }],
      ['another currency', { amount: { amount: '100000', currency: 'USD' } }],
      ['paid at the door', { payment: 'on-delivery' }],
      ['for nobody', { recipient: ' ' }],
      ['a note of seven lines', { note: 'a\nb\nc\nd\ne\nf\ng' }],
    ] as const) {
      it(`not for ${why}`, async () => {
        expect((await ask(change)).status).to.equal(400);
      });
    }

    it('not with letters that its card cannot show', async () => {
      const refused = await ask({ recipient: 'Mai 🎁' });
      expect(problemIn(refused).code).to.equal('ordering.letters-not-printed');
    });

    it('has no code when it ends unpaid, and one when its money comes after that', async () => {
      const purchase = await placed({ payment: 'transfer' });
      await shop.expire(await orderIdOf(shop, purchase));
      expect((await statusOf(shop, purchase.secret)).giftVoucher!.code).to.equal(null);
      await transferFor(shop, purchase, 500_000);
      await untilState(shop, purchase.secret, 'paid');
      expect(await leftOn(await codeOf(purchase))).to.equal(500_000);
    });

    it('is not cancelled once it is paid', async () => {
      const { order: purchase } = await bought();
      expect(problemIn(await cancel(purchase)).code).to.equal('ordering.move-not-allowed');
    });

    it('cannot be spent while its own money is disputed or went back', async () => {
      const { order: purchase, code } = await bought();
      const cart = await aCartWith(code);
      await dashboard(shop).refunds.create({
        payment_intent: await intentOf(shop, purchase),
        amount: 500_000,
      });
      await untilState(shop, purchase.secret, 'refunded');
      await untilQuiet(shop);
      expect((await left(code)).status).to.equal(404);
      expect((await show(cart)).quote!.giftVoucher).to.deep.include({ state: 'over', pays: dong(0) });
      expect((await inOffice(purchase)).state).to.equal('stopped');
      const { rows } = await shop.query<{ owed: bigint }>(
        `select coalesce(sum(amount), 0)::bigint as owed from ledger.entries where owner_id = $1`,
        [await orderIdOf(shop, purchase)],
      );
      expect(rows[0]!.owed, 'nothing is owed any more').to.equal(0n);
    });
  });

  describe('is spent', () => {
    it('for a part: the rest is asked for, and shares are as if all was paid in money', async () => {
      const { order: purchase, code } = await bought(100_000);
      const cart = await aCartWith(code.toLowerCase().replaceAll('-', ' '));
      const { quote } = await show(cart);
      expect(quote).to.deep.include({ total: dong(285_000), toPay: dong(185_000), discount: dong(0) });
      expect(quote!.giftVoucher).to.deep.equal({
        codeEnd: code.slice(-4),
        state: 'taken',
        pays: dong(100_000),
        leftThen: dong(0),
      });
      expect(quote!.rails, 'not at the door').to.deep.equal(['card', 'transfer']);
      const before = await balances(shop);
      const spent = await orderFrom(cart, 285_000, { expectedToPay: dong(185_000) }).placedAt(shop);
      expect(await leftOn(code)).to.equal(0);
      await expectOwed(purchase);
      expect(await shop.sandbox.pay(spent.payUrl)).to.not.equal(null);
      await untilState(shop, spent.secret, 'paid');
      expect(await movedSince(shop, before)).to.deep.equal({
        'payment-clearing': 185_000n,
        'gift-voucher': 100_000n,
        'artisan-payable': -203_750n,
        'cooperative-commission': -25_000n,
        'village-fund': -5_000n,
        'platform-fee': -12_500n,
        'withheld-vat': -2_500n,
        'withheld-pit': -1_250n,
        shipping: -35_000n,
      });
      expect(await statusOf(shop, spent.secret)).to.deep.include({ voucherPaid: dong(100_000) });
      await expectOwed(purchase);
    });

    it('for a whole order, which nobody is asked to pay, and what is left stays on it', async () => {
      const { order: purchase, code } = await bought();
      const cart = await aCartWith(code);
      const spent = await orderFrom(cart, 285_000).placedAt(shop);
      const status = await statusOf(shop, spent.secret);
      expect(status).to.deep.include({
        state: 'paid',
        payment: 'gift-voucher',
        payUrl: null,
        transfer: null,
      });
      expect(spent.payUrl).to.contain(`/orders/${spent.secret}`);
      expect(await leftOn(code)).to.equal(215_000);
      expect((await show(cart)).quote, 'the cart is empty').to.equal(null);
      await expectOwed(purchase);
      expect(await parcelOf(officer, spent)).to.include({ state: 'to-pack' });
    });

    it('beside a transfer, which is asked for the rest alone', async () => {
      const { order: purchase, code } = await bought(100_000);
      const spent = await orderFrom(await aCartWith(code), 285_000, { payment: 'transfer' }).placedAt(shop);
      expect((await statusOf(shop, spent.secret)).transfer!.amount).to.deep.equal(dong(185_000));
      await transferFor(shop, spent, 100_000);
      await untilQuiet(shop);
      expect((await statusOf(shop, spent.secret)).transfer!.amount).to.deep.equal(dong(85_000));
      await transferFor(shop, spent, 85_000);
      await untilState(shop, spent.secret, 'paid');
      await expectOwed(purchase);
    });

    it('not on what is paid at the door', async () => {
      const { code } = await bought(100_000);
      const refused = await orderFrom(await aCartWith(code), 285_000, { payment: 'on-delivery' }).sendTo(
        shop,
      );
      expect(problemIn(refused).code).to.equal('ordering.rail-not-offered');
    });

    it('is shown for what its buyer saw: somebody else spent it meanwhile, and nobody pays more unasked', async () => {
      const { code } = await bought(100_000);
      const cart = await aCartWith(code);
      await orderFrom(await aCartWith(code), 285_000).placedAt(shop);
      const seen = { expectedToPay: dong(185_000) };
      expect(problemIn(await orderFrom(cart, 285_000, seen).sendTo(shop)).code).to.equal(
        'ordering.price-changed',
      );
    });

    it('goes back when the order ends unpaid, also where another takes its place', async () => {
      const { order: purchase, code } = await bought(100_000);
      const cart = await aCartWith(code);
      await orderFrom(cart, 285_000).placedAt(shop);
      // Their own part counts as free.
      expect((await show(cart)).quote!.toPay).to.deep.equal(dong(185_000));
      const again = await orderFrom(cart, 285_000, { buyer: aBuyer() }).placedAt(shop);
      expect(await leftOn(code)).to.equal(0);
      await cancel(again);
      expect(await leftOn(code)).to.equal(100_000);
      const expiring = await orderFrom(await aCartWith(code), 285_000).placedAt(shop);
      await shop.expire(await orderIdOf(shop, expiring));
      expect(await leftOn(code)).to.equal(100_000);
      await expectOwed(purchase);
    });

    it('again when the rest comes late, and all of that goes back where it was spent meanwhile', async () => {
      const { order: purchase, code } = await bought(100_000);
      const late = async (): Promise<PlacedOrder> => {
        const spent = await orderFrom(await aCartWith(code), 285_000, { payment: 'transfer' }).placedAt(shop);
        await shop.expire(await orderIdOf(shop, spent));
        return spent;
      };
      const [first, second] = [await late(), await late()];
      await transferFor(shop, first, 185_000);
      await untilState(shop, first.secret, 'paid');
      await transferFor(shop, second, 185_000);
      await untilQuiet(shop);
      const status = await statusOf(shop, second.secret);
      expect(status.state).to.not.equal('paid');
      expect(status.owed).to.deep.equal(dong(185_000));
      await expectOwed(purchase);
    });

    it('never for more than there is, however many press at once', async function () {
      this.timeout(120_000);
      const { order: purchase, code } = await bought(1_000_000);
      const carts = await Promise.all(Array.from({ length: 12 }, () => aCartWith(code)));
      const answers = await Promise.all(carts.map((cart) => orderFrom(cart, 285_000).sendTo(shop)));
      const done = answers.filter(({ status }) => status === 201);
      const spent = await count(
        shop,
        'select coalesce(sum(amount), 0)::bigint as count from vouchers.gift_uses where gift_id = $1 and given_back_at is null',
        [await orderIdOf(shop, purchase)],
      );
      expect(spent + (await leftOn(code))).to.equal(1_000_000);
      expect(done.length).to.be.at.least(3);
      for (const answer of answers.filter(({ status }) => status !== 201))
        expect(problemIn(answer).code).to.equal('vouchers.not-usable');
      await expectOwed(purchase);
    });

    it('is taken out of the cart again, and stays beside a discount', async () => {
      const { code } = await bought(100_000);
      const cart = await aCartWith(code);
      await officer.client.post('/api/v1/office/vouchers', {
        ...{
          code: 'QUATET2027',
          takes: { kind: 'percent', percent: 20 },
          least: dong(0),
          from: null,
          until: null,
        },
        ...{ uses: null, usesPerBuyer: null, productIds: null },
      });
      await type(cart, 'quatet2027');
      expect((await show(cart)).quote).to.deep.include({ total: dong(235_000), toPay: dong(135_000) });
      await type(cart, '', { isGiftVoucher: true });
      const { quote } = await show(cart);
      expect(quote).to.deep.include({ giftVoucher: null, toPay: dong(235_000) });
      expect(quote!.voucher!.code).to.equal('QUATET2027');
    });
  });

  describe('has back what an order gives back', () => {
    const refund = async (spent: PlacedOrder, amount: number) => {
      const parcel = await parcelOf(officer, spent);
      return moveParcel(officer, parcel.id, 'refund', {
        lines: [{ id: parcel.lines[0]!.id, amount: dong(amount) }],
        shipping: null,
        reason: 'Vành nón bị nứt',
      });
    };

    it('first, and what is more goes the way it came', async () => {
      const { order: purchase, code } = await bought(100_000);
      const spent = await orderFrom(await aCartWith(code), 285_000).paidAt(shop);
      await untilQuiet(shop);
      const before = await balances(shop);
      expect((await refund(spent, 60_000)).status).to.equal(200);
      await untilQuiet(shop);
      expect(await leftOn(code)).to.equal(60_000);
      expect(await statusOf(shop, spent.secret)).to.deep.include({ refunded: dong(60_000), owed: dong(0) });
      expect(await movedSince(shop, before)).to.include({ 'gift-voucher': -60_000n });
      expect(await movedSince(shop, before)).to.not.have.property('payment-clearing');
      expect((await refund(spent, 90_000)).status).to.equal(200);
      await untilQuiet(shop);
      expect(await leftOn(code)).to.equal(100_000);
      expect(await movedSince(shop, before)).to.include({
        'gift-voucher': -100_000n,
        'payment-clearing': -50_000n,
      });
      await expectOwed(purchase);
    });

    it('all of it, when all goes back, with nothing left in the books of the order', async () => {
      const { order: purchase, code } = await bought();
      const before = await balances(shop);
      const spent = await orderFrom(await aCartWith(code), 285_000).placedAt(shop);
      await untilQuiet(shop);
      await cancel(spent);
      await untilState(shop, spent.secret, 'refunded');
      expect(await movedSince(shop, before)).to.deep.equal({});
      expect(await leftOn(code)).to.equal(500_000);
      expect((await statusOf(shop, spent.secret)).payback, 'nobody is asked for an account').to.equal(null);
      await expectOwed(purchase);
    });

    it('what a transfer paid is asked an account for, and only that', async () => {
      const { order: purchase, code } = await bought(100_000);
      const spent = await orderFrom(await aCartWith(code), 285_000, { payment: 'transfer' }).placedAt(shop);
      await transferFor(shop, spent, 185_000);
      await untilState(shop, spent.secret, 'paid');
      await untilQuiet(shop);
      await cancel(spent);
      await untilState(shop, spent.secret, 'refunded');
      await untilQuiet(shop);
      expect(await leftOn(code)).to.equal(100_000);
      const { payback, owed } = await statusOf(shop, spent.secret);
      expect([payback!.due, owed]).to.deep.equal([dong(185_000), dong(185_000)]);
      await payBack(shop, officer, spent);
      await untilQuiet(shop);
      expect((await statusOf(shop, spent.secret)).owed).to.deep.equal(dong(0));
      await expectOwed(purchase);
    });
  });

  describe('in the office', () => {
    const block = ({ id }: OfficeGiftVoucher, reason = 'Người nhận báo mất phiếu') =>
      officer.client.post(`${OFFICE}/${id}/block`, { reason });
    const reissue = ({ id }: OfficeGiftVoucher) => officer.client.post(`${OFFICE}/${id}/reissue`);

    it('is listed with what is left and no code', async () => {
      const { order: purchase, code } = await bought();
      await orderFrom(await aCartWith(code), 285_000).placedAt(shop);
      expect(await inOffice(purchase)).to.deep.include({
        amount: dong(500_000),
        left: dong(215_000),
        state: 'open',
      });
      expect(JSON.stringify((await officer.client.get(OFFICE)).body)).to.not.contain(code);
    });

    it('is found by its order in any way of writing it, however many are newer', async () => {
      const [{ order: one }, { order: other }] = [await bought(), await bought()];
      const typed = ` ${one.code.toLowerCase().replaceAll('-', ' ')}\u200B`;
      expect(await foundBy(typed)).to.deep.equal([one.code]);
      expect(await foundBy(other.code.normalize('NFD'))).to.deep.equal([other.code]);
      for (const none of ['phiếu của chị Hoa', 'DL-22222-22222', '😀'])
        expect(await foundBy(none)).to.deep.equal([]);
      expect(await foundBy('')).to.include.members([one.code, other.code]);
      expect((await officer.client.get(`${OFFICE}?order=${'D'.repeat(61)}`)).status).to.equal(400);
    });

    it('is blocked with a reason, and has another code for the same money; both facts are kept', async () => {
      const { order: purchase, code } = await bought();
      const cart = await aCartWith(code);
      const voucher = await inOffice(purchase);
      expect(problemIn(await reissue(voucher)).code).to.equal('vouchers.gift-has-code');
      expect((await block(voucher)).status).to.equal(200);
      expect((await block(voucher, 'Một lần nữa')).status).to.equal(200);
      expect((await left(code)).status).to.equal(404);
      expect((await show(cart)).quote!.giftVoucher!.state).to.equal('over');
      expect((await type(await aCart(), code)).status).to.equal(409);
      expect((await statusOf(shop, purchase.secret)).giftVoucher).to.deep.include({
        state: 'blocked',
        code: null,
      });
      expect((await reissue(voucher)).status).to.equal(200);
      const other = await codeOf(purchase);
      expect(other).to.not.equal(code);
      expect(await leftOn(other)).to.equal(500_000);
      expect((await left(code)).status, 'the old one stays blocked').to.equal(404);
      const { codes, state } = await inOffice(purchase);
      expect(state).to.equal('open');
      expect(codes.map(({ reason }) => reason)).to.deep.equal([null, 'Người nhận báo mất phiếu']);
      expect(codes.map(({ issuedBy }) => issuedBy !== null)).to.deep.equal([true, false]);
    });

    it('is not to be had by a stranger, nor blocked without a reason or by a wrong id', async () => {
      const voucher = await inOffice((await bought()).order);
      expect((await shop.service.client().get(OFFICE)).status).to.equal(401);
      expect((await block(voucher, 'mất')).status).to.equal(400);
      const unknown = { ...voucher, id: randomUUID() };
      expect(problemIn(await block(unknown)).code).to.equal('vouchers.gift-unknown');
      const unpaid = { ...voucher, id: await orderIdOf(shop, await placed()) };
      expect(problemIn(await block(unpaid)).code).to.equal('vouchers.gift-unknown');
    });
  });

  describe('as a card', () => {
    const card = ({ secret }: PlacedOrder) =>
      shop.service.client().get(`/api/v1/orders/${secret}/gift-voucher.pdf`);

    it('is printed once it is paid, and by nobody else’s order', async () => {
      const { order: purchase } = await bought();
      const { status, headers } = await card(purchase);
      expect([status, headers.get('content-type'), headers.get('cache-control')]).to.deep.equal([
        200,
        'application/pdf',
        'private, no-store',
      ]);
      expect((await card(await placed())).status).to.equal(404);
      expect((await card(await anOrder().of(hat).placedAt(shop))).status).to.equal(404);
    });
  });

  describe('by its code', () => {
    it('tells what is left, and says the same of every code that cannot be spent', async () => {
      const { code } = await bought();
      const { code: other } = await bought();
      expect(await leftOn(` ${code.toLowerCase()} `)).to.equal(500_000);
      const last = code.at(-1) === '2' ? '3' : '2';
      const said = new Set<string>();
      for (const wrong of ['x', 'TET2027', `${code.slice(0, -1)}${last}`, `${other}A`, '🎁']) {
        const answer = await left(wrong);
        expect(answer.status, wrong).to.equal(404);
        said.add(problemIn(answer).detail);
      }
      expect(said.size, 'one sentence').to.equal(1);
    });

    it('cannot be found by trying', async () => {
      const address = randomAddress();
      const statuses = [];
      for (let nth = 0; nth < 21; nth++) statuses.push((await left(`QT-${nth}`, address)).status);
      expect(statuses.at(-1)).to.equal(429);
    });

    it('stands in no table', async () => {
      const { code } = await bought();
      const { rows } = await shop.query<{ text: string }>(
        `select row_to_json(g)::text || coalesce((select string_agg(row_to_json(c)::text, '') from vouchers.gift_codes c
           where c.gift_id = g.id), '') as text from vouchers.gifts g`,
      );
      expect(rows.map(({ text }) => text).join())
        .to.not.contain(code)
        .and.not.contain(code.replaceAll('-', ''));
    });
  });
});
