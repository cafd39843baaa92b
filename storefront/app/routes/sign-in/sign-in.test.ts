import { expect } from 'chai';
import {
  commerce,
  cookiesOf,
  fallAsleep,
  openHouse,
  type Page,
  post,
  visit,
} from '../../../test/support/pages.ts';
import { aSummary } from '../../../test/support/shapes/carts.ts';
import { idOf } from '../../../test/support/shapes/common.ts';
import { aPerson } from '../../../test/support/shapes/people.ts';

const phone = '0912 345 678';

describe('signing in', () => {
  beforeEach(() => {
    openHouse();
    commerce.refuse('GET /me', 'request.unauthenticated');
  });

  it('asks for a phone number, by its name and with an example', async () => {
    const page = await visit('/vi/sign-in');
    expect(page.status).to.equal(200);
    const field = page.field('/phoneNumber');
    expect([field.label, field.hint]).to.deep.equal(['Số điện thoại', 'Ví dụ: 0912 345 678']);
    expect(field.element.getAttribute('type')).to.equal('tel');
    expect(page.texts('main form button')).to.include('Gửi mã cho tôi');
  });

  it('is kept out of search', async () => {
    const page = await visit('/en/sign-in');
    expect(page.one('meta[name=robots]').getAttribute('content')).to.contain('noindex');
  });

  it('sends a code to the number, however it was written, and asks for the code', async () => {
    commerce.answer('POST /auth/phone-number/send-otp', {});
    const page = await post('/vi/sign-in', { intent: 'send', '/phoneNumber': ' (0)912.345.678 ' });
    expect(page.status).to.equal(200);
    expect(commerce.askedOf('POST /auth/phone-number/send-otp')[0]?.body).to.deep.equal({
      phoneNumber: '+84912345678',
    });
    expect(page.field('/code').label).to.equal('Mã 6 chữ số');
    expect(page.field('/code').element.getAttribute('autoComplete')).to.equal('one-time-code');
    expect(page.hidden('/phoneNumber')).to.equal('+84912345678');
    expect(page.text).to.contain('0912 345 678');
  });

  it('says at the field what is wrong with a number, and keeps it', async () => {
    for (const [language, typed, words] of [
      ['vi', '0912', 'số di động có 10 chữ số'],
      ['en', '+84 91', 'a Vietnamese mobile number has 10 digits'],
    ] as const) {
      const page = await post(`/${language}/sign-in`, { intent: 'send', '/phoneNumber': typed });
      expect(page.status).to.equal(422);
      const field = page.field('/phoneNumber');
      expect(field.error).to.contain(words);
      expect([field.value, field.isInvalid]).to.deep.equal([typed, true]);
    }
    expect(commerce.asked.filter(({ route }) => route.startsWith('POST'))).to.deep.equal([]);
  });

  it('says so of a number that was not sent at all', async () => {
    const page = await post('/vi/sign-in', { intent: 'send' });
    expect(page.status).to.equal(422);
    expect(page.field('/phoneNumber').error).to.equal('Mục này còn thiếu.');
  });

  it('says when codes came too often, in the service’s words', async () => {
    commerce.refuse('POST /auth/phone-number/send-otp', 'request.too-many', {
      detail: 'Xin đợi 2 phút rồi thử lại.',
    });
    const page = await post('/vi/sign-in', { intent: 'send', '/phoneNumber': phone });
    expect(page.status).to.equal(429);
    expect(page.alerts.join()).to.contain('Xin đợi 2 phút');
    expect(page.field('/phoneNumber').value).to.equal(phone);
  });

  it('says at the field what is wrong with a code, and keeps whom it is for', async () => {
    const page = await post('/vi/sign-in', {
      intent: 'verify',
      '/phoneNumber': '+84912345678',
      '/code': '12ab',
    });
    expect(page.status).to.equal(422);
    expect(page.field('/code').error).to.equal('Mã gồm đúng 6 chữ số.');
    expect(page.hidden('/phoneNumber')).to.equal('+84912345678');
  });

  it('takes a code with what was copied around it', async () => {
    await post('/vi/sign-in', { intent: 'verify', '/phoneNumber': '+84912345678', '/code': ' 12-34 56.' });
    expect(commerce.askedOf('POST /auth/phone-number/verify')[0]?.body).to.deep.equal({
      phoneNumber: '+84912345678',
      code: '123456',
    });
  });

  it('asks for the number again where it got lost', async () => {
    const page = await post('/vi/sign-in', { intent: 'verify', '/phoneNumber': 'x', '/code': '123456' });
    expect(page.status).to.equal(422);
    expect(page.field('/phoneNumber').error).to.be.a('string');
  });

  it('says that a code was wrong, and asks for it again', async () => {
    commerce.refuse('POST /auth/phone-number/verify', 'accounts.code-wrong');
    const page = await post('/en/sign-in', {
      intent: 'verify',
      '/phoneNumber': '+84912345678',
      '/code': '123456',
    });
    expect(page.status).to.equal(400);
    expect(page.alerts.join()).to.contain('The code is wrong or has expired');
    expect(page.field('/code').label).to.equal('Code of 6 digits');
  });

  it('leads on with a session, to where somebody wanted to go', async () => {
    for (const [asked, target] of [
      ['', '/vi/sign-in/passkey'],
      ['?next=%2Fvi%2Foffice%2Fseal', '/vi/sign-in/passkey?next=%2Fvi%2Foffice%2Fseal'],
      ['?next=https%3A%2F%2Fevil.example', '/vi/sign-in/passkey'],
    ] as const) {
      const page = await post(`/vi/sign-in${asked}`, {
        intent: 'verify',
        '/phoneNumber': '+84912345678',
        '/code': '123456',
      });
      expect([page.status, page.location], asked).to.deep.equal([302, target]);
    }
  });

  it('says kindly that the service sleeps, beside the form with what was typed', async () => {
    commerce.refuse('POST /auth/phone-number/send-otp', 'service.unavailable');
    const page = await post('/vi/sign-in', { intent: 'send', '/phoneNumber': phone });
    expect(page.status).to.equal(503);
    expect(page.alerts.join()).to.contain('Xin thử lại sau ít phút');
    expect(page.field('/phoneNumber').value).to.equal(phone);
  });

  it('keeps nobody for a stranger because the service sleeps', async () => {
    fallAsleep();
    const page = await visit('/vi/sign-in');
    expect(page.status).to.equal(503);
  });

  it('leads who is signed in to their workplace', async () => {
    for (const [role, place] of [
      ['artisan', '/vi/studio'],
      ['officer', '/vi/office'],
      ['authority', '/vi/authority'],
    ] as const) {
      commerce.answer('GET /me', aPerson(role));
      const page = await visit('/vi/sign-in');
      expect([page.status, page.location]).to.deep.equal([302, place]);
    }
  });

  it('leads the authority’s own officer to the authority first', async () => {
    const both = [...aPerson('officer').memberships, ...aPerson('authority').memberships];
    commerce.answer('GET /me', aPerson('officer', { memberships: both }));
    expect((await visit('/vi/sign-in')).location).to.equal('/vi/authority');
  });

  it('leads who only buys to their orders, or to where they wanted to go', async () => {
    commerce.answer('GET /me', aPerson(null));
    expect((await visit('/vi/sign-in')).location).to.equal('/vi/account/orders');
    expect((await visit('/en/sign-in?next=%2Fen%2Fcart')).location).to.equal('/en/cart');
  });

  describe('with something in the cart', () => {
    const code = { intent: 'verify', '/phoneNumber': '+84912345678', '/code': '123456' };
    const withCart = async () =>
      cookiesOf(await post('/vi/cart', { intent: 'set', productId: idOf(1), quantity: '2' }));
    const cartIn = (page: Page) =>
      cookiesOf(page)
        .split('; ')
        .filter((it) => it.startsWith('cart'));

    it('brings it into that of the account, in the name of who has just signed in', async () => {
      const cookie = `${await withCart()}; daulang.session_token=of-somebody-else`;
      commerce.setCookie('POST /auth/phone-number/verify', 'daulang.session_token=s2; Path=/; HttpOnly');
      const page = await post('/vi/sign-in?next=%2Fvi%2Fcart', code, { cookie });
      const [asked] = commerce.askedOf('POST /account/cart');
      expect(asked?.body).to.deep.equal({ cart: 'cart-1' });
      expect(asked?.headers.cookie).to.contain('daulang.session_token=s2').and.not.contain('somebody');
      expect(cookiesOf(page)).to.contain('daulang.session_token=s2');
      // The browser keeps no secret of it.
      const [kept] = cartIn(page);
      commerce.asked.length = 0;
      await visit('/vi/cart', { cookie: kept! });
      expect(commerce.askedOf('GET /carts/:secret').map(({ at }) => at)).to.deep.equal([{ secret: 'mine' }]);
    });

    it('asks for the account’s where there is none, so that what lies in it is shown', async () => {
      commerce.answer('POST /account/cart', { ...aSummary({ pieces: 3 }), leftOut: 0 });
      const page = await post('/vi/sign-in', code);
      expect(commerce.askedOf('POST /account/cart')[0]?.body).to.deep.equal({});
      commerce.answer('GET /carts/:secret/summary', aSummary({ pieces: 3 }));
      const shop = await visit('/vi/shop', { cookie: cartIn(page)[0]! });
      expect(
        shop.nameOf(shop.all('header a').find((it) => it.getAttribute('href') === '/vi/cart')!),
      ).to.contain('3');
    });

    it('leads to the cart first when not all found room, and shows what did not', async () => {
      commerce.answer('POST /account/cart', { ...aSummary({ pieces: 60 }), leftOut: 1 });
      const page = await post('/vi/sign-in?next=%2Fvi%2Fshop', code, { cookie: await withCart() });
      expect(page.location).to.equal('/vi/cart');
      const cookie = cartIn(page).join('; ');
      const cart = await visit('/vi/cart', { cookie });
      expect(cart.alerts.join()).to.contain('nhiều nhất 50 mặt hàng').and.contain('Nón lá bài thơ');
      expect(commerce.askedOf('GET /carts/:secret').map(({ at }) => at['secret'])).to.have.members([
        'mine',
        'cart-1',
      ]);
      commerce.answer('POST /account/cart', { ...aSummary(), leftOut: 0 });
      const put = await post('/vi/cart', { intent: 'put-rest-in' }, { cookie });
      expect(commerce.askedOf('POST /account/cart').at(-1)?.body).to.deep.equal({ cart: 'cart-1' });
      expect(put.got.headers['set-cookie']?.join()).to.match(/cart-left=[^;]*; Max-Age=0/);
    });

    it('lets nobody wait outside because the cart could not be brought', async () => {
      commerce.refuse('POST /account/cart', 'service.unavailable');
      const page = await post('/vi/sign-in', code, { cookie: await withCart() });
      expect([page.status, page.location, cartIn(page)]).to.deep.equal([302, '/vi/sign-in/passkey', []]);
    });

    it('does the same for who came in by a passkey, and lets in nobody who did not', async () => {
      commerce.answer('GET /me', aPerson('artisan', { hasPasskey: true }));
      const page = await post(
        '/vi/sign-in?next=%2Fvi%2Fcart',
        { intent: 'arrive' },
        { cookie: await withCart() },
      );
      expect([page.status, page.location]).to.deep.equal([302, '/vi/cart']);
      expect(commerce.askedOf('POST /account/cart')[0]?.body).to.deep.equal({ cart: 'cart-1' });
      commerce.asked.length = 0;
      commerce.refuse('GET /me', 'request.unauthenticated');
      const stranger = await post('/vi/sign-in', { intent: 'arrive' });
      expect(stranger.texts('main form button')).to.include('Gửi mã cho tôi');
      expect(commerce.askedOf('POST /account/cart')).to.deep.equal([]);
    });
  });

  it('offers no passkey to be kept by who has one', async () => {
    commerce.answer('GET /me', aPerson('artisan', { hasPasskey: true }));
    const page = await visit('/vi/sign-in/passkey?next=%2Fvi%2Fstudio%2Fmoney');
    expect([page.status, page.location]).to.deep.equal([302, '/vi/studio/money']);
  });

  it('offers one to the others, and a way past it', async () => {
    commerce.answer('GET /me', aPerson('artisan'));
    const page = await visit('/en/sign-in/passkey');
    expect(page.texts('h1')).to.deep.equal(['Faster next time?']);
    expect(page.links()).to.deep.equal(['/en/studio']);
  });
});

