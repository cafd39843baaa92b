import { expect } from 'chai';
import { problemIn, TEST_SEAL_HOST } from '../support/http-client.js';
import { startService, type RunningService } from '../support/service.js';

const SEAL_ROUTES = [
  ['GET', 'ticket'],
  ['POST', 'key'],
  ['POST', 'statement'],
  ['POST', 'batch/claim-keys'],
  ['POST', 'signature'],
] as const;

/** Spellings of one path that somebody on the way might read as another. */
const SPELLINGS: ((path: string) => string)[] = [
  (path) => path,
  (path) => path.replace('seal', '%73eal'),
  (path) => path.replace('seal', 's%65%61l'),
  (path) => path.replace('/api/', '/%61pi/'),
  (path) => path.replace('/seal', '//seal'),
  (path) => path.replace('/seal', '/./seal'),
  (path) => path.replace('/seal', '/x/../seal'),
  (path) => path.replace('/seal', '/%2e/seal'),
  (path) => path.replace('/seal', '%2Fseal'),
  (path) => path.replace('/seal', '\\seal'),
  (path) => path.replace('seal', 'SEAL'),
  (path) => path.replace('seal', 'seal;a=b'),
  (path) => `${path}/`,
  (path) => `${path}?x=1`,
];

describe('the host of a request', () => {
  let service: RunningService;

  before(async () => (service = await startService({ jobs: false })));
  after(() => service.stop());

  const at = (host: string, method: string, path: string) =>
    service.client().send(method, path, undefined, { 'x-forwarded-host': host });

  for (const host of [
    'localhost:3000',
    '127.0.0.1',
    'evil.example',
    'seal.evil.example',
    'xseal.localhost:3000',
  ]) {
    it(`keeps every sealing route away from ${host}, however it is spelled`, async () => {
      for (const [method, route] of SEAL_ROUTES) {
        for (const spell of SPELLINGS) {
          const path = spell(`/api/v1/seal/${route}`);
          const answer = await at(host, method, path);
          expect(answer.status, `${method} ${path}`).to.equal(404);
          expect(problemIn(answer).code).to.equal('request.not-found');
        }
      }
    });
  }

  it('serves them at the sealing host', async () => {
    for (const host of [TEST_SEAL_HOST, 'SEAL.localhost', 'seal.localhost:443']) {
      expect((await at(host, 'GET', '/api/v1/seal/ticket')).status, host).to.equal(401);
      expect((await at(host, 'GET', '/api/v1/%73eal/ticket')).status, host).to.equal(401);
    }
  });

  it('shows nothing of the shop at the sealing host', async () => {
    for (const path of [
      '/api/v1/home',
      '/api/v1/%68ome',
      '/api/v1/me',
      '/api/outbox',
      '/metrics',
      '/api/v1/villages',
    ])
      expect((await at(TEST_SEAL_HOST, 'GET', path)).status, path).to.equal(404);
    for (const path of ['/rpc', '/api/v1/auth/sign-out', '/api/v1/orders', '/api/v1/webhooks/stripe'])
      expect((await at(TEST_SEAL_HOST, 'POST', path)).status, path).to.equal(404);
  });

  it('serves pictures and blocks at both', async () => {
    for (const host of [TEST_SEAL_HOST, 'localhost:3000']) {
      expect((await at(host, 'GET', '/ipfs/nothing')).status, host).to.equal(400);
      expect((await at(host, 'GET', '/api/v1/media/nothing/320.webp')).status, host).to.equal(400);
    }
  });
});
