import { expect } from 'chai';
import { commerce, fallAsleep, openHouse, visit } from '../../../test/support/pages.ts';
import { aProduct, productsWith } from '../../../test/support/shapes/catalogue.ts';
import { idOf } from '../../../test/support/shapes/common.ts';

describe('the shop', () => {
  beforeEach(openHouse);

  const asked = () => commerce.askedOf('GET /products').at(-1)?.query;

  it('shows products with name, village, price and what can be bought now', async () => {
    const page = await visit('/vi/shop');
    expect(page.texts('h1')).to.deep.equal(['Cửa hàng']);
    expect(page.texts('main [role=status]')).to.deep.equal(['1 mặt hàng']);
    expect(page.text).to.contain('Nón lá bài thơPhủ Cam350.000 ₫Còn 3 món');
    expect(page.links()).to.include('/vi/products/non-la-bai-tho');
  });

  it('says so in English', async () => {
    const page = await visit('/en/shop');
    expect(page.text).to.contain('Poem hat').and.to.contain('₫350,000');
    expect(page.texts('main [role=status]')).to.deep.equal(['1 product']);
  });

  for (const [availability, words] of [
    [
      { state: 'in-stock', pieces: 1, leadTimeDays: null, depositPercent: null, freeAgainAt: null },
      'Chỉ có một món này',
    ],
    [{ state: 'sold-out', pieces: 0, leadTimeDays: null, depositPercent: null, freeAgainAt: null }, 'Đã hết'],
    [
      { state: 'made-to-order', pieces: 0, leadTimeDays: 21, depositPercent: null, freeAgainAt: null },
      '21 ngày',
    ],
    [
      {
        state: 'in-stock',
        pieces: 0,
        leadTimeDays: null,
        depositPercent: null,
        freeAgainAt: '2026-11-29T04:05:00.000Z',
      },
      'mua',
    ],
  ] as const) {
    it(`says of what is ${availability.state} (${availability.pieces} free) what a buyer can do`, async () => {
      commerce.answer('GET /products', productsWith([aProduct({ availability })]));
      const page = await visit('/vi/shop');
      expect(page.text.toLowerCase()).to.contain(words.toLowerCase());
    });
  }

  it('offers its crafts and villages with how many there are, in the order of the alphabet', async () => {
    commerce.answer(
      'GET /products',
      productsWith([aProduct()], {
        facets: {
          crafts: [
            { slug: 'tranh', name: { vi: 'tranh', en: 'prints' }, count: 2 },
            { slug: 'gom', name: { vi: 'gốm', en: 'pottery' }, count: 5 },
            { slug: 'dong', name: { vi: 'đúc đồng', en: 'bronze' }, count: 1 },
          ],
          villages: [],
          price: null,
          ready: 0,
        },
      }),
    );
    const options = (await visit('/vi/shop')).field('craft').element.querySelectorAll('option');
    expect([...options].map((it) => it.textContent)).to.deep.equal([
      'Tất cả nghề',
      'Đúc đồng (1)',
      'Gốm (5)',
      'Tranh (2)',
    ]);
  });

  it('asks the service for what was filled in, as it was typed', async () => {
    await visit('/vi/shop?craft=non-la&minPrice=100.000&maxPrice=&ready=true&sort=price-up');
    expect(asked()).to.deep.equal({ craft: 'non-la', minPrice: '100.000', ready: 'true', sort: 'price-up' });
  });

  it('shows what was filled in', async () => {
    const page = await visit(
      '/vi/shop?craft=non-la&village=phu-cam&minPrice=100.000&ready=true&sort=price-up',
    );
    expect(page.field('craft').value).to.equal('non-la');
    expect(page.field('village').value).to.equal('phu-cam');
    expect(page.field('minPrice').value).to.equal('100.000');
    expect(page.field('sort').value).to.equal('price-up');
    expect(page.field('ready').element.hasAttribute('checked')).to.equal(true);
    expect(page.one('details.filters').hasAttribute('open')).to.equal(true);
    expect(page.links()).to.include('/vi/shop');
  });

  it('puts the best match first for who searches, the newest for who looks around', async () => {
    await visit('/vi/shop?q=n%C3%B3n');
    expect(asked()).to.deep.equal({ q: 'nón', sort: 'relevance' });
    await visit('/vi/shop?q=n%C3%B3n&sort=newest');
    expect(asked()).to.deep.equal({ q: 'nón', sort: 'newest' });
    await visit('/vi/shop');
    expect(asked()).to.deep.equal({});
  });

  it('keeps the words that were sought while the filters change', async () => {
    const page = await visit('/vi/shop?q=n%C3%B3n');
    expect(page.texts('h1').join()).to.contain('nón');
    expect(page.hidden('q')).to.equal('nón');
  });

  it('that has nothing of the kind says so and leads back to all', async () => {
    commerce.answer('GET /products', productsWith([]));
    for (const language of ['vi', 'en']) {
      const page = await visit(`/${language}/shop?q=x`);
      expect(page.status).to.equal(200);
      expect(page.links('section a')).to.deep.equal([`/${language}/shop`]);
    }
  });

  describe('while somebody searches', () => {
    const hats = { vi: 'nón lá', en: 'conical hats' };
    const both = (text: string) => ({ vi: text, en: text });
    const suggestions = [
      { kind: 'craft' as const, text: hats, slug: 'non-la' },
      { kind: 'village' as const, text: both('Phủ Cam'), slug: 'phu-cam' },
      { kind: 'maker' as const, text: both('Nghệ nhân mẫu'), slug: null },
      { kind: 'product' as const, text: both('Nón lá bài thơ'), slug: null },
    ];

    it('leads to crafts, villages and makers that are called like that', async () => {
      commerce.answer('GET /suggestions', { suggestions });
      const page = await visit('/vi/shop?q=n%C3%B3n');
      expect(commerce.askedOf('GET /suggestions').map(({ query }) => query)).to.deep.equal([{ q: 'nón' }]);
      expect(page.links('nav[aria-label="Gợi ý"] a')).to.deep.equal([
        '/vi/crafts/non-la',
        '/vi/villages/phu-cam',
        '/vi/shop?q=Ngh%E1%BB%87+nh%C3%A2n+m%E1%BA%ABu',
      ]);
      expect(page.texts('nav[aria-label="Gợi ý"]').join()).to.match(/^Xem thêm:Nghề/);
      const english = await visit('/en/shop?q=hat');
      expect(english.texts('nav[aria-label="Suggestions"] li')[0]).to.equal('Craftconical hats');
    });

    it('leads nowhere where the reader is already', async () => {
      const suggestions = [{ kind: 'maker' as const, text: both('Nghệ nhân mẫu'), slug: null }];
      commerce.answer('GET /suggestions', { suggestions });
      const query = new URLSearchParams({ q: 'Nghệ nhân mẫu' });
      expect((await visit(`/vi/shop?${query}`)).all('nav[aria-label="Gợi ý"]')).to.have.length(0);
      expect((await visit('/vi/shop?q=ngh')).all('nav[aria-label="Gợi ý"] a')).to.have.length(1);
    });

    it('asks what was meant where nothing is found', async () => {
      commerce.answer('GET /products', productsWith([], { total: 0 }));
      commerce.answer('GET /suggestions', { suggestions });
      for (const [language, words, first] of [
        ['vi', 'Có phải đang tìm:', '/vi/shop?q=N%C3%B3n+l%C3%A1+b%C3%A0i+th%C6%A1'],
        ['en', 'Were you looking for:', '/en/shop?q=N%C3%B3n+l%C3%A1+b%C3%A0i+th%C6%A1'],
      ] as const) {
        const page = await visit(`/${language}/shop?q=nonn`);
        expect(page.text).to.contain(words);
        expect(page.links('nav a')).to.include(first);
      }
    });

    it('says that only something near was found', async () => {
      commerce.answer('GET /products', productsWith([aProduct()], { isNear: true }));
      expect((await visit('/vi/shop?q=nonn')).texts('main [role=status]').join()).to.contain('gần nhất');
      expect((await visit('/en/shop?q=nonn')).texts('main [role=status]').join()).to.contain('nearest');
      commerce.answer('GET /products', productsWith([aProduct()]));
      expect((await visit('/vi/shop?q=nonn')).texts('main [role=status]').join()).to.not.contain('gần');
    });

    it('does without where the service gives no suggestions', async () => {
      commerce.refuse('GET /suggestions', 'request.too-many');
      const page = await visit('/vi/shop?q=n%C3%B3n');
      expect(page.status).to.equal(200);
      expect(page.text).to.contain('Nón lá bài thơ');
      expect(page.links('nav[aria-label="Gợi ý"] a')).to.deep.equal([]);
    });

    it('asks for none on later pages, nor where nobody searches', async () => {
      await visit('/vi/shop?q=n%C3%B3n&cursor=c2');
      await visit('/vi/shop?craft=non-la');
      expect(commerce.askedOf('GET /suggestions')).to.deep.equal([]);
    });
  });

  it('leads to the next page and back to the first, with the same filters', async () => {
    commerce.answer(
      'GET /products',
      productsWith([aProduct(), aProduct({ id: idOf(2), slug: 'khac' })], { nextCursor: 'c2' }),
    );
    const first = await visit('/vi/shop?craft=non-la');
    expect(first.links()).to.include('/vi/shop?craft=non-la&cursor=c2');
    expect(first.links()).to.not.include('/vi/shop?craft=non-la');
    const second = await visit('/vi/shop?craft=non-la&cursor=c2');
    expect(asked()).to.include({ cursor: 'c2' });
    expect(second.links()).to.include('/vi/shop?craft=non-la');
  });

  it('says in the reader’s language what of a search cannot be read', async () => {
    for (const [language, title] of [
      ['vi', 'Dữ liệu gửi lên chưa đúng'],
      ['en', 'The request is not valid'],
    ] as const) {
      const page = await visit(`/${language}/shop?minPrice=r%E1%BA%BB`);
      expect(page.status).to.equal(400);
      expect(page.text).to.contain(title);
    }
  });

  it('says kindly when too many ask at once, and when to come again', async () => {
    commerce.refuse('GET /products', 'request.too-many', { params: { retryAfterSeconds: 7 } });
    const page = await visit('/vi/shop');
    expect(page.status).to.equal(429);
    expect(page.got.headers['retry-after']).to.match(/^\d+$/);
    expect(page.text).to.contain('Đang có quá nhiều lượt truy cập');
  });

  it('that sleeps offers to try the same search again', async () => {
    fallAsleep();
    const page = await visit('/vi/shop?q=n%C3%B3n');
    expect(page.status).to.equal(503);
    expect(page.links()).to.include('/vi/shop?q=n%C3%B3n');
  });
});
