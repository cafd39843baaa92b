import { expect } from 'chai';
import { commerce, openHouse, post, visit } from '../../../test/support/pages.ts';
import { anOrder } from '../../../test/support/shapes/orders.ts';

const waiting = anOrder({
  payment: 'on-delivery',
  payUrl: null,
  confirmation: { phoneEnd: '456' },
  otherPayments: ['card', 'transfer'],
});
const page = (language = 'vi', order = waiting) => {
  commerce.answer('GET /orders/:secret', order);
  return visit(`/${language}/orders/secret-1`);
};

describe('the page of an order that is paid at the door', () => {
  beforeEach(openHouse);

  it('asks for the code that went to the telephone, in both languages', async () => {
    const vi = await page();
    expect(vi.text).to.contain('Chờ xác nhận').and.to.contain('số điện thoại tận cùng 456');
    expect(vi.field('/code').label).to.equal('Mã 6 chữ số');
    expect((await page('en')).text).to.contain('the phone number ending in 456');
  });

  it('sends what was typed as it is meant, and offers the other ways to pay', async () => {
    const shown = await page();
    expect(shown.texts('button')).to.include.members([
      'Xác nhận đơn hàng',
      'Gửi mã khác',
      'Trả bằng thẻ',
      'Trả bằng chuyển khoản',
      'Huỷ đơn này',
    ]);
    expect(shown.texts('button')).not.to.include('Thanh toán ngay');
    await post('/vi/orders/secret-1', { intent: 'confirm', '/code': ' 123 456 ' });
    expect(commerce.askedOf('POST /orders/:secret/confirm')[0]?.body).to.deep.equal({ code: '123456' });
    await post('/vi/orders/secret-1', { intent: 'code' });
    expect(commerce.askedOf('POST /orders/:secret/confirmation-code')).to.have.length(1);
  });

  it('says what is wrong with a code at its field, before the service is asked and after', async () => {
    await page();
    const short = await post('/vi/orders/secret-1', { intent: 'confirm', '/code': '12' });
    expect(short.status).to.equal(400);
    expect(short.field('/code').error).to.equal('Mã có 6 chữ số. Xin xem lại tin nhắn.');
    expect(commerce.askedOf('POST /orders/:secret/confirm')).to.deep.equal([]);
    commerce.refuse('POST /orders/:secret/confirm', 'ordering.confirmation-wrong', { params: { left: 3 } });
    const wrong = await post('/vi/orders/secret-1', { intent: 'confirm', '/code': '123456' });
    expect(wrong.status).to.equal(409);
    expect(wrong.text).to.contain('sáu chữ số trong tin nhắn mới nhất');
  });

  it('of a confirmed one says what comes next, and can be cancelled', async () => {
    const parcels = waiting.parcels.map((parcel) => ({ ...parcel, state: 'to-pack' as const }));
    const sold = { state: 'confirmed' as const, confirmation: null, otherPayments: [], parcels };
    const confirmed = { ...waiting, ...sold };
    const shown = await page('vi', confirmed);
    expect(shown.text).to.contain('Đã xác nhận').and.to.contain('Xin trả tiền khi nhận hàng.');
    expect(shown.texts('button')).to.include('Huỷ đơn này');
    const packed = parcels.map((parcel) => ({ ...parcel, state: 'packed' as const }));
    expect((await page('vi', { ...confirmed, parcels: packed })).texts('button')).not.to.include(
      'Huỷ đơn này',
    );
  });
});
