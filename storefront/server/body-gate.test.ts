import type { Server } from 'node:http';
import { once } from 'node:events';
import { expect } from 'chai';
import express, { type RequestHandler } from 'express';
import { bodyGate, type GateRules } from './body-gate.ts';
import { createHttpServer } from './http-server.ts';
import { refusalOf } from './refusal.ts';
import {
  get,
  listening,
  portOf,
  say,
  startCommerce,
  startStorefront,
  stop,
} from './support/trial-servers.ts';

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
const JPEG = { 'content-type': 'image/jpeg' };

/** In place of the pages: how much reached them, or the refusal they would show. */
const counting: RequestHandler = async (request, response) => {
  const refusal = refusalOf(response);
  if (refusal)
    return void response.status(refusal.status).send(`${request.method} ${request.url} ${refusal.title}`);
  let size = 0;
  for await (const chunk of request) size += (chunk as Buffer).length;
  response.send(`${request.method} ${request.url} ${size}`);
};

describe('the body of a request', () => {
  let commerce: Server;
  let storefront: Server;
  let port: number;
  let taken: { length: string | undefined; size: number }[] = [];

  before(async () => {
    commerce = await startCommerce(async (message, response) => {
      let size = 0;
      for await (const chunk of message) size += (chunk as Buffer).length;
      taken.push({ length: message.headers['content-length'], size });
      response.end(`taken ${size}`);
    });
    storefront = await startStorefront(portOf(commerce), counting);
    port = portOf(storefront);
  });
  beforeEach(() => void (taken = []));
  after(() => stop(commerce, storefront));

  const post = (path: string, body: string | Buffer, headers: Record<string, string>) =>
    get(port, path, { method: 'POST', body, headers });
  const announced = (body: string | Buffer) => ({ 'content-length': String(Buffer.byteLength(body)) });

  it('reaches a page, and the service with its length, announced or in chunks', async () => {
    for (const size of [0, 1, 100, 70_000, 256 * 1024]) {
      const body = 'x'.repeat(size);
      for (const headers of [FORM, { ...FORM, ...announced(body) }]) {
        expect((await post('/vi/cart', body, headers)).body).to.equal(`POST /vi/cart ${size}`);
        expect((await post('/api/v1/orders', body, headers)).body).to.equal(`taken ${size}`);
      }
    }
    expect(taken.every(({ length, size }) => length === String(size))).to.equal(true);
  });

  it('of a picture reaches the service up to a mebibyte', async () => {
    const picture = Buffer.alloc(1024 * 1024, 7);
    for (const headers of [JPEG, { ...JPEG, ...announced(picture) }]) {
      const answer = await post('/api/v1/studio/pieces/x/photographs', picture, headers);
      expect(answer.body).to.equal(`taken ${picture.length}`);
    }
  });

  it('of a bank’s statement reaches the service, and the one page that takes it, up to two mebibytes', async () => {
    const statement = Buffer.alloc(2 * 1024 * 1024, 'a');
    const csv = { 'content-type': 'text/csv', ...announced(statement) };
    expect((await post('/api/v1/office/statements', statement, csv)).body).to.equal(
      `taken ${statement.length}`,
    );
    const form = { 'content-type': 'multipart/form-data; boundary=x' };
    for (const path of ['/vi/office/transfers', '/en/office/transfers.data']) {
      const answer = await post(path, statement, form);
      expect(answer.body, path).to.equal(`POST ${path} ${statement.length}`);
    }
    for (const [path, headers] of [
      ['/vi/office/paybacks', form],
      ['/vi/office/transfers', FORM],
      ['/vi/office/transfers/x', form],
    ] as const)
      expect((await post(path, statement, headers)).body, path).to.contain('Dữ liệu quá lớn');
    const more = Buffer.alloc(statement.length + 64 * 1024, 'a');
    expect((await post('/vi/office/transfers', more, form)).body).to.contain('Dữ liệu quá lớn');
    expect((await post('/api/v1/office/statements', more, { 'content-type': 'text/csv' })).status).to.equal(
      413,
    );
  });

  it('is refused with a problem where it is too large, before the service is asked', async () => {
    for (const [size, type] of [
      [256 * 1024 + 1, 'application/json'],
      [1024 * 1024 + 1, 'image/jpeg'],
      [20_000_000, 'application/octet-stream'],
    ] as const) {
      const body = Buffer.alloc(size);
      for (const length of [{}, announced(body)]) {
        const headers = { 'content-type': type, 'accept-language': 'en', ...length };
        const answer = await post('/api/v1/orders', body, headers);
        expect(answer.status, type).to.equal(413);
        expect(answer.headers['content-type']).to.equal('application/problem+json');
        expect(JSON.parse(answer.body)).to.include({ code: 'request.too-large', title: 'Too large' });
      }
    }
    expect(taken).to.deep.equal([]);
  });

  it('is refused with a page in the page’s language where a page was asked', async () => {
    const body = 'a=' + 'x'.repeat(300_000);
    for (const length of [{}, announced(body)]) {
      expect((await post('/vi/cart', body, { ...FORM, ...length })).body).to.equal('GET /vi Dữ liệu quá lớn');
      const answer = await post('/en/checkout', body, { ...FORM, ...length });
      expect([answer.status, answer.body]).to.deep.equal([413, 'GET /en Too large']);
    }
  });

  it('is refused under its own address where a script of ours asked', async () => {
    const answer = await post('/en/cart.data', 'x'.repeat(300_000), FORM);
    expect(answer.body).to.equal('GET /en/cart.data Too large');
  });

  it('is refused so that it is heard by whoever sends all first, reads then, and asks nothing more', async () => {
    const body = Buffer.alloc(32 * 1024 * 1024, 'a');
    for (const path of ['/vi/cart', '/api/v1/orders']) {
      const head = `POST ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: ${FORM['content-type']}`;
      const { socket, heard } = say(port, `${head}\r\nContent-Length: ${body.length}\r\n\r\n`);
      socket.pause();
      const fault = await new Promise((sent) => void socket.write(body, sent));
      expect(fault ?? null, path).to.equal(null);
      socket.resume();
      expect(await heard, path).to.match(/^HTTP\/1\.1 413 /);
    }
  });

  it('is refused by a page where it is no form', async () => {
    for (const headers of [{ 'content-type': 'application/json' }, { 'content-type': 'image/png' }, {}])
      expect((await post('/vi/cart', '{}', headers as Record<string, string>)).status).to.equal(415);
  });

  it('is refused where it has too many fields', async () => {
    const form = (count: number) => Array.from({ length: count }, (_, at) => `f${at}=1`).join('&');
    expect((await post('/vi/cart', form(400), FORM)).status).to.equal(200);
    expect((await post('/vi/cart', form(2_000), FORM)).status).to.equal(413);
    const parts = (count: number) =>
      `${'--b\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n'.repeat(count)}--b--\r\n`;
    const headers = { 'content-type': 'multipart/form-data; boundary=b' };
    expect((await post('/vi/studio/pieces/new', parts(40), headers)).status).to.equal(200);
    expect((await post('/vi/studio/pieces/new', parts(2_000), headers)).status).to.equal(413);
  });

  it('that is empty, or comes with a GET, changes nothing', async () => {
    expect((await get(port, '/vi/cart', { method: 'POST' })).body).to.equal('POST /vi/cart 0');
    expect((await get(port, '/vi/shop', { headers: { 'content-length': '0' } })).body).to.equal(
      'GET /vi/shop 0',
    );
    expect((await get(port, '/vi/shop', { body: 'x'.repeat(300_000) })).status).to.equal(415);
  });

  it('may be half sent three hundred times and takes no place from anybody', async () => {
    const half = (length: string) =>
      say(
        port,
        `POST /api/v1/orders HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n${length}\r\n\r\n`,
      );
    const waiting = [
      ...Array.from({ length: 150 }, () => half('Content-Length: 100')),
      ...Array.from({ length: 150 }, () => half('Transfer-Encoding: chunked')),
    ];
    await Promise.all(waiting.map(({ socket }) => once(socket, 'connect')));
    for (const path of ['/api/v1/home', '/ipfs/x', '/rpc', '/vi']) {
      const began = performance.now();
      expect((await get(port, path)).status, path).to.equal(200);
      expect(performance.now() - began, path).to.be.lessThan(6_000);
    }
    // Whoever sends a whole one meanwhile, from the same crowded address, is told to come again.
    const crowded = await post('/api/v1/orders', '{}', { 'content-type': 'application/json' });
    expect([crowded.status, crowded.headers['retry-after']]).to.deep.equal([429, '5']);
    // What reached the service are the four questions above and none of the halves.
    expect(taken.length).to.equal(3);
    for (const { socket } of waiting) socket.destroy();
    const cleared = async (): Promise<number> =>
      (await post('/api/v1/orders', '{}', { 'content-type': 'application/json' })).status;
    for (let tries = 0; tries < 40 && (await cleared()) !== 200; tries += 1)
      await new Promise((done) => setTimeout(done, 50));
    expect(await cleared()).to.equal(200);
  });
});

