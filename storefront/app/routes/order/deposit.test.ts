import type { OrderStatus } from '@daulang/commerce/api/orders';
import { expect } from 'chai';
import { commerce, openHouse, post, visit } from '../../../test/support/pages.ts';
import { dong } from '../../../test/support/shapes/common.ts';
import { anOrder } from '../../../test/support/shapes/orders.ts';

type Deposit = NonNullable<OrderStatus['deposit']>;

const DAY_MS = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString();

const order = (change: Partial<OrderStatus> = {}, deposit: Partial<Deposit> = {}) => {
  const shown = anOrder();
  const parcels = shown.parcels.map((parcel) => ({ ...parcel, state: 'to-pack' as const }));
  const parts = { amount: dong(110_000), isPaid: true, rest: dong(175_000), restDueBy: null };
  return {
    ...shown,
    ...{ state: 'confirmed' as const, payUrl: null, expiresAt: null, parcels },
    deposit: { ...parts, restDays: 14, isKept: false, ...deposit },
    ...change,
  };
};
const page = (shown: OrderStatus, language = 'vi') => {
  commerce.answer('GET /orders/:secret', shown);
  return visit(`/${language}/orders/secret-1`);
};
const said = (text: string) => text.replaceAll('\u00a0', ' ');

describe('the page of an order with a deposit', () => {
  beforeEach(openHouse);

  it('asks for the deposit first', async () => {
    const placed = order({ state: 'placed', expiresAt: inDays(0.01) }, { isPaid: false });
    const shown = await page(placed);
    expect(said(shown.text)).to.contain('Mời quý khách trả tiền đặt cọc 110.000 ₫');
    expect(shown.texts('button')).to.include('Thanh toán');
    expect(said(shown.one('[data-rest]').textContent ?? '')).to.contain('175.000');
  });

  it('says that it is being made, and lets the rest be paid before it is asked for', async () => {
    const shown = await page(order({ otherPayments: ['transfer'] }));
    expect(said(shown.text)).to.contain('Đã đặt cọc').and.to.contain('14 ngày để trả phần còn lại 175.000 ₫');
    expect(shown.text).not.to.contain('Xin trả tiền khi nhận hàng');
    expect(said(shown.texts('button').join()))
      .to.contain('Trả nốt 175.000 ₫')
      .and.to.contain('chuyển khoản');
    const there = 'http://localhost/pay';
    commerce.answer('POST /orders/:secret/payment', { payUrl: there });
    const answer = await post('/vi/orders/secret-1', { intent: 'pay' });
    expect([answer.status, answer.location]).to.deep.equal([303, there]);
  });

  it('says until when the rest is to be paid, and that it is too late when that is over', async () => {
    const due = await page(order({}, { restDueBy: inDays(3) }), 'en');
    expect(said(due.text)).to.contain('It is finished. Please pay the rest of ₫175,000 by');
    const late = await page(order({}, { restDueBy: inDays(-1) }));
    expect(late.text).to.contain('Đã quá hạn').and.to.contain('tiền đặt cọc ở lại với xưởng');
  });

  it('says what stays where it was called off, and nothing of a rest any more', async () => {
    const over = order({ state: 'cancelled' }, { rest: dong(0), isKept: true });
    const shown = await page(over);
    expect(shown.text).to.contain('Tiền đặt cọc của món hàng ở lại với xưởng');
    expect(shown.all('[data-rest]')).to.deep.equal([]);
    expect(said(shown.texts('button').join())).not.to.contain('Trả nốt');
  });

  it('is like any other once the rest is paid, and its history tells of both', async () => {
    const at = '2026-11-30T07:00:00.000Z';
    const history = (['placed', 'confirmed', 'paid'] as const).map((state) => ({ state, at }));
    const shown = await page(order({ state: 'paid', history }, { rest: dong(0) }));
    expect(shown.text).to.contain('Đã đặt cọc').and.to.contain('Đã thanh toán');
    expect(shown.text).not.to.contain('Đã xác nhận');
    expect(said(shown.texts('button').join())).not.to.contain('Trả nốt');
  });
});