describe('signing out', () => {
  beforeEach(openHouse);

  it('asks the service to end the session, and leads to the start', async () => {
    const page = await post('/vi/sign-out', {}, { cookie: 'better-auth.session_token=s' });
    expect([page.status, page.location]).to.deep.equal([302, '/vi']);
    const [asked] = commerce.askedOf('POST /auth/sign-out');
    expect(asked?.headers.cookie).to.contain('session_token=s');
  });

  it('by its address alone does nothing', async () => {
    const page = await visit('/en/sign-out');
    expect([page.status, page.location]).to.deep.equal([302, '/en']);
    expect(commerce.askedOf('POST /auth/sign-out')).to.deep.equal([]);
  });

  it('leads to the start even while the service sleeps', async () => {
    fallAsleep();
    expect((await post('/vi/sign-out', {})).location).to.equal('/vi');
  });

  it('leaves no cart in the browser', async () => {
    const cookie = cookiesOf(await post('/vi/cart', { intent: 'set', productId: idOf(1), quantity: '2' }));
    const page = await post('/vi/sign-out', {}, { cookie });
    expect(page.got.headers['set-cookie']?.join()).to.match(/^cart=[^;]*; Max-Age=0/);
    fallAsleep();
    expect((await post('/vi/sign-out', {}, { cookie })).got.headers['set-cookie']).to.have.length(1);
  });

  it('passes on no cookie that the service did not set', async () => {
    expect(cookiesOf(await post('/vi/sign-out', {}))).to.equal('');
  });
});
