import { expect } from 'chai';
import { commerce, openHouse, type Page, post, visit } from '../../../../test/support/pages.ts';
import { dong } from '../../../../test/support/shapes/common.ts';
import { thuanHoa } from '../../../../test/support/shapes/places.ts';
import { aPickUpPlace, shippingRates, tariffCodes } from '../../../../test/support/shapes/shipping.ts';

const filled = {
  intent: 'save',
  '/destination': 'inner',
  '/steps/0/fromGrams': '0',
  '/steps/0/amount': '20.000 ₫',
  '/steps/1/fromGrams': '1.200',
  '/steps/1/amount': '45000',
  '/steps/2/fromGrams': '',
  '/steps/2/amount': '',
  '/freeFrom': '',
};
const rate = {
  destination: 'inner',
  steps: [
    { fromGrams: 0, amount: dong(20_000) },
    { fromGrams: 1_200, amount: dong(45_000) },
  ],
  freeFrom: null,
};

describe('the shipping rates of a cooperative', () => {
  beforeEach(openHouse);

  const send = (change: Record<string, string> = {}, language = 'vi') =>
    post(`/${language}/office/shipping`, { ...filled, ...change });

  it('say what holds, where, and whose rate it is', async () => {
    commerce.answer(
      'GET /office/shipping-rates',
      shippingRates({
        rates: [
          { ...rate, validFrom: '2026-11-29T03:00:00.000Z' },
          { ...rate, destination: 'FR', steps: [], validFrom: '2026-11-29T03:00:00.000Z' },
          { ...shippingRates().rates[2]!, destination: 'far' },
        ],
      }),
    );
    const { text } = await visit('/vi/office/shipping');
    expect(text).to.contain('Trong tỉnh').and.contain('Thành phố Huế').and.contain('Từ 1,2 kg: 45.000 ₫');
    expect(text).to.contain('Áp dụng từ 10:00 29 thg 11, 2026');
    expect(text).to.contain('Pháp').and.contain('Không gửi đến nước này.');
    expect(text).to.contain('mức chung của cửa hàng').and.contain('Miễn phí khi tiền hàng từ 1.000.000 ₫');
    expect((await visit('/en/office/shipping')).text)
      .to.contain('Holds since')
      .and.contain('France');
  });

  it('are set in numbers as people write them', async () => {
    const page = await send();
    expect(page.status).to.equal(200);
    expect(page.text).to.contain('Đã lưu mức phí mới.');
    expect(commerce.askedOf('POST /office/shipping-rates').map(({ body }) => body)).to.deep.equal([rate]);
  });

  it('say what a parcel would cost, and keep what was typed and set nothing', async () => {
    const page = await send({ intent: 'preview', '/weightGrams': '800 g', '/worth': '500.000' });
    expect(page.text).to.contain('Kiện 800 g, tiền hàng 500.000 ₫, gửi đến “Trong tỉnh”: 35.000 ₫');
    expect(commerce.askedOf('POST /office/shipping-rates/preview')[0]?.body).to.deep.equal({
      rate,
      weightGrams: 800,
      worth: dong(500_000),
    });
    expect(page.all('input').map((it) => it.getAttribute('value'))).to.include('20.000 ₫');
    expect(commerce.askedOf('POST /office/shipping-rates')).to.deep.equal([]);
  });

  it('to a country begin when it is chosen, and end when the officer says so', async () => {
    await send({ '/destination': 'FR' });
    await send({ '/destination': 'FR', intent: 'stop' });
    expect(commerce.askedOf('POST /office/shipping-rates').map(({ body }) => body)).to.deep.equal([
      { ...rate, destination: 'FR' },
      { destination: 'FR', steps: [], freeFrom: null },
    ]);
  });

  it('that make no sense are refused at their field, and the service is asked nothing', async () => {
    const cases: [Record<string, string>, string][] = [
      [{ '/steps/0/amount': 'x' }, 'Xin cho biết số tiền đồng, ví dụ 35.000.'],
      [{ '/steps/1/fromGrams': '' }, 'Xin cho biết số gam, ví dụ 1.000.'],
      [{ '/steps/1/fromGrams': '0' }, 'mỗi mức sau phải nặng hơn mức trước'],
      [{ '/freeFrom': 'ba trăm' }, 'Xin cho biết số tiền đồng, ví dụ 35.000.'],
      [{ '/destination': '' }, 'Xin chọn một nước.'],
      [{ intent: 'preview', '/weightGrams': '', '/worth': '1' }, 'Xin cho biết số gam, ví dụ 1.000.'],
    ];
    for (const [change, sentence] of cases) {
      const page = await send(change);
      expect([page.status, page.text.includes(sentence)], JSON.stringify(change)).to.deep.equal([400, true]);
    }
    expect(commerce.asked.filter(({ route }) => route.startsWith('POST '))).to.deep.equal([]);
  });

  describe('with a place where pieces are fetched', () => {
    const place = {
      intent: 'pick-up',
      '/place/province': '46',
      '/place/ward': 'Vỹ Dạ',
      '/place/street': '1 Phạm Văn Đồng',
      '/place/open/vi': 'Mỗi ngày',
      '/place/open/en': 'Daily',
      '/place/daysToFetch': '14 ngày',
    };
    const sent = (change: Record<string, string> = {}) =>
      post('/vi/office/shipping', { ...place, ...change });
    const bodies = () => commerce.askedOf('POST /office/pick-up').map(({ body }) => body);
    const choices = (page: Page) => page.texts('fieldset label').filter((text) => text.startsWith('Phường '));

    it('say it, and say that there is none', async () => {
      expect((await visit('/vi/office/shipping')).text).to.contain('Hiện mọi kiện đều được gửi đi.');
      const pickUp = { ...aPickUpPlace, provinceCode: '46', validFrom: '2026-11-29T03:00:00.000Z' };
      commerce.answer('GET /office/shipping-rates', shippingRates({ pickUp }));
      const page = await visit('/vi/office/shipping');
      expect(page.text).to.contain('1 Phạm Văn Đồng, Phường Vỹ Dạ').and.contain('trong vòng 14 ngày');
      expect(page.field('/place/ward').value).to.equal('Phường Vỹ Dạ');
    });

    it('set it, and end it', async () => {
      expect((await sent()).text).to.contain('Đã lưu nơi nhận hàng.');
      await sent({ intent: 'no-pick-up' });
      expect(bodies()).to.deep.equal([
        {
          place: {
            ...{ province: '46', ward: 'Vỹ Dạ', street: '1 Phạm Văn Đồng', daysToFetch: 14 },
            open: { vi: 'Mỗi ngày', en: 'Daily' },
          },
        },
        { place: null },
      ]);
    });

    it('say at each field what is missing, and ask the service nothing', async () => {
      const page = await sent({ '/place/open/en': '', '/place/daysToFetch': 'hai', '/place/province': '' });
      expect(page.status).to.equal(400);
      expect(page.field('/place/open/en').error).to.equal('Xin cho biết giờ mở cửa.');
      expect(page.field('/place/daysToFetch').error).to.equal('Xin cho biết số ngày, từ 2 đến 60.');
      expect(page.field('/place/ward').value).to.equal('Vỹ Dạ');
      expect(bodies()).to.deep.equal([]);
    });

    it('name the wards that may be meant, where the service cannot tell', async () => {
      const detail = 'Xin xác nhận phường, xã hiện nay.';
      commerce.refuse('POST /office/pick-up', 'places.ward-of-before', {
        errors: [{ pointer: '/place/ward', detail }],
        params: { ward: 'Phú Hội', choices: [thuanHoa] },
      });
      const page = await sent({ '/place/ward': 'Phú Hội' });
      expect([page.status, page.field('/place/ward').error]).to.deep.equal([422, detail]);
      expect(choices(page)).to.deep.equal(['Phường Thuận Hoá']);
      expect(page.hidden('wardsFor')).to.equal('46/Phú Hội');
    });

    it('take the ward that is chosen, and forget it when something else was typed after it', async () => {
      await sent({ wardCode: '19789', wardsFor: '46/Vỹ Dạ' });
      await sent({ wardCode: '19789', wardsFor: '46/Phú Hội' });
      await sent({ '/place/province': '48', wardCode: '19789', wardsFor: '46/Vỹ Dạ' });
      const wards = (bodies() as { place: { ward: string } }[]).map(({ place: { ward } }) => ward);
      expect(wards).to.deep.equal(['19789', 'Vỹ Dạ', 'Vỹ Dạ']);
    });

    it('show the wards of the province when they are asked for, save nothing and lose nothing', async () => {
      const page = await sent({ intent: 'wards', '/place/ward': 'thuan', '/place/street': '9' });
      expect(page.status).to.equal(200);
      expect(commerce.askedOf('GET /wards')[0]?.query).to.deep.equal({ province: '46', q: 'thuan' });
      expect(choices(page)).to.deep.equal(['Phường Thuận Hoá']);
      expect([page.field('/place/street').value, page.alerts]).to.deep.equal(['9', []]);
      commerce.answer('GET /wards', { wards: [] });
      expect((await sent({ intent: 'wards' })).text).to.contain('Không có phường, xã nào tên như vậy');
      const none = await sent({ intent: 'wards', '/place/province': '' });
      expect(none.text).to.not.contain('nào tên như vậy');
      expect(bodies()).to.deep.equal([]);
    });
  });

  describe('with groups of provinces', () => {
    const groups = {
      intent: 'province-groups',
      ...{ '/provinces/0/code': '48', '/provinces/0/group': 'near' },
      ...{ '/provinces/1/code': '01', '/provinces/1/group': 'inner' },
      ...{ '/provinces/2/code': '46', '/provinces/2/group': 'far' },
    };
    const sent = (change: Record<string, string> = {}, language = 'vi') =>
      post(`/${language}/office/shipping`, { ...groups, ...change });
    const bodies = () => commerce.askedOf('POST /office/province-groups').map(({ body }) => body);

    it('show each province with its group, and whose groups they are', async () => {
      const page = await visit('/vi/office/shipping');
      expect(page.text).to.contain('cách xếp chung của cửa hàng');
      expect(page.field('/provinces/2/group').value).to.equal('inner');
      const groupedSince = '2026-11-29T03:00:00.000Z';
      commerce.answer('GET /office/shipping-rates', shippingRates({ groupedSince }));
      expect((await visit('/en/office/shipping')).text).to.contain('Groups of provinces');
    });

    it('set them, all at once', async () => {
      expect((await sent()).text).to.contain('Đã lưu cách xếp nhóm mới.');
      expect(bodies()).to.deep.equal([
        {
          provinces: [
            { code: '48', group: 'near' },
            { code: '01', group: 'inner' },
            { code: '46', group: 'far' },
          ],
        },
      ]);
    });

    it('say at its province what is wrong, and keep the others as they were chosen', async () => {
      const page = await sent({ '/provinces/0/group': 'nearby' });
      expect([page.status, page.field('/provinces/0/group').error]).to.deep.equal([
        400,
        'Xin chọn một nhóm.',
      ]);
      expect(page.field('/provinces/1/group').value).to.equal('inner');
      const twice = await sent({ '/provinces/2/code': '48' }, 'en');
      expect(twice.field('/provinces/2/group').error).to.equal('Each province is to be named once only.');
      expect(bodies()).to.deep.equal([]);
    });

    it('say what the service says of a province that there is not', async () => {
      const detail = 'Không có tỉnh, thành phố nào là “99”.';
      commerce.refuse('POST /office/province-groups', 'places.province-unknown', {
        errors: [{ pointer: '/provinces/0/code', detail }],
        params: { province: '99' },
      });
      const page = await sent({ '/provinces/0/code': '99' });
      expect([page.status, page.field('/provinces/0/group').error]).to.deep.equal([422, detail]);
    });

    it('are tried out on a parcel to one province', async () => {
      await send({ intent: 'preview', '/weightGrams': '800', '/worth': '1', '/province': '46' });
      await send({ intent: 'preview', '/weightGrams': '800', '/worth': '1', '/province': '' });
      const asked = commerce.askedOf('POST /office/shipping-rates/preview').map(({ body }) => body);
      expect(asked.map((body) => (body as { province?: string }).province)).to.deep.equal(['46', undefined]);
      const answer = { shipping: dong(20_000), destination: 'near' };
      commerce.answer('POST /office/shipping-rates/preview', answer);
      const page = await send({ intent: 'preview', '/weightGrams': '8', '/worth': '1', '/province': '48' });
      expect(page.text).to.contain('thuộc nhóm “Tỉnh, thành phố gần”, phí đang áp dụng là 20.000 ₫');
    });
  });

  describe('with codes for customs', () => {
    const sent = (change: Record<string, string> = {}, language = 'vi') =>
      post(`/${language}/office/shipping`, {
        ...{ intent: 'tariff-code', '/craft': 'bronze', '/code': '8306.29.90', ...change },
      });
    const bodies = () => commerce.askedOf('POST /office/tariff-codes').map(({ body }) => body);

    it('say what sheets say of each craft, and of which nothing is known', async () => {
      const { text } = await visit('/vi/office/shipping');
      expect(text).to.contain('Nón lá: 6504.00').and.contain('Đúc đồng: chưa có mã, ô này để trống');
      expect(text).to.contain('Mã chung của cửa hàng: 6504.00 (Mũ nón tết bện).');
      const since = '2026-11-29T03:00:00.000Z';
      commerce.answer('GET /office/tariff-codes', tariffCodes({ code: '830629', since }));
      const page = await visit('/en/office/shipping');
      expect(page.text).to.contain('Bronze casting: 8306.29').and.contain('Holds since');
      expect(page.field('/code').value).to.equal('8306.29');
      commerce.answer('GET /office/tariff-codes', { crafts: [] });
      expect((await visit('/en/office/shipping')).text).to.contain('The cooperative has no products yet.');
    });

    it('are six figures however they are written, and the house’s own again when left empty', async () => {
      expect((await sent()).text).to.contain('Đã lưu mã hải quan.');
      await sent({ '/code': ' ' });
      expect(bodies()).to.deep.equal([
        { craft: 'bronze', code: '830629' },
        { craft: 'bronze', code: '' },
      ]);
    });

    it('say at the field what is wrong, keep what was typed and set nothing', async () => {
      const page = await sent({ '/code': '8306' });
      expect([page.status, page.field('/code').value]).to.deep.equal([400, '8306']);
      expect(page.field('/code').error).to.equal(
        'Mã HS có sáu chữ số, ví dụ 6504.00. Mã tám số của Việt Nam cũng được.',
      );
      expect(bodies()).to.deep.equal([]);
    });

    it('say what the service says of a craft that is gone', async () => {
      commerce.refuse('POST /office/tariff-codes', 'catalog.craft-unknown');
      const page = await sent();
      expect([page.status, page.field('/code').value]).to.deep.equal([422, '8306.29.90']);
      expect(page.text).to.contain('Không có nghề này');
    });
  });

  describe('with days that can be wished for', () => {
    const sent = (change: Record<string, string> = {}) =>
      post('/vi/office/shipping', {
        ...{ intent: 'delivery-days', '/days/weekdays/-': '5', '/days/daysAhead': '3 ngày', ...change },
      });
    const bodies = () => commerce.askedOf('POST /office/delivery-days').map(({ body }) => body);

    it('say which, and that there are none', async () => {
      expect((await visit('/vi/office/shipping')).text).to.contain('Khách chưa chọn được ngày nhận.');
      const deliveryDays = { weekdays: [2, 5], daysAhead: 3, validFrom: '2026-11-29T03:00:00.000Z' };
      commerce.answer('GET /office/shipping-rates', shippingRates({ deliveryDays }));
      const page = await visit('/vi/office/shipping');
      expect(page.text).to.contain('Thứ ba, Thứ sáu').and.contain('Sớm nhất 3 ngày sau khi đặt');
      const checked = page.all('input[name="/days/weekdays/-"]').filter((it) => it.hasAttribute('checked'));
      expect(checked.map((it) => it.getAttribute('value'))).to.deep.equal(['2', '5']);
      expect((await visit('/en/office/shipping')).text).to.contain('Tuesday, Friday');
    });

    it('set them, and end them', async () => {
      expect((await sent()).text).to.contain('Đã lưu những ngày khách chọn được.');
      expect((await sent({ intent: 'no-delivery-days' })).text).to.contain('không chọn ngày nhận nữa');
      expect(bodies()).to.deep.equal([{ days: { weekdays: [5], daysAhead: 3 } }, { days: null }]);
    });

    it('say at each field what is wrong, and ask the service nothing', async () => {
      const late = await sent({ '/days/daysAhead': '31' });
      expect([late.status, late.field('/days/daysAhead').error]).to.deep.equal([
        400,
        'Xin cho biết số ngày, từ 1 đến 30.',
      ]);
      const none = await post('/vi/office/shipping', { intent: 'delivery-days', '/days/daysAhead': '3' });
      expect(none.text).to.contain('Xin chọn ít nhất một ngày.');
      expect((await sent({ '/days/weekdays/-': '9' })).status).to.equal(400);
      expect(bodies()).to.deep.equal([]);
    });
  });

  it('say what the service says when it refuses', async () => {
    commerce.refuse('POST /office/shipping-rates', 'request.forbidden');
    const page = await send({}, 'en');
    expect([page.status, page.alerts.length]).to.deep.equal([403, 1]);
  });
});
