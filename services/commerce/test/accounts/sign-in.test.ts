import { randomBytes } from 'node:crypto';
import { getMigrations } from 'better-auth/db/migration';
import { expect } from 'chai';
import pg from 'pg';
import { generatePrivateKey } from 'viem/accounts';
import { me } from '../../api/accounts.js';
import { authOptions } from '../../src/modules/accounts/sign-in/auth.js';
import { AddMember } from '../../src/modules/accounts/index.js';
import { Database } from '../../src/platform/database/database.js';
import { problemIn, type HttpClient } from '../support/http-client.js';
import { aCooperative, anArtisan, anAuthority, anOfficer, latestCode, signIn } from '../support/people.js';
import { startService, type RunningService } from '../support/service.js';

const SEND = '/api/v1/auth/phone-number/send-otp';
const VERIFY = '/api/v1/auth/phone-number/verify';

describe('signing in', () => {
  let service: RunningService;

  before(async () => {
    service = await startService({ jobs: false });
  });
  after(() => service.stop());

  const aPhone = async (phone: string): Promise<string> => {
    await service.get(AddMember).execute({
      displayName: 'Thử',
      phone,
      role: 'authority',
      cooperativeId: null,
      artisanId: null,
    });
    return phone;
  };
  const verify = (client: HttpClient, phoneNumber: string, code: string) =>
    client.post(VERIFY, { phoneNumber, code });

  describe('with a phone code', () => {
    it('gives a session that knows who one is', async () => {
      const cooperative = await aCooperative().at(service);
      const artisan = await anArtisan().of(cooperative).at(service);
      const answer = await artisan.client.get('/api/v1/me');
      expect(answer.status).to.equal(200);
      const { memberships, phone, hasPasskey } = me.parse(answer.body);
      expect([phone, hasPasskey]).to.deep.equal([artisan.phone, false]);
      expect(memberships).to.have.length(1);
      expect(memberships[0]).to.deep.include({ role: 'artisan', artisanId: artisan.artisanId });
      expect(memberships[0]?.cooperative?.slug).to.equal(cooperative.slug);
    });

    it('keeps the cookie from scripts and from foreign sites', async () => {
      const phone = await aPhone('+84905000001');
      const client = service.client();
      await client.post(SEND, { phoneNumber: phone });
      const answer = await verify(client, phone, await latestCode(client, phone));
      const cookie = answer.headers.getSetCookie().find((line) => line.includes('session_token'));
      expect(cookie).to.match(/^daulang\.session_token=/);
      expect(cookie).to.contain('HttpOnly');
      expect(cookie).to.contain('SameSite=Lax');
    });

    it('ends with signing out', async () => {
      const { client } = await anAuthority().at(service);
      expect((await client.post('/api/v1/auth/sign-out')).status).to.equal(200);
      expect((await client.get('/api/v1/me')).status).to.equal(401);
    });

    it('works once per code', async () => {
      const phone = await aPhone('+84905000002');
      const client = service.client();
      await client.post(SEND, { phoneNumber: phone });
      const code = await latestCode(client, phone);
      expect((await verify(client, phone, code)).status).to.equal(200);
      const again = await verify(service.client(), phone, code);
      expect(again.status).to.equal(400);
      expect(problemIn(again).code).to.equal('accounts.code-wrong');
    });

    it('is over after five wrong tries, even when they come together', async () => {
      const phone = await aPhone('+84905000003');
      const client = service.client();
      await client.post(SEND, { phoneNumber: phone });
      const code = await latestCode(client, phone);
      const wrong = code === '000000' ? '000001' : '000000';
      const tries = await Promise.all(Array.from({ length: 12 }, () => verify(client, phone, wrong)));
      expect(tries.map(({ status }) => status)).to.deep.equal(Array(12).fill(400));
      expect((await verify(client, phone, code)).status).to.equal(400);
    });

    it('keeps no code readable outside the outbox', async () => {
      const phone = await aPhone('+84905000005');
      const client = service.client();
      await client.post(SEND, { phoneNumber: phone });
      const code = await latestCode(client, phone);
      const { rows } = await service.get(Database).query<{ all: string }>(
        `select (select string_agg(v::text, ' ') from accounts.verification v) ||
                  (select string_agg(c::text, ' ') from accounts.sign_in_codes c) as all`,
      );
      expect(rows[0]?.all).to.contain(phone);
      expect(rows[0]?.all).not.to.contain(code);
    });
  });

  describe('refuses with a problem', () => {
    const cases: [string, string, unknown, number, string][] = [
      ['a number that is none', SEND, { phoneNumber: '0905' }, 400, 'request.invalid'],
      ['a code that is none', VERIFY, { phoneNumber: '+84905000001', code: 'x' }, 400, 'request.invalid'],
      ['broken JSON', SEND, '{"phoneNumber":', 400, 'request.malformed'],
      [
        'a route of the library that we did not open',
        '/api/v1/auth/sign-up/email',
        {},
        404,
        'request.not-found',
      ],
      ['a name of every object', '/api/v1/auth/constructor', {}, 404, 'request.not-found'],
      [
        'a passkey nobody has',
        '/api/v1/auth/passkey/verify-authentication',
        { response: {} },
        400,
        'accounts.passkey-refused',
      ],
    ];
    for (const [what, path, body, status, code] of cases) {
      it(what, async () => {
        const answer = await service
          .client()
          .send('POST', path, body, { 'content-type': 'application/json' });
        expect([answer.status, problemIn(answer).code]).to.deep.equal([status, code]);
      });
    }

    it('a stranger who asks for passkeys', async () => {
      for (const path of ['list-user-passkeys', 'generate-register-options']) {
        const answer = await service.client().get(`/api/v1/auth/passkey/${path}`);
        expect([path, answer.status]).to.deep.equal([path, 401]);
        expect(problemIn(answer).code).to.equal('request.unauthenticated');
      }
    });

    it('a write with a session from a foreign page', async () => {
      const { client } = await anOfficer().at(service);
      const answer = await client.post('/api/v1/auth/sign-out', {}, { origin: 'https://evil.example' });
      expect(answer.status).to.equal(403);
      expect((await client.get('/api/v1/me')).status).to.equal(200);
    });
  });

  it('offers passkeys for the shop’s own host, with a user id that is not the account’s', async () => {
    const { client, userId } = await anOfficer().at(service);
    const { status, body } = await client.get<{ rp: { id: string }; user: { id: string } }>(
      '/api/v1/auth/passkey/generate-register-options',
    );
    expect([status, body.rp.id]).to.deep.equal([200, 'localhost']);
    expect(body.user.id).not.to.equal(userId);
  });

  it('has exactly the tables that the library wants', async () => {
    const pool = new pg.Pool({
      connectionString: service.config.databaseUrl,
      max: 1,
      options: '-c search_path=accounts',
    });
    try {
      const plan = await getMigrations(authOptions(service.config, pool, async () => false));
      expect(plan.toBeCreated).to.deep.equal([]);
      expect(plan.toBeAdded).to.deep.equal([]);
      expect(plan.toBeAddedIndexes).to.deep.equal([]);
    } finally {
      await pool.end();
    }
  });

  it('takes a second person only with a number of their own', async () => {
    const phone = await aPhone('+84905000006');
    const failed = await aPhone(phone).catch((error: Error) => error.name);
    expect(failed).to.equal('PhoneNumberTaken');
  });

  it('shows the outbox as a page, escaped', async () => {
    const client = service.client();
    await signIn(client, await aPhone('+84905000007'));
    const page = await client.get<Buffer>('/api/outbox');
    expect(page.headers.get('content-type')).to.contain('text/html');
    expect(page.body.toString()).to.contain('+84905000007').and.contain('là mã đăng nhập Dấu Làng');
  });
});

