import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect } from 'chai';
import { commerce, cookiesOf, fallAsleep, openHouse, post, visit } from '../../test/support/pages.ts';
import { aHome, aProduct, aProductDetail } from '../../test/support/shapes/catalogue.ts';
import { CID, idOf } from '../../test/support/shapes/common.ts';
import { aVillage } from '../../test/support/shapes/villages.ts';

const PIECE = '/vi/products/non-la-bai-tho';
const many = <T>(count: number, one: (number: number) => T) =>
  Array.from({ length: count }, (_, n) => one(n));
const inStock = (pieces: number) =>
  aProductDetail({
    availability: {
      state: pieces > 0 ? 'in-stock' : 'sold-out',
      pieces,
      leadTimeDays: null,
      depositPercent: null,
      freeAgainAt: null,
    },
  });

/** Until our server has put the page by; it says the length of such a page. */
async function visitKept(path: string, headers: Record<string, string> = {}) {
  for (let time = 0; time < 200; time++) {
    const page = await visit(path, { headers });
    if (page.got.headers['content-length'] !== undefined) return page;
    await new Promise((done) => setTimeout(done, 5));
  }
  throw new Error(`${path} is not kept.`);
}

describe('a page without scripts', () => {
  beforeEach(openHouse);

  it('is a first page of at most 40 kB, with all its villages, crafts and pieces', async () => {
    const picture = { cid: CID, alt: { vi: 'Nón lá bài thơ, mặt trước', en: 'The hat from the front' } };
    const measured = { ...picture, width: 1280, height: 1600 };
    const name = { vi: 'Làng tranh dân gian Sình (Lại Ân)', en: 'Sình folk print village (Lại Ân)' };
    const craft = { slug: 'conical-hats', name: { vi: 'nón lá', en: 'conical hats' } };
    const newest = many(24, (n) =>
      aProduct({ id: idOf(n), slug: `non-la-bai-tho-${n}`, picture: measured, certified: true, craft }),
    );
    const crafts = many(17, (n) => ({ ...craft, slug: `craft-${n}`, productCount: 320, picture: measured }));
    const village = { name, craft, productCount: 106 };
    commerce.answer('GET /home', aHome({ newest, crafts }));
    commerce.answer('GET /villages', {
      villages: many(20, (n) => aVillage({ ...village, slug: `a-long-village-${n}`, lat: 16.4 + n / 100 })),
    });
    for (const path of ['/vi', '/en']) {
      const { got } = await visit(path);
      expect(got.status).to.equal(200);
      expect(got.bytes.length, path).to.be.lessThan(40_000);
    }
  });

  it('shows an icon where it is shown with scripts, and knows none by its name', async () => {
    const page = await visit('/vi');
    const [shield] = page.all('nav a[href="/vi/verify"] svg');
    expect(shield?.getAttribute('class')).to.equal('max-sm:hidden');
    expect(page.got.body).not.to.contain('lucide');
  });

  it('is not sent twice to a browser that has it', async () => {
    for (const path of ['/vi', PIECE, '/vi/shop?craft=non-la', '/vi/villages/phu-cam']) {
      const { etag = '' } = (await visit(path)).got.headers;
      const again = await visit(path, { headers: { 'if-none-match': etag } });
      expect([again.status, again.got.bytes.length], path).to.deep.equal([304, 0]);
      expect(again.got.headers.etag).to.equal(etag);
    }
  });

  it('may be kept by a browser that asks whether it is still true; where nothing is sold, for a minute', async () => {
    for (const path of ['/vi', PIECE, '/vi/shop', '/vi/villages/phu-cam', '/vi/crafts/non-la'])
      expect((await visit(path)).got.headers['cache-control'], path).to.equal('no-cache');
    const { headers } = (await visit('/vi/villages')).got;
    expect(headers['cache-control']).to.equal('public, max-age=60');
    expect(headers.vary).to.contain('Cookie');
  });

  it('is the same page whether it was drawn or kept, however it is packed', async () => {
    const drawn = (await visit('/vi/shop')).got.body;
    expect((await visitKept('/vi/shop')).got.body).to.equal(drawn);
    const { got: small } = await visitKept('/vi/shop', { 'accept-encoding': 'gzip, deflate, br' });
    expect(small.headers['content-encoding']).to.equal('br');
    expect(brotliDecompressSync(small.bytes).toString()).to.equal(drawn);
    const { got: older } = await visitKept('/vi/shop', { 'accept-encoding': 'gzip' });
    expect(older.headers['content-encoding']).to.equal('gzip');
    expect(gunzipSync(older.bytes).toString()).to.equal(drawn);
    expect(older.headers.vary).to.contain('Accept-Encoding');
    const { got: none } = await visitKept('/vi/shop', { 'accept-encoding': 'identity;q=1, br;q=0' });
    expect(none.headers['content-encoding']).to.equal(undefined);
  });

  it('is packed as it is drawn, for who can unpack it', async () => {
    for (const accepted of ['gzip, deflate, br', 'br;q=0.5, gzip', 'BR']) {
      openHouse();
      const { got: small } = await visit('/en/villages/phu-cam', {
        headers: { 'accept-encoding': accepted },
      });
      expect(small.headers['content-encoding'], accepted).to.equal('br');
      expect(small.headers['content-length']).to.equal(String(small.bytes.length));
      expect(small.headers.vary).to.contain('Accept-Encoding');
      const { got: plain } = await visit('/en/villages/phu-cam');
      expect(brotliDecompressSync(small.bytes).toString()).to.equal(plain.body);
    }
    for (const accepted of ['br;q=0', 'brotli', 'x-br', 'gzip'])
      expect(
        (await visit('/vi/crafts/non-la', { headers: { 'accept-encoding': accepted } })).got.headers[
          'content-encoding'
        ],
        accepted,
      ).to.not.equal('br');
  });

  it('keeps every header that protects it', async () => {
    const drawn = (await visit('/en/shop')).got.headers;
    const kept = (await visitKept('/en/shop')).got.headers;
    for (const name of Object.keys(drawn).filter((it) => !['date', 'transfer-encoding'].includes(it)))
      expect(kept[name], name).to.deep.equal(drawn[name]);
  });

  it('never hides what was sold: the very next page says so', async () => {
    for (const pieces of [2, 1, 0, 3, 0]) {
      commerce.answer('GET /products/:slug', inStock(pieces));
      const page = await visit(PIECE);
      const isFree = page.one('main form button').getAttribute('disabled') === null;
      expect(isFree, `${pieces} pieces`).to.equal(pieces > 0);
      expect(page.text.includes('Chỉ có một món này'), page.text).to.equal(pieces === 1);
      await visitKept(PIECE);
    }
  });

  it('is sent again in full to a browser that has it from before the sale', async () => {
    commerce.answer('GET /products/:slug', inStock(1));
    const { etag = '' } = (await visitKept(PIECE)).got.headers;
    commerce.answer('GET /products/:slug', inStock(0));
    const after = await visit(PIECE, { headers: { 'if-none-match': etag } });
    expect(after.status).to.equal(200);
    expect(after.one('main form button').getAttribute('disabled')).to.not.equal(null);
  });

  it('asks the service for each reader, in their name, and not twice', async () => {
    for (let time = 0; time < 3; time++) {
      await visitKept('/vi');
      commerce.asked.length = 0;
      await visit('/vi');
      expect(commerce.asked.map(({ route }) => route)).to.have.members(['GET /home', 'GET /villages']);
      for (const { headers } of commerce.asked) expect(headers['x-forwarded-for']).to.contain('127.0.0.1');
    }
    commerce.answer('GET /home', aHome({ certifiedPieces: 77 }));
    commerce.asked.length = 0;
    expect((await visit('/vi')).text).to.contain('77 món');
    expect(commerce.asked).to.have.length(2);
  });

  it('is not shown while the service refuses or sleeps, however well it is known', async () => {
    await visitKept('/vi/shop');
    commerce.refuse('GET /products', 'request.too-many');
    expect((await visit('/vi/shop')).status).to.equal(429);
    openHouse();
    await visitKept('/vi/shop');
    commerce.refuse('GET /products', 'service.unavailable');
    expect((await visit('/vi/shop')).status).to.equal(503);
    openHouse();
    await visitKept('/vi/shop');
    fallAsleep();
    expect((await visit('/vi/shop')).status).to.equal(503);
    openHouse();
    expect((await visit('/vi/shop')).status).to.equal(200);
  });

  it('shows a cart to its owner and to nobody else', async () => {
    await visitKept('/vi');
    const added = await post('/vi/cart', { intent: 'add', productId: idOf(1) });
    const theirs = await visit('/vi', { cookie: cookiesOf(added) });
    expect(theirs.one('header a[href="/vi/cart"]').textContent).to.contain('1');
    const others = await visit('/vi');
    expect(others.one('header a[href="/vi/cart"]').textContent).to.equal('');
    expect(others.got.headers.vary).to.contain('Cookie');
    expect(others.got.headers.etag).to.not.equal(theirs.got.headers.etag);
  });

  it('of an address that is nobody’s way is drawn, and takes no room', async () => {
    const path = `/vi/shop?q=gom&x=${'x'.repeat(600)}`;
    for (let time = 0; time < 3; time++)
      expect((await visit(path)).got.headers['content-length']).to.equal(undefined);
  });

  it('is another page in another language and for another search', async () => {
    await visitKept('/vi');
    expect((await visitKept('/en')).language).to.equal('en');
    expect((await visitKept('/vi')).language).to.equal('vi');
    await visitKept('/vi/shop?q=gom');
    expect((await visit('/vi/shop?q=tranh')).text)
      .to.contain('tranh')
      .and.to.not.contain('gom');
  });
});
