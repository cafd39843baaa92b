import { expect } from 'chai';
import { me } from '../../api/accounts.js';
import { auditPage } from '../../api/audit.js';
import { pieceHistory } from '../../api/history.js';
import { helperList, memberList, type HelperList } from '../../api/members.js';
import { aSignedInBuyer } from '../support/buyers.js';
import { type Answer, problemIn } from '../support/http-client.js';
import { aHelper, anArtisan, anOfficer, nextPhone, signIn, type TestPerson } from '../support/people.js';
import { aDraft } from '../support/workshop.js';
import { aWorkshopOnChain } from '../support/world.js';

const helpersOf = async (artisan: TestPerson): Promise<HelperList['helpers']> =>
  helperList.parse((await artisan.client.get('/api/v1/studio/helpers')).body).helpers;
const name = (artisan: TestPerson, phone = nextPhone(), displayName = 'Nguyễn Thị Cháu') =>
  artisan.client.post('/api/v1/studio/helpers', { displayName, phone });
const end = (artisan: TestPerson, userId: string) =>
  artisan.client.send('DELETE', `/api/v1/studio/helpers/${userId}`);
const refusedAs = (answer: Answer<unknown>) => [answer.status, problemIn(answer).code];

describe('a helper', () => {
  const { service, workshop } = aWorkshopOnChain();
  let artisan: TestPerson;
  const anOther = () => anArtisan().of(workshop.cooperative).at(service);

  beforeEach(async () => {
    artisan = await anOther();
  });

  it('puts down pieces for the artisan, which the log and the history say', async () => {
    const helper = await aHelper(artisan, service);
    const { id } = await aDraft(helper);
    expect(
      (await helper.client.send('PATCH', `/api/v1/studio/pieces/${id}`, { weightGrams: 61 })).status,
    ).to.equal(200);
    expect((await artisan.client.get(`/api/v1/studio/pieces/${id}`)).status).to.equal(200);
    const history = await artisan.client.get(`/api/v1/studio/pieces/${id}/history`);
    expect(pieceHistory.parse(history.body).events.map(({ what, by }) => [what, by])).to.deep.equal([
      ['made', 'helper'],
    ]);
    const log = await workshop.officers[0]!.client.get(
      `/api/v1/office/audit?who=${helper.userId}&kind=pieces`,
    );
    const { items } = auditPage.parse(log.body);
    const helpers = await helpersOf(artisan);
    const names = (await artisan.client.get<{ displayName: string }>('/api/v1/me')).body;
    expect(
      items.map(({ action, role, doneFor, displayName }) => [action, role, doneFor, displayName]),
    ).to.deep.equal(
      [...['PATCH /studio/pieces/:id', 'POST /studio/pieces/:id/photographs', 'POST /studio/pieces']].map(
        (action) => [...[action, 'helper', names.displayName, helpers[0]!.displayName]],
      ),
    );
  });

  it('sees what is the artisan’s, and is told for whom they act', async () => {
    const helper = await aHelper(artisan, service);
    for (const path of [
      '/api/v1/studio',
      '/api/v1/studio/sales',
      '/api/v1/studio/pieces',
      '/api/v1/me/officers',
    ])
      expect((await helper.client.get(path)).status, path).to.equal(200);
    const mine = me.parse((await helper.client.get('/api/v1/me')).body);
    const artisans = me.parse((await artisan.client.get('/api/v1/me')).body);
    expect(
      mine.memberships.map(({ role, artisanId, helps }) => [role, artisanId, helps?.displayName]),
    ).to.deep.equal([['helper', artisan.artisanId, artisans.displayName]]);
    expect(artisans.memberships.map(({ helps }) => helps)).to.deep.equal([null]);
  });

  it('neither signs, nor makes keys, nor agrees to anything, nor names others', async () => {
    const helper = await aHelper(artisan, service);
    const { id } = await aDraft(helper);
    const asked = [
      helper.client.post(`/api/v1/studio/pieces/${id}/signing`),
      helper.client.post('/api/v1/studio/keys'),
      helper.client.get('/api/v1/me/consents'),
      helper.client.send('PUT', '/api/v1/me/consents/name', { given: true, textVersion: '1' }),
      helper.client.get('/api/v1/studio/helpers'),
      name(helper),
      end(helper, helper.userId),
      helper.client.get('/api/v1/office/orders'),
    ];
    for (const answer of await Promise.all(asked))
      expect(refusedAs(answer)).to.deep.equal([403, 'request.forbidden']);
    expect(await helpersOf(artisan)).to.have.lengthOf(1);
  });

  it('acts for that artisan alone', async () => {
    const helper = await aHelper(artisan, service);
    const colleague = await anOther();
    const { id } = await aDraft(colleague);
    expect((await helper.client.get(`/api/v1/studio/pieces/${id}`)).status).to.equal(404);
    expect(
      (await helper.client.send('PATCH', `/api/v1/studio/pieces/${id}`, { weightGrams: 1 })).status,
    ).to.equal(404);
    expect(refusedAs(await end(colleague, helper.userId))).to.deep.equal([404, 'accounts.member-not-found']);
  });

  it('helps no more from the next request on, and may be named again by somebody else', async () => {
    const helper = await aHelper(artisan, service);
    expect((await end(artisan, helper.userId)).status).to.equal(200);
    expect(await helpersOf(artisan)).to.deep.equal([]);
    expect((await helper.client.get('/api/v1/studio')).status).to.equal(403);
    expect((await helper.client.get('/api/v1/account/orders')).status).to.equal(200);
    expect(refusedAs(await end(artisan, helper.userId))).to.deep.equal([404, 'accounts.member-not-found']);
    expect((await name(await anOther(), helper.phone)).status).to.equal(200);
  });

  it('is nobody who is a member already, and of a buyer only the number stays', async () => {
    for (const { phone } of [
      artisan,
      workshop.officers[0]!,
      await anOfficer().at(service),
      await aHelper(artisan, service),
    ])
      expect(refusedAs(await name(artisan, phone))).to.deep.equal([409, 'accounts.phone-number-taken']);
    const phone = nextPhone();
    const buyer = await aSignedInBuyer(service, phone);
    expect((await name(artisan, phone)).status).to.equal(200);
    // Whoever had the number before may hold a session: it has ended.
    expect((await buyer.client.get('/api/v1/studio')).status).to.equal(401);
    const anew = service.client();
    await signIn(anew, phone);
    expect((await anew.get('/api/v1/studio')).status).to.equal(200);
  });

  it('is one of three at most, and their name and number are as they should be', async () => {
    const answers = await Promise.all([1, 2, 3, 4].map(() => name(artisan)));
    expect(answers.map(({ status }) => status).sort()).to.deep.equal([200, 200, 200, 409]);
    expect(refusedAs(answers.find(({ status }) => status === 409)!)).to.deep.equal([
      ...[409, 'accounts.too-many-helpers'],
    ]);
    const other = await anOther();
    for (const [phone, displayName] of [
      [nextPhone(), 'A'],
      ['không phải số', 'Nguyễn Thị Cháu'],
      ['', 'Nguyễn Thị Cháu'],
    ])
      expect((await name(other, phone, displayName)).status, `${displayName} ${phone}`).to.equal(400);
  });

  it('is not searched for by trying numbers', async () => {
    const { phone } = await anOfficer().at(service);
    for (let nth = 0; nth < 10; nth += 1) expect((await name(artisan, phone)).status).to.equal(409);
    expect(refusedAs(await name(artisan))).to.deep.equal([429, 'request.too-many']);
  });

  it('is named and ended by an officer, for artisans of their own cooperative', async () => {
    const officer = workshop.officers[0]!;
    const stranger = await anOfficer().at(service);
    const at = `/api/v1/office/artisans/${artisan.artisanId}/helpers`;
    const helper = { displayName: 'Nguyễn Thị Cháu', phone: nextPhone() };
    expect(refusedAs(await stranger.client.post(at, helper))).to.deep.equal([
      404,
      'accounts.member-not-found',
    ]);
    const named = await officer.client.post(at, helper);
    expect(named.status).to.equal(200);
    const found = memberList.parse(named.body).members.find(({ phone }) => phone === helper.phone)!;
    expect([found.roles, found.helps?.artisanId]).to.deep.equal([['helper'], artisan.artisanId]);
    expect((await helpersOf(artisan)).map(({ userId }) => userId)).to.deep.equal([found.userId]);
    const away = (by: TestPerson) => by.client.send('DELETE', `${at}/${found.userId}`);
    expect((await away(stranger)).status).to.equal(404);
    expect((await away(officer)).status).to.equal(200);
    expect(await helpersOf(artisan)).to.deep.equal([]);
  });
});
