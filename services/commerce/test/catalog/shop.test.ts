import { expect } from 'chai';
import {
  homePage,
  productDetail,
  type ProductDetail,
  productPage,
  type ProductPage,
  sitemapList,
} from '../../api/catalog.js';
import { dong } from '../support/dong.js';
import {
  CreateProduct,
  OfferPieces,
  PiecesOnSale,
  ProductsForSale,
  RecordAvailability,
  RecordShareRates,
  TellStory,
} from '../../src/modules/catalog/index.js';
import { Database } from '../../src/platform/database/database.js';
import { UnitOfWork } from '../../src/platform/unit-of-work.js';
import { problemIn } from '../support/http-client.js';
import { aCooperative, anArtisan, type TestPerson } from '../support/people.js';
import { startService, type RunningService } from '../support/service.js';
import { aDraft, aHat, importVillages } from '../support/workshop.js';

describe('the shop’s shelves', () => {
  let service: RunningService;
  let hats: TestPerson;
  let prints: TestPerson;

  before(async () => {
    service = await startService({ jobs: false });
    await importVillages(service);
    hats = await anArtisan()
      .of(await aCooperative().inVillage('tay-ho').at(service))
      .at(service);
    prints = await anArtisan()
      .of(await aCooperative().inVillage('lang-sinh').at(service))
      .at(service);
    await offered(await aDraft(hats), 1);
    await offered(await aDraft(hats, hat('Nón lá thêu hoa sen', 'Hat with a lotus', 450_000)), 2);
    await offered(await aDraft(prints, aPrint), 3);
  });
  after(() => service.stop());

  const hat = (vi: string, en: string, price: number) =>
    aHat({ title: { vi, en }, price: { amount: String(price), currency: 'VND' } });
  const aPrint = aHat({
    craftSlug: 'folk-prints',
    title: { vi: 'Tranh Tố nữ Thuận Hoá', en: 'Print of a lady' },
    materials: { vi: 'Giấy dó, màu cây cỏ', en: 'Dó paper, plant colours' },
    price: { amount: '120000', currency: 'VND' },
  });

  /** As certificates do it at the end of a piece's way. */
  const offered = async ({ id, productId }: { id: string; productId: string }, number: number) => {
    await service
      .get(Database)
      .query('update catalog.pieces set cooperative_number = 1, number = $2 where id = $1', [id, number]);
    await service.get(UnitOfWork).run(async (tx) => {
      await service.get(OfferPieces).within(tx, { pieceIds: [id], onSale: true });
      await service.get(RecordAvailability).within(tx, [{ productId, availablePieces: 1 }]);
    });
  };
  const search = async (query: string) => {
    const answer = await service.client().get<ProductPage>(`/api/v1/products?${query}`);
    expect(answer.status, JSON.stringify(answer.body)).to.equal(200);
    return productPage.parse(answer.body);
  };
  const titles = (page: ProductPage) => page.items.map(({ title }) => title.vi);

  describe('search', () => {
    it('finds "nón lá" for who types "non la", and the poem hat first unless another order is asked for', async () => {
      const page = await search('q=non%20la%20bai%20tho');
      expect(titles(page)[0]).to.equal('Nón lá bài thơ');
      expect(titles(await search('q=N%C3%B3n%20L%C3%A1'))).to.have.length(2);
    });

    it('takes both spellings of Thuận Hóa for one, also decomposed', async () => {
      for (const q of ['Thuận Hoá', 'Thuận Hóa', 'thuan hoa', 'Thuận Hóa'.normalize('NFD')]) {
        expect(titles(await search(`q=${encodeURIComponent(q)}`)), q).to.deep.equal([
          'Tranh Tố nữ Thuận Hoá',
        ]);
      }
    });

    it('forgives a slip of the finger', async () => {
      expect(titles(await search('q=tranh%20to%20nuu'))).to.deep.equal(['Tranh Tố nữ Thuận Hoá']);
    });

    it('finds nothing for words that nothing says, and takes any characters', async () => {
      expect((await search('q=xe%20%C4%91%E1%BA%A1p')).total).to.equal(0);
      for (const q of ['%', '_', '\\', "'", '"; drop table', '(((', '*', '🪷']) {
        expect((await search(`q=${encodeURIComponent(q)}`)).items, q).to.be.an('array');
      }
    });
  });

  describe('facets', () => {
    it('count what each choice would show, were it alone not made', async () => {
      const page = await search('craft=conical-hats');
      expect(page.total).to.equal(2);
      expect(page.facets.crafts.map(({ slug, count }) => [slug, count])).to.deep.equal([
        ['conical-hats', 2],
        ['folk-prints', 1],
      ]);
      expect(page.facets.villages.map(({ slug }) => slug)).to.deep.equal(['tay-ho']);
      expect(page.facets.price).to.deep.equal({
        min: { amount: '250000', currency: 'VND' },
        max: { amount: '450000', currency: 'VND' },
      });
      expect(page.facets.ready).to.equal(2);
    });

    it('narrow by price, village and what is ready to send', async () => {
      expect(titles(await search('maxPrice=200000'))).to.deep.equal(['Tranh Tố nữ Thuận Hoá']);
      expect(titles(await search('maxPrice=200.000'))).to.deep.equal(['Tranh Tố nữ Thuận Hoá']);
      expect(titles(await search('minPrice=300000&village=tay-ho'))).to.deep.equal(['Nón lá thêu hoa sen']);
      expect((await search('ready=true')).total).to.equal(3);
    });
  });

  describe('a sorted list', () => {
    it('is paged through without losing or repeating a product', async () => {
      for (const sort of ['newest', 'price-up', 'price-down']) {
        const seen: string[] = [];
        let cursor: string | null = '';
        while (cursor !== null) {
          const page: ProductPage = await search(`sort=${sort}&limit=1${cursor && `&cursor=${cursor}`}`);
          seen.push(...page.items.map(({ id }) => id));
          cursor = page.nextCursor;
        }
        expect(new Set(seen).size, sort).to.equal(3);
        expect(seen, sort).to.have.length(3);
      }
      expect(titles(await search('sort=price-up'))[0]).to.equal('Tranh Tố nữ Thuận Hoá');
      const byRelevance = await search('q=non%20la&sort=relevance&limit=1');
      const rest = await search(`q=non%20la&sort=relevance&limit=5&cursor=${byRelevance.nextCursor}`);
      expect(titles(rest)).to.have.length(1);
      expect(titles(rest)).not.to.include(titles(byRelevance)[0]);
    });
  });

  describe('a product’s page', () => {
    const page = (slug: string) => service.client().get<ProductDetail>(`/api/v1/products/${slug}`);

    it('shows maker, pieces by number, what is like it, and how the price is shared', async () => {
      await service.get(RecordShareRates).execute([
        { account: 'artisan', basisPoints: 8000 },
        { account: 'cooperative', basisPoints: 1200 },
        { account: 'platform', basisPoints: 800 },
      ]);
      const detail = productDetail.parse((await page('non-la-bai-tho')).body);
      expect(detail.maker).to.deep.include({ id: hats.artisanId, isDemo: true, bio: null });
      expect(detail.pieces).to.have.length(1);
      expect(detail.pieces[0]).to.deep.include({ cooperativeNumber: '1', number: 1, madeOn: '2026-11-20' });
      expect(detail.pictures[0]!.alt.vi).to.equal('Nón lá bài thơ, mặt trước');
      expect(detail.related.map(({ slug }) => slug)).to.deep.equal(['non-la-theu-hoa-sen']);
      expect(detail.shares.map(({ amount }) => amount.amount)).to.deep.equal(['200000', '30000', '20000']);
    });

    it('is asked for again cheaply: 304 while nothing changed', async () => {
      const first = await page('non-la-bai-tho');
      const etag = first.headers.get('etag')!;
      const again = await service.client().get('/api/v1/products/non-la-bai-tho', { 'if-none-match': etag });
      expect(again.status).to.equal(304);
      await service
        .get(UnitOfWork)
        .run((tx) =>
          service.get(RecordAvailability).within(tx, [{ productId: first.body.id, availablePieces: 0 }]),
        );
      const sold = await service
        .client()
        .get<ProductDetail>('/api/v1/products/non-la-bai-tho', { 'if-none-match': etag });
      expect(sold.status).to.equal(200);
      expect(sold.body.availability).to.deep.equal({
        state: 'sold-out',
        pieces: 0,
        leadTimeDays: null,
        depositPercent: null,
        freeAgainAt: null,
      });
      expect(sold.body.pieces).to.deep.equal([]);
    });

    it('names the right address where the wrong one was asked for', async () => {
      for (const wrong of ['Nón-Lá-Bài-Thơ', 'NON-LA-BAI-THO']) {
        const answer = await page(encodeURIComponent(wrong));
        expect(answer.status).to.equal(404);
        expect(problemIn(answer)).to.deep.include({
          code: 'catalog.product-not-found',
          params: { slug: 'non-la-bai-tho' },
        });
      }
      const answer = await page('khong-co');
      expect(problemIn(answer).params).to.deep.equal({ slug: null });
    });
  });

  describe('as they fill and empty', () => {
    it('show drafts to nobody', async () => {
      const draft = await aDraft(hats, hat('Nón còn đang làm', 'Not done yet', 90_000));
      expect((await search('q=dang%20lam')).total).to.equal(0);
      expect((await service.client().get('/api/v1/products/non-con-dang-lam')).status).to.equal(404);
      expect(await service.get(ProductsForSale).byIds([draft.productId])).to.deep.equal([]);
    });

    it('give products of one name addresses of their own', async () => {
      const second = await aDraft(prints, aPrint);
      await offered(second, 9);
      const { products } = sitemapList.parse((await service.client().get('/api/v1/sitemap')).body);
      expect(products.map(({ slug }) => slug)).to.include.members([
        'tranh-to-nu-thuan-hoa',
        'tranh-to-nu-thuan-hoa-2',
      ]);
    });

    it('take a withdrawn piece away, and put a reinstated one back', async () => {
      const [item] = (await search('q=hoa%20sen')).items;
      const { rows } = await service
        .get(Database)
        .query<{ id: string }>('select id from catalog.pieces where product_id = $1', [item!.id]);
      const pieceIds = rows.map(({ id }) => id);
      const offer = (onSale: boolean) =>
        service.get(UnitOfWork).run((tx) => service.get(OfferPieces).within(tx, { pieceIds, onSale }));
      await offer(false);
      expect(await service.get(PiecesOnSale).find(pieceIds[0]!)).to.equal(undefined);
      expect((await search('q=hoa%20sen')).items[0]!.certified).to.equal(false);
      await offer(true);
      expect(await service.get(PiecesOnSale).find(pieceIds[0]!)).to.deep.include({ publicNumber: '1/2' });
    });

    it('show at once what a workshop makes to order, with its time', async () => {
      const { craftSlug, title, technique, materials, dimensionsMm, weightGrams } = aHat({
        title: { vi: 'Chuông đồng đặt đúc', en: 'Bell cast to order' },
        craftSlug: 'bronze',
      });
      const facts = { craftSlug, title, technique, materials, dimensionsMm, weightGrams, story: technique };
      const { slug, productId } = await service.get(CreateProduct).execute({
        artisanId: hats.artisanId!,
        facts: { ...facts, price: dong(3_500_000n) },
        madeToOrder: { capacityPerWeek: 2, leadTimeDays: 12, depositPercent: 30 },
        pictures: [],
      });
      await service.get(TellStory).execute({
        artisanId: hats.artisanId!,
        productId,
        story: { vi: 'Chuyện của chuông.', en: 'A bell’s story.' },
      });
      const { body } = await service.client().get<ProductDetail>(`/api/v1/products/${slug}`);
      expect(body.availability).to.deep.equal({
        state: 'made-to-order',
        pieces: 0,
        leadTimeDays: 12,
        depositPercent: 30,
        freeAgainAt: null,
      });
      expect(body.story.en).to.equal('A bell’s story.');
      expect((await service.get(ProductsForSale).byIds([productId]))[0]).to.deep.include({
        kind: 'made-to-order',
      });
    });

    it('stand on the first page by craft, those to be made after those that are', async () => {
      const home = homePage.parse((await service.client().get('/api/v1/home')).body);
      expect(home.newest.at(-1)!.title.vi).to.equal('Chuông đồng đặt đúc');
      expect(home.crafts.find(({ slug }) => slug === 'conical-hats')).to.deep.include({ productCount: 2 });
      expect(home.certifiedPieces).to.equal(4);
      const { body } = await service
        .client()
        .get<{ villages: { slug: string; productCount: number }[] }>('/api/v1/villages');
      expect(body.villages.find(({ slug }) => slug === 'lang-sinh')?.productCount).to.equal(2);
    });
  });

  describe('bad input', () => {
    const wrong: [string, string][] = [
      ['craft=Nón', '?craft'],
      ['minPrice=-1', '?minPrice'],
      ['maxPrice=much', '?maxPrice'],
      ['ready=yes', '?ready'],
      ['sort=cheapest', '?sort'],
      ['limit=1000', '?limit'],
      [`q=${'x'.repeat(81)}`, '?q'],
      ['q=\u0000', '?q'],
    ];
    for (const [query, pointer] of wrong) {
      it(`names ${pointer} in ${JSON.stringify(query.slice(0, 16))}`, async () => {
        const answer = await service.client().get(`/api/v1/products?${encodeURI(query)}`);
        expect(answer.status).to.equal(400);
        expect(problemIn(answer).errors?.map((it) => it.pointer)).to.deep.equal([pointer]);
      });
    }

    it('that is no cursor of ours begins at the start', async () => {
      expect((await search('cursor=nonsense')).items.length).to.be.greaterThan(0);
    });

    it('that is of a list sorted otherwise, or made by hand, begins at the start', async () => {
      const made = (key: string) =>
        Buffer.from(JSON.stringify([key, '01a228dc-52d2-759d-8bd0-000000000000'])).toString('base64url');
      const { nextCursor: newest } = await search('sort=newest&limit=1');
      for (const cursor of [newest, made('abc'), made('9'.repeat(30)), made('2026-02-30 00:00:00+00')])
        for (const list of ['sort=price-up', 'sort=price-down', 'q=non%20la']) {
          const page = await search(`${list}&limit=1&cursor=${cursor}`);
          expect(titles(page), `${list} ${cursor}`).to.deep.equal(titles(await search(`${list}&limit=1`)));
        }
      expect(titles(await search(`cursor=${made('9')}`))).to.deep.equal(titles(await search('')));
    });
  });
});
