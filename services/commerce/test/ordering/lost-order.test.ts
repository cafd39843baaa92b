import { expect } from 'chai';
import type { FoundOrder, PlacedOrder } from '../../api/orders.js';
import { problemIn } from '../support/http-client.js';
import { aBuyer, anOrder, randomAddress } from '../support/orders.js';
import { aProduct } from '../support/products.js';
import { openShop, type Shop } from '../support/shop.js';

describe('an order whose link is lost', () => {
  let shop: Shop;
  let order: PlacedOrder;
  const buyer = { ...aBuyer(), phone: '+84905123457' };

  before(async () => {
    shop = await openShop();
    order = await anOrder()
      .of(await aProduct().at(shop))
      .with({ buyer })
      .placedAt(shop);
  });
  after(() => shop.stop());

  const find = (code: string, phone: string, from = randomAddress()) =>
    shop.service
      .client()
      .post<FoundOrder>('/api/v1/orders/find', { code, phone }, { 'x-forwarded-for': from });

  it('is found by its code and the telephone, in whatever way they are typed', async () => {
    const spoken = order.code.toLowerCase().replaceAll('-', ' ');
    for (const [code, phone] of [
      [order.code, '+84905123457'],
      [spoken, '0905 123 457'],
      [`${order.code}.`, '0905.123.457'],
    ] as const) {
      const answer = await find(code, phone);
      expect(answer.status, JSON.stringify(answer.body)).to.equal(200);
      expect(answer.body).to.deep.equal({ secret: order.secret });
    }
  });

  it('is found through a Vietnamese keyboard, which made one letter of two, and by a code of before', async () => {
    const other = await anOrder()
      .of(await aProduct().at(shop))
      .with({ buyer })
      .placedAt(shop);
    // The second was drawn before there were check characters, and the keyboard may have had D9 or DD.
    for (const [code, typed] of [
      ['DL-DD3F9-QXM22', 'DL-Đ3F9-QXM22'],
      ['DL-7KD90-QXM10', 'dl-7kđ0-qxm10'],
    ] as const) {
      await shop.query('update ordering.orders set code = $2 where code = $1', [other.code, code]);
      other.code = code;
      expect((await find(typed, buyer.phone)).body, typed).to.deep.equal({ secret: other.secret });
      expect((await find(typed, '+84905123458')).status, typed).to.equal(404);
    }
  });

  it('is answered alike when the code is of nobody and when the telephone is another', async () => {
    const answers = [await find('DL-00000-00000', buyer.phone), await find(order.code, '+84905123458')];
    for (const answer of answers) {
      expect(answer.status).to.equal(404);
      expect(problemIn(answer).code).to.equal('ordering.no-order-of-phone');
    }
    const [one, other] = answers.map((answer) => ({ ...problemIn(answer), traceId: '' }));
    expect(one).to.deep.equal(other);
  });

  it('says what a code and a number look like where they are none', async () => {
    const answer = await find('đơn của tôi', '12');
    expect(answer.status).to.equal(400);
    const errors = problemIn(answer).errors ?? [];
    expect(errors.map(({ pointer }) => pointer)).to.deep.equal(['/code', '/phone']);
    expect(errors[0]!.detail).to.contain('DL-7K3F9-QXM2A');
  });

  it('is not for a script that tries one telephone after the other', async () => {
    const from = randomAddress();
    const answers = [];
    for (let last = 0; last < 21; last += 1)
      answers.push(await find(order.code, `+8490512${String(3460 + last)}`, from));
    expect(answers.slice(0, 20).map(({ status }) => status)).to.deep.equal(Array(20).fill(404));
    expect(answers[20]!.status).to.equal(429);
    expect((await find(order.code, buyer.phone)).status, 'of another address').to.equal(200);
  });
});
