import { expect } from 'chai';
import pg from 'pg';
import { Database } from '../../src/platform/database/database.js';
import { ProcessRole } from '../../src/platform/process-role.js';
import { UnitOfWork } from '../../src/platform/unit-of-work.js';
import { eventually } from '../support/eventually.js';
import { freezePostgres } from '../support/frozen-postgres.js';
import { type Answer, type HttpClient, problemIn } from '../support/http-client.js';
import { anArtisan } from '../support/people.js';
import { startService, type RunningService } from '../support/service.js';

/** A reader is promised three seconds; a machine that runs all the tests at once may take twice that. */
const WITHIN_MS = 6_000;

/** Routes that answer without asking the database; all others must say that it sleeps. */
const AWAKE = ['/health/live', '/metrics', '/api/docs', '/api/openapi.json'];

const ID = '00000000-0000-4000-8000-000000000000';
const VALUES: Record<string, string> = {
  slug: 'non-la',
  serial: 'NF7B6G7EV7KV5B6H',
  cooperative: '1',
  number: '1',
  secret: 'a'.repeat(32),
  cid: 'bafkreigh2akiscaildcqabsyg3dfr6chu3fgpregiymsck7e7aqa4s52zy',
  file: '320.webp',
};

describe('a database that is asleep', () => {
  let service: RunningService;
  let client: HttpClient;
  let routes: { method: string; path: string }[];

  before(async () => {
    service = await startService({ jobs: false, role: ProcessRole.main });
    ({ client } = await anArtisan().at(service));
    const { body } = await client.get<{ paths: Record<string, object> }>('/api/openapi.json');
    routes = Object.entries(body.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => ({
        method: method.toUpperCase(),
        path: path.replace(/\{(\w+)\}/g, (_, name: string) => VALUES[name] ?? ID),
      })),
    );
  });
  after(() => service.stop());

  async function timed(answer: Promise<Answer<unknown>>): Promise<Answer<unknown> & { ms: number }> {
    const began = performance.now();
    return { ...(await answer), ms: performance.now() - began };
  }

  function expectAsleep(answer: Answer<unknown> & { ms: number }, what: string): void {
    expect(answer.ms, what).to.be.lessThan(WITHIN_MS);
    expect([answer.status, problemIn(answer).code], what).to.deep.equal([503, 'service.unavailable']);
    expect(answer.headers.get('retry-after'), what).to.match(/^[1-9]\d*$/);
  }

  it('because somebody locks a table is a 503 for who needs it, and for nobody else', async () => {
    const holder = new pg.Client({ connectionString: service.config.databaseUrl });
    await holder.connect();
    try {
      await holder.query('begin');
      await holder.query('lock table catalog.shop_products in access exclusive mode');
      const asked = Array.from({ length: 2 }, () => timed(client.get('/api/v1/products')));
      expect((await client.get('/api/v1/me')).status).to.equal(200);
      for (const answer of await Promise.all(asked)) expectAsleep(answer, 'products');
    } finally {
      await holder.end();
    }
    expect((await client.get('/api/v1/products')).status).to.equal(200);
  }).timeout(60_000);

  it('but only busy with all that it was asked is waited for', async () => {
    const { app } = ProcessRole.main.pools;
    const database = service.get(Database);
    const asked = Array.from({ length: app }, () => database.query('select 1 as one, pg_sleep(2.4)'));
    const answers = await Promise.all(asked);
    expect(answers.map(({ rows }) => rows[0]?.['one'])).to.deep.equal(answers.map(() => 1));
  }).timeout(60_000);

  it('in the middle of a transaction leaves nothing behind in the connection', async () => {
    const uow = service.get(UnitOfWork);
    let thaw: (() => void) | undefined;
    const cut = uow.run(async (tx) => {
      await tx.query("insert into platform.rate_limits values ('cut', now(), now(), 1)");
      thaw = await freezePostgres(service.place.superuserUrl);
      await tx.query('select 1');
    });
    const error = await cut.then(
      () => undefined,
      (reason: unknown) => reason as { code?: string },
    );
    thaw?.();
    expect(error?.code).to.equal('DATABASE_UNREACHABLE');
    const database = service.get(Database);
    for (let turn = 0; turn < 20; turn += 1) {
      const { rows } = await database.query("select 1 from platform.rate_limits where bucket = 'cut'");
      expect(rows).to.deep.equal([]);
    }
  }).timeout(60_000);

  it('because it is frozen is a 503 on every route, in three seconds, and is forgotten when it wakes', async () => {
    const thaw = await freezePostgres(service.place.superuserUrl);
    try {
      const answers = await Promise.all(
        routes.map(async ({ method, path }) => {
          const body = method === 'GET' ? undefined : {};
          const headers = { 'idempotency-key': `asleep-${method}-${path}` };
          return { what: `${method} ${path}`, answer: await timed(client.send(method, path, body, headers)) };
        }),
      );
      expect(answers.length).to.be.greaterThan(40);
      for (const { what, answer } of answers) {
        expect(answer.ms, what).to.be.lessThan(WITHIN_MS);
        expect(answer.status, what).not.to.equal(500);
        // What is malformed is refused without asking anybody.
        if (answer.status >= 400 && answer.status < 500) continue;
        if (answer.status === 200) expect(AWAKE, what).to.include(what.split(' ')[1]);
        else expectAsleep(answer, what);
      }
      for (const path of [
        '/api/v1/home',
        '/api/v1/products',
        '/api/v1/me',
        '/api/v1/villages',
        '/health/ready',
      ]) {
        const found = await timed(client.get(path));
        expectAsleep(found, path);
      }
      const code = { phoneNumber: '+84912345678' };
      expectAsleep(await timed(client.post('/api/v1/auth/phone-number/send-otp', code)), 'a sign-in code');
      expect((await client.get('/health/live')).status).to.equal(200);
    } finally {
      thaw();
    }
    await eventually(
      'the shop was open again',
      async () => (await client.get('/api/v1/home')).status === 200,
    );
    expect((await client.get('/api/v1/me')).status).to.equal(200);
    expect((await client.get('/health/ready')).status).to.equal(200);
  }).timeout(60_000);
});
