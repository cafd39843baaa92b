import { expect } from 'chai';
import { problem } from '../../api/problems.js';
import { Database } from '../../src/platform/database/database.js';
import { problemIn } from '../support/http-client.js';
import { startService, type RunningService } from '../support/service.js';
import { Notebook, TrialModule } from './trial.module.js';

describe('HTTP', () => {
  let service: RunningService;

  before(async () => {
    service = await startService({ jobs: false, extraModules: [TrialModule] });
  });
  after(() => service.stop());

  const json = { 'content-type': 'application/json' };

  describe('bad input', () => {
    it('that is broken JSON is a 400 problem', async () => {
      const answer = await service.client().send('POST', '/api/v1/trial/notes', '{"title": "no', json);
      expect(answer.status).to.equal(400);
      expect(problemIn(answer).code).to.equal('request.malformed');
    });

    it('on an unknown route is a 404 problem', async () => {
      const answer = await service.client().get('/api/v1/nowhere');
      expect(answer.status).to.equal(404);
      expect(problem.parse(problemIn(answer))).to.include({
        type: 'urn:problem-type:daulang:request.not-found',
        title: 'Không tìm thấy',
      });
    });

    it('that is too large is a 413 problem', async () => {
      const answer = await service.client().post('/api/v1/trial/notes', { title: 'x'.repeat(300_000) });
      expect(answer.status).to.equal(413);
      expect(problemIn(answer).code).to.equal('request.too-large');
    });

    it('that is nested without end is a 400 problem, before anything walks through it', async () => {
      for (const body of ['['.repeat(200_000), `{"title":${'['.repeat(120_000)}${']'.repeat(120_000)}}`]) {
        const answer = await service.client().send('POST', '/api/v1/trial/notes', body, json);
        expect(answer.status).to.equal(400);
        expect(problemIn(answer).code).to.equal('request.too-deep');
      }
    });

    it('that the router itself refuses is a problem too, in the reader’s language', async () => {
      const english = { 'accept-language': 'en' };
      const long = await service.client().get(`/api/v1/products/${'x'.repeat(300)}`, english);
      expect(long.status).to.equal(414);
      expect(problemIn(long)).to.include({
        code: 'request.address-too-long',
        title: 'The address is too long',
      });
      const broken = await service.client().get('/api/v1/products/%zz', english);
      expect(broken.status).to.equal(400);
      expect(problemIn(broken).code).to.equal('request.malformed');
    });

    it('whose headers are too large is a 431 problem', async () => {
      const answer = await service.client().get('/api/v1/trial/notes', { 'x-long': 'x'.repeat(20_000) });
      expect(answer.status).to.equal(431);
      expect(problemIn(answer).code).to.equal('request.headers-too-large');
    });

    it('of a type nobody asked for is a 415 problem', async () => {
      const answer = await service
        .client()
        .send('POST', '/api/v1/trial/notes', '<note/>', { 'content-type': 'text/xml' });
      expect(answer.status).to.equal(415);
      expect(problemIn(answer).code).to.equal('request.unsupported-media');
    });

    it('names each wrong field by its pointer, in the reader’s language', async () => {
      const body = { title: 'x', pages: [{ number: 1 }, { number: 'two' }] };
      const client = service.client();
      const vi = problemIn(await client.post('/api/v1/trial/notes', body));
      expect(vi.errors?.map((error) => error.pointer)).to.deep.equal(['/title', '/pages/1/number']);
      expect(vi.errors?.[0]?.detail).to.equal('Cần ít nhất 3 ký tự.');
      const en = problemIn(await client.post('/api/v1/trial/notes', body, { 'accept-language': 'en' }));
      expect(en.title).to.equal('The request is not valid');
      expect(en.errors?.[0]?.detail).to.equal('Needs at least 3 characters.');
    });

    it('names each missing field when there is no body at all', async () => {
      const answer = await service.client().send('POST', '/api/v1/trial/notes');
      expect(answer.status).to.equal(400);
      expect(problemIn(answer).errors).to.deep.equal([
        { pointer: '/title', detail: 'Mục này còn thiếu.' },
        { pointer: '/pages', detail: 'Mục này còn thiếu.' },
      ]);
    });

    it('in the query is pointed to as ?name', async () => {
      const answer = await service.client().get('/api/v1/trial/notes?limit=1000');
      expect(answer.status).to.equal(400);
      expect(problemIn(answer).errors?.[0]?.pointer).to.equal('?limit');
    });
  });

  describe('errors of ours', () => {
    for (const path of ['broken', 'full']) {
      it(`tell nothing but the trace id (${path})`, async () => {
        const answer = await service.client().get(`/api/v1/trial/${path}`);
        expect(answer.status).to.equal(500);
        const { code, traceId, detail, params } = problemIn(answer);
        expect(code).to.equal('service.internal');
        expect(traceId).to.equal(answer.headers.get('x-trace-id'));
        expect(detail).not.to.contain('function');
        expect(params).to.equal(undefined);
      });
    }
  });

  it('carries the trace of the storefront on', async () => {
    const trace = '0af7651916cd43dd8448eb211c80319c';
    const answer = await service
      .client()
      .get('/api/v1/trial/notes', { traceparent: `00-${trace}-b7ad6b7169203331-01` });
    expect(answer.headers.get('x-trace-id')).to.equal(trace);
    expect(answer.body).to.deep.equal({ limit: 10 });
  });

  describe('a cookie', () => {
    const withCookie = (origin: string) =>
      service
        .client()
        .post('/api/v1/trial/notes', { title: 'note', pages: [] }, { cookie: 'session=1', origin });

    for (const origin of ['https://evil.example', 'http://seal.localhost:3000', 'null']) {
      it(`is not taken from ${origin}`, async () => {
        const answer = await withCookie(origin);
        expect(answer.status).to.equal(403);
        expect(problemIn(answer).code).to.equal('request.foreign-origin');
      });
    }

    it('is taken from our own pages', async () => {
      expect((await withCookie('http://localhost:3000')).status).to.equal(201);
    });
  });

  describe('a repeated write', () => {
    const key = { 'idempotency-key': 'order-0123456789abcdef' };

    it('without a key is refused', async () => {
      const answer = await service.client().post('/api/v1/trial/once', {});
      expect(answer.status).to.equal(400);
      expect(problemIn(answer).code).to.equal('request.idempotency-key-missing');
    });

    it('is done once and answered alike each time, also when they come together', async () => {
      const filed = service.get(Notebook).filed;
      const answers = await Promise.all(
        Array.from({ length: 5 }, () => service.client().post('/api/v1/trial/once', { a: 1 }, key)),
      );
      expect(answers.map((answer) => answer.body)).to.deep.equal(Array(5).fill({ count: 1 }));
      expect(filed).to.deep.equal(['once']);
    });

    it('with the key of another request is refused', async () => {
      const answer = await service.client().post('/api/v1/trial/once', { a: 2 }, key);
      expect(answer.status).to.equal(422);
      expect(problemIn(answer).code).to.equal('request.idempotency-key-reused');
    });
  });

  it('lets an address ask only so often, and says how long to wait', async () => {
    const ask = () => service.client().get('/api/v1/trial/limited');
    for (const status of [200, 200, 200]) expect((await ask()).status).to.equal(status);
    const refused = await ask();
    expect(refused.status).to.equal(429);
    expect(Number(refused.headers.get('retry-after'))).to.be.within(1, 3600);
    expect(problemIn(refused).detail).to.match(/đợi \d+ (giây|phút) rồi/);
  });

  it('counts an address’s searches, not its lists', async () => {
    const client = service.client();
    expect((await client.get('/api/v1/products?q=non')).status).to.equal(200);
    const { affected } = await service
      .get(Database)
      .query("update platform.rate_limits set hits = 240 where bucket like 'search/%'");
    expect(affected).to.equal(1);
    expect((await client.get('/api/v1/products?q=non')).status).to.equal(429);
    expect((await client.get('/api/v1/products')).status).to.equal(200);
  });

  it('says alive and ready', async () => {
    expect((await service.client().get('/health/live')).body).to.deep.equal({ status: 'ok' });
    const ready = await service.client().get<{ status: string }>('/health/ready');
    expect([ready.status, ready.body.status]).to.deep.equal([200, 'ok']);
  });

  it('measures each route by its pattern', async () => {
    await service.client().get('/api/v1/trial/notes?limit=5');
    const { body } = await service.client().get<Buffer>('/metrics');
    expect(body.toString()).to.contain('route="/api/v1/trial/notes",status="200"');
  });

  it('sends headers that keep browsers careful', async () => {
    const { headers } = await service.client().get('/api/v1/trial/notes');
    expect(headers.get('x-content-type-options')).to.equal('nosniff');
    expect(headers.get('content-security-policy')).to.contain("default-src 'none'");
    expect(headers.get('cache-control')).to.equal('no-store');
    expect(headers.get('x-powered-by')).to.equal(null);
  });
});
