import { expect } from 'chai';
import { commerce, openHouse, post, visit } from '../../../test/support/pages.ts';
import { anOrder } from '../../../test/support/shapes/orders.ts';
import { aBoughtVoucher } from '../../../test/support/shapes/gift-vouchers.ts';
import { dong } from '../../../test/support/shapes/common.ts';

const filledIn = {
  idempotencyKey: 'a-key-that-is-long-enough',
  '/amount': '500.000',
  '/recipient': 'Chị Mai',
  '/note': 'Mừng tuổi mới',
  '/buyer/name': 'Lê Thị Hoa',
  '/buyer/email': 'hoa@example.com',
  '/buyer/phone': '0905 123 456',
  '/payment': 'card',
};

describe('a gift voucher', () => {
  beforeEach(openHouse);

  it('is ordered with what was typed, and its buyer is sent to pay', async () => {
    const sent = await post('/vi/gift-voucher', filledIn);
    expect([sent.status, sent.location]).to.deep.equal([303, 'https://pay.example/session']);
    expect(commerce.askedOf('POST /gift-vouchers').map(({ body }) => body)).to.deep.equal([
      {
        amount: dong(500_000),
        recipient: 'Chị Mai',
        note: 'Mừng tuổi mới',
        buyer: { name: 'Lê Thị Hoa', email: 'hoa@example.com', phone: '+84905123456' },
        payment: 'card',
        language: 'vi',
      },
    ]);
  });

  it('offers a usual sum as its reader writes it, and says at each field what is missing', async () => {
    expect((await visit('/vi/gift-voucher')).field('/amount').value).to.equal('500.000');
    expect((await visit('/en/gift-voucher')).field('/amount').value).to.equal('500,000');
    const page = await post('/vi/gift-voucher', {
      ...filledIn,
      ...{ '/recipient': '\u200B', '/buyer/name': ' ', '/buyer/email': 'hoa' },
    });
    expect(page.field('/recipient').error).to.equal('Xin cho biết tên người nhận, ít nhất 2 chữ cái.');
    expect(page.field('/buyer/name').error).to.equal('Xin cho biết họ tên, ít nhất 2 chữ cái.');
    expect(page.field('/buyer/email').error).to.contain('Địa chỉ thư điện tử chưa đúng, ví dụ');
  });

  for (const [language, said] of [
    ['vi', 'từ 50.000 ₫ đến 5.000.000 ₫, chẵn nghìn đồng.'],
    ['en', '50,000 ₫ to 5,000,000 ₫, in whole thousands.'],
  ] as const) {
    it(`says in ${language} what is wrong with a sum, and asks nobody`, async () => {
      for (const amount of ['', 'nhiều', '49.000', '5.001.000', '100.500']) {
        const page = await post(`/${language}/gift-voucher`, { ...filledIn, '/amount': amount });
        expect(page.status, amount).to.equal(400);
        expect(page.texts('[id$="-error"]').join(), amount).to.contain(said);
      }
      expect(commerce.askedOf('POST /gift-vouchers')).to.deep.equal([]);
    });
  }

  it('says what is left on a code, or the one sentence of the service', async () => {
    const page = await post('/vi/gift-voucher/left', { '/code': 'qt 7k3f9q xm27k3 f9qxma' });
    expect(page.text).to.contain('Phiếu còn 215.000 ₫, trên giá trị 500.000 ₫.');
    commerce.refuse('POST /gift-vouchers/left', 'vouchers.gift-not-found');
    const unknown = await post('/en/gift-voucher/left', { '/code': 'QT-1' });
    expect(unknown.status).to.equal(404);
    expect(unknown.text).to.contain('No gift voucher can be spent with this code.');
  });

  it('stands with its code and its card on the page of its order, which nobody cancels', async () => {
    const order = anOrder({ state: 'paid', parcels: [], address: null, giftVoucher: aBoughtVoucher() });
    commerce.answer('GET /orders/:secret', order);
    const page = await visit('/vi/orders/secret-1');
    expect(page.text)
      .to.contain('QT-7K3F9Q-XM27K3-F9QXMA')
      .and.to.contain('Tặng Chị Nguyễn Thị Mai')
      .and.to.contain('Phiếu quà tặng dùng được ngay.');
    expect(page.text).to.not.contain('Huỷ đơn');
    expect(page.document.querySelector('a[href$="/gift-voucher.pdf"]')).to.not.equal(null);
  });

  it('says instead of a code why there is none', async () => {
    for (const [state, said] of [
      ['waiting', 'Mã của phiếu hiện ở đây khi đã thanh toán.'],
      ['blocked', 'Mã của phiếu đã khoá.'],
      ['stopped', 'Phiếu không dùng được'],
    ] as const) {
      const giftVoucher = aBoughtVoucher({ state, code: null });
      commerce.answer('GET /orders/:secret', anOrder({ parcels: [], address: null, giftVoucher }));
      const page = await visit('/vi/orders/secret-1');
      expect(page.text).to.contain(said);
      expect(page.text).to.not.contain('QT-');
    }
  });
});
