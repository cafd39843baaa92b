import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { createCookie } from 'react-router';
import { get, listening, portOf, say, stop } from './support/trial-servers.ts';

const MEBIBYTE = 1024 * 1024;
const COOKIE_SECRET = 'a secret of the tests that is long enough';
const FORM = { host: 'localhost', 'content-type': 'application/x-www-form-urlencoded' };

describe('the storefront as a process, with its built pages', () => {
  let storefront: ChildProcess;
  let port: number;
  let watching: NodeJS.Timeout | undefined;

  before(async () => {
    const free = [await listening(createServer()), await listening(createServer())];
    const [own, nobodys] = free.map(portOf) as [number, number];
    stop(...free);
    port = own;
    storefront = spawn(process.execPath, [fileURLToPath(new URL('../build/main.js', import.meta.url))], {
      env: {
        STOREFRONT_PORT: String(port),
        NODE_ENV: 'production',
        COMMERCE_URL: `http://127.0.0.1:${nobodys}`,
        COOKIE_SECRET,
      },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    await once(storefront.stdout!, 'data');
  });
  afterEach(() => clearInterval(watching));
  after(() => storefront.kill('SIGKILL'));

  it('shows the refusal of a page in the shop’s frame and the reader’s language', async () => {
    for (const [path, lang, title, word] of [
      ['/vi/cart', 'vi', 'Dữ liệu quá lớn', 'Vào cửa hàng'],
      ['/en/checkout', 'en', 'Too large', 'Go to the shop'],
    ] as const) {
      const answer = await get(port, path, {
        method: 'POST',
        headers: FORM,
        body: Buffer.alloc(300_000, 'a'),
      });
      expect(answer.status).to.equal(413);
      expect(answer.headers['content-type']).to.equal('text/html; charset=utf-8');
      expect(answer.body).to.contain(`<html lang="${lang}"`).and.to.contain(title).and.to.contain(word);
    }
  }).timeout(20_000);

  it('answers a page’s script in the form it reads', async () => {
    const answer = await get(port, '/vi/cart.data', {
      method: 'POST',
      headers: FORM,
      body: Buffer.alloc(300_000, 'a'),
    });
    expect(answer.status).to.equal(413);
    expect(answer.headers['content-type']).to.contain('text/x-script');
    expect(answer.body).to.contain('Dữ liệu quá lớn');
  });

  it('stays as small as it was under posts of 200 MB, announced or not', async () => {
    await pour('/vi/cart', MEBIBYTE, false);
    const before = residentBytes(storefront.pid!);
    let peak = before;
    watching = setInterval(() => (peak = Math.max(peak, residentBytes(storefront.pid!))), 200);
    for (const path of ['/vi/cart', '/vi/checkout', '/vi/sign-in', '/api/v1/orders', '/vi/shop']) {
      for (const isAnnounced of [false, true]) {
        expect(await pour(path, 200 * MEBIBYTE, isAnnounced), path).to.equal(413);
      }
    }
    expect(peak - before).to.be.lessThan(80 * MEBIBYTE);
  }).timeout(60_000);

  it('answers a form that turns out to be empty, in one piece with its head or behind it', async () => {
    const head = `POST /vi/sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type: ${FORM['content-type']}\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n`;
    const end = '0\r\n\r\n';
    const whole = say(port, head + end);
    expect(await whole.heard).to.match(/^HTTP\/1\.1 [2-5]\d\d /);
    const behind = say(port, head);
    await new Promise((done) => setTimeout(done, 100));
    behind.socket.write(end);
    expect(await behind.heard).to.match(/^HTTP\/1\.1 [2-5]\d\d /);
  });

  it('takes nobody to another site by what stands where a language should', async () => {
    for (const path of ['/%5Cevil.example', '/%2Fevil.example', '/%09%2Fevil.example', '/evil.example']) {
      for (const page of ['sign-out', 'cart', 'sign-in']) {
        for (const method of ['GET', 'POST']) {
          const body = method === 'POST' ? 'intent=add' : undefined;
          const answer = await get(port, `${path}/${page}`, { method, headers: FORM, body });
          expect(answer.status, `${method} ${path}/${page}`).to.equal(404);
          expect(answer.headers.location).to.equal(undefined);
        }
      }
    }
  }).timeout(20_000);

  it('says kindly that the service sleeps, and when to come again', async () => {
    const answer = await get(port, '/vi/shop');
    expect(answer.status).to.equal(503);
    expect(answer.headers['retry-after']).to.match(/^[1-9][0-9]*$/);
    expect(answer.body).to.contain('Xin thử lại sau ít phút');
  });

  it('says so to a form with gaps too, whose own answer would be another', async () => {
    const cart = await createCookie('cart', { secrets: [COOKIE_SECRET] }).serialize('a-secret.2');
    const headers = { ...FORM, cookie: cart.split(';')[0]! };
    const answer = await get(port, '/vi/checkout', { method: 'POST', headers, body: 'name=' });
    expect(answer.status).to.equal(503);
    expect(answer.headers['retry-after']).to.match(/^[1-9][0-9]*$/);
  });

  /** Sends so many bytes as far as they are taken, and hears the answer's status. */
  function pour(path: string, bytes: number, isAnnounced: boolean): Promise<number | 'cut off'> {
    return new Promise((resolve) => {
      const headers = { ...FORM, ...(isAnnounced ? { 'content-length': String(bytes) } : {}) };
      const asked = request({ host: '127.0.0.1', port, path, method: 'POST', headers, agent: false });
      let status = 0;
      const piece = Buffer.alloc(MEBIBYTE, 'a');
      let left = bytes / MEBIBYTE;
      const send = () => {
        while (left > 0 && !asked.destroyed) {
          left -= 1;
          if (!asked.write(piece)) return void asked.once('drain', send);
        }
        if (!asked.destroyed) asked.end();
      };
      asked.on('response', (message) => {
        status = message.statusCode ?? 0;
        message.resume();
      });
      asked.on('error', () => resolve(status || 'cut off'));
      asked.on('close', () => resolve(status || 'cut off'));
      send();
    });
  }
});

/** Read from Linux itself, as a bare machine has no `ps`; elsewhere asked of it. */
function residentBytes(pid: number): number {
  const status = `/proc/${pid}/status`;
  const kibibytes = existsSync(status)
    ? /^VmRSS:\s+(\d+)/m.exec(readFileSync(status, 'utf8'))?.[1]
    : execFileSync('ps', ['-o', 'rss=', '-p', String(pid)]).toString();
  return Number(kibibytes) * 1024;
}
