import { expect } from 'chai';
import type { PlacedOrder } from '../../api/orders.js';
import { HOA, payBack, paybacksOf, transferFor } from '../support/bank.js';
import { problemIn } from '../support/http-client.js';
import { untilQuiet } from '../support/money.js';
import { moneyTasksOf, moveParcel, parcelOf } from '../support/office-parcels.js';
import { anOrder, statusOf, untilState } from '../support/orders.js';
import type { TestPerson } from '../support/people.js';
import { aProduct, type TestProduct } from '../support/products.js';
import { count, type Shop } from '../support/shop.js';
import { openStaffedShop } from '../support/staffed-shop.js';
import { CALM } from '../support/stripe-sandbox.js';

const PRICE = 285_000;

/** An order of one hat costs 285 000 ₫ with its sending. */
describe('money that a person sends back', () => {
  let shop: Shop;
  let officer: TestPerson;
  let stranger: TestPerson;
  let hat: TestProduct;

  before(async () => {
    ({ shop, officer, stranger, hat } = await openStaffedShop(aProduct().withPieces(20)));
  });
  after(() => shop.stop());

  const placed = (): Promise<PlacedOrder> => anOrder().of(hat).with({ payment: 'transfer' }).placedAt(shop);
  const overPaid = async (): Promise<PlacedOrder> => {
    const order = await placed();
    await transferFor(shop, order, PRICE + 5_000);
    await untilState(shop, order.secret, 'paid');
    await untilQuiet(shop);
    return order;
  };
  it('by hand, though a card’s money of the same order is refused', async () => {
    const order = await anOrder().of(hat).paidAt(shop);
    await transferFor(shop, order, PRICE);
    await untilQuiet(shop);
    await shop.sandbox.turn({ refuseRefunds: true });
    await moveParcel(officer, (await parcelOf(officer, order)).id, 'cancel', { reason: 'Hết nguyên liệu' });
    await untilQuiet(shop);
    await shop.sandbox.turn(CALM);
    const page = await statusOf(shop, order.secret);
    expect([page.owed.amount, page.payback?.due.amount]).to.deep.equal([String(2 * PRICE), String(PRICE)]);
    expect(
      (await moneyTasksOf(officer, order)).map(({ kind, amount }) => [kind, amount.amount]),
    ).to.deep.equal([
      ['refund-refused', String(PRICE)],
      ['pay-back', String(PRICE)],
    ]);
    await payBack(shop, officer, order);
    await untilQuiet(shop);
    const after = await statusOf(shop, order.secret);
    expect([after.owed.amount, after.payback?.due.amount]).to.deep.equal([String(PRICE), '0']);
  });

  const nameAccount = (secret: string, account: object) =>
    shop.service.client().post(`/api/v1/orders/${secret}/payback-account`, account);

  it('only to an account that its buyer named, once, and by an officer of its own', async () => {
    const order = await overPaid();
    const [payback] = await paybacksOf(officer, order);
    const sent = (person: TestPerson) =>
      person.client.post(`/api/v1/office/paybacks/${payback?.id}/sent`, { reference: 'FT26334001' });
    expect(problemIn(await sent(officer)).code).to.equal('payments.payback-account-missing');
    expect((await nameAccount(order.secret, HOA)).status).to.equal(200);
    const [named] = await paybacksOf(officer, order);
    expect(named?.account).to.deep.include({
      bankName: 'Agribank',
      accountNumber: '4000205123456',
      accountName: 'LE THI HOA',
    });
    expect(await paybacksOf(stranger, order)).to.deep.equal([]);
    expect(problemIn(await sent(stranger)).code).to.equal('payments.payback-not-due');
    const answers = await Promise.all([sent(officer), sent(officer)]);
    expect(answers.map(({ status }) => status).sort()).to.deep.equal([200, 409]);
    await untilQuiet(shop);
    const sums = `select coalesce(sum(s.amount), 0)::bigint as count from payments.sent_back s
      join payments.captures c on c.id = s.capture_id join ordering.orders o on o.id = c.order_id where o.code = $1`;
    expect(await count(shop, sums, [order.code])).to.equal(5_000);
  });

  it('not to an account of an order that nothing is owed of, nor to none', async () => {
    const order = await placed();
    const answer = await nameAccount(order.secret, HOA);
    expect([answer.status, problemIn(answer).code]).to.deep.equal([409, 'ordering.nothing-to-pay-back']);
    expect((await nameAccount('nobody', HOA)).status).to.equal(404);
    const owed = await overPaid();
    for (const change of [
      { bankBin: '97043' },
      { accountNumber: '12' },
      { accountNumber: 'số tài khoản' },
      { accountName: '' },
    ]) {
      expect((await nameAccount(owed.secret, { ...HOA, ...change })).status, JSON.stringify(change)).to.equal(
        400,
      );
    }
  });
});
