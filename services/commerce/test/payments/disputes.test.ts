import { expect } from 'chai';
import { eventually } from '../support/eventually.js';
import { problemIn } from '../support/http-client.js';
import { balances, dashboard, movedSince, untilQuiet } from '../support/money.js';
import { aPaidParcel, moneyTasksOf, moveParcel } from '../support/office-parcels.js';
import { statusOf, untilState } from '../support/orders.js';
import type { TestPerson } from '../support/people.js';
import { aProduct, type TestProduct } from '../support/products.js';
import type { Shop } from '../support/shop.js';
import { openStaffedShop } from '../support/staffed-shop.js';
import { CARDS } from '../support/stripe-sandbox.js';

/** An order of one hat costs 285 000 ₫ with its sending. */
describe('a dispute', () => {
  let shop: Shop;
  let officer: TestPerson;
  let hat: TestProduct;

  before(async () => {
    ({ shop, officer, hat } = await openStaffedShop(aProduct().withPieces(6)));
  });
  after(() => shop.stop());

  it('stays until the bank decides: nothing is packed, shares are frozen, the officer is told until when', async () => {
    const before = await balances(shop);
    const { order, parcel, intent } = await aPaidParcel({ shop, officer, hat }, CARDS.disputed);
    await eventually(
      'the order is disputed',
      async () => (await statusOf(shop, order.secret)).dispute === 'open',
    );
    expect(problemIn(await moveParcel(officer, parcel.id, 'pack')).code).to.equal('ordering.disputed');
    await untilQuiet(shop);
    expect(await movedSince(shop, before)).to.deep.equal({ disputed: 285_000n, frozen: -285_000n });
    const [task] = await moneyTasksOf(officer, order);
    expect(task).to.deep.include({ kind: 'dispute', amount: { amount: '285000', currency: 'VND' } });
    expect(Date.parse(String(task?.answerBy))).to.be.greaterThan(Date.now());

    const [dispute] = (await dashboard(shop).disputes.list({ payment_intent: intent })).data;
    await dashboard(shop).disputes.update(String(dispute?.id), {
      evidence: { uncategorized_text: 'winning_evidence' },
    });
    await eventually('it is won', async () => (await statusOf(shop, order.secret)).dispute === 'won');
    expect((await moveParcel(officer, parcel.id, 'pack')).status).to.equal(200);
    expect(await moneyTasksOf(officer, order)).to.deep.equal([]);
    await untilQuiet(shop);
    expect((await movedSince(shop, before))['payment-clearing']).to.equal(285_000n);
    expect((await movedSince(shop, before)).frozen).to.equal(undefined);
  });

  it('that is lost is a refund', async () => {
    const before = await balances(shop);
    const { order, parcel, intent } = await aPaidParcel({ shop, officer, hat }, CARDS.disputed);
    const [dispute] = (await dashboard(shop).disputes.list({ payment_intent: intent })).data;
    await dashboard(shop).disputes.close(String(dispute?.id));
    const page = await untilState(shop, order.secret, 'refunded');
    expect(page).to.deep.include({ dispute: 'lost', refunded: { amount: '285000', currency: 'VND' } });
    expect(problemIn(await moveParcel(officer, parcel.id, 'pack')).code).to.equal('ordering.refunded');
    await untilQuiet(shop);
    expect(await movedSince(shop, before)).to.deep.equal({});
  });

  it('that only asks holds the parcel and moves no money', async () => {
    const { order, parcel, intent } = await aPaidParcel({ shop, officer, hat });
    const before = await balances(shop);
    await shop.sandbox.control('disputes', { payment_intent: intent, inquiry: true });
    await eventually('the bank asks', async () => (await statusOf(shop, order.secret)).dispute === 'asked');
    expect(problemIn(await moveParcel(officer, parcel.id, 'pack')).code).to.equal('ordering.disputed');
    expect((await moneyTasksOf(officer, order)).map((task) => task.kind)).to.deep.equal(['inquiry']);
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
