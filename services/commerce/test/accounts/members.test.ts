import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import { memberList, type MemberList } from '../../api/members.js';
import { problemIn } from '../support/http-client.js';
import {
  aCooperative,
  anArtisan,
  anOfficer,
  aTreasurer,
  type TestCooperative,
  type TestPerson,
} from '../support/people.js';
import { startService, type RunningService } from '../support/service.js';

const membersOf = async (person: TestPerson): Promise<MemberList['members']> =>
  memberList.parse((await person.client.get('/api/v1/office/members')).body).members;
const treasurersOf = async (person: TestPerson): Promise<string[]> =>
  (await membersOf(person)).filter(({ roles }) => roles.includes('treasurer')).map(({ userId }) => userId);
const treasurer = (by: TestPerson, method: 'POST' | 'DELETE', userId: string) =>
  by.client.send(method, `/api/v1/office/members/${userId}/treasurer`);

describe('the members of a cooperative', () => {
  let service: RunningService;
  let cooperative: TestCooperative;
  let officer: TestPerson;
  let second: TestPerson;

  before(async () => {
    service = await startService({ jobs: false });
  });
  after(() => service.stop());
  beforeEach(async () => {
    cooperative = await aCooperative().at(service);
    officer = await anOfficer().of(cooperative).at(service);
    second = await anOfficer().of(cooperative).at(service);
  });

  it('are its own people alone, each once with all that they are', async () => {
    const artisan = await anArtisan().of(cooperative).at(service);
    await anOfficer().at(service);
    await treasurer(officer, 'POST', second.userId);
    const found = await membersOf(officer);
    expect(found.map(({ userId }) => userId)).to.have.members(
      [officer, second, artisan].map((it) => it.userId),
    );
    const as = new Map(found.map(({ userId, ...it }) => [userId, it]));
    expect(as.get(second.userId)).to.deep.include({
      roles: ['officer', 'treasurer'],
      isMe: false,
      phone: second.phone,
    });
    expect(as.get(officer.userId)).to.deep.include({ roles: ['officer'], isMe: true });
    expect(as.get(artisan.userId)?.roles).to.deep.equal(['artisan']);
  });

  describe('and their treasurer', () => {
    it('is made by an officer, themselves too as long as there is none', async () => {
      expect((await treasurer(officer, 'POST', officer.userId)).status).to.equal(200);
      expect(await treasurersOf(second)).to.deep.equal([officer.userId]);
      // Once more changes nothing, whoever says it.
      expect((await treasurer(officer, 'POST', officer.userId)).status).to.equal(200);
      expect((await treasurer(second, 'POST', officer.userId)).status).to.equal(200);
      expect(await treasurersOf(second)).to.deep.equal([officer.userId]);
    });

    it('is nobody by themselves where there is one', async () => {
      await treasurer(officer, 'POST', second.userId);
      const answer = await treasurer(officer, 'POST', officer.userId);
      expect([answer.status, problemIn(answer).code]).to.deep.equal([409, 'accounts.treasurer-by-oneself']);
      expect((await treasurer(second, 'POST', officer.userId)).status).to.equal(200);
      expect(await treasurersOf(officer)).to.have.members([officer.userId, second.userId]);
    });

    it('is one of two when both make themselves at once: the other is refused', async () => {
      const answers = await Promise.all(
        [officer, second].map((each) => treasurer(each, 'POST', each.userId)),
      );
      expect(answers.map(({ status }) => status).sort()).to.deep.equal([200, 409]);
      expect(await treasurersOf(officer)).to.have.lengthOf(1);
    });

    it('is taken from the last one by nobody but themselves', async () => {
      await treasurer(officer, 'POST', second.userId);
      const answer = await treasurer(officer, 'DELETE', second.userId);
      expect([answer.status, problemIn(answer).code]).to.deep.equal([409, 'accounts.last-treasurer']);
      expect((await treasurer(second, 'DELETE', second.userId)).status).to.equal(200);
      expect(await treasurersOf(officer)).to.deep.equal([]);
    });

    it('is followed by another one when they cannot hand it over', async () => {
      await treasurer(officer, 'POST', second.userId);
      const third = await aTreasurer(officer, service);
      expect((await treasurer(officer, 'DELETE', second.userId)).status).to.equal(200);
      expect(await treasurersOf(officer)).to.deep.equal([third.userId]);
    });

    it('is no artisan, nobody of another cooperative, and no officer there', async () => {
      const artisan = await anArtisan().of(cooperative).at(service);
      const stranger = await anOfficer().at(service);
      for (const userId of [artisan.userId, stranger.userId, randomUUID()]) {
        const answer = await treasurer(officer, 'POST', userId);
        expect([answer.status, problemIn(answer).code]).to.deep.equal([404, 'accounts.member-not-found']);
      }
      expect((await treasurer(officer, 'DELETE', second.userId)).status).to.equal(404);
      await treasurer(officer, 'POST', second.userId);
      expect((await treasurer(stranger, 'DELETE', second.userId)).status).to.equal(404);
      expect((await treasurer(artisan, 'POST', artisan.userId)).status).to.equal(403);
      expect((await treasurer(officer, 'POST', 'not%20an%20id')).status).to.equal(400);
      expect(await treasurersOf(officer)).to.deep.equal([second.userId]);
    });
  });
});
