import { expect } from 'chai';
import { commerce, openHouse, visit } from '../../../test/support/pages.ts';
import { aProduct, aProductDetail } from '../../../test/support/shapes/catalogue.ts';
import { dong, idOf } from '../../../test/support/shapes/common.ts';

describe('the page of a product', () => {
  beforeEach(openHouse);

  const page = (change: Parameters<typeof aProductDetail>[0] = {}, language = 'vi') => {
    commerce.answer('GET /products/:slug', aProductDetail(change));
    return visit(`/${language}/products/non-la-bai-tho`);
  };

  it('asks for the product of its address', async () => {
    await page();
    expect(commerce.askedOf('GET /products/:slug')[0]?.at).to.deep.equal({ slug: 'non-la-bai-tho' });
  });

  it('says what it is, what it costs, who made it and of what', async () => {
    const shown = await page();
    expect(shown.texts('h1')).to.deep.equal(['Nón lá bài thơ']);
    expect(shown.text).to.contain('350.000 ₫').and.to.contain('Nghệ nhân mẫu').and.to.contain('minh hoạ');
    expect(shown.text).to.contain('41 × 41 × 18,5 cm').and.to.contain('180 g').and.to.contain('Lá nón, tre');
    expect(shown.links()).to.include.members(['/vi/shop', '/vi/villages/phu-cam']);
  });

  it('says so in English, with English numbers', async () => {
    const shown = await page({}, 'en');
    expect(shown.text).to.contain('Poem hat').and.to.contain('41 × 41 × 18.5 cm').and.to.contain('₫350,000');
  });

  it('says in English what a card is charged in other currencies, where its cooperative takes them', async () => {
    const prices = [
      { amount: '1337', currency: 'USD' },
      { amount: '1147', currency: 'EUR' },
    ];
    commerce.answer('GET /foreign-prices/:productId', { prices });
    const english = await page({}, 'en');
    expect(english.text)
      .to.contain('or US$13.37 or €11.47 by card')
      .and.contain('The shares are paid in đồng');
    expect(commerce.askedOf('GET /foreign-prices/:productId')[0]?.at).to.deep.equal({ productId: idOf(1) });
    const vietnamese = await page();
    expect(vietnamese.text).not.to.contain('bằng thẻ').and.not.contain('Các phần được chia bằng đồng');
    commerce.answer('GET /foreign-prices/:productId', { prices: [] });
    expect((await page({}, 'en')).text)
      .not.to.contain('by card')
      .and.not.contain('paid in đồng');
  });

  it('is there also while nobody can say what it costs in other currencies', async () => {
    commerce.refuse('GET /foreign-prices/:productId', 'service.unavailable');
    const shown = await page({}, 'en');
    expect([shown.status, shown.text.includes('Poem hat')]).to.deep.equal([200, true]);
  });

  it('puts into the cart what can be bought now', async () => {
    const shown = await page();
    const form = shown.all('main form').find((it) => it.getAttribute('action') === '/vi/cart');
    expect(form?.getAttribute('method')).to.equal('post');
    expect(shown.hidden('productId')).to.equal(idOf(1));
    expect(shown.hidden('intent')).to.equal('add');
    expect(shown.all('main button[disabled]')).to.deep.equal([]);
  });

  for (const availability of [
    { state: 'sold-out', pieces: 0, leadTimeDays: null, depositPercent: null, freeAgainAt: null },
    {
      state: 'in-stock',
      pieces: 0,
      leadTimeDays: null,
      depositPercent: null,
      freeAgainAt: '2026-11-29T04:05:00.000Z',
    },
  ] as const) {
    it(`lets nobody press for what is ${availability.state} without a free piece`, async () => {
      const shown = await page({ availability });
      expect(shown.all('main button[disabled]')).to.have.length(1);
    });
  }

  describe('of something that is made to order', () => {
    const availability = {
      state: 'made-to-order',
      pieces: 0,
      leadTimeDays: 21,
      depositPercent: null,
      freeAgainAt: null,
    } as const;

    it('says by when it would be ready, and takes an order', async () => {
      const shown = await page({ availability });
      expect(shown.text).to.contain('Làm theo đơn, xong trước ngày 20 tháng 12, 2026');
      expect(shown.all('main button[disabled]')).to.deep.equal([]);
    });

    it('says that a deposit is enough, where its workshop takes one', async () => {
      const shown = await page({ availability: { ...availability, depositPercent: 30 } });
      expect(shown.text).to.contain(
        'Quý khách có thể đặt cọc 30 % để nghệ nhân bắt đầu, phần còn lại trả khi làm xong.',
      );
      for (const depositPercent of [100, null] as const) {
        const whole = await page({ availability: { ...availability, depositPercent } });
        expect(whole.text, String(depositPercent)).not.to.contain('đặt cọc');
      }
    });

    it('takes none while the workshop is full', async () => {
      commerce.answer('GET /making/:productId', { readyBy: null });
      const shown = await page({ availability });
      expect(shown.text).to.contain('đã kín đơn');
      expect(shown.all('main button[disabled]')).to.have.length(1);
    });
  });

  describe('of a numbered edition', () => {
    const edition = { of: 10, left: 3 };

    it('says of how many it is, and the number of each piece that is there', async () => {
      const pieces = [3, 1].map((editionNumber) => ({
        ...{ cooperativeNumber: '1', number: editionNumber + 40, madeOn: null, picture: null },
        editionNumber,
      }));
      const { text } = await page({ edition, pieces });
      expect(text).to.contain('Loạt có đánh số: 10 món').and.contain('món số 3 trong 10');
      expect(text).to.not.contain('Loạt này đã bán hết').and.not.contain('Còn nhận làm');
    });

    it('says how many can be made still, and when it is sold out', async () => {
      const made = {
        state: 'made-to-order',
        pieces: 0,
        leadTimeDays: 21,
        depositPercent: null,
        freeAgainAt: null,
      } as const;
      expect((await page({ edition, pieces: [], availability: made })).text).to.contain('Còn nhận làm 3 món');
      const none = {
        state: 'sold-out',
        pieces: 0,
        leadTimeDays: null,
        depositPercent: null,
        freeAgainAt: null,
      } as const;
      const shown = await page({ edition: { of: 10, left: 0 }, pieces: [], availability: none });
      expect(shown.text).to.contain('Loạt này đã bán hết');
      const waits = await page({ edition, pieces: [], availability: none });
      expect(waits.text, 'more of it will be made').to.not.contain('Loạt này đã bán hết');
    });
  });

  it('says when a piece that is being bought may be free again', async () => {
    const shown = await page({
      availability: {
        state: 'in-stock',
        pieces: 0,
        leadTimeDays: null,
        depositPercent: null,
        freeAgainAt: '2026-11-29T04:05:00.000Z',
      },
    });
    expect(shown.text).to.contain('11:05');
  });

  it('shows the certificate of each piece, by its public number and never by its serial', async () => {
    const shown = await page();
    expect(shown.text).to.contain('Chứng nhận số 7').and.to.contain('1 tháng 11, 2026');
    expect(shown.links().filter((it) => it.startsWith('/n/'))).to.deep.equal(['/n/1/7?l=vi']);
    expect(shown.got.body).to.not.contain('/c/');
  });

  it('names nobody who did not agree to it', async () => {
    const shown = await page({ maker: { id: idOf(2), displayName: null, isDemo: false, bio: null } });
    expect(shown.text).to.not.contain('Nghệ nhân mẫu');
    expect(shown.text).to.not.contain('minh hoạ');
  });

  it('shows where the money goes, to the last đồng', async () => {
    const shown = await page();
    const rows = shown.all('main tbody tr').map((row) => row.textContent?.replaceAll('\u00a0', ' '));
    expect(rows).to.deep.equal([
      'Nghệ nhân70 %245.000 ₫',
      'Hợp tác xã20 %70.000 ₫',
      'Quỹ làng5 %17.500 ₫',
      'Nền tảng Dấu Làng5 %17.500 ₫',
    ]);
  });

  it('leaves out what is not known', async () => {
    const shown = await page({ dimensionsMm: null, weightGrams: null, pictures: [], pieces: [], shares: [] });
    expect(shown.status).to.equal(200);
    expect(shown.text).to.not.contain('Kích thước').and.to.not.contain('Khối lượng');
  });

  it('shows others like it', async () => {
    const shown = await page({
      related: [aProduct({ id: idOf(3), slug: 'non-khac', title: { vi: 'Nón khác', en: 'Other hat' } })],
    });
    expect(shown.links()).to.include('/vi/products/non-khac');
  });

  it('says to search engines what it says to people', async () => {
    const shown = await page();
    const data = shown
      .all('script[type="application/ld+json"]')
      .map((it) => JSON.parse(it.textContent ?? '') as { '@type': string });
    expect(data.map((it) => it['@type'])).to.deep.equal(['Product', 'BreadcrumbList']);
    expect(data[0]).to.have.nested.property('offers.price', '350000');
  });

  it('on sale shows both prices, in words too, and until when; to search engines as well', async () => {
    const sale = { price: dong(300_000), usualPrice: dong(350_000), saleUntil: '2027-02-06T17:00:00.000Z' };
    const shown = await page(sale);
    expect(shown.text).to.contain('300.000 ₫ Giá thường350.000 ₫');
    expect(shown.texts('s')).to.deep.equal(['350.000 ₫']);
    expect(shown.text).to.contain('Giá khuyến mãi đến hết 6 tháng 2, 2027');
    const [described] = shown
      .all('script[type="application/ld+json"]')
      .map((it) => JSON.parse(it.textContent ?? '') as { offers: object });
    expect(described!.offers).to.include({ price: '300000', priceValidUntil: sale.saleUntil });
    expect((await page()).text).to.not.contain('Giá thường');
  });

  it('that does not exist is not found, and leads to the shop', async () => {
    commerce.refuse('GET /products/:slug', 'catalog.product-not-found');
    for (const [language, way] of [
      ['vi', '/vi/shop'],
      ['en', '/en/shop'],
    ] as const) {
      const shown = await visit(`/${language}/products/khong-co`);
      expect(shown.status).to.equal(404);
      expect(shown.links()).to.include(way);
    }
  });

  it('lets no text break out of its page', async () => {
    const shown = await page({ story: { vi: '</script><script>alert(1)</script>', en: 'x' } });
    expect(shown.got.body).to.not.contain('<script>alert(1)');
  });
});
