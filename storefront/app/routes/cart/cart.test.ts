import { expect } from 'chai';
import { commerce, cookiesOf, fallAsleep, openHouse, post, visit } from '../../../test/support/pages.ts';
import { anOrder, aQuote, dong, idOf } from '../../../test/support/shapes.ts';

/** A reader with two hats in the cart. */
async function withCart(): Promise<string> {
  const added = await post('/vi/cart', { intent: 'set', productId: idOf(1), quantity: '2' });
  return cookiesOf(added);
}

describe('the cart', () => {
  beforeEach(openHouse);

  it('is empty before anything is put in, says where to go, and asks the service nothing', async () => {
    for (const [language, heading, way] of [
      ['vi', 'Giỏ hàng đang trống', 'Vào cửa hàng'],
      ['en', 'Your cart is empty', 'Go to the shop'],
    ] as const) {
      const page = await visit(`/${language}/cart`);
      expect(page.texts('h1')).to.deep.equal([heading]);
      expect(page.text).to.contain(way);
      expect(page.links()).to.include(`/${language}/shop`);
    }
    expect(commerce.asked).to.deep.equal([]);
  });

  it('shows each parcel with what it costs, as the service reckons', async () => {
    const page = await visit('/vi/cart', { cookie: await withCart() });
    expect(page.texts('h2')).to.include('Gửi từ Hợp tác xã Thanh Tiên');
    expect(page.text)
      .to.contain('Nón lá bài thơ')
      .and.to.contain('700.000 ₫')
      .and.to.contain('350.000 ₫ mỗi món');
    expect(page.text).to.contain('Tổng cộng740.000 ₫');
    expect(page.links()).to.include.members(['/vi/products/non-la-bai-tho', '/vi/checkout']);
    expect(commerce.askedOf('POST /quotes')[0]?.body).to.deep.equal({
      lines: [{ productId: idOf(1), quantity: 2 }],
    });
  });

  it('says the same in English', async () => {
    const page = await visit('/en/cart', { cookie: await withCart() });
    expect(page.text)
      .to.contain('Poem hat')
      .and.to.contain('₫700,000')
      .and.to.contain('Thanh Tiên cooperative');
  });

  it('asks for prices without the reader’s session: a foreign page could not make it speak for them', async () => {
    const cookie = `${await withCart()}; better-auth.session_token=secret`;
    await visit('/vi/cart', { cookie });
    expect(commerce.askedOf('POST /quotes')[0]?.headers).to.not.have.property('cookie');
  });

  it('has the number of pieces in a field with the piece’s name, and a way to take it out', async () => {
    const page = await visit('/vi/cart', { cookie: await withCart() });
    const field = page.field('quantity');
    expect(field.value).to.equal('2');
    expect(field.label).to.contain('Nón lá bài thơ');
    expect(page.all('button').map((it) => page.nameOf(it))).to.include('Bỏ raNón lá bài thơ');
  });

  it('says what is short, when it may be free again, and lets nobody order', async () => {
    for (const [line, words] of [
      [{ available: 1, quantity: 2 }, /1/],
      [{ available: 0, quantity: 2, freeAgainAt: '2026-11-29T04:05:00.000Z' }, /11:05/],
    ] as const) {
      commerce.answer('POST /quotes', aQuote({ orderable: false }, line));
      const page = await visit('/vi/cart', { cookie: await withCart() });
      expect(page.texts('.text-closer').join()).to.match(words);
      expect(page.links()).to.not.include('/vi/checkout');
    }
  });

  it('says that something was added, or why it was not', async () => {
    const cookie = await withCart();
    const added = await post('/vi/cart', { intent: 'add', productId: idOf(1) }, { cookie });
    expect(added.status).to.equal(302);
    expect(added.location).to.equal('/vi/cart?added');
    expect((await visit('/vi/cart?added', { cookie })).texts('[role=status]')).to.include('Đã cho vào giỏ.');
    const tooMany = await post('/vi/cart', { intent: 'set', productId: idOf(1), quantity: '21' }, { cookie });
    expect(tooMany.location).to.equal('/vi/cart?most-pieces');
    expect((await visit('/vi/cart?most-pieces', { cookie })).alerts.join()).to.contain('nhiều nhất 20 món');
  });

  it('loses a line that is set to nothing', async () => {
    const cookie = await withCart();
    const emptied = cookiesOf(
      await post('/vi/cart', { intent: 'set', productId: idOf(1), quantity: '0' }, { cookie }),
    );
    expect((await visit('/vi/cart', { cookie: emptied })).texts('h1')).to.deep.equal(['Giỏ hàng đang trống']);
  });

  it('is shown in the head of every page, by its number', async () => {
    const page = await visit('/vi/shop', { cookie: await withCart() });
    const link = page.all('header a').find((it) => it.getAttribute('href') === '/vi/cart');
    expect(page.nameOf(link!)).to.contain('2');
  });

  it('is nobody’s who makes up a cookie', async () => {
    const [name, value] = (await withCart()).split('=') as [string, string];
    const page = await visit('/vi/cart', { cookie: `${name}=${value.replace(/^./, 'X')}` });
    expect(page.texts('h1')).to.deep.equal(['Giỏ hàng đang trống']);
  });

  it('tells of an order of the reader’s that waits for money, and counts its pieces as theirs', async () => {
    const cookie = await withCart();
    const placed = await post('/vi/checkout', order, { cookie });
    const both = `${cookie}; ${cookiesOf(placed)}`;
    const page = await visit('/vi/cart', { cookie: both });
    expect(page.text).to.contain('Đơn DL-7K2M đang chờ thanh toán');
    expect(page.links()).to.include('/vi/orders/secret-1');
    expect(commerce.askedOf('POST /quotes').at(-1)?.body).to.include({ waiting: 'secret-1' });
  });

  it('is emptied once that order is paid', async () => {
    const cookie = await withCart();
    const both = `${cookie}; ${cookiesOf(await post('/vi/checkout', order, { cookie }))}`;
    commerce.answer('GET /orders/:secret', anOrder({ state: 'paid', payUrl: null, expiresAt: null }));
    const page = await visit('/vi/cart', { cookie: both });
    expect(page.texts('h1')).to.deep.equal(['Giỏ hàng đang trống']);
    expect(cookiesOf(page)).to.contain('cart=');
  });

  it('forgets an order that does not exist, and keeps one while nobody knows', async () => {
    const cookie = await withCart();
    const both = `${cookie}; ${cookiesOf(await post('/vi/checkout', order, { cookie }))}`;
    commerce.refuse('GET /orders/:secret', 'ordering.order-not-found');
    expect((await visit('/vi/cart', { cookie: both })).got.headers['set-cookie']?.join()).to.match(
      /placed=;|placed=.*Max-Age=0/,
    );
    commerce.refuse('GET /orders/:secret', 'service.unavailable');
    expect(
      (await visit('/vi/cart', { cookie: both })).got.headers['set-cookie']?.join() ?? '',
    ).to.not.contain('placed=');
  });

  it('with something in it says kindly that the service sleeps', async () => {
    const cookie = await withCart();
    fallAsleep();
    const page = await visit('/vi/cart', { cookie });
    expect(page.status).to.equal(503);
    expect(page.text).to.contain('Xin thử lại sau ít phút');
  });

  it('of one cent too much is never shown: money is written as the service sends it', async () => {
    commerce.answer('POST /quotes', aQuote({ total: dong(999_999_999_999) }));
    const page = await visit('/vi/cart', { cookie: await withCart() });
    expect(page.text).to.contain('999.999.999.999 ₫');
  });
});

const order = {
  idempotencyKey: 'a-key-of-sixteen-or-more',
  seenTotal: '740000',
  '/address/countryCode': 'VN',
  '/buyer/name': 'Người mua mẫu',
  '/buyer/email': 'mua@example.com',
  '/buyer/phone': '0912 345 678',
  '/address/province': '46',
  '/address/ward': 'Thuận Hoá',
  '/address/street': '1 Lê Lợi',
};
