import { expect } from 'chai';
import { checkoutFields, errorsOn, filled, someoneWithACart } from '../../../test/support/checkout.ts';
import { commerce, fallAsleep, post } from '../../../test/support/pages.ts';
import { aCart, aQuote } from '../../../test/support/shapes/carts.ts';
import { dong, idOf } from '../../../test/support/shapes/common.ts';

describe('the checkout', () => {
  const { order, see } = someoneWithACart();

  it('names each field, and shows what is about to be paid', async () => {
    const page = await see('/vi/checkout');
    expect(checkoutFields.map((name) => page.field(name).label)).to.deep.equal([
      'Họ và tên',
      'Thư điện tử',
      'Số điện thoại',
      'Tỉnh, thành phố',
      'Phường, xã',
      'Số nhà, tên đường',
    ]);
    expect(page.texts('button')).to.include('Đặt đơn hàng 740.000 ₫');
    expect(page.hidden('seenTotal')).to.equal('740000');
    expect(page.hidden('/address/countryCode')).to.equal('VN');
    expect(errorsOn(page)).to.deep.equal({});
  });

  it('says so in English too', async () => {
    const page = await see('/en/checkout');
    expect(page.field('/buyer/name').label).to.equal('Full name');
    expect(page.texts('button').join()).to.contain('₫740,000');
  });

  it('gives each form a key of its own', async () => {
    const keys = [await see('/vi/checkout'), await see('/vi/checkout')].map((page) =>
      page.hidden('idempotencyKey'),
    );
    expect(keys[0]).to.match(/^[\w-]{16,}$/);
    expect(keys[0]).to.not.equal(keys[1]);
  });

  it('orders what is in the cart, as the service names it, and leads to pay', async () => {
    const page = await order();
    expect(page.status).to.equal(303);
    expect(page.location).to.equal('https://pay.example/session');
    const [asked] = commerce.askedOf('POST /orders');
    expect(asked?.headers['idempotency-key']).to.match(new RegExp(`^${filled.idempotencyKey}-[\\w-]{43}$`));
    expect(asked?.body).to.deep.equal({
      cart: 'cart-1',
      buyer: { name: 'Người mua mẫu', email: 'mua@example.com', phone: '+84912345678' },
      address: { countryCode: 'VN', province: '46', ward: 'Thuận Hoá', street: '1 Lê Lợi' },
      payment: 'card',
      language: 'vi',
      expectedTotal: { amount: '740000', currency: 'VND' },
    });
  });

  it('speaks to the buyer in the language of the page from then on', async () => {
    await order({}, 'en');
    expect(commerce.askedOf('POST /orders')[0]?.body).to.include({ language: 'en' });
  });

  it('sends a form that was pressed twice under one key', async () => {
    await Promise.all([order(), order()]);
    const keys = commerce.askedOf('POST /orders').map(({ headers }) => headers['idempotency-key']);
    expect(keys).to.have.length(2);
    expect(keys[0]).to.equal(keys[1]);
  });

  it('sends a form that was filled in otherwise since under another key', async () => {
    await order();
    await order({ '/address/street': '2 Lê Lợi' });
    const keys = commerce.askedOf('POST /orders').map(({ headers }) => headers['idempotency-key']);
    expect(keys[0]).not.to.equal(keys[1]);
  });

  it('places an order anew whose time is over, where the browser kept the page', async () => {
    const over = {
      code: 'DL-OLD1',
      secret: 'secret-0',
      payUrl: 'https://pay.example/over',
      expiresAt: '2020-01-01T00:00:00.000Z',
    };
    const now = { ...over, payUrl: 'https://pay.example/anew', expiresAt: '2099-01-01T00:00:00.000Z' };
    commerce.answer('POST /orders', ({ headers }) =>
      String(headers['idempotency-key']).startsWith(filled.idempotencyKey) ? over : now,
    );
    expect((await order()).location).to.equal('https://pay.example/anew');
  });

  it('says that somebody was faster, that nothing was charged, and leads to the cart', async () => {
    commerce.refuse('POST /orders', 'inventory.out-of-stock');
    const page = await order();
    expect(page.status).to.equal(409);
    expect(page.alerts.join()).to.contain('Có món vừa hết').and.to.contain('Chưa thu tiền');
    expect(page.links('main [role=alert] a')).to.deep.equal(['/vi/cart']);
    expect(page.field('/buyer/email').value).to.equal('mua@example.com');
  });

  it('asks what sending to the province costs where the form comes back, and not where it goes through', async () => {
    await order();
    expect(commerce.askedOf('GET /carts/:secret')).to.deep.equal([]);
    await order({ '/buyer/name': '' });
    await order({ intent: 'wards' });
    commerce.refuse('POST /orders', 'places.ward-unknown');
    await order();
    commerce.refuse('POST /orders', 'ordering.price-changed');
    await order();
    const provinces = commerce.askedOf('GET /carts/:secret').map(({ query }) => query['provinceCode']);
    // Each time once for the form, and once for the page around it.
    expect(provinces).to.have.length(8);
    expect(provinces.filter((code) => code === '46')).to.have.length(4);
  });

  it('shows another total before anybody pays it', async () => {
    commerce.refuse('POST /orders', 'ordering.price-changed');
    commerce.answer('GET /carts/:secret', aCart({ quote: aQuote({ total: dong(800_000) }) }));
    const page = await order();
    expect(page.status).to.equal(409);
    expect(page.alerts).to.have.length(1);
    expect(page.alerts[0]).to.contain('Tổng tiền đã đổi').and.to.contain('800.000 ₫');
    expect(page.hidden('seenTotal')).to.equal('800000');
    expect(page.field('/buyer/name').value).to.equal('Người mua mẫu');
  });

  it('of a cart that can no longer be ordered leads to the cart', async () => {
    commerce.refuse('POST /orders', 'ordering.product-not-for-sale');
    commerce.answer('GET /carts/:secret', aCart({ quote: aQuote({ orderable: false }, { available: 0 }) }));
    const page = await order();
    expect([page.status, page.location]).to.deep.equal([302, '/vi/cart']);
  });

  it('of an empty cart orders nothing', async () => {
    const page = await post('/vi/checkout', filled);
    expect([page.status, page.location]).to.deep.equal([303, '/vi/cart']);
    expect(commerce.askedOf('POST /orders')).to.deep.equal([]);
  });

  it('asks for what the buyer saw, whatever the cart costs by now', async () => {
    await order({ seenTotal: '1' });
    expect(commerce.askedOf('POST /orders')[0]?.body).to.deep.include({ expectedTotal: dong(1) });
  });

  it('says what the service says when it refuses for another reason', async () => {
    commerce.refuse('POST /orders', 'payments.provider-unreachable');
    const page = await order({}, 'en');
    expect(page.status).to.equal(503);
    expect(page.alerts).to.have.length(1);
    expect(page.field('/buyer/name').value).to.equal('Người mua mẫu');
  });

  it('says kindly that the service sleeps', async () => {
    fallAsleep();
    for (const page of [await see('/vi/checkout'), await order()]) {
      expect(page.status).to.equal(503);
      expect(page.text).to.contain('Xin thử lại sau ít phút');
    }
  });

  it('of a short cart leads back to the cart', async () => {
    commerce.answer('GET /carts/:secret', aCart({ quote: aQuote({ orderable: false, parcels: [] }) }));
    const page = await see('/vi/checkout');
    expect([page.status, page.location]).to.deep.equal([302, '/vi/cart']);
  });

  it('shows before anybody orders what costs something else than when it was put in', async () => {
    commerce.answer('GET /carts/:secret', aCart({ repriced: [{ productId: idOf(1), was: dong(300_000) }] }));
    const page = await see('/vi/checkout');
    expect(page.text)
      .to.contain('Giá đã đổi từ lúc cho vào giỏ')
      .and.to.contain('Nón lá bài thơ: 300.000 ₫ nay là 350.000 ₫');
    expect((await see('/en/checkout')).text).to.contain('Poem hat: ₫300,000, now ₫350,000');
  });

  it('tells of an order that waits for money', async () => {
    const waiting = { secret: 'secret-1', code: 'DL-7K2M', keptUntil: '2099-11-29T04:00:00.000Z' };
    commerce.answer('GET /carts/:secret', aCart({ waiting }));
    const page = await see('/vi/checkout');
    expect(page.text).to.contain('Đơn DL-7K2M đang chờ thanh toán');
  });

  it('of a cart whose order has just been paid leads to it', async () => {
    commerce.refuse('POST /orders', 'ordering.cart-empty');
    commerce.answer('GET /carts/:secret', aCart({ pieces: 0, quote: null, paid: { secret: 'secret-1' } }));
    const page = await order();
    expect([page.status, page.location]).to.deep.equal([303, '/vi/orders/secret-1']);
  });

  it('of a cart that was emptied in another window leads to the cart', async () => {
    commerce.refuse('POST /orders', 'ordering.cart-empty');
    commerce.answer('GET /carts/:secret', aCart({ pieces: 0, quote: null }));
    const page = await order();
    expect([page.status, page.location]).to.deep.equal([303, '/vi/cart']);
  });
});
