import { expect } from 'chai';
import type { BroughtCart, CartSummary, OpenedCart, ShownCart } from '../../api/carts.js';
import { newId } from '../../src/kernel/ids.js';
import { aSignedInBuyer, type SignedInBuyer } from '../support/buyers.js';
import { problemIn, type HttpClient } from '../support/http-client.js';
import { anOrder, untilState } from '../support/orders.js';
import { aCooperative, anArtisan, signIn, type TestPerson } from '../support/people.js';
import { aProduct, inStock, type TestProduct } from '../support/products.js';
import { count, openShop, type Shop } from '../support/shop.js';

describe('the cart of an account', () => {
  let shop: Shop;
  let maker: TestPerson;

  before(async () => {
    shop = await openShop();
    const cooperative = await aCooperative().at(shop.service);
    maker = await anArtisan().of(cooperative).at(shop.service);
  });
  after(() => shop.stop());

  const aHat = (pieces = 3) => aProduct().by(maker).withPieces(pieces).at(shop);
  const buyer = (phone?: string) => aSignedInBuyer(shop.service, phone);
  const open = async (wanted: [TestProduct, number][], by: HttpClient = shop.service.client()) => {
    const lines = wanted.map(([{ id }, quantity]) => ({ productId: id, quantity }));
    const answer = await by.post<OpenedCart>('/api/v1/carts', { lines });
    expect(answer.status, JSON.stringify(answer.body)).to.equal(201);
    return answer.body.secret;
  };
  const bring = async ({ client }: Pick<SignedInBuyer, 'client'>, cart?: string): Promise<BroughtCart> => {
    const answer = await client.post<BroughtCart>('/api/v1/account/cart', { ...(cart && { cart }) });
    expect(answer.status, JSON.stringify(answer.body)).to.equal(200);
    return answer.body;
  };
  const show = async (client: HttpClient, secret = 'mine'): Promise<[string, number][]> => {
    const answer = await client.get<ShownCart>(`/api/v1/carts/${secret}`);
    expect(answer.status, JSON.stringify(answer.body)).to.equal(200);
    return (answer.body.quote?.parcels ?? []).flatMap(({ lines }) =>
      lines.map(({ productId, quantity }): [string, number] => [productId, quantity]),
    );
  };
  const add = (client: HttpClient, { id: productId }: TestProduct, quantity = 1) =>
    client.post<CartSummary>('/api/v1/carts/mine/lines', { productId, quantity });

  it('takes in what was filled as a guest: of each product the larger number, never the sum', async () => {
    const [hat, bell, fan] = [await aHat(5), await aHat(5), await aHat(5)];
    const person = await buyer();
    await open(
      [
        [hat, 2],
        [bell, 3],
      ],
      person.client,
    );
    const guest = await open([
      [bell, 1],
      [hat, 4],
      [fan, 1],
    ]);
    expect(await bring(person, guest)).to.deep.include({ pieces: 8, leftOut: 0, waiting: null });
    expect(await show(person.client)).to.deep.equal([
      [hat.id, 4],
      [bell.id, 3],
      [fan.id, 1],
    ]);
    expect((await shop.service.client().get(`/api/v1/carts/${guest}`)).status, 'the guest’s').to.equal(404);
  });

  it('is the same after bringing a cart twice, one that is over, none, or its own name', async () => {
    const hat = await aHat();
    const person = await buyer();
    const guest = await open([[hat, 2]]);
    for (const cart of [guest, guest, undefined, 'mine', 'no-such-cart'])
      expect(await bring(person, cart)).to.deep.include({ pieces: 2, leftOut: 0 });
    expect(await show(person.client)).to.deep.equal([[hat.id, 2]]);
  });

  it('is empty, and no row, for who brings nothing', async () => {
    const person = await buyer();
    const rows = () => count(shop, 'select count(*) from ordering.carts');
    const before = await rows();
    expect(await bring(person)).to.deep.equal({ pieces: 0, waiting: null, paid: null, leftOut: 0 });
    expect(await rows()).to.equal(before);
    expect(problemIn(await person.client.get('/api/v1/carts/mine')).code).to.equal('ordering.cart-not-found');
  });

  it('holds fifty products; what finds no room is counted and stays in the guest’s cart', async () => {
    const products = await Promise.all(Array.from({ length: 53 }, () => aHat(1)));
    const person = await buyer();
    await open(
      products.slice(0, 49).map((product): [TestProduct, number] => [product, 1]),
      person.client,
    );
    const guest = await open(products.slice(48).map((product): [TestProduct, number] => [product, 2]));
    expect(await bring(person, guest)).to.deep.include({ pieces: 52, leftOut: 3 });
    const mine = await show(person.client);
    expect(mine).to.have.length(50);
    expect(mine.slice(-2)).to.deep.equal([
      [products[48]!.id, 2],
      [products[49]!.id, 2],
    ]);
    const left = products.slice(50).map(({ id }) => [id, 2]);
    expect(await show(shop.service.client(), guest)).to.deep.equal(left);
    expect(problemIn(await add(person.client, products[50]!)).code).to.equal('ordering.cart-full');
    const opened = await person.client.post('/api/v1/carts', {
      lines: [{ productId: products[50]!.id, quantity: 1 }],
    });
    expect(problemIn(opened).code).to.equal('ordering.cart-full');
    // Room is made, and the rest comes in.
    await person.client.send('PUT', `/api/v1/carts/mine/lines/${products[0]!.id}`, { quantity: 0 });
    expect(await bring(person, guest)).to.deep.include({ leftOut: 2 });
    expect((await show(person.client)).at(-1)).to.deep.equal([products[50]!.id, 2]);
  });

  it('is one on all devices of its owner, and ends on one with signing out', async () => {
    const [hat, bell] = [await aHat(), await aHat()];
    const phone = await buyer();
    await open([[hat, 1]], phone.client);
    const desk = await buyer(phone.phone);
    expect(await bring(desk)).to.deep.include({ pieces: 1 });
    await add(desk.client, bell);
    expect(await show(phone.client)).to.deep.equal([
      [hat.id, 1],
      [bell.id, 1],
    ]);
    await phone.client.post('/api/v1/auth/sign-out');
    for (const answer of [
      await phone.client.get('/api/v1/carts/mine'),
      await phone.client.get('/api/v1/carts/mine/summary'),
      await add(phone.client, hat),
      await phone.client.send('PUT', `/api/v1/carts/mine/lines/${hat.id}`, { quantity: 0 }),
      await phone.client.post('/api/v1/account/cart', {}),
    ])
      expect([answer.status, problemIn(answer).code]).to.deep.equal([401, 'request.unauthenticated']);
    expect(await show(desk.client)).to.have.length(2);
  });

  it('is another’s for who signs in next on the same browser', async () => {
    const hat = await aHat();
    const [first, second] = [await buyer(), await buyer()];
    await open([[hat, 1]], first.client);
    const { client } = first;
    await client.post('/api/v1/auth/sign-out');
    await signIn(client, second.phone);
    expect(await bring({ client }, 'mine')).to.deep.include({ pieces: 0 });
    expect((await client.get('/api/v1/carts/mine')).status).to.equal(404);
    await signIn(client, first.phone);
    expect(await show(client)).to.deep.equal([[hat.id, 1]]);
  });

  it('is opened once, when two devices bring something at the same moment, with all of both', async () => {
    const phone = await buyer();
    const desk = await buyer(phone.phone);
    const hats = await Promise.all(Array.from({ length: 6 }, () => aHat(1)));
    const guests = await Promise.all(hats.map((hat) => open([[hat, 1]])));
    await Promise.all(guests.map((guest, nth) => bring(nth % 2 ? phone : desk, guest)));
    expect((await show(phone.client)).map(([id]) => id)).to.have.members(hats.map(({ id }) => id));
  });

  it('takes one guest’s cart in once, when several windows bring it at the same moment', async () => {
    const hat = await aHat();
    const person = await buyer();
    const guest = await open([[hat, 2]]);
    const brought = await Promise.all(Array.from({ length: 4 }, () => bring(person, guest)));
    expect(brought.map(({ pieces }) => pieces)).to.deep.equal([2, 2, 2, 2]);
  });

  it('remembers the order that was placed from the guest’s, and loses what it took when it is paid', async () => {
    const [hat, bell] = [await aHat(), await aHat()];
    const person = await buyer();
    await open([[bell, 1]], person.client);
    const guest = await open([[hat, 1]]);
    const placed = await anOrder().of(hat).with({ cart: guest, lines: undefined }).placedAt(shop);
    const brought = await bring(person, guest);
    expect(brought).to.deep.include({ pieces: 2 });
    expect(brought.waiting).to.include({ code: placed.code, secret: placed.secret });
    await shop.sandbox.pay(placed.payUrl);
    await untilState(shop, placed.secret, 'paid');
    expect(await show(person.client)).to.deep.equal([[bell.id, 1]]);
  });

  it('gives one order, from whichever device it is ordered, and none without a session', async () => {
    const hat = await aHat();
    const phone = await buyer();
    const desk = await buyer(phone.phone);
    await open([[hat, 1]], phone.client);
    const request = anOrder().of(hat).with({ cart: 'mine', lines: undefined }).request();
    const place = (client: HttpClient) =>
      client.post<{ code: string }>('/api/v1/orders', request, { 'idempotency-key': newId() });
    const answers = await Promise.all([place(phone.client), place(desk.client)]);
    expect(answers.map(({ status }) => status)).to.deep.equal([201, 201]);
    expect(new Set(answers.map(({ body }) => body.code)).size).to.equal(1);
    expect(await inStock(shop, hat)).to.equal(2);
    expect((await place(shop.service.client())).status).to.equal(401);
    const another = await buyer();
    expect(problemIn(await place(another.client)).code).to.equal('ordering.cart-not-found');
  });

  it('answers a request that comes again to whom it answered first, and to nobody else who says "mine"', async () => {
    const hat = await aHat();
    const [first, second] = [await buyer(), await buyer()];
    await open([[hat, 1]], first.client);
    const key = { 'idempotency-key': newId() };
    const more = (client: HttpClient) =>
      client.post<CartSummary>('/api/v1/carts/mine/lines', { productId: hat.id, quantity: 1 }, key);
    expect((await more(first.client)).body.pieces).to.equal(2);
    expect((await more(first.client)).body.pieces).to.equal(2);
    expect(problemIn(await more(second.client)).code).to.equal('ordering.cart-not-found');
    expect((await more(shop.service.client())).status).to.equal(401);
  });

  it('is refused to a foreign page, and what is no secret is none', async () => {
    const person = await buyer();
    const guest = await open([[await aHat(), 1]]);
    const foreign = await person.client.post(
      '/api/v1/account/cart',
      { cart: guest },
      { origin: 'https://evil.example' },
    );
    expect(foreign.status).to.equal(403);
    for (const cart of ['', '../mine', 'x'.repeat(65), 7])
      expect((await person.client.post('/api/v1/account/cart', { cart })).status, String(cart)).to.equal(400);
    expect((await shop.service.client().get(`/api/v1/carts/${guest}`)).status).to.equal(200);
  });
});
