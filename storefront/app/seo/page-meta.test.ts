import { expect } from 'chai';
import { openHouse, type Page, visit } from '../../test/support/pages.ts';

const meta = (page: Page, name: string) =>
  page
    .all('meta')
    .find((it) => it.getAttribute('name') === name || it.getAttribute('property') === name)
    ?.getAttribute('content');

describe('what a page says of itself', () => {
  beforeEach(openHouse);

  for (const path of [
    '',
    '/shop',
    '/products/non-la-bai-tho',
    '/villages',
    '/villages/phu-cam',
    '/crafts/non-la',
    '/verify',
    '/help/verify',
  ]) {
    it(`${path || '/'} names its one address, and its twin in the other language`, async () => {
      for (const [language, other] of [
        ['vi', 'en'],
        ['en', 'vi'],
      ] as const) {
        const page = await visit(`/${language}${path}?utm_source=mail`);
        const links = page
          .all('link')
          .map((it) => [it.getAttribute('rel'), it.getAttribute('hrefLang'), it.getAttribute('href')]);
        expect(links).to.deep.include(['canonical', null, `http://localhost/${language}${path}`]);
        expect(links).to.deep.include(['alternate', other, `http://localhost/${other}${path}`]);
        expect(meta(page, 'description')?.length).to.be.greaterThan(10);
        expect(meta(page, 'og:locale')).to.equal(language === 'vi' ? 'vi_VN' : 'en_GB');
        expect(meta(page, 'og:url')).to.equal(`http://localhost/${language}${path}`);
        expect(meta(page, 'robots')).to.equal(undefined);
      }
    });
  }

  it('shows a product by its picture where it is shared', async () => {
    expect(meta(await visit('/vi/products/non-la-bai-tho'), 'og:image')).to.match(
      /^http:\/\/localhost\/api\/v1\/media\/.+\.webp$/,
    );
  });

  for (const path of ['/cart', '/orders/secret-1', '/sign-in/passkey', '/studio/welcome']) {
    it(`${path} is kept out of search`, async () => {
      const page = await visit(`/vi${path}`);
      if (page.status === 302) return;
      expect(meta(page, 'robots')).to.contain('noindex');
      expect(page.all('link[rel=canonical]')).to.deep.equal([]);
    });
  }
});
