import type { Server } from 'node:http';
import { problem, problems, type ProblemCode } from '@daulang/commerce/api/problems';
import { expect } from 'chai';
import express from 'express';
import { refusal } from '../app/api/refusal.ts';
import { refuse, refusalOf } from './refusal.ts';
import { get, listening, portOf, stop } from './support/trial-servers.ts';
import { createHttpServer } from './http-server.ts';

describe('a refusal of our own', () => {
  for (const code of Object.keys(problems) as ProblemCode[]) {
    it(`${code} is a problem as the service’s are, in both languages`, () => {
      for (const language of ['vi', 'en'] as const) {
        const refused = refusal(code, language);
        expect(problem.safeParse(refused).success).to.equal(true);
        expect(refused.status).to.equal(problems[code].status);
        expect(refused.title).to.equal(problems[code].title[language]);
      }
    });
  }

  it('says how long to wait, as one would say it', () => {
    expect(refusal('request.too-many', 'vi', 5).detail).to.contain('5 giây');
    expect(refusal('request.too-many', 'en', 180).detail).to.contain('3 minutes');
    expect(refusal('request.too-many', 'en', 5).params).to.deep.equal({ retryAfterSeconds: 5 });
  });
});

describe('a request that is refused on the way', () => {
  let server: Server;
  let port: number;

  before(async () => {
    const app = express();
    app.use((request, response, next) => refuse(request, response, 'request.too-many', next, 7));
    app.use((request, response) => {
      const refused = refusalOf(response);
      response.json({ method: request.method, url: request.url, title: refused?.title });
    });
    server = await listening(createHttpServer(app));
    port = portOf(server);
  });
  after(() => stop(server));

  it('below the service’s paths is a problem, in the language that the asker reads', async () => {
    for (const [language, title] of [
      ['vi', 'Đang có quá nhiều lượt truy cập'],
      ['en', 'Too many requests at once'],
    ] as const) {
      const answer = await get(port, '/api/v1/home', { headers: { 'accept-language': language } });
      expect(answer.status).to.equal(429);
      expect(answer.headers['content-type']).to.equal('application/problem+json');
      expect(answer.headers['retry-after']).to.equal('7');
      expect(answer.headers['cache-control']).to.equal('no-store');
      expect(JSON.parse(answer.body)).to.include({ code: 'request.too-many', title });
    }
  });

  it('of a page is left to the page, as something to be shown and not done', async () => {
    const answer = await get(port, '/en/checkout', { method: 'POST', headers: { 'content-length': '0' } });
    expect(JSON.parse(answer.body)).to.deep.equal({
      method: 'GET',
      url: '/en',
      title: 'Too many requests at once',
    });
    expect(answer.headers['retry-after']).to.equal('7');
  });

  it('of a page’s script keeps its address', async () => {
    const answer = await get(port, '/vi/cart.data', { method: 'POST', headers: { 'content-length': '0' } });
    expect(JSON.parse(answer.body)).to.include({ method: 'GET', url: '/vi/cart.data' });
  });
});
