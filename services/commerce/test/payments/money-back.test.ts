import { expect } from 'chai';
import { officeOverview } from '../../api/office.js';
import { officeParcel } from '../../api/orders.js';
import { WatchCheckouts, WatchMoney } from '../../src/modules/payments/index.js';
import { eventually } from '../support/eventually.js';
import { problemIn } from '../support/http-client.js';
import {
  aSecondPage,
  balances,
  dashboard,
  deliver,
  movedSince,
  newestEvent,
  untilQuiet,
} from '../support/money.js';
import { aPaidParcel, moneyTasks, moneyTasksOf, moveParcel, parcelOf } from '../support/office-parcels.js';
import type { TestPerson } from '../support/people.js';
import { anOrder, statusOf, untilState } from '../support/orders.js';
import { aProduct, inStock, type TestProduct } from '../support/products.js';
import type { Shop } from '../support/shop.js';
import { openStaffedShop } from '../support/staffed-shop.js';
import { CALM } from '../support/stripe-sandbox.js';

const HOUR = 3_600_000;

/** An order of one hat costs 285 000 ₫ with its sending. */
describe('money that goes back', () => {
  let shop: Shop;
  let officer: TestPerson;
  let stranger: TestPerson;
  let hat: TestProduct;

  before(async () => {
    ({ shop, officer, stranger, hat } = await openStaffedShop(aProduct().withPieces(30)));
  });
  after(() => shop.stop());
  afterEach(() => shop.sandbox.turn(CALM));

  const watch = async (): Promise<void> => {
    await shop.service.get(WatchMoney).handle();
    await untilQuiet(shop);
  };

  describe('by the provider’s own dashboard', () => {
    it('whole: the order is refunded, nothing of it is packed, and the books and shelves are as if it never was', async () => {
      const before = await balances(shop);
      const stock = await inStock(shop, hat);
      const { order, parcel, intent } = await aPaidParcel({ shop, officer, hat });
      await dashboard(shop).refunds.create({ payment_intent: intent });
      const page = await untilState(shop, order.secret, 'refunded');
      expect(page.refunded.amount).to.equal('285000');
      expect(page.parcels[0]?.state).to.equal('cancelled');
      const refused = await moveParcel(officer, parcel.id, 'pack');
      expect([refused.status, problemIn(refused).code]).to.deep.equal([409, 'ordering.refunded']);
      await untilQuiet(shop);
      expect((await parcelOf(officer, order)).state).to.equal('cancelled');
      expect(await movedSince(shop, before)).to.deep.equal({});
      expect(await inStock(shop, hat)).to.equal(stock);
    });

    it('in part: the officer decides before anything is packed, and again when more goes back', async () => {
      const { order, parcel, intent } = await aPaidParcel({ shop, officer, hat });
      const before = await balances(shop);
      await dashboard(shop).refunds.create({ payment_intent: intent, amount: 85_000 });
      await eventually(
        'the order knows',
        async () => (await statusOf(shop, order.secret)).refunded.amount === '85000',
      );
      expect((await statusOf(shop, order.secret)).state).to.equal('paid');
      expect(problemIn(await moveParcel(officer, parcel.id, 'pack')).code).to.equal('ordering.part-refunded');
      expect(await parcelOf(officer, order)).to.deep.include({
        hold: 'part-refunded',
        refunded: { amount: '85000', currency: 'VND' },
      });
      expect((await moveParcel(stranger, parcel.id, 'accept-refund')).status).to.equal(404);
      expect(officeParcel.parse((await moveParcel(officer, parcel.id, 'accept-refund')).body).hold).to.equal(
        null,
      );
      expect((await moveParcel(officer, parcel.id, 'pack')).status).to.equal(200);
      await dashboard(shop).refunds.create({ payment_intent: intent, amount: 1_000 });
      await eventually(
        'it waits again',
        async () => (await parcelOf(officer, order)).hold === 'part-refunded',
      );
      expect(problemIn(await moveParcel(officer, parcel.id, 'send')).code).to.equal('ordering.part-refunded');
      await untilQuiet(shop);
      expect((await movedSince(shop, before))['payment-clearing']).to.equal(-86_000n);
      await dashboard(shop).refunds.create({ payment_intent: intent });
      await untilState(shop, order.secret, 'refunded');
    });

    it('of a parcel on its way: the money is back, the parcel arrives all the same', async () => {
      const { order, parcel, intent } = await aPaidParcel({ shop, officer, hat });
      await moveParcel(officer, parcel.id, 'pack');
      await moveParcel(officer, parcel.id, 'send');
      await dashboard(shop).refunds.create({ payment_intent: intent });
      await untilState(shop, order.secret, 'refunded');
      expect((await moveParcel(officer, parcel.id, 'deliver')).status).to.equal(200);
      const page = await statusOf(shop, order.secret);
      expect([page.state, page.parcels[0]?.state]).to.deep.equal(['refunded', 'delivered']);
    });

    for (const [name, switches] of [
      ['twice, late and in another order', { duplicate: true, reorder: true, delay: 100 }],
      ['never', { drop: true }],
    ] as const) {
      it(`with news that come ${name}: the same`, async () => {
        const { order, intent } = await aPaidParcel({ shop, officer, hat });
        await shop.sandbox.turn(switches);
        await dashboard(shop).refunds.create({ payment_intent: intent, amount: 200_000 });
        await dashboard(shop).refunds.create({ payment_intent: intent });
        if ('drop' in switches) {
          shop.forward(2 * HOUR);
          await watch();
        }
        const page = await untilState(shop, order.secret, 'refunded');
        expect(page.refunded.amount).to.equal('285000');
      });
    }

    it('before anybody heard of the payment: the order ends refunded, its piece is for sale', async () => {
      const one = await aProduct().at(shop);
      const order = await anOrder().of(one).paidUnheardAt(shop);
      const [intent] = (await dashboard(shop).paymentIntents.list({ limit: 1 })).data;
      await dashboard(shop).refunds.create({ payment_intent: String(intent?.id) });
      const event = await newestEvent(shop, 'charge.refunded');
      expect((await deliver(shop, JSON.stringify(event))).status).to.equal(200);
      await untilState(shop, order.secret, 'refunded');
      await untilQuiet(shop);
    });
  });

  describe('and does not arrive', () => {
    it('is owed to the buyer, and a task of the officer until it went another way', async () => {
      const before = await balances(shop);
      const { order, intent } = await aPaidParcel({ shop, officer, hat });
      const { id } = await dashboard(shop).refunds.create({ payment_intent: intent });
      await untilState(shop, order.secret, 'refunded');
      await shop.sandbox.control(`refunds/${id}/fail`);
      await eventually(
        'it is owed',
        async () => (await statusOf(shop, order.secret)).owed.amount === '285000',
      );
      await untilQuiet(shop);
      expect(await movedSince(shop, before)).to.deep.equal({
        'payment-clearing': 285_000n,
        'owed-to-buyer': -285_000n,
      });
      expect((await moneyTasksOf(officer, order)).map((task) => task.kind)).to.deep.equal([
        'refund-returned',
      ]);
      expect((await moneyTasks(stranger)).filter((task) => task.orderCode === order.code)).to.deep.equal([]);
      const overview = officeOverview.parse((await officer.client.get('/api/v1/office')).body);
      expect(overview.moneyTasks).to.be.greaterThan(0);

      await dashboard(shop).refunds.create({ payment_intent: intent });
      await eventually(
        'nothing is owed',
        async () => (await statusOf(shop, order.secret)).owed.amount === '0',
      );
      await untilQuiet(shop);
      expect(await movedSince(shop, before)).to.deep.equal({});
    });

    it('because the provider refuses: it is tried again until it goes, and shown meanwhile', async () => {
      const before = await balances(shop);
      await shop.sandbox.turn({ refuseRefunds: true });
      const one = await aProduct().by(hat.artisan).at(shop);
      const order = await anOrder().of(one).placedAt(shop);
      await shop.withdraw(String(one.pieceIds[0]));
      await shop.sandbox.pay(order.payUrl);
      await eventually(
        'it is refused',
        async () => (await moneyTasksOf(officer, order))[0]?.kind === 'refund-refused',
      );
      expect((await statusOf(shop, order.secret)).owed.amount).to.equal('285000');
      await untilQuiet(shop);
      expect((await movedSince(shop, before))['owed-to-buyer']).to.equal(-285_000n);
      await watch();
      expect((await moneyTasksOf(officer, order)).length, 'an hour has not passed').to.equal(1);
      await shop.sandbox.turn({ refuseRefunds: false });
      shop.forward(1.1 * HOUR);
      await watch();
      await untilState(shop, order.secret, 'refunded');
      expect(await moneyTasksOf(officer, order)).to.deep.equal([]);
      expect(await movedSince(shop, before)).to.deep.equal({});
    });
  });

  describe('of a payment that nobody wants', () => {
    const newestIsSentBack = async (): Promise<boolean> => {
      const [newest] = (await dashboard(shop).paymentIntents.list({ limit: 1 })).data;
      const [refund] = (await dashboard(shop).refunds.list({ payment_intent: String(newest?.id) })).data;
      return refund?.amount === 285_000;
    };

    it('the second late one of an order refunded long ago goes back as well', async () => {
      const before = await balances(shop);
      const { order, intent } = await aPaidParcel({ shop, officer, hat });
      const second = await aSecondPage(shop, order);
      await dashboard(shop).refunds.create({ payment_intent: intent });
      await untilState(shop, order.secret, 'refunded');
      await shop.sandbox.pay(second);
      await eventually('it is sent back', newestIsSentBack);
      await untilQuiet(shop);
      expect(await movedSince(shop, before)).to.deep.equal({});
      expect((await statusOf(shop, order.secret)).state).to.equal('refunded');
    });

    it('is found by asking when its news were lost, and goes back', async () => {
      const { order } = await aPaidParcel({ shop, officer, hat });
      const before = await balances(shop);
      await shop.sandbox.turn({ drop: true });
      await shop.sandbox.pay(await aSecondPage(shop, order));
      await shop.service.get(WatchCheckouts).handle();
      await eventually('it is sent back', newestIsSentBack);
      await untilQuiet(shop);
      expect(await movedSince(shop, before)).to.deep.equal({});
    });

    it('the second one of a paid order goes back, the first stays', async () => {
      const { order, parcel } = await aPaidParcel({ shop, officer, hat });
      const before = await balances(shop);
      await shop.sandbox.pay(await aSecondPage(shop, order));
      await eventually('it is sent back', newestIsSentBack);
      await untilQuiet(shop);
      expect(await movedSince(shop, before)).to.deep.equal({});
      expect(await statusOf(shop, order.secret)).to.deep.include({
        state: 'paid',
        refunded: { amount: '0', currency: 'VND' },
      });
      expect((await moveParcel(officer, parcel.id, 'pack')).status).to.equal(200);
    });
  });
});
