import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import type { IncomingMessage, Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import type { RequestHandler } from 'express';
import { readConfig } from './config.ts';
import { refusalOf } from './refusal.ts';
import { get, type Got, portOf, startCommerce, startStorefront, stop } from './support/trial-servers.ts';

/** In place of the pages: says what it was asked, or why it was not. */
const onePage: RequestHandler = (request, response) =>
  void response
    .status(refusalOf(response)?.status ?? 200)
    .send(refusalOf(response)?.title ?? `page ${request.originalUrl}`);

describe('the storefront’s server', () => {
  let commerce: Server;
  let storefront: Server;
  let asked: IncomingMessage[] = [];

  before(async () => {
    commerce = await startCommerce((message, response) => {
      asked.push(message);
      response.setHeader('Set-Cookie', 'session=fresh; HttpOnly');
      response.end('from commerce');
    });
    storefront = await startStorefront(portOf(commerce), onePage);
  });

  beforeEach(() => void (asked = []));
  after(() => stop(commerce, storefront));

  const ask = (path: string, headers: Record<string, string> = {}): Promise<Got> =>
    get(portOf(storefront), path, { headers });

  it('hands /api, /ipfs and /rpc to the service, cookies both ways and the host unchanged', async () => {
    for (const path of ['/api/v1/home?x=1', '/api/docs', '/ipfs/bafkrei', '/rpc']) {
      const answer = await ask(path, { cookie: 'session=old', origin: 'http://localhost' });
      expect(answer.body, path).to.equal('from commerce');
      expect(answer.headers['set-cookie'], path).to.deep.equal(['session=fresh; HttpOnly']);
    }
    expect(asked.map(({ url }) => url)).to.deep.equal([
      '/api/v1/home?x=1',
      '/api/docs',
      '/ipfs/bafkrei',
      '/rpc',
    ]);
    expect(asked[0]!.headers).to.include({ cookie: 'session=old', origin: 'http://localhost' });
    expect(asked[0]!.headers.host).to.equal('localhost');
  });

  it('tells the service the client’s own address and host, whatever the client claims', async () => {
    await ask('/api/v1/home', {
      'x-forwarded-for': '203.0.113.9',
      'x-forwarded-host': 'seal.localhost',
      forwarded: 'for=203.0.113.9;host=seal.localhost',
    });
    expect(asked[0]!.headers['x-forwarded-for']).to.match(/127\.0\.0\.1$|^::1$/);
    expect(asked[0]!.headers['x-forwarded-host']).to.equal('localhost');
    expect(asked[0]!.headers).not.to.have.property('forwarded');
  });

  it('does not take a path that only begins like one of the service’s', async () => {
    for (const path of ['/apiary', '/API/v1/home', '/ipfsx', '/rpc.js'])
      expect((await ask(path)).body, path).to.equal(`page ${path}`);
    expect(asked).to.deep.equal([]);
  });

  it('passes on one spelling of a path, the one it matched', async () => {
    for (const path of [
      '/api/v1/%73eal/ticket',
      '//api//v1/seal/ticket/',
      '/%61pi/v1/seal/ticket',
      '/api/v1/seal/%74icket',
    ])
      expect((await ask(`${path}?a=%2F`)).body, path).to.equal('from commerce');
    expect(new Set(asked.map(({ url }) => url))).to.deep.equal(new Set(['/api/v1/seal/ticket?a=%2F']));
  });

  it('passes on no path that has none', async () => {
    const none = [
      '/api/../api/v1/home',
      '/api/v1/./home',
      '/api/%2e%2e/rpc',
      '/x/../api/v1/home',
      '/api/v1/%zz',
      'http://localhost/api/v1/home',
    ];
    for (const path of none) expect((await ask(path)).status, path).to.equal(404);
    expect(asked).to.deep.equal([]);
  });

  it('asks for pages under one spelling too', async () => {
    expect((await ask('//vi//shop/?q=a//b')).body).to.equal('page /vi/shop?q=a//b');
    expect((await ask('//evil.example/%76i')).body).to.equal('page /evil.example/vi');
  });

  describe('under the sealing host', () => {
    const host = 'seal.localhost:3000';

    it('pipes what the sealing pages need', async () => {
      expect((await ask('/api/v1/seal/ticket', { host })).body).to.equal('from commerce');
      expect((await ask('/api/v1/media/x/320.webp', { host })).body).to.equal('from commerce');
      expect(asked[0]!.headers['x-forwarded-host']).to.equal(host);
    });

    it('shows nothing of the shop and none of its API, however it is spelled', async () => {
      const shop = ['/vi', '/c/0000000000000000', '/api/v1/orders', '/api/v1/auth/sign-out', '/rpc'];
      const spelled = [
        '//api/v1/orders',
        '/api/v1/seal/../orders',
        '/api/v1/seal/%2e%2e/orders',
        '/api/v1/%6frders',
        '/api/v1/sealed',
      ];
      for (const path of [...shop, ...spelled])
        expect((await ask(path, { host })).status, path).to.equal(404);
      expect(asked).to.deep.equal([]);
    });

    it('is what SEAL_URL names, whatever the port and the case, and no host that only looks like it', async () => {
      for (const same of ['seal.localhost', 'SEAL.localhost:3000', 'seal.localhost:443'])
        expect((await ask('/vi', { host: same })).status, same).to.equal(404);
      for (const other of [
        'seal.evil.example',
        'xseal.localhost',
        'seal.localhost.evil.example',
        'localhost',
      ])
        expect((await ask('/vi', { host: other })).body, other).to.equal('page /vi');
      const elsewhere = await startStorefront(portOf(commerce), onePage, {
        SEAL_URL: 'https://keys.example',
      });
      const at = (name: string) => get(portOf(elsewhere), '/vi', { headers: { host: name } });
      expect((await at('keys.example')).status).to.equal(404);
      expect((await at('seal.localhost')).body).to.equal('page /vi');
      stop(elsewhere);
    });

    it('forbids everything inline and every frame', async () => {
      const policy = String((await ask('/nothing', { host })).headers['content-security-policy']);
      expect(policy).to.contain("default-src 'none'").and.to.contain("frame-ancestors 'none'");
      expect(policy).not.to.contain('unsafe');
    });
  });

  it('says as a problem, in the reader’s language, that the service sleeps', async () => {
    const nobody = await startCommerce(() => undefined);
    const alone = await startStorefront(portOf(nobody), onePage);
    stop(nobody);
    for (const [language, title] of [
      ['vi', 'Tạm thời chưa phục vụ được'],
      ['en', 'Not available right now'],
    ] as const) {
      const answer = await get(portOf(alone), '/api/v1/home', { headers: { 'accept-language': language } });
      expect(answer.status).to.equal(503);
      expect(answer.headers['content-type']).to.equal('application/problem+json');
      expect(answer.headers['retry-after']).to.equal('5');
      expect(JSON.parse(answer.body)).to.include({ code: 'service.unavailable', status: 503, title });
    }
    stop(alone);
  });
});

describe('the storefront’s settings', () => {
  const PRODUCTION = {
    APP_MODE: 'production',
    COOKIE_SECRET: randomBytes(32).toString('base64'),
    SEAL_URL: 'https://seal.shop.example',
  };

  it('stand without any variable', () => {
    const config = readConfig({});
    expect([config.host, config.port]).to.deep.equal(['127.0.0.1', 3000]);
    expect(config.commerceUrl.origin).to.equal('http://127.0.0.1:3001');
  });

  it('name the variable that is wrong', () => {
    expect(() => readConfig({ STOREFRONT_PORT: 'abc' })).to.throw('STOREFRONT_PORT');
    expect(() => readConfig({ STOREFRONT_PORT: '70000' })).to.throw('STOREFRONT_PORT');
    expect(() => readConfig({ COMMERCE_URL: 'nowhere' })).to.throw('COMMERCE_URL');
  });

  it('open the storefront to the network only when they say so', () => {
    expect(readConfig({ STOREFRONT_HOST: '0.0.0.0' }).host).to.equal('0.0.0.0');
    expect(readConfig({ STOREFRONT_HOST: '' }).host).to.equal('127.0.0.1');
  });

  it('ask in production for a cookie secret that somebody drew', () => {
    expect(readConfig(PRODUCTION).port).to.equal(3000);
    for (const COOKIE_SECRET of [undefined, '', 'c'.repeat(64), 'change-me-please-change-me-please-x'])
      expect(() => readConfig({ ...PRODUCTION, COOKIE_SECRET }), COOKIE_SECRET).to.throw('COOKIE_SECRET is');
  });

  it('ask in production where keys sign, as the service does', () => {
    expect(readConfig(PRODUCTION).sealUrl.hostname).to.equal('seal.shop.example');
    for (const SEAL_URL of [undefined, ''])
      expect(() => readConfig({ ...PRODUCTION, SEAL_URL }), SEAL_URL).to.throw('SEAL_URL is missing');
  });

  it('end the start with a sentence, not with a stack', () => {
    const main = fileURLToPath(new URL('./main.ts', import.meta.url));
    const env = { APP_MODE: 'production', COOKIE_SECRET: 'change-me' };
    const { status, stderr } = spawnSync(process.execPath, [main], { env, encoding: 'utf8' });
    expect(status).to.equal(1);
    expect(stderr).to.equal(
      'The storefront cannot start.\nCOOKIE_SECRET is missing or weak: use 32 random bytes, for example from `openssl rand -base64 32`.\n',
    );
  }).timeout(30_000);
});
