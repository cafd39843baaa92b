import { createServer, type IncomingMessage, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import type { RequestHandler } from 'express';
import { storefrontApp } from './app.ts';
import { readConfig } from './config.ts';

/** In place of the pages. */
const onePage: RequestHandler = (_request, response) => void response.send('a page');

describe('the storefront’s server', () => {
  let commerce: Server;
  let storefront: Server;
  let asked: IncomingMessage[] = [];

  before(async () => {
    commerce = createServer((message, response) => {
      asked.push(message);
      response.setHeader('Set-Cookie', 'session=fresh; HttpOnly');
      response.end('from commerce');
    });
    await listening(commerce);
    storefront = await started(portOf(commerce));
  });

  beforeEach(() => void (asked = []));
  after(() => [commerce, storefront].forEach((server) => server.close()));

  it('hands /api, /ipfs and /rpc to the service, cookies both ways and the host unchanged', async () => {
    for (const path of ['/api/v1/home?x=1', '/api/docs', '/ipfs/bafkrei', '/rpc']) {
      const answer = await get(storefront, path, { cookie: 'session=old', origin: 'http://localhost' });
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

  it('tells the service the client’s own address, whatever the client claims', async () => {
    await get(storefront, '/api/v1/home', { 'x-forwarded-for': '203.0.113.9', forwarded: 'for=203.0.113.9' });
    expect(asked[0]!.headers['x-forwarded-for']).to.match(/127\.0\.0\.1$|^::1$/);
    expect(asked[0]!.headers).not.to.have.property('forwarded');
  });

  it('does not take a path that only begins like one of the service’s', async () => {
    expect((await get(storefront, '/apiary')).body).to.equal('a page');
    expect(asked).to.deep.equal([]);
  });

  it('keeps the sealing pages’ tickets away from the shop’s origin', async () => {
    const answer = await get(storefront, '/api/v1/seal/ticket');
    expect(answer.status).to.equal(404);
    expect(asked).to.deep.equal([]);
  });

  describe('under the sealing host', () => {
    const seal = { host: 'seal.localhost:3000' };

    it('pipes what the sealing pages need', async () => {
      expect((await get(storefront, '/api/v1/seal/ticket', seal)).body).to.equal('from commerce');
      expect((await get(storefront, '/api/v1/media/x/320.webp', seal)).body).to.equal('from commerce');
    });

    it('shows nothing of the shop and none of its API', async () => {
      for (const path of ['/vi', '/c/0000000000000000', '/api/v1/orders', '/api/v1/auth/sign-out', '/rpc']) {
        expect((await get(storefront, path, seal)).status, path).to.equal(404);
      }
      expect(asked).to.deep.equal([]);
    });

    it('forbids everything inline and every frame', async () => {
      const policy = String((await get(storefront, '/nothing', seal)).headers['content-security-policy']);
      expect(policy).to.contain("default-src 'none'").and.to.contain("frame-ancestors 'none'");
      expect(policy).not.to.contain('unsafe');
    });
  });

  it('says as a problem that the service sleeps', async () => {
    const nobody = createServer();
    await listening(nobody);
    const port = portOf(nobody);
    nobody.close();
    const alone = await started(port);
    const answer = await get(alone, '/api/v1/home');
    alone.close();
    expect(answer.status).to.equal(503);
    expect(answer.headers['content-type']).to.equal('application/problem+json');
    expect(JSON.parse(answer.body)).to.include({ code: 'service.unavailable', status: 503 });
  });
});

describe('the storefront’s settings', () => {
  it('stand without any variable', () => {
    const config = readConfig({});
    expect(config.port).to.equal(3000);
    expect(config.commerceUrl.origin).to.equal('http://127.0.0.1:3001');
  });

  it('name the variable that is wrong', () => {
    expect(() => readConfig({ STOREFRONT_PORT: 'abc' })).to.throw('STOREFRONT_PORT');
    expect(() => readConfig({ STOREFRONT_PORT: '70000' })).to.throw('STOREFRONT_PORT');
    expect(() => readConfig({ COMMERCE_URL: 'nowhere' })).to.throw('COMMERCE_URL');
  });
});

async function started(commercePort: number): Promise<Server> {
  const config = readConfig({
    COMMERCE_URL: `http://127.0.0.1:${commercePort}`,
    PUBLIC_URL: 'http://localhost',
  });
  const server = createServer(storefrontApp(config, onePage));
  await listening(server);
  return server;
}

function listening(server: Server): Promise<void> {
  return new Promise((resolve) => void server.listen(0, '127.0.0.1', resolve));
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

interface Got {
  status: number;
  headers: IncomingMessage['headers'];
  body: string;
}

/** `fetch` would not let a test choose the Host. */
function get(server: Server, path: string, headers: Record<string, string> = {}): Promise<Got> {
  return new Promise((resolve, reject) => {
    const options = {
      host: '127.0.0.1',
      port: portOf(server),
      path,
      headers: { host: 'localhost', ...headers },
    };
    request(options, (message) => {
      let body = '';
      message.on('data', (chunk) => (body += String(chunk)));
      message.on('end', () => resolve({ status: message.statusCode ?? 0, headers: message.headers, body }));
    })
      .on('error', reject)
      .end();
  });
}
