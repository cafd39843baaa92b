import { expect } from 'chai';
import { orderStatus, placedOrder } from '../../api/orders.js';
import { quote } from '../../api/quotes.js';
import { AppModule } from '../../src/app.module.js';
import { createApp } from '../../src/platform/http/create-app.js';
import { ProcessRole } from '../../src/platform/process-role.js';
import { eventually } from '../support/eventually.js';
import { problemIn } from '../support/http-client.js';
import { anOrder, quoteFor, randomAddress, statusOf, untilState } from '../support/orders.js';
import { aProduct, inStock } from '../support/products.js';
import { count, openShop, type Shop } from '../support/shop.js';
import { CARDS } from '../support/stripe-sandbox.js';

describe('an order', () => {
  let shop: Shop;

  before(async () => {
    shop = await openShop();
  });
  after(() => shop.stop());

  it('is placed, paid on the hosted page, and then its pieces are sold', async () => {
    const hat = await aProduct().withPieces(3).at(shop);
    const order = placedOrder.parse(await anOrder().of(hat, 2).placedAt(shop));
    expect(order.payUrl).to.include(shop.sandbox.url);
    expect(await inStock(shop, hat)).to.equal(1);

    const placed = orderStatus.parse(await statusOf(shop, order.secret));
    expect(placed).to.include({ code: order.code, state: 'placed', payUrl: order.payUrl });
    expect(placed.total.amount).to.equal('535000');
    expect(placed.parcels[0]).to.include({ state: 'waiting' });

    const page = await shop.sandbox.pay(order.payUrl);
    expect(page).to.equal(`http://localhost:3000/vi/orders/${order.secret}`);
    const paid = await untilState(shop, order.secret, 'paid');
    expect(paid).to.include({ payUrl: null, expiresAt: null });
    expect(paid.parcels[0]?.state).to.equal('to-pack');
    expect(paid.parcels[0]?.lines[0]?.pieces)
      .to.have.length(2)
      .and.satisfy((pieces: string[]) => pieces.every((piece) => /^\d+\/[1-3]$/.test(piece)));
    expect(paid.history.map((it) => it.state)).to.deep.equal(['placed', 'paid']);
    expect(
      await count(shop, 'select count(*) from inventory.sales where piece_id = any($1)', [hat.pieceIds]),
    ).to.equal(2);
    await eventually('the catalogue knows', async () => {
      const left = 'select count(*) from catalog.products where id = $1 and available_pieces = 1';
      return (await count(shop, left, [hat.id])) === 1;
    });
  });

  it('keeps what the buyer wrote composed, without what cannot be seen, and the number in one form', async () => {
    const hat = await aProduct().at(shop);
    const order = await anOrder()
      .of(hat)
      .with({
        buyer: {
          name: ' Lê Thị\tHoà\u200B '.normalize('NFD'),
          email: '\u2068hoa@example.com\u2069',
          phone: '\u202A84 0905 123 456\u202C',
        },
        address: {
          countryCode: 'VN',
          province: 'Thành phố Huế'.normalize('NFD'),
          ward: ' Thuận\u200B Hóa '.normalize('NFD'),
          street: '12 \u202ELê Lợi\r\n'.normalize('NFD'),
        },
      })
      .placedAt(shop);
    const { buyer, address } = await statusOf(shop, order.secret);
    expect(buyer).to.deep.equal({ name: 'Lê Thị Hoà', email: 'hoa@example.com', phone: '+84905123456' });
    expect(address).to.deep.equal({
      countryCode: 'VN',
      province: 'Thành phố Huế',
      ward: 'Phường Thuận Hoá',
      street: '12 Lê Lợi',
      provinceCode: '46',
      wardCode: '19789',
      abroad: null,
    });
  });

  it('is one parcel for each cooperative', async () => {
    const [hat, box] = [await aProduct().at(shop), await aProduct().costing(1_200_000n).at(shop)];
    const cart = [hat, box].map((product) => ({ productId: product.id, quantity: 1 }));
    const quoted = quote.parse(await quoteFor(shop, cart));
    expect(quoted.orderable).to.equal(true);
    expect(quoted.parcels.map((it) => it.shipping.amount)).to.have.members(['35000', '0']);
    const order = await anOrder().of(hat).of(box).placedAt(shop);
    const { parcels, total } = await statusOf(shop, order.secret);
    expect(parcels).to.have.length(2);
    expect(total.amount).to.equal('1485000').and.equal(quoted.total.amount);
  });

  it('can be paid with another card after one was declined', async () => {
    const hat = await aProduct().at(shop);
    const order = await anOrder().of(hat).placedAt(shop);
    expect(await shop.sandbox.pay(order.payUrl, CARDS.declined)).to.equal(null);
    expect((await statusOf(shop, order.secret)).state).to.equal('placed');
    await shop.sandbox.pay(order.payUrl);
    await untilState(shop, order.secret, 'paid');
  });

  it('keeps no secret that opens it in the database', async () => {
    const order = await anOrder()
      .of(await aProduct().at(shop))
      .placedAt(shop);
    for (const table of ['ordering.orders', 'payments.payments', 'platform.idempotent_requests']) {
      const found = `select count(*) from ${table} t where t::text like '%' || $1 || '%'`;
      expect(await count(shop, found, [order.secret]), table).to.equal(0);
    }
  });

  describe('by many buyers at once', () => {
    const buy = async (buyers: number, pieces: number, urls: string[]): Promise<void> => {
      const hat = await aProduct().withPieces(pieces).at(shop);
      const answers = await Promise.all(
        Array.from({ length: buyers }, (_, i) =>
          anOrder()
            .of(hat)
            .sendTo(shop, randomAddress(), urls[i % urls.length]),
        ),
      );
      const placed = answers.filter((answer) => answer.status === 201);
      const refused = answers.filter((answer) => answer.status !== 201);
      expect(placed).to.have.length(Math.min(buyers, pieces));
      expect(refused.map((answer) => problemIn(answer).code)).to.deep.equal(
        Array(Math.max(0, buyers - pieces)).fill('inventory.out-of-stock'),
      );
      const given = `select count(distinct piece_id) from ordering.line_pieces where piece_id = any($1)`;
      expect(await count(shop, given, [hat.pieceIds])).to.equal(placed.length);
      expect(await inStock(shop, hat)).to.equal(Math.max(0, pieces - buyers));
    };

    it('takes exactly as many as there are pieces', () => buy(60, 20, [shop.service.url]));
    it('takes them all when there are enough', () => buy(10, 12, [shop.service.url]));

    it('does so in two processes against one database', async () => {
      const other = await createApp(AppModule.forProcess(shop.service.config, ProcessRole.main));
      await other.listen(0, '127.0.0.1');
      try {
        await buy(60, 25, [shop.service.url, await other.getUrl()]);
      } finally {
        await other.close();
      }
    });

    it('takes every last piece though orders of two products get in each other’s way', async () => {
      const [hat, box] = [await aProduct().withPieces(10).at(shop), await aProduct().withPieces(4).at(shop)];
      const both = Array.from({ length: 12 }, () => anOrder().of(hat).of(box));
      const hats = Array.from({ length: 12 }, () => anOrder().of(hat));
      const answers = await Promise.all([...both, ...hats].map((order) => order.sendTo(shop)));
      expect(answers.filter((answer) => answer.status === 500)).to.have.length(0);
      expect(await inStock(shop, hat)).to.equal(0);
      const sets = answers.slice(0, 12).filter((answer) => answer.status === 201).length;
      expect(await inStock(shop, box)).to.equal(4 - sets);
      expect(answers.filter((answer) => answer.status === 201)).to.have.length(10);
    });
  });

  describe('sent again with its key', () => {
    it('is the same order, also when both come together', async () => {
      const hat = await aProduct().withPieces(5).at(shop);
      const order = anOrder().of(hat).withKey('the-buyers-own-key-1');
      const answers = await Promise.all([order.sendTo(shop), order.sendTo(shop), order.sendTo(shop)]);
      expect(new Set(answers.map((answer) => answer.body.secret)).size).to.equal(1);
      expect(new Set(answers.map((answer) => answer.body.payUrl)).size).to.equal(1);
      expect(await inStock(shop, hat)).to.equal(4);
    });

    it('is still the same after it was paid', async () => {
      const order = anOrder()
        .of(await aProduct().at(shop))
        .withKey('the-buyers-own-key-2');
      const { secret } = await order.paidAt(shop);
      const again = await order.sendTo(shop);
      expect(again.status).to.equal(201);
      expect(again.body).to.include({ secret, payUrl: `http://localhost:3000/vi/orders/${secret}` });
    });

    it('but another cart is refused', async () => {
      const hat = await aProduct().withPieces(5).at(shop);
      await anOrder().of(hat).withKey('the-buyers-own-key-3').placedAt(shop);
      const answer = await anOrder().of(hat, 2).withKey('the-buyers-own-key-3').sendTo(shop);
      expect([answer.status, problemIn(answer).code]).to.deep.equal([422, 'request.idempotency-key-reused']);
      expect(await inStock(shop, hat)).to.equal(4);
    });

    it('may be mended when it was refused', async () => {
      const hat = await aProduct().at(shop);
      const order = anOrder().of(hat).withKey('the-buyers-own-key-4');
      const dear = await order.with({ expectedTotal: { amount: '1', currency: 'VND' } }).sendTo(shop);
      expect(dear.status).to.equal(409);
      const right = await anOrder().of(hat).withKey('the-buyers-own-key-4').sendTo(shop);
      expect(right.status).to.equal(201);
    });
  });

  describe('that cannot be', () => {
    it('names the product and how many are left', async () => {
      const hat = await aProduct().withPieces(2).at(shop);
      const answer = await anOrder().of(hat, 3).sendTo(shop);
      expect(answer.status).to.equal(409);
      const { code, params, detail } = problemIn(answer);
      expect(code).to.equal('inventory.out-of-stock');
      expect(params).to.deep.equal({ productId: hat.id, wanted: 3, left: 2 });
      expect(detail).to.include('3').and.include('2');
      expect(await inStock(shop, hat)).to.equal(2);
      const [parcel] = (await quoteFor(shop, [{ productId: hat.id, quantity: 3 }])).parcels;
      expect(parcel?.lines[0]?.available).to.equal(2);
    });

    it('says what it costs when the price has changed', async () => {
      const hat = await aProduct().at(shop);
      const answer = await anOrder()
        .of(hat)
        .with({ expectedTotal: { amount: '1000', currency: 'VND' } })
        .sendTo(shop);
      const { code, params } = problemIn(answer);
      expect([answer.status, code]).to.deep.equal([409, 'ordering.price-changed']);
      expect(params?.['total']).to.deep.equal({ amount: '285000', currency: 'VND' });
      expect(await inStock(shop, hat)).to.equal(1);
    });

    it('asks for a product that is not there', async () => {
      const hat = await aProduct().at(shop);
      const gone = { ...hat, id: '01930000-0000-7000-8000-000000000000' };
      const answer = await anOrder().of(hat).of(gone).sendTo(shop);
      expect([answer.status, problemIn(answer).code]).to.deep.equal([409, 'ordering.product-not-for-sale']);
      expect((await quoteFor(shop, [{ productId: gone.id, quantity: 1 }])).orderable).to.equal(false);
    });

    it('asks a workshop for what it has not made yet, and names no day that its buyer saw', async () => {
      const vase = await aProduct().madeToOrder().withPieces(0).at(shop);
      const answer = await anOrder().of(vase).sendTo(shop);
      expect([answer.status, problemIn(answer).code]).to.deep.equal([409, 'ordering.ready-date-moved']);
    });

    it('is larger than a card can pay', async () => {
      const bell = await aProduct().costing(60_000_000n).withPieces(2).at(shop);
      const answer = await anOrder().of(bell, 2).sendTo(shop);
      expect([answer.status, problemIn(answer).code]).to.deep.equal([422, 'ordering.total-too-high']);
      expect(await inStock(shop, bell)).to.equal(2);
    });
  });

  it('behind a wrong link is not found', async () => {
    for (const secret of ['x', 'A'.repeat(43), '..%2f..', 'Ω']) {
      const answer = await shop.service.client().get(`/api/v1/orders/${encodeURIComponent(secret)}`);
      expect([answer.status, problemIn(answer).code]).to.deep.equal([404, 'ordering.order-not-found']);
    }
  });
});
