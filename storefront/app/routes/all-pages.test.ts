import { expect } from 'chai';
import { commerce, fallAsleep, openHouse, type Page, visit } from '../../test/support/pages.ts';
import { idOf } from '../../test/support/shapes/common.ts';

const publicPages = [
  '',
  '/shop',
  '/products/non-la-bai-tho',
  '/cart',
  '/gift-voucher',
  '/gift-voucher/left',
  '/orders',
  '/orders/secret-1',
  '/orders/secret-1/return',
  '/villages',
  '/villages/phu-cam',
  '/crafts/non-la',
  '/verify',
  '/scan',
  '/help/verify',
];

const memberPages = [
  '/account/orders',
  '/studio',
  '/studio/pieces',
  '/studio/pieces/new',
  `/studio/pieces/${idOf(10)}`,
  `/studio/pieces/${idOf(10)}/edit`,
  '/studio/work',
  '/studio/orders',
  '/studio/money',
  '/studio/key',
  '/studio/profile',
  '/office',
  '/office/inspections',
  '/office/seal',
  '/office/batches',
  `/office/batches/${idOf(40)}`,
  '/office/certificates',
  '/office/certificates/7',
  '/office/acts',
  '/office/orders',
  `/office/orders/${idOf(30)}/letters`,
  `/office/orders/${idOf(30)}/money`,
  '/office/transfers',
  '/office/paybacks',
  '/office/work',
  '/office/returns',
  `/office/returns/${idOf(70)}`,
  '/office/sale-prices',
  '/office/vouchers',
  '/office/exchange-rates',
  '/office/gift-vouchers',
  '/office/shipping',
  '/office/money',
  '/office/members',
  '/office/audit',
  '/office/keys',
  '/authority',
];

const languages = ['vi', 'en'] as const;
const everyPage = [...publicPages, ...memberPages].flatMap((page) => languages.map((it) => `/${it}${page}`));

/** Pages that ask the service nothing, and so show themselves whatever it does. */
const silentPages = [
  '/gift-voucher',
  '/gift-voucher/left',
  '/cart',
  '/orders',
  '/verify',
  '/scan',
  '/help/verify',
];

describe('every page', () => {
  beforeEach(openHouse);

  for (const path of everyPage) {
    it(`${path} is there, in its language, with one heading and names for all that can be filled in or pressed`, async () => {
      const page = await visit(path);
      expect(page.status).to.equal(200);
      expect(page.language).to.equal(path.slice(1, 3));
      expect(page.title).to.not.equal('');
      expect(page.all('h1'), 'headings').to.have.length(1);
      expect(namelessIn(page)).to.deep.equal([]);
      expect(brokenDescriptionsIn(page)).to.deep.equal([]);
      expect(doubledIdsIn(page)).to.deep.equal([]);
      expect(page.all('img:not([alt])'), 'pictures without words').to.deep.equal([]);
      expect(page.text).to.not.match(/undefined|\[object|NaN|null/);
    });
  }

  for (const path of memberPages) {
    it(`${path} leads to the sign-in page without a session, and back`, async () => {
      commerce.signOut();
      const page = await visit(`/vi${path}?from=mail`);
      expect(page.status).to.equal(302);
      expect(page.location).to.equal(`/vi/sign-in?next=${encodeURIComponent(`/vi${path}?from=mail`)}`);
    });

    it(`${path} is its reader’s alone: no cache on the way keeps it, no search engine lists it`, async () => {
      const page = await visit(`/vi${path}`);
      expect(page.got.headers['cache-control']).to.match(/^(private, no-cache|no-store)$/);
      expect(page.one('meta[name=robots]').getAttribute('content')).to.contain('noindex');
      const drawnAnew = await visit(`/vi${path}.data`);
      expect(drawnAnew.got.headers['cache-control']).to.match(/^(private, no-cache|no-store)$/);
    });

    it(`${path} says kindly that the service sleeps, and keeps nobody for a stranger`, async () => {
      fallAsleep();
      const page = await visit(`/vi${path}`);
      expect(page.status).to.equal(503);
      expect(page.got.headers['retry-after']).to.match(/^\d+$/);
      expect(page.text).to.contain('Xin thử lại sau ít phút');
    });
  }

  for (const path of publicPages.filter((it) => !silentPages.includes(it))) {
    it(`${path || '/'} says kindly that the service sleeps`, async () => {
      fallAsleep();
      for (const [language, words] of [
        ['vi', 'Xin thử lại sau ít phút'],
        ['en', 'Please try again in a few minutes'],
      ] as const) {
        const page = await visit(`/${language}${path}`);
        expect(page.status).to.equal(503);
        expect(page.text).to.contain(words);
      }
    });
  }

  for (const path of silentPages) {
    it(`${path} is there while the service sleeps`, async () => {
      fallAsleep();
      expect((await visit(`/vi${path}`)).status).to.equal(200);
    });
  }

  it('is made of what the service knows, whatever the address carries along', async () => {
    for (const path of ['/vi/shop', '/vi/office/orders', '/vi/office/certificates', '/vi/studio/pieces']) {
      const page = await visit(`${path}?utm_source=mail&fbclid=x`);
      expect(page.status, path).to.equal(200);
    }
    const carried = commerce.asked.flatMap(({ query }) => Object.keys(query));
    expect(carried).to.not.include.members(['utm_source']);
    expect(carried).to.not.include.members(['fbclid']);
  });

  it('that does not exist says so in the language of its address', async () => {
    const vi = await visit('/vi/khong-co');
    const en = await visit('/en/nowhere');
    expect([vi.status, en.status]).to.deep.equal([404, 404]);
    expect([vi.language, en.language]).to.deep.equal(['vi', 'en']);
    expect(vi.text).to.not.equal(en.text);
    expect(vi.links()).to.include('/vi/shop');
  });
});

const fillable = 'input:not([type=hidden]), select, textarea, button, a[href]';

/** What a screen reader has no name for. */
function namelessIn(page: Page): string[] {
  return (
    page
      .all(fillable)
      // What is hidden is what Enter presses, and nobody reads it.
      .filter(
        (it) =>
          !it.hasAttribute('hidden') &&
          page.nameOf(it) === '' &&
          !it.querySelector('img[alt], svg[aria-label]'),
      )
      .map((it) => it.outerHTML)
  );
}

/** References to words that are not on the page. */
function brokenDescriptionsIn(page: Page): string[] {
  return page
    .all('[aria-describedby], [aria-labelledby]')
    .flatMap((it) =>
      ['aria-describedby', 'aria-labelledby'].flatMap((name) => (it.getAttribute(name) ?? '').split(' ')),
    )
    .filter((id) => id !== '' && !page.document.getElementById(id));
}

function doubledIdsIn(page: Page): string[] {
  const ids = page.all('[id]').map((it) => it.id);
  return ids.filter((id, index) => ids.indexOf(id) !== index);
}
