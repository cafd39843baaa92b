import { expect } from 'chai';
import type { PlacedOrder } from '../../api/orders.js';
import { contentFor, signedNotice, transferFor } from '../support/bank.js';
import { problemIn } from '../support/http-client.js';
import { anOrder, statusOf, untilState } from '../support/orders.js';
import { aProduct, type TestProduct } from '../support/products.js';
import type { Shop } from '../support/shop.js';
import { openStaffedShop } from '../support/staffed-shop.js';

const PRICE = 285_000;

/** An order of one hat costs 285 000 ₫ with its sending. */
describe('a transfer told by', () => {
  let shop: Shop;
  let hat: TestProduct;

  before(async () => {
    ({ shop, hat } = await openStaffedShop(aProduct().withPieces(20)));
  });
  after(() => shop.stop());

  const placed = (): Promise<PlacedOrder> => anOrder().of(hat).with({ payment: 'transfer' }).placedAt(shop);

  it('somebody without the right signature, or too late, changes nothing', async () => {
    const order = await placed();
    const transfer = { content: contentFor(order), amount: PRICE };
    const wrong = [
      await signedNotice(shop, transfer, { secret: 'another-secret-of-somebody' }),
      await signedNotice(shop, transfer, { at: Math.floor(Date.now() / 1000) - 400 }),
      await signedNotice(shop, transfer, { at: Math.floor(Date.now() / 1000) + 400 }),
      await shop.service.client().post('/api/v1/webhooks/bank/hmac', transfer),
      await shop.service.client().post('/api/v1/webhooks/bank/payos', { data: {}, signature: 'x' }),
      await shop.service
        .client()
        .post('/api/v1/webhooks/bank/sepay', { id: 1 }, { authorization: 'Apikey wrong' }),
    ];
    for (const answer of wrong) {
      expect([answer.status, problemIn(answer).code]).to.deep.equal([400, 'payments.signature-invalid']);
    }
    expect((await shop.service.client().post('/api/v1/webhooks/bank/other', transfer)).status).to.equal(400);
    expect((await statusOf(shop, order.secret)).transfer?.received.amount).to.equal('0');
  });

  it('the bank of another account, or of money that went out, pays no order', async () => {
    const order = await placed();
    await transferFor(shop, order, PRICE, { accountNumber: '999' });
    await transferFor(shop, order, PRICE, { direction: 'out' });
    expect((await statusOf(shop, order.secret)).transfer?.received.amount).to.equal('0');
  });

  it('SePay in its own words', async () => {
    const order = await placed();
    const answer = await shop.service.client().post(
      '/api/v1/webhooks/bank/sepay',
      {
        id: 92_704,
        gateway: 'Vietcombank',
        transactionDate: '2026-11-30 14:02:37',
        accountNumber: '1012345678',
        code: null,
        content: contentFor(order),
        transferType: 'in',
        transferAmount: PRICE,
        accumulated: 19_077_000,
        subAccount: null,
        referenceCode: 'MBVCB.3278907687',
        description: '',
      },
      { authorization: 'Apikey only-for-tests-of-sepay' },
    );
    expect([answer.status, answer.body]).to.deep.equal([200, { success: true }]);
    await untilState(shop, order.secret, 'paid');
  });
});
