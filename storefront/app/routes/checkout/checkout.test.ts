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
import { aCart, aQuote } from '../../../test/support/shapes/carts.ts';
import { dong, idOf } from '../../../test/support/shapes/common.ts';
import { placed } from '../../../test/support/shapes/orders.ts';
import { thuanHoa } from '../../../test/support/shapes/places.ts';
import { aPickUpPlace } from '../../../test/support/shapes/shipping.ts';

const filled = {
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
const sentAddress = { countryCode: 'VN', province: '46', ward: 'Thuận Hoá', street: '1 Lê Lợi' };
const fields = [
  '/buyer/name',
  '/buyer/email',
  '/buyer/phone',
  '/address/province',
  '/address/ward',
  '/address/street',
];

const errorsOn = (page: Page) =>
  Object.fromEntries(
    fields.flatMap((name) => {
      const { error } = page.field(name);
      return error ? [[name, error]] : [];
    }),
  );

describe('the checkout', () => {
  let cookie: string;

  beforeEach(async () => {
    openHouse();
    cookie = cookiesOf(await post('/vi/cart', { intent: 'set', productId: idOf(1), quantity: '2' }));
  });

  const order = (change: Record<string, string> = {}, language = 'vi') =>
    post(`/${language}/checkout`, { ...filled, ...change }, { cookie });

  it('names each field, and shows what is about to be paid', async () => {
    const page = await visit('/vi/checkout', { cookie });
    expect(fields.map((name) => page.field(name).label)).to.deep.equal([
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

  it('prices sending to the province that is chosen, and to none that is not one', async () => {
    for (const [query, asked] of [
      ['?province=46', { provinceCode: '46' }],
      ['', {}],
      ['?province=', {}],
      ['?province=Hu%E1%BA%BF', {}],
      ['?province=../46', {}],
    ] as const) {
      commerce.asked.length = 0;
      expect((await visit(`/vi/checkout${query}`, { cookie })).status).to.equal(200);
      expect(commerce.askedOf('GET /carts/:secret').map((each) => each.query)).to.deep.equal([asked]);
    }
  });

  it('says so in English too', async () => {
    const page = await visit('/en/checkout', { cookie });
    expect(page.field('/buyer/name').label).to.equal('Full name');
    expect(page.texts('button').join()).to.contain('₫740,000');
  });

  it('gives each form a key of its own', async () => {
    const keys = [await visit('/vi/checkout', { cookie }), await visit('/vi/checkout', { cookie })].map(
      (page) => page.hidden('idempotencyKey'),
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

  describe('to another country', () => {
    const offered = (countries = ['FR', 'JP']) => {
      const quote = aQuote();
      const parcels = quote.parcels.map((parcel) => ({ ...parcel, countries: ['FR', 'JP'] }));
      commerce.answer('GET /carts/:secret', aCart({ quote: { ...quote, parcels, countries } }));
    };
    const toFrance = {
      country: 'FR',
      '/abroad/lines/0': '12 rue de la République',
      '/abroad/lines/1': '',
      '/abroad/city': 'Lyon',
      '/abroad/region': '',
      '/abroad/postalCode': '69002',
      '/buyer/phone': '+33 6 12 34 56 78',
    };

    it('is offered by names where everybody sends there, and else says who sends where', async () => {
      expect((await visit('/vi/checkout', { cookie })).all('select[name=country]')).to.deep.equal([]);
      offered();
      const page = await visit('/vi/checkout', { cookie });
      const names = page.all('select[name=country] option').map((it) => it.textContent);
      expect(names).to.deep.equal(['Việt Nam', 'Pháp', 'Nhật Bản']);
      expect(page.text).to.not.contain('mọi nơi bán');
      offered([]);
      const none = (await visit('/vi/checkout', { cookie })).text;
      expect(none).to.contain('gửi đến: Việt Nam, Pháp, Nhật Bản.');
    });

    it('is priced so, and ordered by its lines instead of our fields', async () => {
      offered();
      await visit('/vi/checkout?country=FR', { cookie });
      expect(commerce.askedOf('GET /carts/:secret').at(-1)?.query).to.deep.equal({ countryCode: 'FR' });
      await order({ ...toFrance, '/address/province': '', '/address/ward': '' });
      const [asked] = commerce.askedOf('POST /orders');
      expect(asked?.body).to.deep.include({
        abroad: {
          ...{ countryCode: 'FR', lines: ['12 rue de la République'], city: 'Lyon' },
          ...{ region: '', postalCode: '69002' },
        },
      });
      expect(asked?.body).to.not.have.property('address');
    });

    it('says nothing of it while it goes to Vietnam, whatever its fields hold', async () => {
      await order({ ...toFrance, country: 'VN', '/buyer/phone': '0912345678' });
      expect(commerce.askedOf('POST /orders')[0]?.body).to.not.have.property('abroad');
      expect(commerce.askedOf('POST /orders')[0]?.body).to.deep.include({ address: sentAddress });
    });

    it('keeps country and lines beside what is to be mended, and says once that there is no line', async () => {
      offered();
      const page = await order({ ...toFrance, '/abroad/lines/0': ' ', '/abroad/city': '' });
      expect(page.status).to.equal(400);
      expect(page.one('select[name=country] option[selected]').getAttribute('value')).to.equal('FR');
      expect(page.field('/abroad/lines/0').error).to.equal('Xin cho biết địa chỉ, ít nhất một dòng.');
      expect(page.field('/abroad/lines/1').error).to.equal(undefined);
      expect(page.field('/abroad/city').error).to.equal('Xin cho biết thành phố.');
      expect(page.field('/abroad/postalCode').value).to.equal('69002');
    });
  });

  describe('of what can be fetched', () => {
    const offered = (change: object = {}) => {
      const quote = aQuote();
      const parcels = quote.parcels.map((parcel) => ({ ...parcel, pickUp: aPickUpPlace, ...change }));
      commerce.answer('GET /carts/:secret', aCart({ quote: { ...quote, parcels } }));
      return quote.parcels[0]!.cooperative.slug;
    };

    it('offers it with place and time, and nothing where nobody does', async () => {
      expect((await visit('/vi/checkout', { cookie })).all('input[name=fetched]')).to.deep.equal([]);
      const slug = offered();
      const page = await visit('/vi/checkout', { cookie });
      expect(page.one('input[name=fetched]').getAttribute('value')).to.equal(slug);
      expect(page.text).to.contain('1 Phạm Văn Đồng').and.contain('Mở cửa: Thứ hai đến thứ bảy');
    });

    it('prices it as fetched when it was chosen, and hides the address where nothing is sent', async () => {
      const slug = offered({ isFetched: true });
      const page = await visit(`/vi/checkout?pickUp=${slug}`, { cookie });
      expect(commerce.askedOf('GET /carts/:secret').at(-1)?.query).to.deep.equal({ pickUp: slug });
      expect(page.one('input[name=fetched]').hasAttribute('checked')).to.equal(true);
      expect(page.all('fieldset.hidden [name="/address/street"]')).to.have.length(1);
    });

    it('orders it so, without the address when all of it is fetched', async () => {
      const slug = offered();
      await order({ fetched: slug, parcels: slug, '/address/province': '', '/address/ward': '' });
      const [asked] = commerce.askedOf('POST /orders');
      expect(asked?.body)
        .to.deep.include({ pickUp: [slug] })
        .and.not.have.property('address');
    });

    it('orders it with the address when something else is sent, and asks for one', async () => {
      const slug = offered();
      await order({ fetched: slug, parcels: `${slug},ma-khac` });
      expect(commerce.askedOf('POST /orders')[0]?.body).to.deep.include({
        pickUp: [slug],
        address: sentAddress,
      });
      const page = await order({ fetched: slug, parcels: `${slug},ma-khac`, '/address/street': '' });
      expect([page.status, page.field('/address/street').isInvalid]).to.deep.equal([400, true]);
    });

    it('says what the service says where it is not offered any more, and shows it as sent', async () => {
      commerce.refuse('POST /orders', 'ordering.pick-up-not-offered', { params: { sender: 'x' } });
      const page = await order({ fetched: 'my-lam', parcels: 'my-lam,ma-khac' });
      expect([page.status, page.alerts.length]).to.deep.equal([409, 1]);
      expect(page.all('input[name=fetched]')).to.deep.equal([]);
    });
  });

  describe('of what can be wished for on a day', () => {
    const days = ['2026-12-04', '2026-12-08'];
    const offered = (change: object = {}) => {
      const quote = aQuote();
      const parcels = quote.parcels.map((parcel) => ({ ...parcel, days, ...change }));
      commerce.answer('GET /carts/:secret', aCart({ quote: { ...quote, parcels } }));
      return `/wishedDays/${quote.parcels[0]!.cooperative.slug}`;
    };
    const wished = () =>
      commerce.askedOf('POST /orders').map(({ body }) => (body as { wishedDays?: object }).wishedDays);

    it('offers the days, and nothing where nobody does', async () => {
      expect((await visit('/vi/checkout', { cookie })).text).to.not.contain('Ngày muốn nhận hàng');
      const name = offered();
      const page = await visit('/vi/checkout', { cookie });
      expect(page.all(`select[name="${name}"] option`).map((it) => it.getAttribute('value'))).to.deep.equal([
        '',
        ...days,
      ]);
      expect(page.text).to.contain('chưa phải lời hẹn');
      expect((await visit('/en/checkout', { cookie })).text).to.contain('it is not a promise');
    });

    it('orders it with the day that was chosen, and without one as ever', async () => {
      const name = offered();
      await order({ [name]: days[1]! });
      await order({ [name]: '' });
      expect(wished()).to.deep.equal([{ [name.split('/').at(-1)!]: days[1] }, undefined]);
    });

    it('says at the choice what is no day, and asks the service for no order', async () => {
      const name = offered();
      const page = await order({ [name]: 'mai' });
      expect([page.status, page.field(name).isInvalid]).to.deep.equal([400, true]);
      expect(wished()).to.deep.equal([]);
    });

    it('says at the choice which days are possible where this one is not any more', async () => {
      const name = offered();
      const detail = 'Những ngày gần nhất còn chọn được: 08/12/2026.';
      commerce.refuse('POST /orders', 'ordering.day-not-possible', {
        errors: [{ pointer: name, detail }],
        params: { sender: 'x', day: '04/12/2026', days: '08/12/2026' },
      });
      const page = await order({ [name]: days[0]! });
      expect([page.status, page.field(name).error]).to.deep.equal([409, detail]);
    });

    it('says above the form that no day can be wished for any more, where no choice is left', async () => {
      commerce.refuse('POST /orders', 'ordering.day-not-offered', { params: { sender: 'Mỹ Lam' } });
      const page = await order({ '/wishedDays/my-lam': days[0]! });
      expect([page.status, page.alerts.length]).to.deep.equal([409, 1]);
    });
  });

  describe('of a present', () => {
    const given = {
      isGift: 'on',
      '/gift/name': 'Trần Thị Mai',
      '/gift/phone': '0935 111 222',
      '/gift/note': 'Mừng mẹ!\r\nCon Hoa',
    };

    it('orders it for who receives it, and the buyer stays who they are', async () => {
      await order(given);
      expect(commerce.askedOf('POST /orders')[0]?.body).to.deep.include({
        gift: { name: 'Trần Thị Mai', phone: '+84935111222', note: 'Mừng mẹ!\nCon Hoa' },
        buyer: { name: 'Người mua mẫu', email: 'mua@example.com', phone: '+84912345678' },
      });
    });

    it('says nothing of one while the box is not checked, whatever its fields hold', async () => {
      await order({ '/gift/name': '', '/gift/phone': '12', '/gift/note': 'x' });
      expect(commerce.askedOf('POST /orders')[0]?.body).to.not.have.property('gift');
    });

    it('keeps the box and what was typed beside what is to be mended', async () => {
      const page = await order({ ...given, '/gift/name': '', '/gift/phone': '12' });
      expect(page.status).to.equal(400);
      expect(page.one('input[name=isGift]').hasAttribute('checked')).to.equal(true);
      expect(page.field('/gift/name').error).to.equal('Xin cho biết tên người nhận, ít nhất 2 chữ cái.');
      expect(page.field('/gift/phone').error).to.contain('Chưa đọc được số này.');
      expect(page.field('/gift/note').value).to.match(/^Mừng mẹ!\r?\nCon Hoa$/);
      expect(page.alerts.join()).to.contain('Có 2 mục cần sửa');
    });

    it('says which letters cannot be printed, at the note', async () => {
      const detail = 'Giấy đi kèm kiện hàng không in được: 🎁.';
      commerce.refuse('POST /orders', 'ordering.letters-not-printed', {
        errors: [{ pointer: '/gift/note', detail }],
      });
      const page = await order({ ...given, '/gift/note': 'Mừng mẹ 🎁' });
      expect([page.status, page.field('/gift/note').error]).to.deep.equal([422, detail]);
    });
  });

  it('offers the ways to pay that the quote names, the usual one chosen, each in words', async () => {
    for (const [language, words] of [
      ['vi', ['Thẻ', 'Chuyển khoản']],
      ['en', ['By card', 'By bank transfer']],
    ] as const) {
      const page = await visit(`/${language}/checkout`, { cookie });
      const radios = page.all('input[type=radio][name="/payment"]');
      expect(radios.map((it) => it.getAttribute('value'))).to.deep.equal(['card', 'transfer']);
      expect(radios.map((it) => it.hasAttribute('checked'))).to.deep.equal([true, false]);
      radios.forEach((radio, nth) => expect(page.nameOf(radio)).to.contain(words[nth]));
    }
  });

  it('says the only way there is, and asks for no choice', async () => {
    commerce.answer('GET /carts/:secret', aCart({ quote: aQuote({ rails: ['transfer'] }) }));
    const page = await visit('/vi/checkout', { cookie });
    expect(page.all('input[type=radio][name="/payment"]')).to.deep.equal([]);
    expect(page.hidden('/payment')).to.equal('transfer');
    expect(page.text).to.contain('Chuyển khoản').and.to.contain('giữ 30 phút').and.to.not.contain('Thẻ');
  });

  it('orders by the way that was chosen, and keeps it beside what is to be mended', async () => {
    await order({ '/payment': 'transfer' });
    expect(commerce.askedOf('POST /orders')[0]?.body).to.include({ payment: 'transfer' });
    const mending = await order({ '/payment': 'transfer', '/buyer/name': '' });
    expect(mending.status).to.equal(400);
    expect(mending.one('input[value=transfer]').hasAttribute('checked')).to.equal(true);
  });

  it('asks for a way to pay where the form names none that there is', async () => {
    for (const wrong of ['', 'cheque']) {
      const page = await order({ '/payment': wrong });
      expect([page.status, page.text.includes('Xin chọn cách thanh toán.')], wrong).to.deep.equal([
        400,
        true,
      ]);
    }
    expect(commerce.askedOf('POST /orders')).to.deep.equal([]);
  });

  it('says that a way to pay is no longer offered, in the service’s words', async () => {
    commerce.refuse('POST /orders', 'ordering.rail-not-offered', { params: { rail: 'chuyển khoản' } });
    commerce.answer('GET /carts/:secret', aCart({ quote: aQuote({ rails: ['card'] }) }));
    const page = await order({ '/payment': 'transfer' });
    expect([page.status, page.alerts.length, page.hidden('/payment')]).to.deep.equal([422, 1, 'card']);
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

  it('puts each complaint at its field, keeps what was typed, and asks the service nothing', async () => {
    const typed = {
      '/buyer/name': 'A',
      '/buyer/email': 'mua@',
      '/buyer/phone': '12',
      '/address/province': '',
      '/address/ward': ' ',
      '/address/street': '1',
    };
    const page = await order(typed);
    expect(page.status).to.equal(400);
    expect(errorsOn(page)).to.deep.equal({
      '/buyer/name': 'Xin cho biết họ tên, ít nhất 2 chữ cái.',
      '/buyer/email': 'Địa chỉ thư điện tử chưa đúng, ví dụ: ten@noinao.vn.',
      '/buyer/phone':
        'Chưa đọc được số này. Số di động có 10 chữ số, ví dụ 0912 345 678; số nước ngoài bắt đầu bằng dấu +.',
      '/address/province': 'Xin chọn tỉnh hoặc thành phố.',
      '/address/ward': 'Xin cho biết phường hoặc xã.',
      '/address/street': 'Xin cho biết số nhà và tên đường.',
    });
    expect(fields.map((name) => page.field(name).value)).to.deep.equal(Object.values(typed));
    expect(fields.every((name) => page.field(name).isInvalid)).to.equal(true);
    expect(page.alerts.join()).to.contain('Có 6 mục cần sửa');
    expect(commerce.askedOf('POST /orders')).to.deep.equal([]);
  });

  it('complains in English on an English page', async () => {
    const page = await order({ '/buyer/name': '', '/buyer/phone': '+84 91' }, 'en');
    expect(errorsOn(page)).to.deep.equal({
      '/buyer/name': 'Please give a name of at least 2 letters.',
      '/buyer/phone':
        'This number is not right: a Vietnamese mobile number has 10 digits, as in 0912 345 678.',
    });
    expect(page.alerts.join()).to.contain('2 fields need a change');
  });

  it('says of one field that it is one', async () => {
    const page = await order({ '/address/street': '' }, 'en');
    expect(page.alerts.join()).to.contain('One field needs a change');
  });

  it('says how long a name may be, not that there is none', async () => {
    const page = await order({ '/buyer/name': 'n'.repeat(81) });
    expect(errorsOn(page)).to.deep.equal({ '/buyer/name': 'Không quá 80 ký tự.' });
  });

  it('keeps the province that was chosen, and takes none that is not on the list', async () => {
    const kept = await order({ '/buyer/name': '', '/address/province': '48' });
    expect(kept.field('/address/province').value).to.equal('48');
    const detail = 'Không có tỉnh, thành phố nào là “99”. Xin chọn trong danh sách.';
    commerce.refuse('POST /orders', 'places.province-unknown', {
      errors: [{ pointer: '/address/province', detail }],
    });
    const refused = await order({ '/address/province': '99' });
    expect([refused.status, errorsOn(refused)]).to.deep.equal([422, { '/address/province': detail }]);
  });

  it('names with a province those that are parts of it now', async () => {
    const page = await visit('/vi/checkout', { cookie });
    expect(page.texts('option')).to.include('Thành phố Đà Nẵng (gồm Quảng Nam)').and.include('Thành phố Huế');
  });

  describe('where the ward is not clear', () => {
    const phuHoi = { ...thuanHoa, former: { name: 'Phường Phú Hội', district: 'Quận Thuận Hoá' } };
    const detail = 'Xin xác nhận phường, xã hiện nay.';
    const choices = (page: Page) => page.texts('fieldset label').filter((text) => text.startsWith('Phường '));

    it('offers what a ward of before is now, and takes it when it is confirmed', async () => {
      commerce.refuse('POST /orders', 'places.ward-of-before', {
        errors: [{ pointer: '/address/ward', detail }],
        params: { ward: 'Phú Hội', choices: [phuHoi] },
      });
      const page = await order({ '/address/ward': 'Phú Hội' });
      expect(page.status).to.equal(422);
      expect(errorsOn(page)).to.deep.equal({ '/address/ward': detail });
      expect(page.text).to.contain('Xin xác nhận phường, xã');
      expect(choices(page)).to.deep.equal(['Phường Thuận HoáTrước đây: Phường Phú Hội, Quận Thuận Hoá']);
      expect(page.field('/buyer/name').value).to.equal('Người mua mẫu');
      expect(page.field('/address/ward').value).to.equal('Phú Hội');
      expect(page.hidden('wardsFor')).to.equal('46/Phú Hội');

      commerce.answer('POST /orders', placed);
      commerce.asked.length = 0;
      await order({ '/address/ward': 'Phú Hội', wardCode: '19789', wardsFor: '46/Phú Hội' });
      const [asked] = commerce.askedOf('POST /orders');
      expect(asked?.body).to.deep.include({ address: { ...sentAddress, ward: '19789' } });
    });

    it('forgets what was chosen when something else was typed after it', async () => {
      await order({ '/address/ward': 'Vỹ Dạ', wardCode: '19789', wardsFor: '46/Phú Hội' });
      await order({ '/address/province': '48', wardCode: '19789', wardsFor: '46/Thuận Hoá' });
      const sent = commerce.askedOf('POST /orders').map(({ body }) => (body as { address: object }).address);
      expect(sent).to.deep.equal([
        { ...sentAddress, ward: 'Vỹ Dạ' },
        { ...sentAddress, province: '48' },
      ]);
    });

    it('shows the wards of the province when they are asked for, orders nothing and loses nothing', async () => {
      const page = await order({ intent: 'wards', '/address/ward': 'thuan', '/buyer/email': 'mua@' });
      expect(page.status).to.equal(200);
      expect(commerce.askedOf('GET /wards')[0]?.query).to.deep.equal({ province: '46', q: 'thuan' });
      expect(choices(page)).to.deep.equal(['Phường Thuận Hoá']);
      expect(page.field('/buyer/email').value).to.equal('mua@');
      expect(page.alerts).to.deep.equal([]);
      expect(commerce.askedOf('POST /orders')).to.deep.equal([]);
    });

    it('says that nothing is called so, and offers nothing before a province is chosen', async () => {
      commerce.answer('GET /wards', { wards: [] });
      expect((await order({ intent: 'wards' })).text).to.contain('Không có phường, xã nào tên như vậy');
      expect((await order({ intent: 'wards', '/address/province': '' })).text).to.not.contain(
        'nào tên như vậy',
      );
    });

    it('is asked by scripts too, while it is typed', async () => {
      const answer = await visit('/vi/checkout/wards?province=46&q=thuan');
      expect(answer.status).to.equal(200);
      expect(JSON.parse(answer.got.body)).to.deep.equal({ for: '46/thuan', wards: [thuanHoa] });
    });
  });

  it('puts what the service refuses at the field it points at, keeps the rest, and asks with a new key', async () => {
    commerce.refuse('POST /orders', 'request.invalid', {
      errors: [{ pointer: '/address/ward', detail: 'Phường này không còn.' }],
    });
    const page = await order();
    expect(page.status).to.equal(400);
    expect(errorsOn(page)).to.deep.equal({ '/address/ward': 'Phường này không còn.' });
    expect(page.field('/buyer/name').value).to.equal('Người mua mẫu');
    expect(page.hidden('idempotencyKey')).to.not.equal(filled.idempotencyKey);
    expect(page.alerts.join()).to.contain('Có 1 mục cần sửa').and.to.not.contain('danh sách lỗi');
  });

  it('says what no field of it could show', async () => {
    commerce.refuse('POST /orders', 'request.invalid', {
      errors: [{ pointer: '/lines/0/quantity', detail: 'Không quá 20.' }],
    });
    const page = await order();
    expect(page.alerts.join()).to.contain('Không quá 20.');
    expect(errorsOn(page)).to.deep.equal({});
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

  it('shows what sending costs as an estimate until a province is chosen', async () => {
    expect((await visit('/vi/checkout', { cookie })).text).to.contain('Phí gửi hàng (tạm tính)');
    expect((await order({ intent: 'wards' })).text).to.not.contain('tạm tính');
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
    for (const page of [await visit('/vi/checkout', { cookie }), await order()]) {
      expect(page.status).to.equal(503);
      expect(page.text).to.contain('Xin thử lại sau ít phút');
    }
  });

  it('of a short cart leads back to the cart', async () => {
    commerce.answer('GET /carts/:secret', aCart({ quote: aQuote({ orderable: false, parcels: [] }) }));
    const page = await visit('/vi/checkout', { cookie });
    expect([page.status, page.location]).to.deep.equal([302, '/vi/cart']);
  });

  it('shows before anybody orders what costs something else than when it was put in', async () => {
    commerce.answer('GET /carts/:secret', aCart({ repriced: [{ productId: idOf(1), was: dong(300_000) }] }));
    const page = await visit('/vi/checkout', { cookie });
    expect(page.text)
      .to.contain('Giá đã đổi từ lúc cho vào giỏ')
      .and.to.contain('Nón lá bài thơ: 300.000 ₫ nay là 350.000 ₫');
    expect((await visit('/en/checkout', { cookie })).text).to.contain('Poem hat: ₫300,000, now ₫350,000');
  });

  describe('of what is made to order', () => {
    const made = (readyBy: string) => aQuote({}, { readyBy });
    const redated = [{ productId: idOf(1), was: '2026-12-13' }];

    it('shows before anybody orders that the day has moved', async () => {
      commerce.answer('GET /carts/:secret', aCart({ quote: made('2026-12-20'), redated }));
      const page = await visit('/vi/checkout', { cookie });
      expect(page.text).to.contain('trước là ngày 13 tháng 12, 2026, nay là ngày 20 tháng 12, 2026');
      expect(page.hidden('seenReadyBy')).to.equal('2026-12-20');
      const cart = await visit('/vi/cart', { cookie });
      expect(cart.text).to.contain('Khi cho vào giỏ là ngày 13 tháng 12, 2026');
    });

    it('sends the day that the buyer saw, and comes back with a new one where it has moved', async () => {
      commerce.answer('GET /carts/:secret', aCart({ quote: made('2026-12-27') }));
      const detail = 'Hàng làm theo đơn này nay dự kiến xong trước ngày 27/12/2026.';
      commerce.refuse('POST /orders', 'ordering.ready-date-moved', { detail });
      const again = await order({ seenReadyBy: '2026-12-20' });
      expect(commerce.askedOf('POST /orders')[0]?.body).to.deep.include({ expectedReadyBy: '2026-12-20' });
      expect(again.status).to.equal(409);
      expect(again.text).to.contain(detail);
      expect(again.hidden('seenReadyBy')).to.equal('2026-12-27');
    });
  });

  it('tells of an order that waits for money', async () => {
    const waiting = { secret: 'secret-1', code: 'DL-7K2M', keptUntil: '2099-11-29T04:00:00.000Z' };
    commerce.answer('GET /carts/:secret', aCart({ waiting }));
    const page = await visit('/vi/checkout', { cookie });
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
