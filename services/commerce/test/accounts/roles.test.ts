import { Controller, Get, Module } from '@nestjs/common';
import { expect } from 'chai';
import { consentList, officerList } from '../../api/accounts.js';
import { CurrentActor, RequireRole, type Actor } from '../../src/modules/accounts/index.js';
import { Database } from '../../src/platform/database/database.js';
import { problemIn } from '../support/http-client.js';
import { aCooperative, anArtisan, anAuthority, anOfficer } from '../support/people.js';
import { startService, type RunningService } from '../support/service.js';

@Controller('api/v1/trial/office')
@RequireRole('officer', 'authority')
class OfficeTrialController {
  @Get()
  who(@CurrentActor() actor: Actor) {
    return actor;
  }

  @Get('admission')
  @RequireRole('authority')
  admission(@CurrentActor() { role }: Actor) {
    return { role };
  }
}

@Module({ controllers: [OfficeTrialController] })
class OfficeTrialModule {}

describe('a role', () => {
  let service: RunningService;

  before(async () => {
    service = await startService({ jobs: false, extraModules: [OfficeTrialModule] });
  });
  after(() => service.stop());

  it('opens its routes, and tells the route for which cooperative', async () => {
    const cooperative = await aCooperative().at(service);
    const officer = await anOfficer().of(cooperative).at(service);
    const answer = await officer.client.get<Actor>('/api/v1/trial/office');
    expect(answer.body).to.deep.equal({
      userId: officer.userId,
      role: 'officer',
      cooperativeId: cooperative.id,
      artisanId: null,
      maySendMoney: true,
    });
  });

  it('is asked for at every route: 401 without a session, 403 without the role', async () => {
    const stranger = await service.client().get('/api/v1/trial/office');
    expect([stranger.status, problemIn(stranger).code]).to.deep.equal([401, 'request.unauthenticated']);
    const forged = await service
      .client()
      .get('/api/v1/trial/office', { cookie: 'daulang.session_token=forged.forged' });
    expect(forged.status).to.equal(401);
    const artisan = await anArtisan().at(service);
    const wrong = await artisan.client.get('/api/v1/trial/office');
    expect([wrong.status, problemIn(wrong).code]).to.deep.equal([403, 'request.forbidden']);
  });

  it('named on a method is stronger than the one on its class', async () => {
    const officer = await anOfficer().at(service);
    expect((await officer.client.get('/api/v1/trial/office/admission')).status).to.equal(403);
    const authority = await anAuthority().at(service);
    const answer = await authority.client.get('/api/v1/trial/office/admission');
    expect(answer.body).to.deep.equal({ role: 'authority' });
  });

  it('ends at once when the member is removed', async () => {
    const officer = await anOfficer().at(service);
    await service.get(Database).query('delete from accounts.members where user_id = $1', [officer.userId]);
    expect((await officer.client.get('/api/v1/trial/office')).status).to.equal(403);
  });
});

describe('consent', () => {
  let service: RunningService;

  before(async () => {
    service = await startService({ jobs: false });
  });
  after(() => service.stop());

  const path = '/api/v1/me/consents';

  it('is nobody’s until it is given, can be withdrawn, and leaves its history', async () => {
    const { client, artisanId } = await anArtisan().at(service);
    const listed = async () =>
      consentList
        .parse((await client.get(path)).body)
        .consents.map(({ purpose, since }) => [purpose, since !== null]);
    expect(await listed()).to.deep.equal([
      ['name', false],
      ['portrait', false],
    ]);
    const change = (given: boolean) => client.send('PUT', `${path}/name`, { given, textVersion: '2026-11' });
    await change(true);
    await change(true);
    expect((await listed())[0]).to.deep.equal(['name', true]);
    await change(false);
    expect((await listed())[0]).to.deep.equal(['name', false]);
    await change(true);
    const { rows } = await service
      .get(Database)
      .query(
        'select withdrawn_at is null as standing from accounts.consents where artisan_id = $1 order by id',
        [artisanId],
      );
    expect(rows).to.deep.equal([{ standing: false }, { standing: true }]);
  });

  it('that is declined is written down once, and leaves the way open to agree later', async () => {
    const { client, artisanId } = await anArtisan().at(service);
    const portrait = async () => {
      const { consents } = consentList.parse((await client.get(path)).body);
      const { since, decidedAt } = consents.find(({ purpose }) => purpose === 'portrait')!;
      return { stands: since !== null, isDecided: decidedAt !== null };
    };
    expect(await portrait()).to.deep.equal({ stands: false, isDecided: false });
    const change = (given: boolean) =>
      client.send('PUT', `${path}/portrait`, { given, textVersion: '2026-11' });
    await change(false);
    await change(false);
    expect(await portrait()).to.deep.equal({ stands: false, isDecided: true });
    await change(true);
    expect(await portrait()).to.deep.equal({ stands: true, isDecided: true });
    await change(false);
    expect(await portrait()).to.deep.equal({ stands: false, isDecided: true });
    const { rows } = await service.get(Database).query(
      `select declined_at is not null as declined, withdrawn_at is not null as withdrawn
         from accounts.consents where artisan_id = $1 order by id`,
      [artisanId],
    );
    expect(rows).to.deep.equal([
      { declined: true, withdrawn: false },
      { declined: false, withdrawn: true },
    ]);
  });

  it('for a purpose nobody knows, or of somebody else than an artisan, is refused', async () => {
    const { client } = await anArtisan().at(service);
    const odd = await client.send('PUT', `${path}/address`, { given: true, textVersion: '1' });
    expect(odd.status).to.equal(400);
    const officer = await anOfficer().at(service);
    expect((await officer.client.get(path)).status).to.equal(403);
  });
});

describe('the officers to call', () => {
  let service: RunningService;

  before(async () => {
    service = await startService({ jobs: false });
  });
  after(() => service.stop());

  it('are those of the artisan’s own cooperative', async () => {
    const cooperative = await aCooperative().at(service);
    const officer = await anOfficer().of(cooperative).at(service);
    await anOfficer().at(service);
    const { client } = await anArtisan().of(cooperative).at(service);
    const { officers } = officerList.parse((await client.get('/api/v1/me/officers')).body);
    expect(officers.map(({ phone }) => phone)).to.deep.equal([officer.phone]);
  });

  it('are nobody’s business but the artisans’', async () => {
    expect((await service.client().get('/api/v1/me/officers')).status).to.equal(401);
    const officer = await anOfficer().at(service);
    expect((await officer.client.get('/api/v1/me/officers')).status).to.equal(403);
  });
});
