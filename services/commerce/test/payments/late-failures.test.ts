import { expect } from 'chai';
import { balances, deliver, movedSince, newestEvent, untilQuiet } from '../support/money.js';
import { anOrder, statusOf, untilState } from '../support/orders.js';
import { aProduct, type TestProduct } from '../support/products.js';
import { openShop, type Shop } from '../support/shop.js';
import { CALM, CARDS } from '../support/stripe-sandbox.js';

describe('news of a card that failed, heard after another one paid', () => {
  let shop: Shop;
  let hat: TestProduct;

  before(async () => {
    shop = await openShop();
    hat = await aProduct().withPieces(2).at(shop);
  });
  after(() => shop.stop());
  afterEach(() => shop.sandbox.turn(CALM));

  it('takes nothing back: the order stays paid, and nothing moves in the books', async () => {
    const order = await anOrder().of(hat).placedAt(shop);
    await shop.sandbox.turn({ drop: true });
    expect(await shop.sandbox.pay(order.payUrl, CARDS.declined)).to.equal(null);
    const late = [
      await newestEvent(shop, 'charge.failed'),
      await newestEvent(shop, 'payment_intent.payment_failed'),
    ];
    await shop.sandbox.turn(CALM);
    await shop.sandbox.pay(order.payUrl);
    await untilState(shop, order.secret, 'paid');
    await untilQuiet(shop);
    const before = await balances(shop);
    for (const event of [...late, ...late])
      expect((await deliver(shop, JSON.stringify(event))).status, event.type).to.equal(200);
    await untilQuiet(shop);
    expect((await statusOf(shop, order.secret)).state).to.equal('paid');
    expect(await movedSince(shop, before)).to.deep.equal({});
  });
});
