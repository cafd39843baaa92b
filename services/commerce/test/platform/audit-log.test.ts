import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import { auditActions, auditPage, type AuditPage } from '../../api/audit.js';
import { actionOf } from '../../src/platform/audit/action.js';
import { isAudited } from '../../src/platform/audit/told-elsewhere.js';
import { takesKey } from '../../src/platform/http/repeatable/without-key.js';
import { HOA, signedNotice } from '../support/bank.js';
import { aSignedInBuyer } from '../support/buyers.js';
import { inTheWayOfEach } from '../support/in-the-way.js';
import { anOrder, randomAddress } from '../support/orders.js';
import { anArtisan, anOfficer, type TestPerson } from '../support/people.js';
import { handlersOf } from '../support/routes.js';
import { SignInPasskey } from '../support/sign-in-passkey.js';
import { aHat } from '../support/workshop.js';
import { aShopOnChain } from '../support/world.js';
import { writesIn } from '../support/writes.js';

interface Row {
  action: string;
  userId: string | null;
  pseudonym: string | null;
  role: string;
  cooperativeId: string | null;
  artisanId: string | null;
  path: Record<string, string>;
  fields: string[];
  status: number;
  traceId: string;
}

const TRACE = {
  id: '0af7651916cd43dd8448eb211c80319c',
  sent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
};

