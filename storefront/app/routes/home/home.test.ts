import { expect } from 'chai';
import { commerce, openHouse, visit } from '../../../test/support/pages.ts';
import { aHome, aProduct } from '../../../test/support/shapes/catalogue.ts';
import { idOf } from '../../../test/support/shapes/common.ts';
import { aVillage } from '../../../test/support/shapes/villages.ts';

describe('the first page', () => {
  beforeEach(openHouse);

  it('shows the newest pieces, the crafts and the villages, and where to check a label', async () => {
    const page = await visit('/vi');
    expect(page.text).to.contain('12 món đã niêm phong từ 9 làng nghề').and.to.contain('Nón lá bài thơ');
    expect(page.links()).to.include.members([
      '/vi/products/non-la-bai-tho',
      '/vi/crafts/non-la',
      '/vi/villages/phu-cam',
      '/vi/scan',
      '/vi/verify',
      '/vi/shop',
    ]);
  });

  it('says so in English, one of a thing as one', async () => {
    commerce.answer('GET /home', aHome({ certifiedPieces: 1, villageCount: 1 }));
    const page = await visit('/en');
    expect(page.text).to.match(/1 sealed piece from 1 village/);
  });

  it('searches the shop', async () => {
    const page = await visit('/vi');
    const form = page.one('main form[role=search]');
    expect(form.getAttribute('action')).to.equal('/vi/shop');
    expect(page.nameOf(form.querySelector('input')!)).to.contain('Tìm');
  });

  it('is whole where the shop is still empty', async () => {
    commerce.answer('GET /home', aHome({ newest: [], crafts: [], certifiedPieces: 0, villageCount: 0 }));
    commerce.answer('GET /villages', { villages: [] });
    const page = await visit('/vi');
    expect(page.status).to.equal(200);
    expect(page.all('h1')).to.have.length(1);
  });

  it('has a way to everything for who hears the page or has no map', async () => {
    commerce.answer('GET /villages', {
      villages: [
        aVillage(),
        aVillage({ slug: 'sinh', name: { vi: 'Làng Sình', en: 'Sình' }, lat: null, lon: null }),
      ],
    });
    const page = await visit('/vi');
    expect(page.links()).to.include('/vi/villages');
  });

  it('says to other sites that it is there in the other language too', async () => {
    const page = await visit('/vi');
    const alternates = page
      .all('link[rel=alternate]')
      .map((it) => [it.getAttribute('hrefLang'), it.getAttribute('href')]);
    expect(alternates).to.deep.include(['en', 'http://localhost/en']);
  });

  it('leads into the other language at the same place', async () => {
    const page = await visit('/vi/products/non-la-bai-tho');
    expect(page.links('header a, footer a')).to.include('/en/products/non-la-bai-tho');
  });

  it('shows more than one product, each once', async () => {
    commerce.answer('GET /home', aHome({ newest: [aProduct(), aProduct({ id: idOf(9), slug: 'gom' })] }));
    const page = await visit('/vi');
    expect(page.links().filter((it) => it === '/vi/products/gom')).to.have.length(1);
  });
});

describe('the address without a language', () => {
  beforeEach(openHouse);

  it('leads to the language that the browser asks for, else to Vietnamese', async () => {
    for (const [wish, target] of [
      ['en-GB,en;q=0.9', '/en'],
      ['vi', '/vi'],
      ['fr', '/vi'],
      ['', '/vi'],
    ] as const) {
      const page = await visit('/', { headers: { 'accept-language': wish } });
      expect([page.status, page.location], wish).to.deep.equal([302, target]);
      expect(page.got.headers.vary).to.contain('Accept-Language');
    }
  });
});

describe('what search engines are told', () => {
  beforeEach(openHouse);

  it('names every public page in both languages, and nobody’s order or certificate', async () => {
    const { got } = await visit('/sitemap.xml');
    expect(got.headers['content-type']).to.contain('application/xml');
    for (const path of ['/vi', '/en/shop', '/vi/villages/phu-cam', '/en/products/non-la-bai-tho']) {
      expect(got.body).to.contain(`<loc>http://localhost${path}</loc>`);
    }
    expect(got.body).to.contain('<lastmod>2026-11-20T03:00:00.000Z</lastmod>');
    expect(got.body).to.not.match(/\/(c|n|orders|studio|office)\//);
  });

  it('keeps them out of what is one person’s', async () => {
    const { got } = await visit('/robots.txt');
    for (const path of ['/c/', '/*/cart', '/*/orders/', '/*/studio', '/*/office']) {
      expect(got.body).to.contain(`Disallow: ${path}\n`);
    }
    expect(got.body).to.contain('Sitemap: http://localhost/sitemap.xml');
  });
});
