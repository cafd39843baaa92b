import { expect } from 'chai';
import { TellLateRests } from '../../src/modules/ordering/use-cases/tell-late-rests.js';
import { transferFor } from '../support/bank.js';
import {
  aDepositOrder,
  deposited,
  depositFor,
  finished,
  letItsDayPass,
  payAgain,
  payDeposit,
  payRest,
  sealed,
} from '../support/deposits.js';
import { eventually } from '../support/eventually.js';
import { problemIn } from '../support/http-client.js';
import { aMadeOrder, moveWork, startedWork, workFor, workOf } from '../support/making.js';
import { balances, dashboard, intentOf, movedSince, untilQuiet } from '../support/money.js';
import { moveParcel, parcelOf } from '../support/office-parcels.js';
import { orderIdOf, quoteFor, statusOf, untilState } from '../support/orders.js';
import { aProduct, inStock, type TestProduct } from '../support/products.js';
import { count } from '../support/shop.js';
import { openStaffedShop, type StaffedShop } from '../support/staffed-shop.js';
import { CALM } from '../support/stripe-sandbox.js';

const DAY_MS = 86_400_000;

/** A hat costs 250 000 đồng, of which 30 % are due first, and sending it 35 000. */
const DEPOSIT = dong(110_000);
const REST = dong(175_000);
const NOTHING = dong(0);

function dong(amount: number) {
  return { amount: String(amount), currency: 'VND' };
}

