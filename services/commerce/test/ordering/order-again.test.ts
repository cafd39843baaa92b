import { expect } from 'chai';
import type { PlacedOrder } from '../../api/orders.js';
import { problemIn } from '../support/http-client.js';
import { aBuyer, anOrder, statusOf, untilState } from '../support/orders.js';
import { aProduct, inStock } from '../support/products.js';
import { count, openShop, type Shop } from '../support/shop.js';

const MINUTE = 60_000;

describe('a buyer who goes back from the page to pay and orders again', () => {
  let shop: Shop;
  const buyer = aBuyer();
  const behind = ({ secret }: PlacedOrder) => ({ buyer, waiting: secret });

  before(async () => {
    shop = await openShop();
  });
  after(() => shop.stop());

  it('is offered the same unpaid order, on the same page', async () => {
    const hat = await aProduct().withPieces(4).at(shop);
    const first = await anOrder().of(hat).with({ buyer }).placedAt(shop);
    const again = await anOrder().of(hat).with(behind(first)).placedAt(shop);
    expect(again).to.include({ code: first.code, secret: first.secret, payUrl: first.payUrl });
    expect(await inStock(shop, hat)).to.equal(3);
    await shop.sandbox.pay(again.payUrl);
    await untilState(shop, first.secret, 'paid');
  });

  it('has another order in its place when another thing is wished, and the first page is closed', async () => {
    const [hat, bell] = [await aProduct().at(shop), await aProduct().at(shop)];
    const first = await anOrder().of(hat).with({ buyer }).placedAt(shop);
    const other = await anOrder().of(hat).of(bell).with(behind(first)).placedAt(shop);
    expect(other.code).not.to.equal(first.code);
    expect([await inStock(shop, hat), await inStock(shop, bell)]).to.deep.equal([0, 0]);
    expect((await statusOf(shop, first.secret)).state).to.equal('cancelled');
    expect(await shop.sandbox.pay(first.payUrl), 'the page is closed').to.equal(null);
    const why = `select count(*) from ordering.history h join ordering.orders o on o.id = h.order_id
      where o.code = $1 and h.actor = 'buyer' and h.reason = 'ordered-anew'`;
    expect(await count(shop, why, [first.code])).to.equal(1);
    await shop.sandbox.pay(other.payUrl);
    await untilState(shop, other.secret, 'paid');
  });

  it('may mend the address by it', async () => {
    const hat = await aProduct().at(shop);
    const first = await anOrder().of(hat).with({ buyer }).placedAt(shop);
    const { address } = anOrder().of(hat).request();
    const moved = { ...address!, street: '15 Lê Lợi' };
    const mended = await anOrder()
      .of(hat)
      .with({ ...behind(first), address: moved })
      .placedAt(shop);
    expect((await statusOf(shop, mended.secret)).address?.street).to.equal('15 Lê Lợi');
  });

  it('sees the own piece as free in the cart', async () => {
    const hat = await aProduct().at(shop);
    const first = await anOrder().of(hat).with({ buyer: aBuyer() }).placedAt(shop);
    const lines = [{ productId: hat.id, quantity: 1 }];
    const own = await shop.service
      .client()
      .post<{ orderable: boolean }>('/api/v1/quotes', { lines, waiting: first.secret });
    expect(own.body.orderable).to.equal(true);
    for (const waiting of [undefined, 'nobody-s-secret']) {
      const others = await shop.service
        .client()
        .post<{ orderable: boolean }>('/api/v1/quotes', { lines, waiting });
      expect(others.body.orderable).to.equal(false);
    }
  });

  it('keeps the first order when the other cannot be', async () => {
    const [hat, bell] = [await aProduct().at(shop), await aProduct().at(shop)];
    const first = await anOrder().of(hat).with({ buyer: aBuyer() }).placedAt(shop);
    const greedy = await anOrder()
      .of(hat)
      .of(bell, 2)
      .with({ buyer: aBuyer(), waiting: first.secret })
      .sendTo(shop);
    expect(problemIn(greedy).code).to.equal('inventory.out-of-stock');
    expect((await statusOf(shop, first.secret)).state).to.equal('placed');
    const payment = await shop.service
      .client()
      .post<{ payUrl: string }>(`/api/v1/orders/${first.secret}/payment`);
    await shop.sandbox.pay(payment.body.payUrl);
    await untilState(shop, first.secret, 'paid');
  });

  it('is told when the first has just been paid', async () => {
    const hat = await aProduct().withPieces(2).at(shop);
    const first = await anOrder().of(hat).with({ buyer: aBuyer() }).placedAt(shop);
    await shop.sandbox.turn({ drop: true });
    try {
      await shop.sandbox.pay(first.payUrl);
      const other = await anOrder().of(hat, 2).with({ buyer: aBuyer(), waiting: first.secret }).sendTo(shop);
      expect([other.status, problemIn(other).code]).to.deep.equal([409, 'ordering.move-not-allowed']);
    } finally {
      await shop.sandbox.turn({ drop: false });
    }
    await untilState(shop, first.secret, 'paid');
  });

  it('orders as if for the first time when the first is over', async () => {
    const hat = await aProduct().at(shop);
    const first = await anOrder().of(hat).with({ buyer: aBuyer() }).placedAt(shop);
    await shop.service.client().post(`/api/v1/orders/${first.secret}/cancel`);
    const next = await anOrder().of(hat).with({ buyer: aBuyer(), waiting: first.secret }).placedAt(shop);
    expect(next.code).not.to.equal(first.code);
    shop.forward(16 * MINUTE);
  });
});
