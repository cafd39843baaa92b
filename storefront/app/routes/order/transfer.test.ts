import type { OrderStatus } from '@daulang/commerce/api/orders';
import type { TransferToMake } from '@daulang/commerce/api/payments';
import { expect } from 'chai';
import { commerce, openHouse, post, visit } from '../../../test/support/pages.ts';
import { dong } from '../../../test/support/shapes/common.ts';
import { aTransferToMake } from '../../../test/support/shapes/money.ts';
import { anOrder } from '../../../test/support/shapes/orders.ts';

const page = (transfer: Partial<TransferToMake> = {}, change: Partial<OrderStatus> = {}, language = 'vi') => {
  commerce.answer(
    'GET /orders/:secret',
    anOrder({
      payment: 'transfer',
      payUrl: null,
      transfer: aTransferToMake(transfer),
      otherPayments: ['card'],
      ...change,
    }),
  );
  return visit(`/${language}/orders/secret-1`);
};

describe('the page of an order that waits for a transfer', () => {
  beforeEach(openHouse);

  it('says all that is to be filled in, in both languages', async () => {
    for (const [language, names, amount] of [
      ['vi', ['Ngân hàng', 'Số tài khoản', 'Chủ tài khoản', 'Số tiền', 'Nội dung chuyển khoản'], '740.000 ₫'],
      ['en', ['Bank', 'Account number', 'Account holder', 'Amount', 'Transfer text'], '₫740,000'],
    ] as const) {
      const shown = await page({}, {}, language);
      expect(shown.texts('[data-transfer] dt')).to.deep.equal(names);
      for (const value of ['Vietcombank', '1012345678', 'DAU LANG THU NGHIEM', amount, 'DL7K3F9QXM2A'])
        expect(shown.texts('[data-transfer] dd')).to.include(value);
    }
  });

  it('shows a code that banks’ apps read, and lets it be saved as a picture named after the order', async () => {
    const shown = await page();
    const picture = shown.one('[data-transfer] img');
    expect(picture.getAttribute('alt')).to.equal('Mã QR để chuyển khoản 740.000\u00a0₫');
    expect(picture.getAttribute('src')).to.match(/^data:image\/png;base64,/);
    const saved = shown.one('a[download]:not([download$=txt])');
    expect(saved.getAttribute('href')).to.equal(picture.getAttribute('src'));
    expect(saved.getAttribute('download')).to.equal('dau-lang-DL7K3F9QXM2A.png');
    expect(shown.text).to.contain('lưu mã QR vào ảnh');
  });

  it('says until when the pieces are kept, what to do next, and without scripts that the page is to be loaded again', async () => {
    const shown = await page();
    expect(shown.text).to.contain('Mời quý khách chuyển khoản để hoàn tất.');
    expect(shown.text).to.contain('Hàng được giữ đến 11:00 29 thg 11, 2099.');
    expect(shown.text).to.contain('xin tải lại trang này');
  });

  it('says what has come and what is missing when it was too little, and nothing of it before', async () => {
    expect((await page()).text).to.not.contain('Đã nhận');
    const shown = await page({ received: dong(500_000), amount: dong(240_000) });
    expect(shown.text).to.contain('Đã nhận 500.000 ₫, còn thiếu 240.000 ₫');
    expect(shown.text).to.contain('500.000 ₫ đã chuyển sẽ được hoàn lại');
    expect(shown.text).to.contain('Xin chuyển khoản 240.000 ₫');
  });

  it('can be paid by card instead or given up, and leads to no page to pay on', async () => {
    const shown = await page();
    expect(shown.texts('main form button')).to.deep.equal(['Trả bằng thẻ', 'Huỷ đơn này']);
    expect(shown.hidden('/payment')).to.equal('card');
  });

  it('leads to a bank to try it with only where there is one, and says that it is for trying', async () => {
    expect((await page()).text).to.not.contain('Thử chuyển khoản');
    const shown = await page({ tryUrl: 'http://127.0.0.1:12112/pay?qr=x' });
    const there = new URL(shown.links().find((it) => it.includes('/pay?'))!);
    expect(there.origin + there.pathname).to.equal('http://127.0.0.1:12112/pay');
    expect(Object.fromEntries(there.searchParams)).to.deep.equal({
      qr: 'x',
      l: 'vi',
      return: 'http://localhost/vi/orders/secret-1',
    });
    expect(shown.text).to.contain('không có tiền thật');
  });

  it('asks for patience when its time is over, as a transfer may be under way', async () => {
    const over: Partial<OrderStatus> = { transfer: null, state: 'expired', expiresAt: null };
    expect((await page({}, over)).text).to.contain('tiền đến muộn vẫn được nhận');
    expect((await page({}, { ...over, payment: 'card' })).text).to.not.contain('tiền đến muộn');
  });

  it('stays whole where the way back to the card is closed', async () => {
    commerce.refuse('POST /orders/:secret/payment', 'payments.provider-unreachable');
    await page();
    const shown = await post('/vi/orders/secret-1', { intent: 'pay', '/payment': 'card' });
    expect([shown.status, shown.alerts.length]).to.deep.equal([503, 1]);
    expect(shown.text).to.contain('1012345678');
  });
});
