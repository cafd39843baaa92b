import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import { officeGiftVoucherList, type OfficeGiftVoucher } from '../../api/gift-vouchers.js';
import type { PlacedOrder } from '../../api/orders.js';
import { payBack, paybacksOf, transferFor } from '../support/bank.js';
import { aGiftVoucher } from '../support/gift-vouchers.js';
import { problemIn } from '../support/http-client.js';
import { shownOf, takeTurn } from '../support/letters.js';
import { balances, dashboard, intentOf, movedSince, untilQuiet } from '../support/money.js';
import { anOrder, orderIdOf, randomAddress, statusOf, untilState } from '../support/orders.js';
import { type TestPerson } from '../support/people.js';
import { aProduct, type TestProduct } from '../support/products.js';
import { type Shop } from '../support/shop.js';
import { actsWithGiftVouchers } from '../support/acts-with-gift-vouchers.js';
import { openStaffedShop } from '../support/staffed-shop.js';

const dong = (amount: number | string) => ({ amount: String(amount), currency: 'VND' });
const OFFICE = '/api/v1/office/gift-vouchers';

/** A hat costs 250 000 ₫ and its sending 35 000 ₫. */
describe('a gift voucher', () => {
  let shop: Shop;
  let officer: TestPerson;
  let hat: TestProduct;

  before(async () => {
    ({ shop, officer, hat } = await openStaffedShop(aProduct().withPieces(90)));
  });
  after(() => shop.stop());

  const {
    ask,
    placed,
    codeOf,
    bought,
    left,
    leftOn,
    aCart,
    type,
    aCartWith,
    show,
    orderFrom,
    cancel,
    expectOwed,
  } = actsWithGiftVouchers(
    () => shop,
    () => hat,
  );
  const inOffice = async ({ code }: PlacedOrder): Promise<OfficeGiftVoucher> => {
    const { vouchers } = officeGiftVoucherList.parse((await officer.client.get(OFFICE)).body);
    return vouchers.find(({ orderCode }) => orderCode === code)!;
  };
  const foundBy = async (order: string): Promise<string[]> => {
    const { body } = await officer.client.get(`${OFFICE}?${new URLSearchParams({ order }).toString()}`);
    return officeGiftVoucherList.parse(body).vouchers.map(({ orderCode }) => orderCode);
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
