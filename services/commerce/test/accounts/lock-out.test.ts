import { expect } from 'chai';
import type { OutboxPage } from '../../api/accounts.js';
import { AddMember } from '../../src/modules/accounts/index.js';
import { Database } from '../../src/platform/database/database.js';
import { problemIn, type HttpClient } from '../support/http-client.js';
import { latestCode, signIn } from '../support/people.js';
import { startService, type RunningService } from '../support/service.js';

const SEND = '/api/v1/auth/phone-number/send-otp';
const VERIFY = '/api/v1/auth/phone-number/verify';

/** One of the addresses that documents may name. */
const address = (n: number) => ({ 'x-forwarded-for': `203.0.113.${n}` });
const HOME = address(250);

describe('nobody is locked out by somebody else', () => {
  let service: RunningService;
  let counter = 0;

  before(async () => {
    service = await startService({ jobs: false });
  });
  after(() => service.stop());

  async function aMember(): Promise<string> {
    const phone = `+849055${String((counter += 1)).padStart(5, '0')}`;
    const person = { displayName: 'Thử', role: 'authority', cooperativeId: null, artisanId: null } as const;
    await service.get(AddMember).execute({ ...person, phone });
    return phone;
  }

  const ask = (client: HttpClient, phoneNumber: string, from = HOME) =>
    client.post(SEND, { phoneNumber }, from);
  const tryCode = (client: HttpClient, phoneNumber: string, code: string, from = HOME) =>
    client.post(VERIFY, { phoneNumber, code }, from);
  const messagesTo = async (phone: string) => {
    const { body } = await service.client().get<OutboxPage>('/api/v1/outbox');
    return body.messages.filter(({ to }) => to === phone).length;
  };
  const wrongFor = (code: string) => (code === '000000' ? '000001' : '000000');

  it('a code stays good whatever is guessed and asked for elsewhere', async () => {
    const phone = await aMember();
    const owner = service.client();
    await ask(owner, phone);
    const code = await latestCode(owner, phone);
    const stranger = service.client();
    for (let i = 0; i < 3; i += 1) await ask(stranger, phone, address(1));
    const guesses = await Promise.all(
      Array.from({ length: 25 }, () => tryCode(stranger, phone, wrongFor(code), address(1))),
    );
    expect(new Set(guesses.map(({ status }) => status))).to.deep.equal(new Set([400]));
    expect((await tryCode(owner, phone, code)).status).to.equal(200);
  });

  it('a code is good on the device that asked for it, and nowhere else', async () => {
    const phone = await aMember();
    const owner = service.client();
    await ask(owner, phone);
    const code = await latestCode(owner, phone);
    for (const stranger of [service.client(), await deviceOf(await aMember())]) {
      const answer = await tryCode(stranger, phone, code);
      expect(problemIn(answer).code).to.equal('accounts.code-wrong');
    }
    expect((await tryCode(owner, phone, code)).status).to.equal(200);
  });

  it('an older code is good until it ends, though a newer one came', async () => {
    const phone = await aMember();
    const owner = service.client();
    await ask(owner, phone);
    const older = await latestCode(owner, phone);
    await ask(owner, phone);
    expect((await tryCode(owner, phone, older)).status).to.equal(200);
  });

  it('who asks without end uses up what is theirs, and the owner still gets a code', async () => {
    const phone = await aMember();
    for (let i = 0; i < 12; i += 1)
      expect((await ask(service.client(), phone, address(2))).status).to.equal(200);
    expect(await messagesTo(phone)).to.equal(8);
    const owner = service.client();
    await signIn(owner, phone);
    expect((await owner.get('/api/v1/me')).status).to.equal(200);
  });

  it('from many addresses no more than forty codes a day go to strangers, but the known device gets its own', async () => {
    const phone = await aMember();
    const known = await deviceOf(phone);
    for (let from = 10; from < 16; from += 1) {
      await Promise.all(Array.from({ length: 8 }, () => ask(service.client(), phone, address(from))));
    }
    // One of the forty was the owner's own first.
    const before = await messagesTo(phone);
    expect(before).to.equal(40);
    expect((await ask(service.client(), phone)).status).to.equal(200);
    expect(await messagesTo(phone)).to.equal(before);
    await signIn(known, phone);
    expect((await known.get('/api/v1/me')).status).to.equal(200);
  });

  it('a known device that asks too often is told to wait, and nobody else is', async () => {
    const phone = await aMember();
    const known = await deviceOf(phone);
    const statuses: number[] = [];
    for (let i = 0; i < 9; i += 1) statuses.push((await ask(known, phone)).status);
    expect(statuses).to.deep.equal([...Array<number>(8).fill(200), 429]);
    expect((await ask(service.client(), phone)).status).to.equal(200);
  });

  it('a known device is not stopped by the crowd behind its address', async () => {
    const phone = await aMember();
    const known = await deviceOf(phone);
    const crowd = address(3);
    const options = '/api/v1/auth/passkey/generate-authenticate-options';
    const database = service.get(Database);
    const { rows: others } = await database.query<{ bucket: string }>(
      'select bucket from platform.rate_limits',
    );
    await service.client().get(options, crowd);
    // As if very many had come in this minute and in the next ones.
    await database.query(
      `insert into platform.rate_limits (bucket, window_start, expires_at, hits)
       select bucket, window_start + n * interval '1 minute', expires_at + n * interval '1 minute', 1000
       from platform.rate_limits, generate_series(0, 20) n where bucket <> all($1)
       on conflict (bucket, window_start) do update set hits = 1000`,
      [others.map(({ bucket }) => bucket)],
    );
    expect((await service.client().get(options, crowd)).status).to.equal(429);
    expect((await ask(known, phone, crowd)).status).to.equal(200);
    expect((await known.get(options, crowd)).status).to.equal(200);
  });

  it('a cookie of the device that was changed is as good as none', async () => {
    const phone = await aMember();
    const known = await deviceOf(phone);
    const answer = await ask(known, phone);
    const [cookie = ''] = answer.headers.getSetCookie().map((line) => line.split(';')[0]!);
    expect(cookie).to.match(/^daulang\.device=[\w-]{22}\.[\w-]{22}\.[\w-]{22}$/);
    const code = await latestCode(known, phone);
    const changed = cookie.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
    for (const sent of [changed, cookie.replace('=', '=x')]) {
      const tried = await service
        .client()
        .post(VERIFY, { phoneNumber: phone, code }, { ...HOME, cookie: sent });
      expect(tried.status).to.equal(400);
    }
    const own = await service.client().post(VERIFY, { phoneNumber: phone, code }, { ...HOME, cookie });
    expect(own.status).to.equal(200);
    const [kept = ''] = own.headers.getSetCookie().filter((line) => line.startsWith('daulang.device='));
    expect(kept).to.contain('HttpOnly').and.contain('SameSite=Lax').and.contain('Path=/');
  });

  describe('a number that nobody has', () => {
    const nobody = '+84905999999';
    const rows = async () => {
      const { rows: tables } = await service.get(Database).query<{ name: string; rows: string }>(
        `select table_schema || '.' || table_name as name,
           (xpath('/row/c/text()', query_to_xml(format('select count(*) as c from %I.%I', table_schema, table_name), false, true, '')))[1]::text as rows
         from information_schema.tables
         where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema') order by 1`,
      );
      return tables;
    };

    it('is answered alike, gets a code as any other, and leaves nothing for good', async () => {
      const client = service.client();
      await ask(client, await aMember());
      const before = await rows();
      for (let i = 0; i < 12; i += 1) {
        const answer = await ask(client, nobody);
        expect([answer.status, answer.body]).to.deep.equal([200, { message: 'code sent' }]);
        const tried = await tryCode(client, nobody, '123456');
        expect(problemIn(tried).code).to.equal('accounts.code-wrong');
      }
      // As often as to any other.
      expect(await messagesTo(nobody)).to.equal(8);
      // What is counted, what was sent and the codes on their way end by themselves.
      const ends = ['platform.rate_limits', 'accounts.outbox', 'accounts.sign_in_codes'];
      const stays = ({ name }: { name: string }) => !ends.includes(name) && !name.startsWith('jobs.');
      expect((await rows()).filter(stays)).to.deep.equal(before.filter(stays));
    });

    it('is answered as slowly as one that somebody has', async () => {
      const phone = await aMember();
      for (const [number, step] of [nobody, phone].flatMap(
        (each) =>
          [
            [each, 'ask'],
            [each, 'try'],
          ] as const,
      )) {
        const startMs = performance.now();
        await (step === 'ask' ? ask(service.client(), number) : tryCode(service.client(), number, '123456'));
        expect(performance.now() - startMs, `${step} ${number}`).to.be.greaterThan(195);
      }
    });
  });

  /** A browser on which the owner of this number signed in before. */
  async function deviceOf(phone: string): Promise<HttpClient> {
    const client = service.client();
    await signIn(client, phone);
    await client.post('/api/v1/auth/sign-out');
    return client;
  }
});
