import type { OrderStatus } from '@daulang/commerce/api/orders';
import { expect } from 'chai';
import { commerce, openHouse, post, visit } from '../../../test/support/pages.ts';
import { dong } from '../../../test/support/shapes/common.ts';
import { anOrder } from '../../../test/support/shapes/orders.ts';
import { aPickUpPlace } from '../../../test/support/shapes/shipping.ts';

const page = (change: Partial<OrderStatus> = {}, language = 'vi') => {
  commerce.answer('GET /orders/:secret', anOrder(change));
  return visit(`/${language}/orders/secret-1`);
};

describe('the page of an order', () => {
  beforeEach(openHouse);

  it('says what is on the card beside the total, where that is another currency', async () => {
    const charged = { amount: '2827', currency: 'USD' };
    expect((await page({ charged })).text.replaceAll('\u00a0', ' ')).to.contain(
      'Số tiền trên thẻ: 28,27 US$',
    );
    expect((await page({ charged }, 'en')).text).to.contain('On the card: US$28.27');
    expect((await page()).text).not.to.contain('Số tiền trên thẻ');
  });

  const states: [OrderStatus['state'], string, string][] = [
    ['placed', 'Chờ thanh toán', 'Waiting for payment'],
    ['paid', 'Đã thanh toán', 'Paid'],
    ['packed', 'Đã đóng gói', 'Packed'],
    ['sent', 'Đang trên đường', 'On its way'],
    ['delivered', 'Đã giao', 'Delivered'],
    ['cancelled', 'Đã huỷ', 'Cancelled'],
    ['expired', 'Hết hạn giữ hàng', 'Expired'],
    ['refunded', 'Đã hoàn tiền', 'Refunded'],
    ['returned', 'Đã trả lại', 'Returned'],
  ];
  for (const [state, vi, en] of states) {
    it(`says in both languages that it is ${state}, and lets nobody pay what is not to be paid`, async () => {
      for (const [language, word] of [
        ['vi', vi],
        ['en', en],
      ] as const) {
        const shown = await page({ state, payUrl: null, expiresAt: null }, language);
        const status = shown.one('[data-order-state]');
        expect(status.getAttribute('data-order-state')).to.equal(state);
        expect(status.querySelector('p')?.textContent).to.equal(word);
        const buttons = shown.all('main form[method=post] button');
        expect(buttons.length > 0, 'can be paid or cancelled').to.equal(state === 'placed');
      }
    });
  }

  it('says until when the pieces are kept, in the city’s time', async () => {
    expect((await page()).text).to.contain('Hàng được giữ đến 11:00 29 thg 11, 2099.');
  });

  it('shows each parcel with its pieces, their public numbers and what they cost', async () => {
    const shown = await page();
    expect(shown.text).to.contain('Gửi từ Hợp tác xã Thanh Tiên').and.to.contain('Nón lá bài thơ × 2');
    expect(shown.text).to.contain('Chứng nhận số 7').and.to.contain('Chứng nhận số 8');
    expect(shown.links()).to.include.members(['/n/1/7?l=vi', '/n/1/8?l=vi']);
    expect(shown.text).to.contain('Tổng cộng740.000 ₫');
  });

  it('says which piece of how many it is, of a numbered edition', async () => {
    const [parcel] = anOrder().parcels;
    const lines = parcel!.lines.map((line) => ({ ...line, numbers: [{ piece: '1/8', number: 3, of: 10 }] }));
    const { text } = await page({ parcels: [{ ...parcel!, lines }] });
    expect(text).to.contain('Chứng nhận số 8, món số 3 trong 10').and.not.contain('Chứng nhận số 7,');
  });

  it('says who carries a parcel, and under which code', async () => {
    const [parcel] = anOrder().parcels;
    const by = {
      carrier: { vi: 'Bưu điện mẫu', en: 'Sample Post' },
      trackingUrl: 'https://post.example/VN123',
    };
    const parcels = [{ ...parcel!, state: 'sent' as const, trackingCode: 'VN123', ...by }];
    const shown = await page({ state: 'sent', parcels });
    expect(shown.text).to.contain('Hãng vận chuyển: Bưu điện mẫu').and.to.contain('Mã vận đơn: VN123');
    expect(shown.links()).to.include('https://post.example/VN123');
    const unlinked = await page({ state: 'sent', parcels: [{ ...parcels[0]!, trackingUrl: null }] }, 'en');
    expect(unlinked.text).to.contain('Carrier: Sample Post').and.to.contain('VN123');
    expect(unlinked.links().filter((it) => it.includes('VN123'))).to.deep.equal([]);
  });

  it('lets the buyer say of a parcel that is on its way, and of no other, that it has arrived', async () => {
    const [parcel] = anOrder().parcels;
    for (const state of ['waiting', 'to-pack', 'packed', 'sent', 'delivered', 'cancelled'] as const) {
      const shown = await page({ state: 'paid', parcels: [{ ...parcel!, state }] });
      expect(shown.text.includes('Báo đã nhận được hàng'), state).to.equal(state === 'sent');
    }
    const shown = await post('/vi/orders/secret-1', { intent: 'received', parcel: parcel!.id });
    expect(shown.status).to.equal(200);
    expect(commerce.askedOf('POST /orders/:secret/parcels/:id/received')[0]?.at).to.deep.equal({
      secret: 'secret-1',
      id: parcel!.id,
    });
    expect(commerce.askedOf('POST /orders/:secret/payment')).to.deep.equal([]);
  });

  it('says why a parcel cannot have arrived', async () => {
    commerce.refuse('POST /orders/:secret/parcels/:id/received', 'fulfilment.parcel-move-not-allowed');
    const shown = await post('/vi/orders/secret-1', { intent: 'received', parcel: anOrder().parcels[0]!.id });
    expect(shown.status).to.equal(409);
    expect(shown.alerts).to.have.length(1);
  });

  it('shows where it goes, without a gap where there is no ward', async () => {
    const address = { ...anOrder().address!, ward: '' };
    const text = (await page({ address })).text;
    expect(text).to.contain('1 Lê LợiThành phố Huế').and.to.not.contain(', Thành phố Huế');
  });

  it('of what is fetched says where and when, and of what is ready to bring the code', async () => {
    const [parcel] = anOrder().parcels;
    const parcels = [{ ...parcel!, pickUp: aPickUpPlace, state: 'packed' as const }];
    const ready = await page({ address: null, parcels, state: 'packed' });
    expect(ready.text).to.contain('1 Phạm Văn Đồng, Phường Vỹ Dạ, Thành phố Huế');
    expect(ready.text).to.contain('Mở cửa: Thứ hai đến thứ bảy').and.contain('xin đưa mã đơn hàng DL-7K2M');
    expect(ready.all('[data-order-state] p')[0]?.textContent).to.equal('Sẵn sàng');
    expect(ready.text).to.contain('Người đến nhận').and.not.contain('Địa chỉ nhận hàng');
    const over = await page(
      { address: null, parcels: [{ ...parcels[0]!, state: 'delivered' }], state: 'delivered' },
      'en',
    );
    expect(over.text).to.contain('Handed over').and.not.contain('show the order’s code');
  });

  it('says for which day it was wished, and nothing where none was', async () => {
    const [parcel] = anOrder().parcels;
    const wished = await page({ parcels: [{ ...parcel!, wishedDay: '2026-12-04' }] });
    expect(wished.text).to.contain('muốn nhận vào ngày 4 tháng 12, 2026').and.contain('chưa phải lời hẹn');
    expect((await page({})).text).to.not.contain('muốn nhận vào');
  });

  it('of a present says who receives it, and what its note says', async () => {
    const gift = { name: 'Trần Thị Mai', phone: '+84935111222', note: 'Mừng mẹ!\nCon Hoa' };
    const { text } = await page({ gift });
    expect(text).to.contain('Quà tặng').and.contain('Trần Thị Mai').and.contain('Mừng mẹ!');
    expect(text).to.contain(`Người đặt: ${anOrder().buyer.name}`);
    expect((await page({ gift: { ...gift, note: null } }, 'en')).text)
      .to.contain('A gift')
      .and.not.contain('Note');
    expect((await page()).text).to.not.contain('Quà tặng');
  });

  it('says what became of the money', async () => {
    const part = await page({ state: 'sent', refunded: dong(350_000) });
    expect(part.text).to.contain('Đã hoàn lại cho quý khách 350.000 ₫.');
    const owed = await page({ state: 'refunded', owed: dong(740_000) });
    expect(owed.text).to.contain('Đang hoàn tiền').and.to.contain('Còn 740.000 ₫ phải trả lại quý khách');
    expect(owed.text).to.not.contain('Tiền đã được hoàn lại');
    const asked = await page({ state: 'paid', dispute: 'asked' });
    expect(asked.text).to.contain('Ngân hàng của quý khách đang xem lại');
  });

  it('says so in English', async () => {
    const owed = await page({ state: 'refunded', owed: dong(740_000) }, 'en');
    expect(owed.text).to.contain('Being refunded').and.to.contain('We still owe you ₫740,000');
  });

  it('tells what happened, and when', async () => {
    const history: OrderStatus['history'] = [
      { state: 'placed', at: '2026-11-29T03:00:00.000Z' },
      { state: 'paid', at: '2026-11-29T03:05:00.000Z' },
    ];
    const shown = await page({ state: 'paid', history });
    expect(shown.text).to.match(/Diễn biến.*Đã đặt hàng.*10:00 29 thg 11, 2026.*Đã thanh toán.*10:05/);
  });

  it('keeps its address to itself: no cache, no search, no other site', async () => {
    const { headers } = (await page()).got;
    expect(headers['cache-control']).to.equal('no-store');
    expect(headers['referrer-policy']).to.equal('same-origin');
    expect(headers['x-robots-tag']).to.equal('noindex');
  });

  it('offers its own address to be kept', async () => {
    const shown = await page();
    const kept = shown.all('input').find((it) => it.getAttribute('aria-label') === 'Đường dẫn đến đơn hàng');
    expect(kept?.getAttribute('value')).to.equal('http://localhost/vi/orders/secret-1');
  });

  it('leads to pay', async () => {
    const paying = await post('/vi/orders/secret-1', { intent: 'pay' });
    expect([paying.status, paying.location]).to.deep.equal([303, 'https://pay.example/session']);
    expect(commerce.askedOf('POST /orders/:secret/payment')[0]?.at).to.deep.equal({ secret: 'secret-1' });
  });

  it('is paid by another way where one is offered, and by none that there is not', async () => {
    const shown = await page();
    expect(shown.texts('main form button')).to.deep.equal([
      'Thanh toán',
      'Trả bằng chuyển khoản',
      'Huỷ đơn này',
    ]);
    await post('/vi/orders/secret-1', { intent: 'pay', '/payment': shown.hidden('/payment')! });
    expect(commerce.askedOf('POST /orders/:secret/payment')[0]?.body).to.deep.equal({ payment: 'transfer' });
    const none = await page({ otherPayments: [] });
    expect(none.texts('main form button')).to.deep.equal(['Thanh toán', 'Huỷ đơn này']);
    commerce.asked.length = 0;
    const wrong = await post('/vi/orders/secret-1', { intent: 'pay', '/payment': 'cheque' });
    expect([wrong.status, wrong.alerts.length]).to.deep.equal([400, 1]);
    expect(commerce.askedOf('POST /orders/:secret/payment')).to.deep.equal([]);
  });

  it('says why it cannot be paid, beside the order', async () => {
    for (const [language, words] of [
      ['vi', 'Tạm thời'],
      ['en', 'Payment'],
    ] as const) {
      commerce.refuse('POST /orders/:secret/payment', 'payments.provider-unreachable');
      const shown = await post(`/${language}/orders/secret-1`, { intent: 'pay' });
      expect(shown.status).to.equal(503);
      expect(shown.alerts, words).to.have.length(1);
      expect(shown.text).to.contain('DL-7K2M');
    }
  });

  it('is given up', async () => {
    await post('/vi/orders/secret-1', { intent: 'cancel' });
    expect(commerce.askedOf('POST /orders/:secret/cancel')).to.have.length(1);
    expect(commerce.askedOf('POST /orders/:secret/payment')).to.deep.equal([]);
  });

  it('that was paid meanwhile says so when somebody gives it up', async () => {
    commerce.refuse('POST /orders/:secret/cancel', 'ordering.move-not-allowed');
    const shown = await post('/vi/orders/secret-1', { intent: 'cancel' });
    expect(shown.status).to.equal(409);
    expect(shown.alerts).to.have.length(1);
  });

  it('that does not exist is not found, in the reader’s language', async () => {
    commerce.refuse('GET /orders/:secret', 'ordering.order-not-found');
    const vi = await visit('/vi/orders/secret-2');
    const en = await visit('/en/orders/secret-2');
    expect([vi.status, en.status]).to.deep.equal([404, 404]);
    expect(vi.text).to.not.equal(en.text);
  });
});
