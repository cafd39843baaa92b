import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect } from 'chai';
import { createRequestHandler, RouterContextProvider, type ServerBuild } from 'react-router';
import { commerce, fallAsleep, openHouse, visit } from '../test/support/pages.ts';
import { OF_THE_WAY } from './kept-pages.ts';

const build = (await import(new URL('../build/server/index.js', import.meta.url).href)) as ServerBuild;
/** The whole router, as it answers all other pages. */
const router = createRequestHandler(build, 'production');

const PAGES = [
  '/vi',
  '/en',
  '/vi/shop',
  '/vi/shop?q=non+la&sort=price-up',
  '/en/products/non-la-bai-tho',
  '/vi/villages',
  '/vi/villages/phu-cam',
  '/vi/crafts/non-la',
  '/vi/verify',
  '/vi/verify?code=nothing',
  '/en/help/verify',
];

const plain = (bytes: Buffer, encoding: unknown) =>
  (encoding === 'br'
    ? brotliDecompressSync(bytes)
    : encoding === 'gzip'
      ? gunzipSync(bytes)
      : bytes
  ).toString();

async function past(path: string, headers: Record<string, string>) {
  const { got } = await visit(path, { headers });
  const said = Object.entries(got.headers).filter(([name]) => !OF_THE_WAY.includes(name));
  return {
    status: got.status,
    headers: Object.fromEntries(said.map(([name, value]) => [name, String(value)])),
    body: plain(got.bytes, got.headers['content-encoding']),
  };
}

async function through(path: string, headers: Record<string, string>) {
  const context = new RouterContextProvider();
  const said = await router(new Request(`http://localhost${path}`, { headers }), context);
  const bytes = Buffer.from(await said.arrayBuffer());
  const kept = [...said.headers].filter(([name]) => !OF_THE_WAY.includes(name));
  return {
    status: said.status,
    headers: Object.fromEntries(kept),
    body: plain(bytes, said.headers.get('content-encoding')),
  };
}

describe('a page without scripts, answered by a router that knows no others', () => {
  beforeEach(openHouse);

  it('is the whole router’s, with every header, for each reader', async () => {
    for (const path of PAGES)
      for (const headers of [{}, { cookie: 'a=b' }, { 'accept-encoding': 'br' }] as Record<
        string,
        string
      >[]) {
        const [one, other] = await Promise.all([past(path, headers), through(path, headers)]);
        expect(one.headers['vary']?.split(', ').toSorted(), path).to.include.members(
          other.headers['vary']?.split(', ') ?? [],
        );
        delete one.headers['vary'];
        delete other.headers['vary'];
        expect(one, path).to.deep.equal(other);
      }
  });

  it('is the whole router’s where there is nothing, where it refuses, and where the service sleeps', async () => {
    commerce.refuse('GET /products/:slug', 'request.not-found');
    commerce.refuse('GET /products', 'request.too-many');
    for (const path of ['/vi/products/gone', '/vi/crafts/gone', '/xx/shop', '/vi/shop']) {
      const [one, other] = await Promise.all([past(path, {}), through(path, {})]);
      expect([one.status, one.body], path).to.deep.equal([other.status, other.body]);
      expect(one.status, path).to.be.greaterThan(399);
    }
    fallAsleep();
    expect((await past('/vi', {})).status).to.equal(503);
  });

  it('asks the service once for what it shows, also where it fails', async () => {
    commerce.asked.length = 0;
    await past('/vi/products/non-la-bai-tho', { cookie: 'a=b' });
    expect(commerce.asked).to.have.length(1);
    commerce.refuse('GET /products/:slug', 'request.not-found');
    commerce.asked.length = 0;
    await past('/vi/products/non-la-bai-tho', { cookie: 'a=b' });
    expect(commerce.asked).to.have.length(1);
  });

  it('is drawn from what no script finds, and handed to those that ask for it', async () => {
    const { got } = await visit('/vi/products/non-la-bai-tho.data');
    expect(got.body).to.contain('non-la-bai-tho');
  });
});
