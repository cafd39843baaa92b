import { expect } from 'chai';
import { moneyTaskList, type MoneyTaskList } from '../../api/money-tasks.js';
import { officeOverview } from '../../api/office.js';
import { officeParcel, officeParcelList, type OfficeParcel, type PlacedOrder } from '../../api/orders.js';
import { WatchCheckouts, WatchMoney } from '../../src/modules/payments/index.js';
import { eventually } from '../support/eventually.js';
import { problemIn, type Answer } from '../support/http-client.js';
import {
  aSecondPage,
  balances,
  dashboard,
  deliver,
  intentOf,
  movedSince,
  newestEvent,
  untilQuiet,
} from '../support/money.js';
import type { TestPerson } from '../support/people.js';
import { anOrder, statusOf, untilState } from '../support/orders.js';
import { aProduct, type TestProduct } from '../support/products.js';
import type { Shop } from '../support/shop.js';
import { openStaffedShop } from '../support/staffed-shop.js';
import { CALM, CARDS } from '../support/stripe-sandbox.js';

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

  const parcelOf = async ({ code }: PlacedOrder): Promise<OfficeParcel> =>
    eventually('the officer sees the parcel', async () => {
      const list = officeParcelList.parse((await officer.client.get('/api/v1/office/orders')).body);
      return list.items.find((it) => it.orderCode === code);
    });

  const paidOrder = async (
    card = CARDS.good,
  ): Promise<{ order: PlacedOrder; parcel: OfficeParcel; intent: string }> => {
    const order = await anOrder().of(hat).placedAt(shop);
    await shop.sandbox.pay(order.payUrl, card);
    await untilState(shop, order.secret, 'paid');
    const parcel = await parcelOf(order);
    await untilQuiet(shop);
    return { order, parcel, intent: await intentOf(shop, order) };
  };

  const act = (id: string, verb: string, person = officer): Promise<Answer<unknown>> =>
    person.client.post(
      `/api/v1/office/parcels/${id}/${verb}`,
      verb === 'send' ? { carrier: 'Bưu điện' } : {},
    );

  const tasks = async (person = officer): Promise<MoneyTaskList['tasks']> =>
    moneyTaskList.parse((await person.client.get('/api/v1/office/money-tasks')).body).tasks;

  const tasksOf = async ({ code }: PlacedOrder): Promise<MoneyTaskList['tasks']> =>
    (await tasks()).filter((task) => task.orderCode === code);

  const watch = async (): Promise<void> => {
    await shop.service.get(WatchMoney).handle();
    await untilQuiet(shop);
  };

  describe('by the provider’s own dashboard', () => {
    it('whole: the order is refunded, nothing of it is packed, and the books are as if it never was', async () => {
      const before = await balances(shop);
      const { order, parcel, intent } = await paidOrder();
      await dashboard(shop).refunds.create({ payment_intent: intent });
      const page = await untilState(shop, order.secret, 'refunded');
      expect(page.refunded.amount).to.equal('285000');
      expect(page.parcels[0]?.state).to.equal('cancelled');
      const refused = await act(parcel.id, 'pack');
      expect([refused.status, problemIn(refused).code]).to.deep.equal([409, 'ordering.refunded']);
      await untilQuiet(shop);
      expect((await parcelOf(order)).state).to.equal('cancelled');
      expect(await movedSince(shop, before)).to.deep.equal({});
    });

    it('in part: the officer decides before anything is packed, and again when more goes back', async () => {
      const { order, parcel, intent } = await paidOrder();
      const before = await balances(shop);
      await dashboard(shop).refunds.create({ payment_intent: intent, amount: 85_000 });
      await eventually(
        'the order knows',
        async () => (await statusOf(shop, order.secret)).refunded.amount === '85000',
      );
      expect((await statusOf(shop, order.secret)).state).to.equal('paid');
      expect(problemIn(await act(parcel.id, 'pack')).code).to.equal('ordering.part-refunded');
      expect(await parcelOf(order)).to.deep.include({
        hold: 'part-refunded',
        refunded: { amount: '85000', currency: 'VND' },
      });
      expect((await act(parcel.id, 'accept-refund', stranger)).status).to.equal(404);
      expect(officeParcel.parse((await act(parcel.id, 'accept-refund')).body).hold).to.equal(null);
      expect((await act(parcel.id, 'pack')).status).to.equal(200);
      await dashboard(shop).refunds.create({ payment_intent: intent, amount: 1_000 });
      await eventually('it waits again', async () => (await parcelOf(order)).hold === 'part-refunded');
      expect(problemIn(await act(parcel.id, 'send')).code).to.equal('ordering.part-refunded');
      await untilQuiet(shop);
      expect((await movedSince(shop, before))['payment-clearing']).to.equal(-86_000n);
      await dashboard(shop).refunds.create({ payment_intent: intent });
      await untilState(shop, order.secret, 'refunded');
    });

    it('of a parcel on its way: the money is back, the parcel arrives all the same', async () => {
      const { order, parcel, intent } = await paidOrder();
      await act(parcel.id, 'pack');
      await act(parcel.id, 'send');
      await dashboard(shop).refunds.create({ payment_intent: intent });
      await untilState(shop, order.secret, 'refunded');
      expect((await act(parcel.id, 'deliver')).status).to.equal(200);
      const page = await statusOf(shop, order.secret);
      expect([page.state, page.parcels[0]?.state]).to.deep.equal(['refunded', 'delivered']);
    });

    for (const [name, switches] of [
      ['twice, late and in another order', { duplicate: true, reorder: true, delay: 100 }],
      ['never', { drop: true }],
    ] as const) {
      it(`with news that come ${name}: the same`, async () => {
        const { order, intent } = await paidOrder();
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

  describe('by a dispute', () => {
    it('stays until the bank decides: nothing is packed, shares are frozen, the officer is told until when', async () => {
      const before = await balances(shop);
      const { order, parcel, intent } = await paidOrder(CARDS.disputed);
      await eventually(
        'the order is disputed',
        async () => (await statusOf(shop, order.secret)).dispute === 'open',
      );
      expect(problemIn(await act(parcel.id, 'pack')).code).to.equal('ordering.disputed');
      await untilQuiet(shop);
      expect(await movedSince(shop, before)).to.deep.equal({ disputed: 285_000n, frozen: -285_000n });
      const [task] = await tasksOf(order);
      expect(task).to.deep.include({ kind: 'dispute', amount: { amount: '285000', currency: 'VND' } });
      expect(Date.parse(String(task?.answerBy))).to.be.greaterThan(Date.now());

      const [dispute] = (await dashboard(shop).disputes.list({ payment_intent: intent })).data;
      await dashboard(shop).disputes.update(String(dispute?.id), {
        evidence: { uncategorized_text: 'winning_evidence' },
      });
      await eventually('it is won', async () => (await statusOf(shop, order.secret)).dispute === 'won');
      expect((await act(parcel.id, 'pack')).status).to.equal(200);
      expect(await tasksOf(order)).to.deep.equal([]);
      await untilQuiet(shop);
      expect((await movedSince(shop, before))['payment-clearing']).to.equal(285_000n);
      expect((await movedSince(shop, before)).frozen).to.equal(undefined);
    });

    it('that is lost is a refund', async () => {
      const before = await balances(shop);
      const { order, parcel, intent } = await paidOrder(CARDS.disputed);
      const [dispute] = (await dashboard(shop).disputes.list({ payment_intent: intent })).data;
      await dashboard(shop).disputes.close(String(dispute?.id));
      const page = await untilState(shop, order.secret, 'refunded');
      expect(page).to.deep.include({ dispute: 'lost', refunded: { amount: '285000', currency: 'VND' } });
      expect(problemIn(await act(parcel.id, 'pack')).code).to.equal('ordering.refunded');
      await untilQuiet(shop);
      expect(await movedSince(shop, before)).to.deep.equal({});
    });

    it('that only asks holds the parcel and moves no money', async () => {
      const { order, parcel, intent } = await paidOrder();
      const before = await balances(shop);
      await shop.sandbox.control('disputes', { payment_intent: intent, inquiry: true });
      await eventually('the bank asks', async () => (await statusOf(shop, order.secret)).dispute === 'asked');
      expect(problemIn(await act(parcel.id, 'pack')).code).to.equal('ordering.disputed');
      expect((await tasksOf(order)).map((task) => task.kind)).to.deep.equal(['inquiry']);
      const [dispute] = (await dashboard(shop).disputes.list({ payment_intent: intent })).data;
      await shop.sandbox.control(`disputes/${dispute?.id}/close`, { outcome: 'lost' });
      await eventually(
        'it does not any more',
        async () => (await statusOf(shop, order.secret)).dispute === null,
      );
      await untilQuiet(shop);
      expect(await movedSince(shop, before)).to.deep.equal({});
    });
  });

  describe('and does not arrive', () => {
    it('is owed to the buyer, and a task of the officer until it went another way', async () => {
      const before = await balances(shop);
      const { order, intent } = await paidOrder();
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
      expect((await tasksOf(order)).map((task) => task.kind)).to.deep.equal(['refund-returned']);
      expect((await tasks(stranger)).filter((task) => task.orderCode === order.code)).to.deep.equal([]);
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
      await eventually('it is refused', async () => (await tasksOf(order))[0]?.kind === 'refund-refused');
      expect((await statusOf(shop, order.secret)).owed.amount).to.equal('285000');
      await untilQuiet(shop);
      expect((await movedSince(shop, before))['owed-to-buyer']).to.equal(-285_000n);
      await watch();
      expect((await tasksOf(order)).length, 'an hour has not passed').to.equal(1);
      await shop.sandbox.turn({ refuseRefunds: false });
      shop.forward(1.1 * HOUR);
      await watch();
      await untilState(shop, order.secret, 'refunded');
      expect(await tasksOf(order)).to.deep.equal([]);
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
      const { order, intent } = await paidOrder();
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
      const { order } = await paidOrder();
      const before = await balances(shop);
      await shop.sandbox.turn({ drop: true });
      await shop.sandbox.pay(await aSecondPage(shop, order));
      await shop.service.get(WatchCheckouts).handle();
      await eventually('it is sent back', newestIsSentBack);
      await untilQuiet(shop);
      expect(await movedSince(shop, before)).to.deep.equal({});
    });

    it('the second one of a paid order goes back, the first stays', async () => {
      const { order, parcel } = await paidOrder();
      const before = await balances(shop);
      await shop.sandbox.pay(await aSecondPage(shop, order));
      await eventually('it is sent back', newestIsSentBack);
      await untilQuiet(shop);
      expect(await movedSince(shop, before)).to.deep.equal({});
      expect(await statusOf(shop, order.secret)).to.deep.include({
        state: 'paid',
        refunded: { amount: '0', currency: 'VND' },
      });
      expect((await act(parcel.id, 'pack')).status).to.equal(200);
    });
  });
});
