import { expect } from 'chai';
import { commerce, openHouse, visit } from '../../test/support/pages.ts';

describe('what every page says to the browser', () => {
  beforeEach(openHouse);

  const policyOf = async (path: string) => String((await visit(path)).got.headers['content-security-policy']);

  for (const path of ['/vi/cart', '/vi/studio', '/vi/office', '/vi/sign-in/passkey']) {
    it(`${path} lets only its own scripts run, each named`, async () => {
      const page = await visit(path);
      const policy = String(page.got.headers['content-security-policy']);
      const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
      expect(nonce).to.match(/^[\w+/=-]{16,}$/);
      const inline = page.all('script:not([src]):not([type="application/ld+json"])');
      expect(
        inline.filter((it) => it.getAttribute('nonce') !== nonce).map((it) => it.outerHTML),
      ).to.deep.equal([]);
      expect(policy).to.not.contain('unsafe-eval');
    });
  }

  it('draws another name for each answer', async () => {
    expect(await policyOf('/vi/cart')).to.not.equal(await policyOf('/vi/cart'));
  });

  for (const path of [
    '/vi',
    '/en/shop',
    '/vi/products/non-la-bai-tho',
    '/vi/villages',
    '/vi/villages/phu-cam',
  ]) {
    it(`${path} lets no script run at all, and has none`, async () => {
      const page = await visit(path);
      expect(String(page.got.headers['content-security-policy'])).to.contain("script-src 'none'");
      expect(page.all('script:not([type="application/ld+json"]), [onclick], [nonce]')).to.deep.equal([]);
    });
  }

  it('lets no other site frame it, nor read what kind of file it is', async () => {
    const { headers } = (await visit('/vi')).got;
    expect(String(headers['content-security-policy'])).to.match(/frame-ancestors '(none|self)'/);
    expect(headers['x-content-type-options']).to.equal('nosniff');
  });

  it('holds for a page that is not there, and for one that could not be made', async () => {
    const missing = await visit('/vi/khong-co');
    expect(missing.got.headers['content-security-policy']).to.be.a('string');
    commerce.refuse('GET /home', 'service.internal');
    const broken = await visit('/vi');
    expect(broken.status).to.equal(500);
    expect(broken.got.headers['content-security-policy']).to.be.a('string');
  });

  it('asks to be asked again after as long as the service wishes', async () => {
    commerce.refuse('GET /home', 'service.unavailable');
    const page = await visit('/vi');
    expect(page.status).to.equal(503);
    expect(Number(page.got.headers['retry-after'])).to.be.greaterThan(0);
  });
});
