import { expect } from 'chai';
import { commerce, openHouse, visit } from '../../../test/support/pages.ts';
import { productsWith } from '../../../test/support/shapes/catalogue.ts';
import { aVillage, aVillagePage } from '../../../test/support/shapes/villages.ts';

describe('the villages', () => {
  beforeEach(openHouse);

  it('are on the map and in a list, each with how much it sells', async () => {
    commerce.answer('GET /villages', {
      villages: [
        aVillage(),
        aVillage({ slug: 'sinh', name: { vi: 'Làng Sình', en: 'Sình' }, productCount: 1 }),
      ],
    });
    const page = await visit('/vi/villages');
    expect(page.text).to.contain('Phủ Cam3 mặt hàng').and.to.contain('Làng Sình1 mặt hàng');
    expect(page.links()).to.include.members(['/vi/villages/phu-cam', '/vi/villages/sinh']);
  });

  it('without a place on the map are in the list all the same', async () => {
    commerce.answer('GET /villages', { villages: [aVillage({ lat: null, lon: null })] });
    expect((await visit('/vi/villages')).links()).to.include('/vi/villages/phu-cam');
  });

  it('send no script: there is nothing to press', async () => {
    for (const path of ['/vi/villages', '/vi/villages/phu-cam', '/vi/crafts/non-la', '/vi/help/verify']) {
      const page = await visit(path);
      expect(page.all('script:not([type="application/ld+json"])'), path).to.deep.equal([]);
    }
  });
});

describe('the page of a village', () => {
  beforeEach(openHouse);

  const page = (change: Parameters<typeof aVillagePage>[0] = {}, language = 'vi') => {
    commerce.answer('GET /villages/:slug', aVillagePage(change));
    return visit(`/${language}/villages/phu-cam`);
  };

  it('tells what is known, what is doubted, and who says so', async () => {
    const shown = await page();
    expect(shown.text).to.contain('Làng có nghề nón từ lâu đời.');
    expect(shown.text).to.contain('Năm lập làng các nguồn nói khác nhau.');
    expect(shown.text).to.contain('2012').and.to.contain('Làng nghề truyền thống');
    expect(shown.links()).to.include('https://example.org/nguon');
  });

  it('says so in English', async () => {
    const shown = await page({}, 'en');
    expect(shown.text).to.contain('Hats have long been made here.').and.to.contain('Sources differ');
  });

  it('has no heading over nothing', async () => {
    const shown = await page({
      facts: [],
      recognitions: [],
      doubts: [],
      sources: [],
      season: null,
      ward: null,
    });
    expect(shown.status).to.equal(200);
    expect(shown.texts('h2')).to.not.include('Điều còn ngờ').and.to.not.include('Được công nhận');
    expect(shown.text).to.not.contain('Mùa');
  });

  it('shows its own products, and no others', async () => {
    await page();
    expect(commerce.askedOf('GET /products')[0]?.query).to.deep.equal({ village: 'phu-cam', limit: '8' });
    commerce.answer('GET /products', productsWith([]));
    expect((await page()).links()).to.not.include('/vi/products/non-la-bai-tho');
  });

  it('that does not exist is not found', async () => {
    commerce.refuse('GET /villages/:slug', 'villages.village-unknown');
    expect((await visit('/vi/villages/khong-co')).status).to.equal(404);
  });
});

describe('the page of a craft', () => {
  beforeEach(openHouse);

  it('shows its villages and its products', async () => {
    const page = await visit('/vi/crafts/non-la');
    expect(page.texts('h1')).to.deep.equal(['Nón lá']);
    expect(page.links()).to.include.members(['/vi/villages/phu-cam', '/vi/products/non-la-bai-tho']);
    expect(commerce.askedOf('GET /products')[0]?.query).to.deep.equal({ craft: 'non-la', limit: '12' });
  });

  it('that does not exist is not found', async () => {
    for (const language of ['vi', 'en']) {
      expect((await visit(`/${language}/crafts/khong-co`)).status).to.equal(404);
    }
  });
});