describe('the audit log', () => {
  const world = aShopOnChain();
  const { service, shop, workshop } = world;
  const writes = writesIn(world);
  const officer = () => workshop.officers[0]!;

  before(function () {
    this.timeout(120_000);
    return writes.layDown();
  });

  const latest = async (): Promise<string> =>
    (await shop.query<{ id: string }>('select coalesce(max(id), 0)::text as id from platform.audit_log'))
      .rows[0]!.id;
  const toldSince = async (id: string): Promise<Row[]> => {
    const { rows } = await shop.query<Row>(
      `select action, user_id as "userId", pseudonym, role, cooperative_id as "cooperativeId",
         artisan_id as "artisanId", path, fields, status, trace_id as "traceId"
       from platform.audit_log where id > $1 order by id`,
      [id],
    );
    return rows;
  };
  const toldOf = async (work: () => Promise<unknown>): Promise<Row[]> => {
    const before = await latest();
    await work();
    return toldSince(before);
  };
  const pageOf = async ({ client }: TestPerson, query = ''): Promise<AuditPage> =>
    auditPage.parse((await client.get(`/api/v1/office/audit${query}`)).body);
  const audited = () =>
    handlersOf(service)
      .filter(({ request, controller, name }) => {
        const [method = ''] = request.split(' ');
        return (
          takesKey(method, controller.prototype[name]!) && isAudited(method, controller.prototype[name]!)
        );
      })
      .map(({ request }) => request);

  it('has a name for all that people of a cooperative do', () => {
    const theirs = audited().filter((request) =>
      /^\S+ \/api\/v1\/(office|studio|stall|seal|me|orders\/:secret)\//.test(request),
    );
    const names = theirs.map((request) => request.replace('/api/v1', ''));
    const atTheDoor = Object.keys(auditActions).filter((action) => action.includes(' /auth/'));
    expect(Object.keys(auditActions).sort()).to.deep.equal([...names, ...atTheDoor].sort());
  });

  for (const [route, prepare] of Object.entries(writes.each)) {
    it(`has one row of ${route}, or none where that is told elsewhere`, async () => {
      const { as = service.client(), at, body, headers } = await prepare();
      const [method = '', pattern = ''] = route.split(' ');
      const key = randomUUID();
      const send = () =>
        as.send(method, at, body ?? (method === 'DELETE' ? undefined : {}), {
          ...{ 'idempotency-key': key, 'x-forwarded-for': randomAddress(), traceparent: TRACE.sent },
          ...headers,
        });
      // A try that is lost and one that comes again are told once.
      const told = await toldOf(async () => {
        const answer = await inTheWayOfEach(send);
        expect(answer.status, JSON.stringify(answer.body)).to.be.within(200, 204);
        await send();
      });
      if (!audited().includes(route)) return expect(told).to.deep.equal([]);

      // A link to sign by is a new ticket in each answer of a batch that was opened before.
      const [row, ...more] = told;
      expect(more.map(({ action }) => action)).to.deep.equal(
        route.endsWith('/office/batches') ? [row!.action] : [],
      );
      expect(row).to.include({ action: actionOf(method, pattern), traceId: TRACE.id });
      expect(row!.status).to.be.within(200, 204);
      const isGuests = pattern.startsWith('/api/v1/orders');
      expect(row!.userId === null).to.equal(isGuests);
      expect(row!.cooperativeId).to.equal(workshop.cooperative.id);
      expect(row!.role).to.equal(isGuests ? 'guest' : row!.artisanId === null ? 'officer' : 'artisan');
      const isOfFields = typeof body === 'object' && !(body instanceof Uint8Array);
      expect(row!.fields).to.deep.equal(isOfFields ? Object.keys(body as object) : []);
      const { secret = 'nobodys', ...shown } = matched(pattern, at.split('?')[0]!);
      const { order, ...path } = row!.path;
      expect(path).to.deep.equal(shown);
      expect(order !== undefined, 'of an order that a secret opened').to.equal(isGuests);
      expect(JSON.stringify(row)).not.to.contain(secret);
    });
  }

  it('keeps the names of what was sent, and nothing of what it says', async () => {
    const order = await anOrder().of(writes.laid().hat).placedAt(shop);
    const [parcel] = (await officer().client.get<{ items: { id: string }[] }>('/api/v1/office/orders')).body
      .items;
    const told = await toldOf(async () => {
      await service.client().post(`/api/v1/orders/${order.secret}/cancel`);
      await workshop.artisan.client.post('/api/v1/studio/pieces', aHat(), {
        'idempotency-key': randomUUID(),
      });
      await officer().client.post(`/api/v1/office/parcels/${parcel!.id}/send`, {
        carrier: 'Bưu điện',
        trackingCode: 'VN12345',
      });
    });
    const text = JSON.stringify(told);
    for (const said of [order.secret, order.code, 'Nón lá', 'Bưu điện', 'VN12345']) {
      expect(text).not.to.contain(said);
    }
    expect(told.find(({ action }) => action === 'POST /studio/pieces')!.fields).to.include('title');
  });

  it('knows a guest again by what they show, and not by who they are', async () => {
    const [one, two] = [
      await anOrder().of(writes.laid().hat).placedAt(shop),
      await anOrder().of(writes.laid().hat).placedAt(shop),
    ];
    const told = await toldOf(async () => {
      for (const { secret } of [one, one, two]) {
        await service
          .client()
          .post(`/api/v1/orders/${secret}/payment`, {}, { 'x-forwarded-for': randomAddress() });
      }
      await service.client().post(`/api/v1/orders/${one.secret}/cancel`);
    });
    const [first, ...others] = told.map(({ pseudonym }) => pseudonym);
    expect(first).to.match(/^[A-Za-z0-9_-]{22}$/);
    expect(others.at(-1)).to.equal(first);
    expect(new Set(told.map(({ pseudonym }) => pseudonym)).size).to.equal(2);
    expect(JSON.stringify(told)).not.to.contain(HOA.accountName);
  });

  it('says nothing of what was refused, and nothing of what was only looked at', async () => {
    const stranger = await anOfficer().at(service);
    const told = await toldOf(async () => {
      const { parcelId } = writes.laid();
      for (const { client } of [stranger, workshop.artisan]) {
        expect((await client.post(`/api/v1/office/parcels/${parcelId}/pack`)).status).to.be.within(400, 499);
      }
      expect((await officer().client.post('/api/v1/office/shipping-rates', { steps: 1 })).status).to.equal(
        400,
      );
      await officer().client.get('/api/v1/office/orders');
      await service.client().post('/api/v1/quotes', { lines: [] });
    });
    expect(told).to.deep.equal([]);
  });

  it('says what the provider and the bank told us, in nobody’s name', async () => {
    const told = await toldOf(() => signedNotice(shop, { content: 'khong ghi ma' }));
    expect(told).to.have.lengthOf(1);
    expect(told[0]).to.include({ action: 'POST /webhooks/bank/:format', role: 'provider', userId: null });
    expect(told[0]!.path).to.deep.equal({ format: 'hmac' });
    expect(JSON.stringify(told)).not.to.contain('khong ghi ma');
  });

  it('says who signed in and out, and changed their passkeys', async () => {
    let artisan: TestPerson | undefined;
    const told = await toldOf(async () => {
      artisan = await anArtisan().of(workshop.cooperative).at(service);
      const passkey = new SignInPasskey();
      expect((await passkey.register(artisan.client)).status).to.equal(200);
      await artisan.client.post('/api/v1/auth/sign-out');
      expect((await passkey.signIn(artisan.client)).status).to.equal(200);
      await new SignInPasskey().signIn(service.client());
    });
    expect(told.map(({ action }) => action)).to.deep.equal([
      'POST /auth/phone-number/verify',
      'POST /auth/passkey/verify-registration',
      'POST /auth/sign-out',
      'POST /auth/passkey/verify-authentication',
    ]);
    for (const { userId, artisanId, cooperativeId, role } of told) {
      expect({ userId, artisanId, cooperativeId, role }).to.deep.equal({
        ...{ userId: artisan!.userId, artisanId: artisan!.artisanId },
        ...{ cooperativeId: workshop.cooperative.id, role: 'artisan' },
      });
    }
    const buyers = await toldOf(() => aSignedInBuyer(service));
    expect(buyers.map(({ role, cooperativeId }) => ({ role, cooperativeId }))).to.deep.equal([
      { role: 'person', cooperativeId: null },
    ]);
  });

  it('is only added to, by the service and by the owner of the tables', async () => {
    for (const change of [
      'delete from platform.audit_log',
      `update platform.audit_log set role = 'nobody'`,
      'truncate platform.audit_log',
    ]) {
      await refused(shop.query(change), /permission denied/);
      await refused(service.asOwner(change), /written down once/);
    }
  });

  describe('in the office', () => {
    it('is read page by page, the newest first, with names', async () => {
      const first = await pageOf(officer(), '?limit=2');
      const second = await pageOf(officer(), `?limit=2&cursor=${first.nextCursor}`);
      const ids = [...first.items, ...second.items].map(({ id }) => Number(id));
      expect(ids).to.have.lengthOf(4);
      expect(ids).to.deep.equal([...ids].sort((a, b) => b - a));
      // By number: as a text 9 is more than 10.
      const all = (await pageOf(officer(), '?limit=100')).items.map(({ id }) => Number(id));
      expect(all).to.deep.equal([...all].sort((a, b) => b - a));
      const [name] = first.people.filter(({ userId }) => userId === officer().userId);
      expect(name!.displayName).to.match(/^Người thử/);
      expect((await pageOf(officer(), '?limit=100')).nextCursor).to.equal(
        (await pageOf(officer(), '?limit=100')).nextCursor,
      );
    });

    it('says what buyers did about its own orders, and nothing of who they are', async () => {
      const order = await anOrder().of(writes.laid().hat).placedAt(shop);
      await service.client().post(`/api/v1/orders/${order.secret}/cancel`);
      const { items } = await pageOf(officer(), '?limit=5');
      const told = items.find(({ action }) => action === 'POST /orders/:secret/cancel');
      expect(told).to.deep.include({
        ...{ role: 'guest', userId: null, displayName: null, orderCode: order.code, doneFor: null },
      });
      expect(Object.keys(told!.path)).to.deep.equal(['order']);
      expect(JSON.stringify(items)).to.not.contain(order.secret);
      const stranger = await anOfficer().at(service);
      expect((await pageOf(stranger)).items.map(({ action }) => action)).to.not.include(
        'POST /orders/:secret/cancel',
      );
    });

    it('is of one person, or of one kind, if somebody asks so', async () => {
      const { userId } = workshop.artisan;
      const ofArtisan = await pageOf(officer(), `?who=${userId}`);
      expect(new Set(ofArtisan.items.map((it) => it.userId))).to.deep.equal(new Set([userId]));
      const ofMoney = await pageOf(officer(), '?kind=money');
      expect(ofMoney.items).not.to.deep.equal([]);
      expect(ofMoney.items.every(({ action }) => auditActions[action] === 'money')).to.equal(true);
      expect((await pageOf(officer(), `?who=${userId}&kind=certificates`)).items).to.deep.equal([]);
    });

    it('is that of their own cooperative, whoever is asked for', async () => {
      const stranger = await anOfficer().at(service);
      const { items, people } = await pageOf(stranger, `?who=${officer().userId}`);
      expect(items).to.deep.equal([]);
      expect(people.map(({ userId }) => userId)).to.deep.equal([stranger.userId]);
      expect((await pageOf(stranger)).items.map(({ userId }) => userId)).to.deep.equal([stranger.userId]);
    });

    it('names nobody who has left', async () => {
      const leaver = await anOfficer().of(workshop.cooperative).at(service);
      await shop.query('delete from accounts.members where user_id = $1', [leaver.userId]);
      const { items } = await pageOf(officer(), `?who=${leaver.userId}`);
      expect(items.map(({ displayName }) => displayName)).to.deep.equal([null]);
    });

    it('refuses what is no place, no person and no kind', async () => {
      for (const query of ['cursor=x', 'cursor=-1', 'who=a%20b', 'kind=all', 'other=1', 'limit=101']) {
        expect((await officer().client.get(`/api/v1/office/audit?${query}`)).status).to.equal(400);
      }
    });
  });
});

async function refused(work: Promise<unknown>, because: RegExp): Promise<void> {
  const error: unknown = await work.then(
    () => undefined,
    (it: unknown) => it,
  );
  expect(String(error)).to.match(because);
}

/** What stands in an address where the pattern has a name. */
function matched(pattern: string, address: string): Record<string, string> {
  const parts = address.split('/');
  return Object.fromEntries(
    pattern
      .split('/')
      .map((part, nth) => [part, parts[nth]!] as const)
      .filter(([part]) => part.startsWith(':'))
      .map(([part, value]) => [part.slice(1), value]),
  );
}
