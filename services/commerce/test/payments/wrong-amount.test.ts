import { expect } from 'chai';
import type { PlacedOrder } from '../../api/orders.js';
import { eventually } from '../support/eventually.js';
import {
  aSecondPage,
  dashboard,
  deliver,
  intentOf,
  newestEvent,
  refundsOf,
  salesOf,
  untilQuiet,
} from '../support/money.js';
import { anOrder, statusOf, untilState } from '../support/orders.js';
import { aProduct } from '../support/products.js';
import { count, openShop, type Shop } from '../support/shop.js';
import { CALM } from '../support/stripe-sandbox.js';

describe('a payment of another amount', () => {
  let shop: Shop;

  before(async () => {
    shop = await openShop();
  });
  after(() => shop.stop());
  afterEach(() => shop.sandbox.turn(CALM));

  const paidWrongly = async (change: object): Promise<PlacedOrder> => {
    const order = await anOrder()
      .of(await aProduct().at(shop))
      .placedAt(shop);
    await shop.sandbox.control(`sessions/${String(order.payUrl.split('/').at(-1))}`, change);
    await shop.sandbox.pay(order.payUrl);
    return order;
  };

  it('the order is not paid, and the money goes back', async () => {
    const order = await paidWrongly({ amount_total: 1_000 });
    await eventually('the refund is sent', async () => {
      const done = `select count(*) from payments.refunds r join payments.payments p on p.id = r.payment_id
        where p.order_code = $1 and r.kind = 'wrong-amount' and r.state = 'done' and r.amount = 1000`;
      return (await count(shop, done, [order.code])) === 1;
    });
    expect((await statusOf(shop, order.secret)).state).to.equal('placed');
    expect(await salesOf(shop, order)).to.equal(0);
  });

  it('so is one in another currency', async () => {
    const order = await paidWrongly({ currency: 'usd' });
    await eventually('the refund is asked for', async () => (await refundsOf(shop, order)) === 1);
    expect((await statusOf(shop, order.secret)).state).to.equal('placed');
  });

  it('the right amount pays afterwards, and both are in the books', async () => {
    const order = await paidWrongly({ amount_total: 1_000 });
    await eventually('the refund is asked for', async () => (await refundsOf(shop, order)) === 1);
    await shop.sandbox.pay(await aSecondPage(shop, order));
    await untilState(shop, order.secret, 'paid');
    await eventually('the sale is booked', async () => (await salesOf(shop, order)) === 1);
    await untilQuiet(shop);
    const held = `select sum(e.amount)::bigint as count from ledger.entries e
      join ledger.postings p on p.id = e.posting_id join ordering.orders o on o.id = p.order_id
      where o.code = $1 and e.account = $2`;
    expect(await count(shop, held, [order.code, 'payment-clearing'])).to.equal(285_000);
    expect(await count(shop, held, [order.code, 'buyer-deposit'])).to.equal(0);
  });

  it('an event that says so is not believed before the provider is asked', async () => {
    const order = await anOrder()
      .of(await aProduct().at(shop))
      .paidUnheardAt(shop);
    const event = await newestEvent(shop, 'checkout.session.completed');
    const session = { ...event.data.object, amount_total: 1_000 };
    const body = JSON.stringify({ ...event, id: 'evt_wrong', data: { object: session } });
    expect((await deliver(shop, body)).status).to.equal(200);
    await untilState(shop, order.secret, 'paid');
    expect((await deliver(shop, JSON.stringify(event))).status).to.equal(200);
    await untilQuiet(shop);
    expect(await refundsOf(shop, order)).to.equal(0);
    const intent = await intentOf(shop, order);
    expect((await dashboard(shop).refunds.list({ payment_intent: intent })).data).to.deep.equal([]);
  });
});
