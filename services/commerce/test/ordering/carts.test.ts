import { expect } from 'chai';
import type { ShownCart, CartSummary, OpenedCart } from '../../api/carts.js';
import type { PlacedOrder } from '../../api/orders.js';
import { newId } from '../../src/kernel/ids.js';
import { ForgetCarts } from '../../src/modules/ordering/jobs/forget-carts.job.js';
import { problemIn } from '../support/http-client.js';
import { anOrder, statusOf, untilState } from '../support/orders.js';
import { aCooperative, anArtisan, type TestPerson } from '../support/people.js';
import { aProduct, inStock, type TestProduct } from '../support/products.js';
import { count, openShop, type Shop } from '../support/shop.js';

const DAY = 24 * 3600_000;

describe('a cart of the service', () => {
  let shop: Shop;
  let maker: TestPerson;

  before(async () => {
    shop = await openShop();
    const cooperative = await aCooperative().at(shop.service);
    maker = await anArtisan().of(cooperative).at(shop.service);
  });
  after(() => shop.stop());

  const client = () => shop.service.client();
  const put = (secret: string, productId: string, quantity: number) =>
    client().send<CartSummary>('PUT', `/api/v1/carts/${secret}/lines/${productId}`, { quantity });
  const add = (secret: string, productId: string, quantity = 1) =>
    client().post<CartSummary>(`/api/v1/carts/${secret}/lines`, { productId, quantity });
  const show = async (secret: string): Promise<ShownCart> => {
    const answer = await client().get<ShownCart>(`/api/v1/carts/${secret}`);
    expect(answer.status, JSON.stringify(answer.body)).to.equal(200);
    return answer.body;
  };
  const open = async (...wanted: [TestProduct, number][]): Promise<string> => {
    const lines = wanted.map(([{ id }, quantity]) => ({ productId: id, quantity }));
    const answer = await client().post<OpenedCart>('/api/v1/carts', { lines });
    expect(answer.status, JSON.stringify(answer.body)).to.equal(201);
    return answer.body.secret;
  };
  const linesIn = ({ quote }: ShownCart) =>
    (quote?.parcels ?? []).flatMap(({ lines }) =>
      lines.map(({ productId, quantity }) => [productId, quantity]),
    );
  const orderFrom = (cart: string, ...products: TestProduct[]) => {
    const order = products.reduce((builder, product) => builder.of(product), anOrder());
    return order.with({ cart, lines: undefined });
  };

  it('is filled, changed and emptied, and priced as it is shown', async () => {
    const [hat, bell] = [
      await aProduct().by(maker).costing(350_000n).withPieces(3).at(shop),
      await aProduct().by(maker).costing(90_000n).withPieces(3).at(shop),
    ];
    const secret = await open([hat, 1]);
    expect((await add(secret, hat.id)).body.pieces).to.equal(2);
    expect((await put(secret, bell.id, 3)).body.pieces).to.equal(5);
    const full = await show(secret);
    expect(linesIn(full)).to.deep.equal([
      [hat.id, 2],
      [bell.id, 3],
    ]);
    expect(full.quote!.goods.amount).to.equal('970000');
    expect(full).to.deep.include({
      pieces: 5,
      repriced: [],
      redated: [],
      gone: [],
      waiting: null,
      paid: null,
    });
    await put(secret, hat.id, 0);
    expect((await put(secret, bell.id, 0)).body.pieces).to.equal(0);
    expect(await show(secret)).to.deep.include({ pieces: 0, quote: null });
  });

  it('holds fifty products, says so at the fifty-first, and is then as it was', async () => {
    const products = await Promise.all(Array.from({ length: 51 }, () => aProduct().by(maker).at(shop)));
    const secret = await open(...products.slice(0, 50).map((product): [TestProduct, number] => [product, 1]));
    const refused = await add(secret, products[50]!.id);
    expect(refused.status).to.equal(409);
    expect(problemIn(refused)).to.include({ code: 'ordering.cart-full' });
    expect(problemIn(refused).detail).to.contain('50');
    expect(linesIn(await show(secret))).to.have.length(50);
  });

  it('refuses more than twenty pieces of one, nothing, and what is not for sale', async () => {
    const hat = await aProduct().by(maker).withPieces(2).at(shop);
    const secret = await open([hat, 19]);
    expect((await add(secret, hat.id)).status).to.equal(200);
    expect(problemIn(await add(secret, hat.id)).code).to.equal('ordering.too-many-of-one');
    for (const many of [21, 999_999_999])
      expect(problemIn(await put(secret, hat.id, many)).code).to.equal('ordering.too-many-of-one');
    expect((await put(secret, hat.id, -1)).status).to.equal(400);
    expect((await put(secret, hat.id, 1.5)).status).to.equal(400);
    expect(problemIn(await add(secret, newId())).code).to.equal('ordering.product-not-for-sale');
    expect((await show(secret)).pieces).to.equal(20);
  });

  it('is nobody’s who has not its secret', async () => {
    const hat = await aProduct().by(maker).at(shop);
    const secret = await open([hat, 1]);
    for (const wrong of ['0'.repeat(43), `${secret}x`, secret.slice(0, -1), '%00', '..']) {
      for (const answer of [
        await client().get(`/api/v1/carts/${wrong}`),
        await client().get(`/api/v1/carts/${wrong}/summary`),
        await add(wrong, hat.id),
        await put(wrong, hat.id, 1),
      ])
        expect(answer.status, wrong).to.be.oneOf([400, 404]);
    }
    expect((await show(secret)).pieces).to.equal(1);
    const kept = `select count(*) from ordering.carts where encode(secret_hash, 'escape') like '%' || $1 || '%'`;
    expect(await count(shop, kept, [secret])).to.equal(0);
  });

  it('says what costs something else than when it was put in, and what is not for sale any more', async () => {
    const [hat, bell, fan] = [
      await aProduct().by(maker).at(shop),
      await aProduct().by(maker).at(shop),
      await aProduct().by(maker).at(shop),
    ];
    const secret = await open([hat, 1], [bell, 1], [fan, 1]);
    await shop.query('update catalog.products set price_amount = 300000 where id = $1', [hat.id]);
    await shop.query(`update catalog.products set status = 'retired' where id = $1`, [bell.id]);
    const cart = await show(secret);
    expect(cart.repriced).to.deep.equal([{ productId: hat.id, was: { amount: '250000', currency: 'VND' } }]);
    expect(cart.gone).to.have.length(1);
    expect(cart.gone[0]).to.deep.include({ productId: bell.id, quantity: 1 });
    expect(cart.gone[0]!.title.vi).to.contain('Nón');
    expect(cart.quote!.orderable).to.equal(false);
    // What is gone can be taken out, and the rest be ordered.
    expect((await put(secret, bell.id, 0)).body.pieces).to.equal(2);
    expect((await show(secret)).quote!.orderable).to.equal(true);
  });

  it('brings a cart from elsewhere without what is not for sale', async () => {
    const hat = await aProduct().by(maker).at(shop);
    const answer = await client().post<OpenedCart>('/api/v1/carts', {
      lines: [
        { productId: hat.id, quantity: 2 },
        { productId: newId(), quantity: 1 },
      ],
    });
    expect(answer.body.pieces).to.equal(2);
  });

  describe('that is ordered', () => {
    it('is empty when the order is paid, but for what was put in since', async () => {
      const [hat, bell] = [
        await aProduct().by(maker).withPieces(3).at(shop),
        await aProduct().by(maker).at(shop),
      ];
      const secret = await open([hat, 1]);
      const placed = await orderFrom(secret, hat).placedAt(shop);
      const waiting = await show(secret);
      expect(waiting.pieces, 'until the money is there').to.equal(1);
      expect(waiting.waiting).to.include({ secret: placed.secret, code: placed.code });
      expect(waiting.quote!.orderable, 'its own piece counts as free').to.equal(true);
      await add(secret, hat.id);
      await add(secret, bell.id);
      await shop.sandbox.pay(placed.payUrl);
      await untilState(shop, placed.secret, 'paid');
      const after = await show(secret);
      expect(linesIn(after)).to.deep.equal([
        [hat.id, 1],
        [bell.id, 1],
      ]);
      expect(after.paid).to.deep.equal({ secret: placed.secret });
      expect(after.waiting).to.equal(null);
      // The next change is of what is left.
      expect((await add(secret, bell.id)).body).to.deep.include({ pieces: 3, paid: null });
      expect(linesIn(await show(secret))).to.deep.equal([
        [hat.id, 1],
        [bell.id, 2],
      ]);
    });

    it('is empty when its buyer cancels the order, and full when time ends it', async () => {
      const hat = await aProduct().by(maker).withPieces(2).at(shop);
      const secret = await open([hat, 1]);
      const placed = await orderFrom(secret, hat).placedAt(shop);
      await client().post(`/api/v1/orders/${placed.secret}/cancel`);
      expect((await show(secret)).pieces).to.equal(0);
      await add(secret, hat.id);
      const again = await orderFrom(secret, hat).placedAt(shop);
      const { rows } = await shop.query<{ id: string }>('select id from ordering.orders where code = $1', [
        again.code,
      ]);
      await shop.expire(rows[0]!.id);
      expect((await show(secret)).pieces).to.equal(1);
    });

    it('gives one order, in however many windows somebody presses', async () => {
      const hat = await aProduct().by(maker).withPieces(5).at(shop);
      const secret = await open([hat, 1]);
      const { buyer } = anOrder().request();
      const answers = await Promise.all(
        Array.from({ length: 6 }, () => orderFrom(secret, hat).with({ buyer }).sendTo(shop)),
      );
      expect(answers.map(({ status }) => status)).to.deep.equal(Array(6).fill(201));
      expect(new Set(answers.map(({ body }) => body.code)).size).to.equal(1);
      expect(await inStock(shop, hat)).to.equal(4);
    });

    it('gives one order also of the last piece', async () => {
      const hat = await aProduct().by(maker).at(shop);
      const secret = await open([hat, 1]);
      const { buyer } = anOrder().request();
      const answers = await Promise.all(
        Array.from({ length: 4 }, () => orderFrom(secret, hat).with({ buyer }).sendTo(shop)),
      );
      expect(answers.map(({ status }) => status)).to.deep.equal(Array(4).fill(201));
      expect(new Set(answers.map(({ body }) => body.code)).size).to.equal(1);
    });

    it('is not ordered twice once it is paid', async () => {
      const hat = await aProduct().by(maker).withPieces(3).at(shop);
      const secret = await open([hat, 1]);
      const paid = await orderFrom(secret, hat).paidAt(shop);
      const again = await orderFrom(secret, hat).sendTo(shop);
      expect(problemIn(again).code).to.equal('ordering.cart-empty');
      expect(await inStock(shop, hat)).to.equal(2);
      expect((await statusOf(shop, paid.secret)).state).to.equal('paid');
    });

    it('gives the waiting order again for the same, and another in its place when the cart has changed', async () => {
      const hat = await aProduct().by(maker).withPieces(5).at(shop);
      const secret = await open([hat, 1]);
      const { buyer } = anOrder().request();
      const first = await orderFrom(secret, hat).with({ buyer }).placedAt(shop);
      expect((await orderFrom(secret, hat).with({ buyer }).placedAt(shop)).code).to.equal(first.code);
      await add(secret, hat.id);
      const total = { amount: '535000', currency: 'VND' };
      const other: PlacedOrder = await orderFrom(secret, hat)
        .with({ buyer, expectedTotal: total })
        .placedAt(shop);
      expect(other.code).not.to.equal(first.code);
      expect((await statusOf(shop, first.secret)).state).to.equal('cancelled');
      expect((await show(secret)).waiting?.code).to.equal(other.code);
    });

    it('is refused for another price than was seen, and with both a cart and lines, or neither', async () => {
      const hat = await aProduct().by(maker).withPieces(3).at(shop);
      const secret = await open([hat, 1]);
      await shop.query('update catalog.products set price_amount = 300000 where id = $1', [hat.id]);
      expect(problemIn(await orderFrom(secret, hat).sendTo(shop)).code).to.equal('ordering.price-changed');
      expect((await anOrder().of(hat).with({ cart: secret }).sendTo(shop)).status).to.equal(400);
      expect((await anOrder().of(hat).with({ lines: undefined }).sendTo(shop)).status).to.equal(400);
      const unknown = await orderFrom('no-such-cart', hat).sendTo(shop);
      expect(problemIn(unknown).code).to.equal('ordering.cart-not-found');
    });
  });

  it('is forgotten thirty days after the last change', async () => {
    const hat = await aProduct().by(maker).at(shop);
    const secret = await open([hat, 1]);
    shop.forward(29 * DAY);
    await shop.service.get(ForgetCarts).handle();
    expect((await show(secret)).pieces).to.equal(1);
    shop.forward(2 * DAY);
    await shop.service.get(ForgetCarts).handle();
    expect((await client().get(`/api/v1/carts/${secret}`)).status).to.equal(404);
    shop.forward(-31 * DAY);
  });
});
