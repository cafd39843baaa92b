import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import type { OpenedCart, ShownCart } from '../../api/carts.js';
import { giftVoucherLeft } from '../../api/gift-vouchers.js';
import type { PlacedOrder, PlaceOrderRequest } from '../../api/orders.js';
import { aGiftVoucher, expectOwedOnVoucher } from './gift-vouchers.js';
import type { Answer } from './http-client.js';
import { untilQuiet } from './money.js';
import { anOrder, randomAddress, statusOf, untilState } from './orders.js';
import type { TestProduct } from './products.js';
import type { Shop } from './shop.js';

const dong = (amount: number | string) => ({ amount: String(amount), currency: 'VND' });

/** What buyers do with gift vouchers, in the shop and with the hat of a test that has them by then. */
export function actsWithGiftVouchers(shop: () => Shop, hat: () => TestProduct) {
  const ask = (change: object = {}, key: string = randomUUID()): Promise<Answer<PlacedOrder>> =>
    shop()
      .service.client()
      .post<PlacedOrder>(
        '/api/v1/gift-vouchers',
        { ...aGiftVoucher(500_000), ...change },
        {
          'idempotency-key': key,
          'x-forwarded-for': randomAddress(),
        },
      );
  const placed = async (change: object = {}): Promise<PlacedOrder> => {
    const answer = await ask(change);
    expect(answer.status, JSON.stringify(answer.body)).to.equal(201);
    return answer.body;
  };
  const codeOf = async ({ secret }: PlacedOrder): Promise<string> => {
    const { giftVoucher } = await statusOf(shop(), secret);
    return giftVoucher?.code ?? '';
  };
  const bought = async (amount = 500_000): Promise<{ order: PlacedOrder; code: string }> => {
    const purchase = await placed({ amount: dong(amount) });
    expect(await shop().sandbox.pay(purchase.payUrl)).to.not.equal(null);
    await untilState(shop(), purchase.secret, 'paid');
    return { order: purchase, code: await codeOf(purchase) };
  };
  const left = (code: string, address = randomAddress()) =>
    shop().service.client().post('/api/v1/gift-vouchers/left', { code }, { 'x-forwarded-for': address });
  const leftOn = async (code: string): Promise<number> => {
    const answer = await left(code);
    expect(answer.status, JSON.stringify(answer.body)).to.equal(200);
    return Number(giftVoucherLeft.parse(answer.body).left.amount);
  };
  const aCart = async (quantity = 1): Promise<string> => {
    const lines = [{ productId: hat().id, quantity }];
    const headers = { 'x-forwarded-for': randomAddress() };
    return (await shop().service.client().post<OpenedCart>('/api/v1/carts', { lines }, headers)).body.secret;
  };
  const type = (cart: string, code: string, more: object = {}) =>
    shop()
      .service.client()
      .send(
        'PUT',
        `/api/v1/carts/${cart}/voucher`,
        { code, ...more },
        { 'x-forwarded-for': randomAddress() },
      );
  const aCartWith = async (code: string, quantity = 1): Promise<string> => {
    const cart = await aCart(quantity);
    const answer = await type(cart, code);
    expect(answer.status, JSON.stringify(answer.body)).to.equal(200);
    return cart;
  };
  const show = async (cart: string): Promise<ShownCart> =>
    (await shop().service.client().get<ShownCart>(`/api/v1/carts/${cart}?provinceCode=46`)).body;
  const orderFrom = (cart: string, total: number, change: Partial<PlaceOrderRequest> = {}) =>
    anOrder().with({ cart, lines: undefined, expectedTotal: dong(total), ...change });
  const cancel = ({ secret }: PlacedOrder) => shop().service.client().post(`/api/v1/orders/${secret}/cancel`);
  /** What the books owe on one is what is on it, with what waiting orders have of it. */
  const expectOwed = async (purchase: PlacedOrder): Promise<void> => {
    await untilQuiet(shop());
    await expectOwedOnVoucher(shop(), purchase);
  };
  return {
    ask,
    placed,
    codeOf,
    bought,
    left,
    leftOn,
    aCart,
    type,
    aCartWith,
    show,
    orderFrom,
    cancel,
    expectOwed,
  };
}
