import { expect } from 'chai';
import { me, type OutboxPage } from '../../api/accounts.js';
import { AddMember } from '../../src/modules/accounts/index.js';
import { Database } from '../../src/platform/database/database.js';
import { aSignedInBuyer } from '../support/buyers.js';
import { problemIn, type HttpClient } from '../support/http-client.js';
import { aBuyer } from '../support/orders.js';
import { aCooperative, latestCode, signIn } from '../support/people.js';
import { startService, type RunningService } from '../support/service.js';

const SEND = '/api/v1/auth/phone-number/send-otp';
const VERIFY = '/api/v1/auth/phone-number/verify';

describe('somebody no cooperative knows', () => {
  let service: RunningService;

  before(async () => {
    service = await startService({ jobs: false });
  });
  after(() => service.stop());

  const query = async <Row extends object>(sql: string, params: unknown[] = []): Promise<Row[]> =>
    (await service.get(Database).query<Row>(sql, params)).rows;
  const accountsOf = (phone: string) =>
    query<{ id: string; verified: boolean }>(
      'select id, "phoneNumberVerified" as verified from accounts."user" where "phoneNumber" = $1',
      [phone],
    );
  const ask = (client: HttpClient, phoneNumber: string, address: string) =>
    client.post(SEND, { phoneNumber }, { 'x-forwarded-for': address });
  const messagesTo = async (...phones: string[]) => {
    const { body } = await service.client().get<OutboxPage>('/api/v1/outbox');
    return body.messages.filter(({ to }) => phones.includes(to)).length;
  };

  it('signs in with a code to their number, and is nothing more by that', async () => {
    const { client, phone } = await aSignedInBuyer(service);
    const person = me.parse((await client.get('/api/v1/me')).body);
    expect(person).to.deep.include({ phone, memberships: [], displayName: '', hasPasskey: false });
    expect((await client.get('/api/v1/account/orders')).status).to.equal(200);
    for (const path of ['studio', 'office', 'office/orders', 'authority/cooperatives', 'me/officers'])
      expect((await client.get(`/api/v1/${path}`)).status, path).to.equal(403);
  });

  it('has one account, however often they sign in, and on two devices at once', async () => {
    const { phone } = aBuyer();
    const devices = [service.client(), service.client()];
    const codes: string[] = [];
    for (const device of devices) {
      await device.post(SEND, { phoneNumber: phone });
      codes.push(await latestCode(device, phone));
    }
    const answers = await Promise.all(
      devices.map((device, nth) => device.post(VERIFY, { phoneNumber: phone, code: codes[nth] })),
    );
    expect(answers.map(({ status }) => status)).to.deep.equal([200, 200]);
    await aSignedInBuyer(service, phone);
    expect((await accountsOf(phone)).map(({ verified }) => verified)).to.deep.equal([true]);
  });

  it('has no account before the code is typed, nor by a wrong one', async () => {
    const { phone } = aBuyer();
    const client = service.client();
    await client.post(SEND, { phoneNumber: phone });
    const code = await latestCode(client, phone);
    const wrong = await client.post(VERIFY, {
      phoneNumber: phone,
      code: code === '000000' ? '000001' : '000000',
    });
    expect(problemIn(wrong).code).to.equal('accounts.code-wrong');
    expect(await accountsOf(phone)).to.deep.equal([]);
  });

  it('may keep a passkey', async () => {
    const { client } = await aSignedInBuyer(service);
    expect((await client.get('/api/v1/auth/passkey/generate-register-options')).status).to.equal(200);
  });

  it('becomes a member when a cooperative vouches for them, and signs in anew for that', async () => {
    const { client, phone, userId } = await aSignedInBuyer(service);
    await query(
      `insert into accounts.passkey (id, "publicKey", "userId", "credentialID", counter, "deviceType", "backedUp")
       values ($1, 'x', $2, $1, 0, 'singleDevice', false)`,
      [`passkey-of-${userId}`, userId],
    );
    const { id: cooperativeId } = await aCooperative().at(service);
    const member = { displayName: 'Cán bộ', phone, role: 'officer', cooperativeId, artisanId: null } as const;
    expect(await service.get(AddMember).execute(member)).to.equal(userId);
    // Who had the number before and still holds a session or a passkey is no officer by that.
    expect((await client.get('/api/v1/me')).status).to.equal(401);
    expect(await query('select id from accounts.passkey where "userId" = $1', [userId])).to.deep.equal([]);
    expect((await accountsOf(phone))[0]?.verified).to.equal(false);
    await signIn(client, phone);
    expect((await client.get('/api/v1/office/orders')).status).to.equal(200);
    const again = await service
      .get(AddMember)
      .execute({ ...member, role: 'authority', cooperativeId: null })
      .catch((error: Error) => error.name);
    expect(again, 'a member’s number is taken').to.equal('PhoneNumberTaken');
  });

  describe('is a message that we pay for', () => {
    const numbers = (from: number, many: number) =>
      Array.from({ length: many }, (_, nth) => `+84907${String(from + nth).padStart(6, '0')}`);

    it('so sixty numbers a day are reached from one address, in silence, and the others from elsewhere', async () => {
      const crowd = numbers(0, 62);
      const answers = await Promise.all(crowd.map((phone) => ask(service.client(), phone, '203.0.113.60')));
      for (const answer of answers)
        expect([answer.status, answer.body]).to.deep.equal([200, { message: 'code sent' }]);
      expect(await messagesTo(...crowd)).to.equal(60);
      const [other] = numbers(100, 1);
      await ask(service.client(), other!, '203.0.113.61');
      expect(await messagesTo(other!)).to.equal(1);
    });

    it('so all together are held up for the day by a limit, and nobody who has an account is', async () => {
      const { phone: known } = await aSignedInBuyer(service);
      const before = await messagesTo(known);
      await query(`update platform.rate_limits set hits = 2000 where bucket = 'newcomers'`);
      const [newcomer] = numbers(900, 1);
      await ask(service.client(), newcomer!, '203.0.113.62');
      await ask(service.client(), known, '203.0.113.62');
      expect([await messagesTo(newcomer!), await messagesTo(known)]).to.deep.equal([0, before + 1]);
    });
  });
});
