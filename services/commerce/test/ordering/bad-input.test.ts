import { expect } from 'chai';
import { problemIn } from '../support/http-client.js';
import { anOrder, randomAddress } from '../support/orders.js';
import { aProduct, type TestProduct } from '../support/products.js';
import { count, openShop, type Shop } from '../support/shop.js';

const KEY = { 'idempotency-key': 'a-key-of-enough-letters' };

describe('the order routes refuse', () => {
  let shop: Shop;
  let hat: TestProduct;

  before(async () => {
    shop = await openShop();
    hat = await aProduct().at(shop);
  });
  after(() => shop.stop());

  const refusal = async (path: string, body: unknown, headers: Record<string, string> = {}) => {
    const answer = await shop.service
      .client()
      .post(path, body, { ...KEY, 'x-forwarded-for': randomAddress(), ...headers });
    return { status: answer.status, problem: problemIn(answer) };
  };

  const line = (over: object = {}): object => ({ productId: hat.id, quantity: 1, ...over });
  const buyer = (over: object): object => ({ buyer: { ...anOrder().request().buyer, ...over } });
  const address = (over: object): object => ({ address: { ...anOrder().request().address, ...over } });

  const cases: [string, () => object, string[]][] = [
    ['no lines', () => ({ lines: [] }), ['/lines']],
    ['too many lines', () => ({ lines: Array(51).fill(line()) }), ['/lines']],
    ['lines that are no list', () => ({ lines: 'hat' }), ['/lines']],
    ['a line of nothing', () => ({ lines: [line({ quantity: 0 })] }), ['/lines/0/quantity']],
    ['a line of too much', () => ({ lines: [line(), line({ quantity: 21 })] }), ['/lines/1/quantity']],
    ['half a piece', () => ({ lines: [line({ quantity: 0.5 })] }), ['/lines/0/quantity']],
    ['a quantity as text', () => ({ lines: [line({ quantity: '1' })] }), ['/lines/0/quantity']],
    ['an id that is none', () => ({ lines: [line({ productId: `${hat.id}'` })] }), ['/lines/0/productId']],
    ['a buyer without a name', () => buyer({ name: ' ' }), ['/buyer/name']],
    ['a name without end', () => buyer({ name: 'x'.repeat(81) }), ['/buyer/name']],
    ['an e-mail that is none', () => buyer({ email: 'hoa' }), ['/buyer/email']],
    ['a phone of eleven digits', () => buyer({ phone: '09051234567' }), ['/buyer/phone']],
    ['a name of which nothing can be seen', () => buyer({ name: '\u200B\u202E\t\u00AD' }), ['/buyer/name']],
    ['a buyer that is a list', () => ({ buyer: [] }), ['/buyer']],
    ['a country that is none', () => address({ countryCode: 'vn' }), ['/address/countryCode']],
    ['a street without end', () => address({ street: 'x'.repeat(161) }), ['/address/street']],
    ['no address', () => ({ address: undefined }), ['/address']],
    ['another payment', () => ({ payment: 'cash' }), ['/payment']],
    ['another language', () => ({ language: 'fr' }), ['/language']],
    [
      'a total as a number',
      () => ({ expectedTotal: { amount: 285_000, currency: 'VND' } }),
      ['/expectedTotal/amount'],
    ],
    [
      'a total in no currency',
      () => ({ expectedTotal: { amount: '285000', currency: 'đ' } }),
      ['/expectedTotal/currency'],
    ],
  ];

  for (const [name, change, pointers] of cases) {
    it(`an order with ${name}`, async () => {
      const { status, problem } = await refusal('/api/v1/orders', {
        ...anOrder().of(hat).request(),
        ...change(),
      });
      expect([status, problem.code]).to.deep.equal([400, 'request.invalid']);
      expect(problem.errors?.map((error) => error.pointer)).to.deep.equal(pointers);
    });
  }

  it('an order that is nothing at all, and name every field', async () => {
    const { status, problem } = await refusal('/api/v1/orders', {});
    expect(status).to.equal(400);
    expect(problem.errors?.map((error) => error.pointer)).to.have.members([
      '/lines',
      '/buyer',
      '/address',
      '/payment',
      '/language',
      '/expectedTotal',
    ]);
  });

  it('an order without a key, or with a short one', async () => {
    const body = anOrder().of(hat).request();
    for (const key of [undefined, 'short', 'x'.repeat(201)]) {
      const headers = { 'x-forwarded-for': randomAddress(), ...(key && { 'idempotency-key': key }) };
      const answer = await shop.service.client().post('/api/v1/orders', body, headers);
      expect([answer.status, problemIn(answer).code]).to.deep.equal([400, 'request.idempotency-key-missing']);
    }
  });

  it('a total in another currency', async () => {
    const expectedTotal = { amount: '285000', currency: 'USD' };
    const { status, problem } = await refusal('/api/v1/orders', {
      ...anOrder().of(hat).request(),
      expectedTotal,
    });
    expect([status, problem.code]).to.deep.equal([409, 'ordering.price-changed']);
  });

  it('a quote with bad lines, and name them', async () => {
    for (const [body, pointer] of [
      [{}, '/lines'],
      [{ lines: [line({ quantity: -1 })] }, '/lines/0/quantity'],
      [{ lines: [{ productId: 1, quantity: 1 }] }, '/lines/0/productId'],
      [{ lines: [], countryCode: 'Vietnam' }, '/countryCode'],
    ] as const) {
      const { status, problem } = await refusal('/api/v1/quotes', body);
      expect(status).to.equal(400);
      expect(problem.errors?.map((error) => error.pointer)).to.deep.equal([pointer]);
    }
    expect((await refusal('/api/v1/quotes', { lines: [], x: 'y'.repeat(300_000) })).status).to.equal(413);
  });

  it('to pay or cancel what is not there', async () => {
    for (const verb of ['payment', 'cancel']) {
      const { status, problem } = await refusal(`/api/v1/orders/${'a'.repeat(43)}/${verb}`, {});
      expect([status, problem.code]).to.deep.equal([404, 'ordering.order-not-found']);
    }
  });

  it('an address that places orders without end', async () => {
    const statuses: number[] = [];
    const dear = { ...anOrder().of(hat).request(), expectedTotal: { amount: '1', currency: 'VND' } };
    for (let i = 0; i < 61; i++) {
      const headers = { 'idempotency-key': `a-key-of-its-own-${i}`, 'x-forwarded-for': '198.19.0.1' };
      statuses.push((await shop.service.client().post('/api/v1/orders', dear, headers)).status);
    }
    expect(statuses.slice(0, 60)).to.deep.equal(Array(60).fill(409));
    expect(statuses[60]).to.equal(429);
  });

  it('all of it without reserving anything', async () => {
    expect(await count(shop, 'select count(*) from ordering.orders')).to.equal(0);
    expect(await count(shop, `select count(*) from inventory.items where state <> 'for-sale'`)).to.equal(0);
  });
});
