import { expect } from 'chai';
import type { PlacedOrder } from '../../api/orders.js';
import { dashboard, deliver, newestEvent } from '../support/money.js';
import { anOrder, orderIdOf, statusOf, untilState } from '../support/orders.js';
import { aProduct, inStock } from '../support/products.js';
import { count, openShop, type Shop } from '../support/shop.js';
import { CALM } from '../support/stripe-sandbox.js';

describe('a payment that comes late', () => {
  let shop: Shop;

  before(async () => {
    shop = await openShop();
  });
  after(() => shop.stop());
  afterEach(() => shop.sandbox.turn(CALM));

  /** The buyer paid, but nobody heard of it, and the provider sleeps while the order expires. */
  const expireUnheard = async (placed: PlacedOrder): Promise<void> => {
    await shop.query(
      `update payments.payments set state = 'closed', closed_at = now(), next_ask_at = null
      where order_code = $1`,
      [placed.code],
    );
    await shop.expire(await orderIdOf(shop, placed));
  };

  const lateEvent = async (): Promise<string> =>
    JSON.stringify(await newestEvent(shop, 'checkout.session.completed'));

  it('still pays the order when its pieces can be had again', async () => {
    const hat = await aProduct().withPieces(2).at(shop);
    const order = await anOrder().of(hat).paidUnheardAt(shop);
    await expireUnheard(order);
    expect((await statusOf(shop, order.secret)).state).to.equal('expired');
    expect(await inStock(shop, hat)).to.equal(2);
    await deliver(shop, await lateEvent());
    const paid = await untilState(shop, order.secret, 'paid');
    expect(paid.history.map((it) => it.state)).to.deep.equal(['placed', 'expired', 'paid']);
    expect(paid.parcels[0]?.lines[0]?.pieces).to.have.length(1);
    expect(await inStock(shop, hat)).to.equal(1);
  });

  it('goes back when somebody else has bought the piece', async () => {
    const hat = await aProduct().at(shop);
    const late = await anOrder().of(hat).paidUnheardAt(shop);
    const event = await lateEvent();
    await expireUnheard(late);
    await shop.sandbox.turn(CALM);
    const quick = await anOrder().of(hat).paidAt(shop);
    await deliver(shop, event);
    const refunded = await untilState(shop, late.secret, 'refunded');
    expect(refunded.parcels[0]?.state).to.equal('cancelled');
    expect((await statusOf(shop, quick.secret)).state).to.equal('paid');
    expect((await dashboard(shop).refunds.list()).data.map((refund) => refund.amount)).to.include(285_000);
  });

  it('goes back when the buyer had cancelled', async () => {
    const hat = await aProduct().at(shop);
    const order = await anOrder().of(hat).paidUnheardAt(shop);
    const event = await lateEvent();
    // The provider slept when the buyer cancelled, so nobody knew.
    await shop.query(
      `update payments.payments set state = 'closed', closed_at = now() where order_code = $1`,
      [order.code],
    );
    await shop.service.client().post(`/api/v1/orders/${order.secret}/cancel`);
    expect((await statusOf(shop, order.secret)).state).to.equal('cancelled');
    await deliver(shop, event);
    await untilState(shop, order.secret, 'refunded');
    const asked = `select count(*) from payments.refunds r join payments.payments p on p.id = r.payment_id
      where p.order_code = $1 and r.kind = 'too-late'`;
    expect(await count(shop, asked, [order.code])).to.equal(1);
    expect(await inStock(shop, hat)).to.equal(1);
  });

  it('finds another piece when the reserved one was withdrawn meanwhile', async () => {
    const hat = await aProduct().withPieces(2).at(shop);
    const order = await anOrder().of(hat).placedAt(shop);
    const { rows } = await shop.query<{ id: string }>(
      `select piece_id as id from inventory.items where product_id = $1 and state = 'reserved'`,
      [hat.id],
    );
    await shop.withdraw(String(rows[0]?.id));
    await shop.sandbox.pay(order.payUrl);
    await untilState(shop, order.secret, 'paid');
    const sold = await shop.query<{ id: string }>(
      'select piece_id as id from inventory.sales where piece_id = any($1)',
      [hat.pieceIds],
    );
    expect(sold.rows.map((row) => row.id)).to.deep.equal(hat.pieceIds.filter((id) => id !== rows[0]?.id));
  });

  it('goes back when the reserved piece was withdrawn and no other is left', async () => {
    const hat = await aProduct().at(shop);
    const order = await anOrder().of(hat).placedAt(shop);
    await shop.withdraw(String(hat.pieceIds[0]));
    await shop.sandbox.pay(order.payUrl);
    const status = await untilState(shop, order.secret, 'refunded');
    expect(status.history.map((it) => it.state)).to.deep.equal(['placed', 'expired', 'refunded']);
  });
});