describe('a deposit', () => {
  let staffed: StaffedShop;
  let shop: StaffedShop['shop'];

  before(async () => {
    staffed = await openStaffedShop(aProduct().madeToOrder(200).asking(30).withPieces(0));
    ({ shop } = staffed);
  });
  after(() => shop.stop());
  afterEach(() => shop.sandbox.turn(CALM));

  const aHat = (percent: 30 | 50 | 100 = 30) =>
    aProduct().by(staffed.artisan).madeToOrder(200).asking(percent).withPieces(0).at(shop);
  const page = ({ secret }: { secret: string }) => statusOf(shop, secret);
  const restAsked = (order: { secret: string }) =>
    eventually('the rest is asked for', async () => {
      const status = await page(order);
      return status.deposit?.restDueBy ? status : false;
    });
  const cancel = ({ secret }: { secret: string }) =>
    shop.service.client().post(`/api/v1/orders/${secret}/cancel`);
  const overdue = (order: { code: string }) => letItsDayPass(shop, order);

  describe('before it is ordered', () => {
    it('is a part of what is made, and all of the rest', async () => {
      const quote = await quoteFor(shop, [{ productId: staffed.hat.id, quantity: 1 }]);
      expect(quote).to.deep.include({ deposit: DEPOSIT, restDays: 14, total: dong(285_000) });
      expect(quote.parcels[0]?.lines[0]?.deposit).to.deep.equal(dong(75_000));
      const half = await aHat(50);
      expect(await depositFor(shop, half, 2)).to.deep.equal(dong(285_000));
    });

    it('is not asked of what is there, nor where the workshop wants the whole price', async () => {
      const scarf = await aProduct().by(staffed.artisan).at(shop);
      const whole = await aHat(100);
      for (const { id } of [scarf, whole]) {
        const quote = await quoteFor(shop, [{ productId: id, quantity: 1 }]);
        expect([quote.deposit, quote.restDays]).to.deep.equal([null, null]);
      }
      const mixed = [staffed.hat.id, scarf.id].map((productId) => ({ productId, quantity: 1 }));
      expect((await quoteFor(shop, mixed)).deposit).to.deep.equal(dong(360_000));
    });

    it('that has changed is told before anything is charged', async () => {
      const order = await aMadeOrder(shop, staffed.hat);
      const answer = await order.with({ deposit: dong(100_000) }).sendTo(shop);
      expect([answer.status, problemIn(answer).code]).to.deep.equal([409, 'ordering.deposit-changed']);
      expect(problemIn(answer).params).to.deep.include({ deposit: DEPOSIT });
      const whole = (await aMadeOrder(shop, await aHat(100))).with({ deposit: DEPOSIT });
      const refused = await whole.sendTo(shop);
      expect(problemIn(refused).params).to.deep.include({ deposit: null });
    });

    it('is the buyer’s choice: who does not ask for it pays the whole price', async () => {
      const order = await (await aMadeOrder(shop, staffed.hat)).paidAt(shop);
      expect(await page(order)).to.deep.include({ state: 'paid', deposit: null });
    });
  });

  describe('paid', () => {
    it('begins the work; the rest is due when it is finished, and then it is sent', async () => {
      const before = await balances(shop);
      const order = await deposited(shop, staffed.hat);
      expect((await page(order)).deposit).to.deep.equal({
        ...{ amount: DEPOSIT, isPaid: true, rest: REST, restDueBy: null, restDays: 14, isKept: false },
      });
      await untilQuiet(shop);
      expect(await movedSince(shop, before), 'it is the buyer’s until it is a sale').to.deep.equal({
        ...{ 'payment-clearing': 110_000n, 'buyer-deposit': -110_000n },
      });
      const { officer } = staffed;
      const parcel = await parcelOf(officer, order);
      expect(parcel).to.deep.include({ hold: 'rest-due', late: false, paidAt: null });
      expect(parcel.rest).to.deep.equal({ amount: REST, dueBy: null, isOverdue: false });
      const early = await moveParcel(officer, parcel.id, 'pack');
      expect([early.status, problemIn(early).code]).to.deep.equal([409, 'ordering.rest-due']);

      await sealed(shop, staffed.hat, order);
      const asked = await restAsked(order);
      const inDays = (Date.parse(asked.deposit!.restDueBy!) - shop.now().getTime()) / DAY_MS;
      expect(inDays).to.be.within(13.9, 14);
      await payRest(shop, order);
      const paid = await untilState(shop, order.secret, 'paid');
      expect(paid.deposit).to.deep.include({ rest: NOTHING, isKept: false });
      expect(paid.history.map(({ state }) => state)).to.deep.equal(['placed', 'confirmed', 'paid']);
      await untilQuiet(shop);
      expect(await movedSince(shop, before)).to.deep.equal({
        'payment-clearing': 285_000n,
        'artisan-payable': -203_750n,
        'cooperative-commission': -25_000n,
        'village-fund': -5_000n,
        'platform-fee': -12_500n,
        'withheld-vat': -2_500n,
        'withheld-pit': -1_250n,
        shipping: -35_000n,
      });
      expect((await parcelOf(officer, order)).hold).to.equal(null);
      for (const verb of ['pack', 'send', 'deliver'])
        expect((await moveParcel(officer, parcel.id, verb)).status, verb).to.equal(200);
    });

    it('late, when its order had expired, begins the work all the same', async () => {
      const hat = await aHat();
      await shop.sandbox.turn({ drop: true });
      const order = await (await aDepositOrder(shop, hat)).placedAt(shop);
      await shop.expire(await orderIdOf(shop, order));
      expect((await page(order)).state).to.equal('expired');
      await shop.sandbox.turn(CALM);
      await transferFor(shop, order, 110_000);
      await untilState(shop, order.secret, 'confirmed');
      expect(await workFor(staffed.artisan, order)).to.deep.include({ state: 'wanted' });
    });

    it('can be followed by the rest at any time, by another way too', async () => {
      const order = await deposited(shop, staffed.hat);
      const answer = await payAgain(shop, order, { payment: 'transfer' });
      expect(answer.status).to.equal(200);
      const status = await page(order);
      expect(status.transfer?.amount).to.deep.equal(REST);
      await transferFor(shop, order, 100_000);
      await eventually(
        'a part is there',
        async () => (await page(order)).transfer?.received.amount === '100000',
      );
      expect((await page(order)).state).to.equal('confirmed');
      await transferFor(shop, order, 75_000);
      await untilState(shop, order.secret, 'paid');
    });

    it('by transfer, has its rest asked for on a page that waits for it, without a button pressed', async () => {
      const hat = await aHat();
      const order = await (await aDepositOrder(shop, hat)).with({ payment: 'transfer' }).placedAt(shop);
      expect((await page(order)).transfer?.amount).to.deep.equal(DEPOSIT);
      await transferFor(shop, order, 110_000);
      await untilState(shop, order.secret, 'confirmed');
      await finished(hat, order);
      await restAsked(order);
      expect((await page(order)).transfer?.amount).to.deep.equal(REST);
      await transferFor(shop, order, 175_000);
      await untilState(shop, order.secret, 'paid');
    });

    it('goes back when its buyer thinks better of it before the maker has begun', async () => {
      const before = await balances(shop);
      const order = await deposited(shop, staffed.hat);
      expect((await cancel(order)).status).to.equal(200);
      const status = await untilState(shop, order.secret, 'refunded');
      await untilQuiet(shop);
      expect((await page(order)).refunded).to.deep.equal(DEPOSIT);
      expect(status.deposit).to.deep.include({ isKept: false, rest: NOTHING });
      expect(await movedSince(shop, before)).to.deep.equal({});

      const begun = await deposited(shop, staffed.hat);
      await startedWork(staffed.artisan, await workFor(staffed.artisan, begun));
      const refused = await cancel(begun);
      expect([refused.status, problemIn(refused).code]).to.deep.equal([409, 'making.work-begun']);
    });

    it('goes back when the maker cannot make it', async () => {
      const before = await balances(shop);
      const order = await deposited(shop, staffed.hat);
      const { id } = await workFor(staffed.artisan, order);
      await moveWork(staffed.artisan, id, 'refused', 'Hết lá non.');
      await untilState(shop, order.secret, 'refunded');
      await untilQuiet(shop);
      expect((await page(order)).refunded).to.deep.equal(DEPOSIT);
      expect(await movedSince(shop, before)).to.deep.equal({});
    });

    it('and lost to the buyer’s bank ends the order', async () => {
      const order = await deposited(shop, staffed.hat);
      const intent = await intentOf(shop, order);
      await shop.sandbox.control('disputes', { payment_intent: intent });
      await eventually('it is known', async () => (await page(order)).dispute === 'open');
      const [dispute] = (await dashboard(shop).disputes.list({ payment_intent: intent })).data;
      await shop.sandbox.control(`disputes/${dispute!.id}/close`, { outcome: 'lost' });
      await untilState(shop, order.secret, 'refunded');
      expect((await workOf(staffed.artisan, 'over')).map(({ orderCode }) => orderCode)).to.include(
        order.code,
      );
    });
  });

  describe('of several things', () => {
    const two = async (other: TestProduct, deposit: number, total: number) =>
      (await aMadeOrder(shop, staffed.hat)).of(other).with({
        deposit: dong(deposit),
        expectedTotal: dong(total),
      });

    it('leaves what is still made to be paid, where one of them is refused', async () => {
      const before = await balances(shop);
      const other = await aHat(50);
      const order = await payDeposit(shop, await (await two(other, 235_000, 535_000)).placedAt(shop));
      const works = (await workOf(staffed.artisan)).filter(({ orderCode }) => orderCode === order.code);
      const refused = works.find(({ productId }) => productId === other.id)!;
      const made = works.find(({ productId }) => productId === staffed.hat.id)!;
      const stale = await payAgain(shop, order);
      await moveWork(staffed.artisan, refused.id, 'refused', 'Hết lá non.');
      await eventually('its deposit is back', async () => (await page(order)).refunded.amount === '125000');
      expect((await page(order)).deposit).to.deep.include({ rest: REST });

      await shop.sandbox.pay(stale.body.payUrl);
      const back = `select count(*) from payments.captures where order_id = $1 and owner = 'buyer' and amount = 300000`;
      const orderId = await orderIdOf(shop, order);
      await eventually(
        'what is not asked for any more goes back',
        async () => (await count(shop, back, [orderId])) === 1,
      );
      await startedWork(staffed.artisan, made);
      await staffed.artisan.client.post(`/api/v1/studio/work/${made.id}/pieces`);
      await restAsked(order);
      await payRest(shop, order);
      await untilState(shop, order.secret, 'paid');
      await untilQuiet(shop);
      const moved = await movedSince(shop, before);
      expect([moved['payment-clearing'], moved['buyer-deposit'], moved['shipping']]).to.deep.equal([
        285_000n,
        undefined,
        -35_000n,
      ]);
      expect(moved['artisan-payable']).to.equal(-203_750n);
    });

    it('leaves nothing to be paid, where only what was there is left: it is paid, and sent', async () => {
      const scarf = await aProduct().by(staffed.artisan).at(shop);
      const order = await payDeposit(shop, await (await two(scarf, 360_000, 535_000)).placedAt(shop));
      const { id } = await workFor(staffed.artisan, order);
      await moveWork(staffed.artisan, id, 'refused', 'Hết lá non.');
      await untilState(shop, order.secret, 'paid');
      await untilQuiet(shop);
      expect((await page(order)).refunded).to.deep.equal(dong(75_000));
      const parcel = await parcelOf(staffed.officer, order);
      expect([parcel.hold, parcel.rest]).to.deep.equal([null, null]);
      expect((await moveParcel(staffed.officer, parcel.id, 'pack')).status).to.equal(200);
    });
  });

  describe('whose rest is not paid by its day', () => {
    const finishedOrder = async () => {
      const order = await deposited(shop, staffed.hat);
      await sealed(shop, staffed.hat, order);
      await restAsked(order);
      await untilQuiet(shop);
      return order;
    };
    const newsOf = async (order: { code: string }, what: string) =>
      count(shop, 'select count(*) from ordering.money_news where order_id = $1 and what = $2', [
        await orderIdOf(shop, order),
        what,
      ]);

    it('is told of once, and once more when a later day is over too', async () => {
      const order = await finishedOrder();
      const tell = () => shop.service.get(TellLateRests).execute();
      await tell();
      expect(await newsOf(order, 'rest-overdue')).to.equal(0);
      await overdue(order);
      await tell();
      await tell();
      expect(await newsOf(order, 'rest-overdue')).to.equal(1);
      const { officer } = staffed;
      const parcel = await parcelOf(officer, order);
      expect(parcel.rest).to.deep.include({ isOverdue: true });
      const later = await moveParcel(officer, parcel.id, 'extend-rest');
      expect(later.status).to.equal(200);
      const { restDueBy } = (await page(order)).deposit!;
      expect((Date.parse(restDueBy!) - shop.now().getTime()) / DAY_MS).to.be.within(6.9, 7);
      await overdue(order);
      await tell();
      expect(await newsOf(order, 'rest-overdue')).to.equal(2);
    });

    it('is called off by an officer: the deposit is the price of the work, sending goes back, the piece is for sale', async () => {
      const before = await balances(shop);
      const order = await finishedOrder();
      const there = await inStock(shop, staffed.hat);
      const { officer, stranger } = staffed;
      const parcel = await parcelOf(officer, order);
      const early = await moveParcel(officer, parcel.id, 'call-off-rest');
      expect([early.status, problemIn(early).code]).to.deep.equal([409, 'ordering.rest-not-overdue']);
      await overdue(order);
      expect((await moveParcel(stranger, parcel.id, 'call-off-rest')).status).to.equal(404);
      expect((await moveParcel(officer, parcel.id, 'call-off-rest')).status).to.equal(200);
      expect((await moveParcel(officer, parcel.id, 'call-off-rest')).status, 'told twice').to.equal(200);
      const over = await untilState(shop, order.secret, 'cancelled');
      expect(over.deposit).to.deep.include({ isKept: true, rest: NOTHING });
      await untilQuiet(shop);
      expect((await page(order)).refunded).to.deep.equal(dong(35_000));
      expect(await movedSince(shop, before)).to.deep.equal({
        'payment-clearing': 75_000n,
        'artisan-payable': -61_125n,
        'cooperative-commission': -7_500n,
        'village-fund': -1_500n,
        'platform-fee': -3_750n,
        'withheld-vat': -750n,
        'withheld-pit': -375n,
      });
      await eventually('it is for sale', async () => (await inStock(shop, staffed.hat)) === there + 1);

      await transferFor(shop, order, 175_000);
      await untilQuiet(shop);
      expect((await page(order)).payback?.due, 'what comes then goes back').to.deep.equal(REST);
    });

    it('can be extended or called off only where a rest is due', async () => {
      const { officer } = staffed;
      const hat = await aHat();
      const order = await deposited(shop, hat);
      const { id } = await parcelOf(officer, order);
      const early = await moveParcel(officer, id, 'extend-rest');
      expect([early.status, problemIn(early).code]).to.deep.equal([409, 'ordering.no-rest-due']);
      const whole = await (await aMadeOrder(shop, hat)).paidAt(shop);
      const parcel = await parcelOf(officer, whole);
      for (const verb of ['extend-rest', 'call-off-rest']) {
        const answer = await moveParcel(officer, parcel.id, verb);
        expect([answer.status, problemIn(answer).code]).to.deep.equal([409, 'ordering.no-rest-due']);
      }
    });
  });
});