describe('the rules of the gate', () => {
  const servers: Server[] = [];
  after(() => stop(...servers));

  async function gated(rules: Partial<GateRules>): Promise<number> {
    const all = {
      openPerAddress: 3,
      heldBytes: 100_000,
      textWithinMs: 300,
      lingerMs: 300,
      fileWithinMs: 60_000,
      ...rules,
    };
    const server = await listening(createHttpServer(express().use(bodyGate(all)).use(counting)));
    servers.push(server);
    return portOf(server);
  }

  const head = (path: string, type: string) =>
    `POST ${path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: ${type}\r\nContent-Length: 100\r\n\r\nhalf`;

  it('refuse what is too slow, and close what still does not come', async () => {
    const { heard } = say(await gated({}), head('/api/v1/orders', 'application/json'));
    const said = await heard;
    expect(said)
      .to.match(/^HTTP\/1\.1 408 /)
      .and.to.contain('request.too-slow');
  }).timeout(8_000);

  it('leave a picture its time', async () => {
    const { socket, heard } = say(await gated({}), head('/api/v1/studio/pieces/x/photographs', 'image/jpeg'));
    await new Promise((done) => setTimeout(done, 800));
    socket.end('x'.repeat(96));
    expect(await heard).to.contain('POST /api/v1/studio/pieces/x/photographs 100');
  });

  it('count what one address has open', async () => {
    const port = await gated({ textWithinMs: 60_000 });
    const open = [1, 2, 3].map(() => say(port, head('/vi/cart', FORM['content-type'])));
    await Promise.all(open.map(({ socket }) => once(socket, 'connect')));
    await new Promise((done) => setTimeout(done, 100));
    const refused = await get(port, '/vi/cart', { method: 'POST', body: 'a=1', headers: FORM });
    expect([refused.status, refused.headers['retry-after']]).to.deep.equal([429, '5']);
    open[0]!.socket.end('x'.repeat(96));
    expect(await open[0]!.heard).to.contain(' 200 OK');
    expect((await get(port, '/vi/cart', { method: 'POST', body: 'a=1', headers: FORM })).status).to.equal(
      200,
    );
    for (const { socket } of open) socket.destroy();
  });

  it('hold only so many bytes of all together, and let go of them', async () => {
    const port = await gated({});
    const body = 'x'.repeat(120_000);
    const refused = await get(port, '/vi/cart', { method: 'POST', body, headers: FORM });
    expect([refused.status, refused.headers['retry-after']]).to.deep.equal([503, '5']);
    for (let turn = 0; turn < 5; turn += 1) {
      const answer = await get(port, '/vi/cart', { method: 'POST', body: 'x'.repeat(90_000), headers: FORM });
      expect(answer.status).to.equal(200);
    }
  });
});
