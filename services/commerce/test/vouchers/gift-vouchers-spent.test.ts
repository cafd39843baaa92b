import { expect } from 'chai';
import type { PlacedOrder } from '../../api/orders.js';
import { payBack, transferFor } from '../support/bank.js';
import { problemIn } from '../support/http-client.js';
import { balances, movedSince, untilQuiet } from '../support/money.js';
import { moveParcel, parcelOf } from '../support/office-parcels.js';
import { aBuyer, orderIdOf, statusOf, untilState } from '../support/orders.js';
import { type TestPerson } from '../support/people.js';
import { aProduct, type TestProduct } from '../support/products.js';
import { count, type Shop } from '../support/shop.js';
import { actsWithGiftVouchers } from '../support/acts-with-gift-vouchers.js';
import { openStaffedShop } from '../support/staffed-shop.js';

const dong = (amount: number | string) => ({ amount: String(amount), currency: 'VND' });

/** A hat costs 250 000 ₫ and its sending 35 000 ₫. */
describe('what a gift voucher pays', () => {
  let shop: Shop;
  let officer: TestPerson;
  let hat: TestProduct;

  before(async () => {
    ({ shop, officer, hat } = await openStaffedShop(aProduct().withPieces(90)));
  });
  after(() => shop.stop());

  const { bought, leftOn, type, aCartWith, show, orderFrom, cancel, expectOwed } = actsWithGiftVouchers(
    () => shop,
    () => hat,
  );

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
});