describe('in production', () => {
  it('there is no outbox', async () => {
    const service = await startService({
      jobs: false,
      env: {
        APP_MODE: 'production',
        PUBLIC_URL: 'https://shop.example',
        SEAL_URL: 'https://seal.shop.example',
        AUTH_SECRET: randomBytes(32).toString('base64'),
        STRIPE_SECRET_KEY: `sk_live_${randomBytes(24).toString('hex')}`,
        STRIPE_WEBHOOK_SECRET: `whsec_${randomBytes(24).toString('hex')}`,
        SMTP_URL: 'smtp://localhost:2525',
        SMS_URL: 'https://drawn-token@localhost:2526/messages',
        CHAIN_RPC_URL: 'http://127.0.0.1:1',
        CHAIN_ID: '1',
        CRAFT_REGISTRY: '0x00000000000000000000000000000000000000a1',
        CERTIFICATE_REGISTRY: '0x00000000000000000000000000000000000000a2',
        CERTIFICATE_TOKEN: '0x00000000000000000000000000000000000000a5',
        WEBAUTHN_VERIFIER: '0x00000000000000000000000000000000000000a3',
        P256_VERIFIER: '0x00000000000000000000000000000000000000a4',
        RELAYER_KEY: generatePrivateKey(),
      },
    });
    try {
      for (const path of ['/api/v1/outbox', '/api/outbox']) {
        expect((await service.client().get(path)).status).to.equal(404);
      }
    } finally {
      await service.stop();
    }
  });
});
