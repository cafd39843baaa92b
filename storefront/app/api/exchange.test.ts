import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { problem } from '@daulang/commerce/api/problems';
import { expect } from 'chai';
import { listening, portOf, stop } from '../../server/support/trial-servers.ts';
import { type Asker, exchange } from './exchange';
import { asAgreed, ourRefusal } from './our-refusal';
import { refusal } from './refusal';

interface Heard {
  method: string | undefined;
  url: string | undefined;
  headers: IncomingMessage['headers'];
  body: string;
}

describe('a question to the service', () => {
  let server: Server;
  let answer: RequestListener;
  let heard: Heard[];
  let asker: Asker;

  before(async () => {
    server = await listening(
      createServer((request, response) => {
        let body = '';
        request.on('data', (chunk) => (body += String(chunk)));
        request.on('end', () => {
          heard.push({ method: request.method, url: request.url, headers: request.headers, body });
          answer(request, response);
        });
      }),
    );
  });
  after(() => stop(server));

  beforeEach(() => {
    heard = [];
    answer = (_request, response) => response.setHeader('content-type', 'application/json').end('{"a":1}');
    asker = {
      origin: `http://127.0.0.1:${portOf(server)}`,
      headers: { 'accept-language': 'vi' },
      init: {},
      refusal: problem,
    };
  });

  const answering = (status: number, body: string, type = 'application/json') => {
    answer = (_request, response) => void response.writeHead(status, { 'content-type': type }).end(body);
  };

  describe('as it is sent', () => {
    it('has its places filled, so that nothing typed is a way to another address', async () => {
      await exchange(asker, { to: 'GET /products/:slug', at: { slug: '../office?x=1#y' } }, asAgreed());
      expect(heard[0]?.url).to.equal('/api/v1/products/..%2Foffice%3Fx%3D1%23y');
    });

    it('carries what is asked for, and nothing that is empty', async () => {
      const query = { q: 'nón lá', cursor: null, state: undefined, craft: '', limit: 8 };
      await exchange(asker, { to: 'GET /products', query }, asAgreed());
      expect(heard[0]?.url).to.equal('/api/v1/products?q=n%C3%B3n+l%C3%A1&limit=8');
    });

    it('has no question mark where nothing is asked for', async () => {
      await exchange(asker, { to: 'GET /home', query: { cursor: null } }, asAgreed());
      expect(heard[0]?.url).to.equal('/api/v1/home');
    });

    it('carries its body as JSON, its key and its language', async () => {
      const question = { to: 'POST /orders', body: { a: 'ơ' }, idempotencyKey: 'key-1' } as const;
      await exchange(asker, question, asAgreed());
      expect(heard[0]).to.include({ method: 'POST', body: '{"a":"ơ"}' });
      expect(heard[0]?.headers).to.include({
        'content-type': 'application/json',
        'idempotency-key': 'key-1',
        'accept-language': 'vi',
      });
    });

    it('carries any key, also one that somebody made up', async () => {
      for (const [key, said] of [
        ['01930000-0000-7000-8000-000000000001', '01930000-0000-7000-8000-000000000001'],
        ['\u202ex', '%E2%80%AEx'],
        ['\ud800', '%EF%BF%BD'],
        ['a\r\nb: c', 'a%0D%0Ab%3A%20c'],
      ] as const) {
        heard.length = 0;
        await exchange(asker, { to: 'POST /orders', body: {}, idempotencyKey: key }, asAgreed());
        expect(heard[0]?.headers).to.include({ 'idempotency-key': said });
      }
    });

    it('has no type where it has no body', async () => {
      await exchange(asker, { to: 'POST /orders/:secret/cancel', at: { secret: 's' } }, asAgreed());
      expect(heard[0]?.headers).to.not.have.property('content-type');
      expect(heard[0]?.headers).to.not.have.property('idempotency-key');
    });

    it('carries a file as it is', async () => {
      const file = new File(['JPEG'], 'a.jpg', { type: 'image/jpeg' });
      await exchange(
        asker,
        { to: 'POST /studio/pieces/:id/photographs', at: { id: '1' }, query: { role: 'front' }, file },
        asAgreed(),
      );
      expect(heard[0]).to.include({ url: '/api/v1/studio/pieces/1/photographs?role=front', body: 'JPEG' });
      expect(heard[0]?.headers['content-type']).to.equal('image/jpeg');
    });
  });

  describe('as it is answered', () => {
    const ask = () => exchange(asker, { to: 'GET /home' }, asAgreed<unknown>());

    it('gives the answer', async () => {
      expect(await ask()).to.deep.equal({ value: { a: 1 }, problem: null });
    });

    it('gives an answer without content', async () => {
      answering(204, '');
      expect(await ask()).to.deep.equal({ value: undefined, problem: null });
    });

    it('gives the service’s refusal, with what it points at', async () => {
      const refused = { ...refusal('request.invalid', 'vi'), errors: [{ pointer: '/a', detail: 'Sai.' }] };
      answering(400, JSON.stringify(refused), 'application/problem+json');
      expect(await ask()).to.deep.equal({ value: null, problem: refused });
    });

    it('takes for asleep what is somebody else’s refusal', async () => {
      for (const [status, body] of [
        [502, '<h1>Bad gateway</h1>'],
        [404, ''],
        [500, '{"error":"x"}'],
        [503, 'null'],
        [401, JSON.stringify({ ...refusal('request.invalid', 'vi'), code: 'proxy.says-no' })],
      ] as const) {
        answering(status, body);
        expect(await ask(), body).to.deep.equal({ value: null, problem: 'asleep' });
      }
    });

    it('takes for asleep a page in place of an answer', async () => {
      answering(200, '<h1>Wi-Fi: please log in</h1>', 'text/html');
      expect(await ask()).to.deep.equal({ value: null, problem: 'asleep' });
    });

    it('takes for offline what nobody answers, and says why to who listens', async () => {
      const missed: unknown[] = [];
      asker.miss = (error) => missed.push(error);
      answer = (request) => void request.socket.destroy();
      expect(await ask()).to.deep.equal({ value: null, problem: 'offline' });
      expect(missed).to.have.length(1);
    });

    it('takes for offline an answer that breaks off', async () => {
      answer = (request, response) => {
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' });
        response.write('{"a":');
        setTimeout(() => request.socket.destroy(), 20);
      };
      expect(await ask()).to.deep.equal({ value: null, problem: 'offline' });
    });

    it('takes for offline what does not come in time', async () => {
      asker.init = { signal: AbortSignal.timeout(30) };
      answer = () => undefined;
      expect(await ask()).to.deep.equal({ value: null, problem: 'offline' });
    });

    it('shows every answer to who wants to see it, before it is read', async () => {
      const statuses: number[] = [];
      asker.heed = ({ status }) => statuses.push(status);
      await ask();
      answering(429, JSON.stringify(refusal('request.too-many', 'vi', 3)));
      await ask();
      expect(statuses).to.deep.equal([200, 429]);
    });

    it('of another shape than agreed is our own mistake', async () => {
      const strict = {
        parse(): never {
          throw new TypeError('shape');
        },
      };
      const thrown = await exchange(asker, { to: 'GET /home' }, strict).catch((error: unknown) => error);
      expect(thrown).to.be.instanceOf(TypeError);
    });
  });
});

describe('a refusal known by its type', () => {
  it('is the service’s', () => {
    const refused = refusal('certificates.ticket-used', 'vi');
    expect(ourRefusal.parse(refused)).to.equal(refused);
  });

  it('is nobody else’s', () => {
    for (const other of [
      null,
      'x',
      {},
      { code: 'request.invalid' },
      { code: 'request.invalid', type: 'about:blank' },
      { code: 'request.invalid', type: 'urn:problem-type:daulang:request.too-many' },
      { type: 'urn:problem-type:daulang:undefined' },
    ]) {
      expect(() => ourRefusal.parse(other), JSON.stringify(other)).to.throw(TypeError);
    }
  });
});
