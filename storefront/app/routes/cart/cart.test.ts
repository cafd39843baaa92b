import { expect } from 'chai';
import {
  commerce,
  cookiesOf,
  fallAsleep,
  openHouse,
  type Page,
  post,
  signed,
  visit,
} from '../../../test/support/pages.ts';
import { aCart, aQuote, aSummary } from '../../../test/support/shapes/carts.ts';
import { dong, idOf } from '../../../test/support/shapes/common.ts';

const waiting = { secret: 'secret-1', code: 'DL-7K2M', keptUntil: '2099-11-29T04:00:00.000Z' };

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
    expect(commerce.askedOf('POST /carts')[0]?.body).to.deep.equal({
      lines: [{ productId: idOf(1), quantity: 2 }],
    });
    expect(commerce.askedOf('GET /carts/:secret').map(({ at }) => at)).to.deep.equal([{ secret: 'cart-1' }]);
  });

  it('says the same in English', async () => {
    const page = await visit('/en/cart', { cookie: await withCart() });
    expect(page.text)
      .to.contain('Poem hat')
      .and.to.contain('₫700,000')
      .and.to.contain('Thanh Tiên cooperative');
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
      commerce.answer('GET /carts/:secret', aCart({ quote: aQuote({ orderable: false }, line) }));
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
    commerce.refuse('PUT /carts/:secret/lines/:productId', 'ordering.too-many-of-one');
    const tooMany = await post('/vi/cart', { intent: 'set', productId: idOf(1), quantity: '21' }, { cookie });
    expect(tooMany.location).to.equal('/vi/cart?most-pieces');
    expect((await visit('/vi/cart?most-pieces', { cookie })).alerts.join()).to.contain('nhiều nhất 20 món');
  });

  it('sends each wish to the service, which alone knows what may be', async () => {
    const cookie = await withCart();
    await post('/vi/cart', { intent: 'add', productId: idOf(1) }, { cookie });
    await post('/vi/cart', { intent: 'set', productId: idOf(1), quantity: '0' }, { cookie });
    await post('/vi/cart', { intent: 'set', productId: idOf(1), quantity: '999' }, { cookie });
    expect(commerce.askedOf('POST /carts/:secret/lines')[0]?.body).to.deep.equal({
      productId: idOf(1),
      quantity: 1,
    });
    const set = commerce.askedOf('PUT /carts/:secret/lines/:productId');
    expect(set.map(({ at, body }) => [at['productId'], body])).to.deep.equal([
      [idOf(1), { quantity: 0 }],
      [idOf(1), { quantity: 999 }],
    ]);
  });

  it('changes nothing when a form makes no sense', async () => {
    const cookie = await withCart();
    commerce.asked.length = 0;
    const nonsense: Record<string, string>[] = [
      {},
      { intent: 'add', productId: 'nón lá' },
      { intent: 'set', productId: idOf(1) },
      { intent: 'set', productId: idOf(1), quantity: ' ' },
      { intent: 'set', productId: idOf(1), quantity: '-1' },
      { intent: 'set', productId: idOf(1), quantity: '1.5' },
      { intent: 'set', productId: idOf(1), quantity: 'nhiều' },
    ];
    for (const form of nonsense)
      expect((await post('/vi/cart', form, { cookie })).location, JSON.stringify(form)).to.equal('/vi/cart');
    expect(commerce.asked).to.deep.equal([]);
  });

  it('says at the fifty-first product that there is no room, and of what is not for sale that it is not', async () => {
    const cookie = await withCart();
    for (const [code, word, sentence] of [
      ['ordering.cart-full', 'most-products', 'nhiều nhất 50 mặt hàng'],
      ['ordering.product-not-for-sale', 'not-for-sale', 'không còn bán'],
    ] as const) {
      commerce.refuse('POST /carts/:secret/lines', code);
      const refused = await post('/vi/cart', { intent: 'add', productId: idOf(2) }, { cookie });
      expect(refused.location).to.equal(`/vi/cart?${word}`);
      expect((await visit(refused.location!, { cookie })).alerts.join()).to.contain(sentence);
    }
  });

  it('begins anew with what is wished where the service has forgotten it', async () => {
    const cookie = await withCart();
    commerce.refuse('POST /carts/:secret/lines', 'ordering.cart-not-found');
    const added = await post('/vi/cart', { intent: 'add', productId: idOf(2) }, { cookie });
    expect(added.location).to.equal('/vi/cart?added');
    expect(commerce.askedOf('POST /carts').at(-1)?.body).to.deep.equal({
      lines: [{ productId: idOf(2), quantity: 1 }],
    });
    commerce.refuse('GET /carts/:secret', 'ordering.cart-not-found');
    const page = await visit('/vi/cart', { cookie });
    expect(page.texts('h1')).to.deep.equal(['Giỏ hàng đang trống']);
    expect(cookiesOf(page)).to.match(/cart=(;|$)/);
  });

  it('of before, when the browser kept all of it, is brought to the service', async () => {
    const cookie = await signed('cart', 'AZMAAAAAcACAAAAAAAAAAQI');
    const page = await visit('/vi/cart', { cookie });
    expect(page.text).to.contain('Nón lá bài thơ');
    expect(commerce.askedOf('POST /carts')[0]?.body).to.deep.equal({
      lines: [{ productId: '01930000-0000-7000-8000-000000000001', quantity: 2 }],
    });
    expect(cookiesOf(page)).to.contain('cart=');
  });

  it('says what costs something else than when it was put in', async () => {
    const cookie = await withCart();
    commerce.answer('GET /carts/:secret', aCart({ repriced: [{ productId: idOf(1), was: dong(300_000) }] }));
    expect((await visit('/vi/cart', { cookie })).text).to.contain(
      'Giá đã đổi: lúc cho vào giỏ là 300.000 ₫.',
    );
    expect((await visit('/en/cart', { cookie })).text).to.contain('it was ₫300,000 when you put it in');
  });

  it('names what is not for sale any more, with a way to take it out, and lets nobody order', async () => {
    const cookie = await withCart();
    const gone = [{ productId: idOf(9), title: { vi: 'Chuông đồng', en: 'Bronze bell' }, quantity: 1 }];
    commerce.answer('GET /carts/:secret', aCart({ gone, quote: aQuote({ orderable: false }) }));
    const page = await visit('/vi/cart', { cookie });
    expect(page.text)
      .to.contain('Không còn bán')
      .and.to.contain('bỏ món ấy ra')
      .and.to.not.contain('sửa số lượng');
    expect(page.all('button').map((it) => page.nameOf(it))).to.include('Bỏ raChuông đồng');
    expect(page.links()).to.not.include('/vi/checkout');
  });

  it('is shown in the head of every page, by its number', async () => {
    const page = await visit('/vi/shop', { cookie: await withCart() });
    const link = page.all('header a').find((it) => it.getAttribute('href') === '/vi/cart');
    expect(page.nameOf(link!)).to.contain('2');
  });

  describe('of an account', () => {
    const mine = () => signed('cart', 'mine.2');
    const inHead = (page: Page) =>
      page.nameOf(page.all('header a').find((it) => it.getAttribute('href') === '/vi/cart')!);

    it('is asked for on each page, as another device puts something into it too', async () => {
      commerce.answer('GET /carts/:secret/summary', aSummary({ pieces: 7 }));
      const page = await visit('/vi/shop', { cookie: await mine() });
      expect(inHead(page)).to.contain('7');
      expect(commerce.askedOf('GET /carts/:secret/summary').map(({ at }) => at)).to.deep.equal([
        { secret: 'mine' },
      ]);
      commerce.refuse('GET /carts/:secret/summary', 'service.unavailable');
      expect(inHead(await visit('/vi/shop', { cookie: cookiesOf(page) }))).to.contain('7');
    });

    it('that nothing was put in is empty, is not forgotten, and is opened by the first wish', async () => {
      commerce.refuse('GET /carts/:secret', 'ordering.cart-not-found');
      commerce.refuse('GET /carts/:secret/summary', 'ordering.cart-not-found');
      commerce.refuse('POST /carts/:secret/lines', 'ordering.cart-not-found');
      const cookie = await mine();
      const page = await visit('/vi/cart', { cookie });
      expect(page.texts('h1')).to.deep.equal(['Giỏ hàng đang trống']);
      expect(page.got.headers['set-cookie']).to.equal(undefined);
      expect(page.links()).to.not.include('/vi/sign-in?next=%2Fvi%2Fcart');
      commerce.answer('POST /carts', { secret: 'mine', ...aSummary() });
      const added = await post('/vi/cart', { intent: 'add', productId: idOf(1) }, { cookie });
      expect(added.location).to.equal('/vi/cart?added');
      expect(commerce.askedOf('POST /carts')).to.have.length(1);
    });

    it('is empty when the session has ended, is forgotten, and the next wish begins a guest’s', async () => {
      commerce.refuse('GET /carts/:secret', 'request.unauthenticated');
      commerce.refuse('GET /carts/:secret/summary', 'request.unauthenticated');
      commerce.refuse('POST /carts/:secret/lines', 'request.unauthenticated');
      const cookie = await mine();
      const page = await visit('/vi/cart', { cookie });
      expect(page.texts('h1')).to.deep.equal(['Giỏ hàng đang trống']);
      expect(page.got.headers['set-cookie']?.join()).to.match(/cart=[^;]*; Max-Age=0/);
      expect(page.links()).to.include('/vi/sign-in?next=%2Fvi%2Fcart');
      const added = await post('/vi/cart', { intent: 'add', productId: idOf(1) }, { cookie });
      expect(added.location).to.equal('/vi/cart?added');
    });

    it('is ordered from by its name', async () => {
      await post('/vi/checkout', order, { cookie: await mine() });
      expect((commerce.askedOf('POST /orders')[0]?.body as { cart: string }).cart).to.equal('mine');
    });

    it('is offered to who finds theirs empty, with a way back', async () => {
      const page = await visit('/en/cart');
      expect(page.links()).to.include('/en/sign-in?next=%2Fen%2Fcart');
    });

    it('shows nothing that found no room once it is brought or forgotten', async () => {
      const cookie = `${await mine()}; ${await signed('cart-left', 'cart-1')}`;
      commerce.answer('GET /carts/:secret', aCart());
      expect((await visit('/vi/cart', { cookie })).alerts.join()).to.contain('chưa vào giỏ');
      expect((await visit('/vi/cart', { cookie: await mine() })).alerts).to.deep.equal([]);
      const guest = `${await withCart()}; ${await signed('cart-left', 'cart-1')}`;
      expect((await visit('/vi/cart', { cookie: guest })).alerts, 'not without the account').to.deep.equal(
        [],
      );
    });
  });

  it('is nobody’s who makes up a cookie', async () => {
    const [name, value] = (await withCart()).split('=') as [string, string];
    const page = await visit('/vi/cart', { cookie: `${name}=${value.replace(/^./, 'X')}` });
    expect(page.texts('h1')).to.deep.equal(['Giỏ hàng đang trống']);
  });

  it('tells of an order that was placed from it and waits for money', async () => {
    const cookie = await withCart();
    commerce.answer('GET /carts/:secret', aCart({ waiting }));
    const page = await visit('/vi/cart', { cookie });
    expect(page.text).to.contain('Đơn DL-7K2M đang chờ thanh toán');
    expect(page.links()).to.include('/vi/orders/secret-1');
  });

  it('is emptied in the head of each page once that order is paid, and is not asked for again then', async () => {
    await withCart();
    const placed = await post('/vi/checkout', order, { cookie: await withCart() });
    const cookie = cookiesOf(placed);
    commerce.answer('GET /carts/:secret/summary', aSummary({ waiting }));
    const inHead = (page: Page) =>
      page.nameOf(page.all('header a').find((it) => it.getAttribute('href') === '/vi/cart')!);
    expect(inHead(await visit('/vi/shop', { cookie }))).to.contain('2');
    commerce.answer('GET /carts/:secret/summary', aSummary({ pieces: 0, paid: { secret: 'secret-1' } }));
    const paid = await visit('/vi/shop', { cookie });
    expect(inHead(paid)).not.to.contain('2');
    commerce.asked.length = 0;
    await visit('/vi/shop', { cookie: cookiesOf(paid) });
    expect(commerce.askedOf('GET /carts/:secret/summary')).to.deep.equal([]);
  });

  it('is as full as it was while nobody knows', async () => {
    const cookie = cookiesOf(await post('/vi/checkout', order, { cookie: await withCart() }));
    commerce.refuse('GET /carts/:secret/summary', 'service.unavailable');
    const page = await visit('/vi/shop', { cookie });
    const link = page.all('header a').find((it) => it.getAttribute('href') === '/vi/cart');
    expect(page.nameOf(link!)).to.contain('2');
  });

  it('with something in it says kindly that the service sleeps', async () => {
    const cookie = await withCart();
    fallAsleep();
    const page = await visit('/vi/cart', { cookie });
    expect(page.status).to.equal(503);
    expect(page.text).to.contain('Xin thử lại sau ít phút');
  });

  it('of one cent too much is never shown: money is written as the service sends it', async () => {
    commerce.answer('GET /carts/:secret', aCart({ quote: aQuote({ total: dong(999_999_999_999) }) }));
    const page = await visit('/vi/cart', { cookie: await withCart() });
    expect(page.text).to.contain('999.999.999.999 ₫');
  });

  describe('with a voucher', () => {
    const taken = {
      code: 'TET2027',
      state: 'taken' as const,
      discount: dong(70_000),
      cooperative: { vi: 'Hợp tác xã Thanh Tiên', en: 'Thanh Tiên cooperative' },
      least: null,
    };

    it('sends the code as it was typed, and shows what it takes off', async () => {
      const cookie = await withCart();
      const sent = await post('/vi/cart', { intent: 'voucher', '/code': ' tết-2027 ' }, { cookie });
      expect(sent.status).to.equal(302);
      expect(commerce.askedOf('PUT /carts/:secret/voucher').map(({ at, body }) => [at, body])).to.deep.equal([
        [{ secret: 'cart-1' }, { code: ' tết-2027 ' }],
      ]);
      const quote = aQuote(
        { discount: dong(70_000), voucher: taken, total: dong(670_000) },
        { discount: dong(70_000), total: dong(630_000) },
      );
      commerce.answer('GET /carts/:secret', aCart({ quote }));
      const page = await visit('/vi/cart', { cookie });
      expect(page.text).to.contain('Mã TET2027: giảm 70.000 ₫.').and.to.contain('Giảm bằng mã: 70.000 ₫');
      expect(page.text).to.contain('Giảm giá (mã TET2027)−70.000 ₫').and.to.contain('Tổng cộng670.000 ₫');
      expect((await visit('/en/cart', { cookie })).text).to.contain('Code TET2027: ₫70,000 off.');
    });

    it('that cannot be used says so, keeps what was typed and all the rest', async () => {
      const cookie = await withCart();
      commerce.refuse('PUT /carts/:secret/voucher', 'vouchers.not-usable');
      const page = await post('/vi/cart', { intent: 'voucher', '/code': 'KHONGCO' }, { cookie });
      expect(page.status).to.equal(409);
      expect(page.text).to.contain('Mã giảm giá không dùng được').and.to.contain('Nón lá bài thơ');
      expect(page.all('input').map((it) => it.getAttribute('value'))).to.include('KHONGCO');
    });

    it('that takes nothing says why', async () => {
      const cookie = await withCart();
      const cases = [
        [{ state: 'too-little', least: dong(900_000) }, 'Mã TET2027 dùng được khi mua từ 900.000 ₫ hàng của'],
        [{ state: 'not-these' }, 'Mã TET2027 không dùng cho những món trong giỏ này.'],
        [{ state: 'over', cooperative: null }, 'Mã TET2027 không còn dùng được'],
      ] as const;
      for (const [change, said] of cases) {
        const quote = aQuote({ voucher: { ...taken, discount: dong(0), ...change } });
        commerce.answer('GET /carts/:secret', aCart({ quote }));
        const { text } = await visit('/vi/cart', { cookie });
        expect(text).to.contain(said);
        expect(text).to.not.contain('Giảm giá (mã');
      }
    });

    it('is taken out by an empty code; without a cart nothing is asked', async () => {
      const cookie = await withCart();
      await post('/vi/cart', { intent: 'voucher', '/code': '' }, { cookie });
      expect(commerce.askedOf('PUT /carts/:secret/voucher').map(({ body }) => body)).to.deep.equal([
        { code: '' },
      ]);
      expect((await post('/vi/cart', { intent: 'voucher', '/code': 'TET2027' })).status).to.equal(302);
      expect(commerce.askedOf('PUT /carts/:secret/voucher')).to.have.length(1);
    });
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
  '/payment': 'card',
};
