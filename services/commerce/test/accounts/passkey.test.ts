import { expect } from 'chai';
import { me } from '../../api/accounts.js';
import { problemIn } from '../support/http-client.js';
import { anArtisan } from '../support/people.js';
import { SignInPasskey } from '../support/sign-in-passkey.js';
import { startService, type RunningService } from '../support/service.js';

describe('a sign-in passkey', () => {
  let service: RunningService;

  before(async () => {
    service = await startService({ jobs: false });
  });
  after(() => service.stop());

  it('signs its owner in on the next visit, without a code', async () => {
    const artisan = await anArtisan().at(service);
    const passkey = new SignInPasskey();
    expect((await passkey.register(artisan.client)).status).to.equal(200);
    expect(me.parse((await artisan.client.get('/api/v1/me')).body).hasPasskey).to.equal(true);

    const later = service.client();
    expect((await passkey.signIn(later)).status).to.equal(200);
    expect(me.parse((await later.get('/api/v1/me')).body).userId).to.equal(artisan.userId);
  });

  it('answers each challenge once', async () => {
    const artisan = await anArtisan().at(service);
    const passkey = new SignInPasskey();
    await passkey.register(artisan.client);
    const later = service.client();
    let sent: unknown;
    const spy = Object.assign(Object.create(later) as typeof later, {
      post: (path: string, body: unknown) => {
        sent = body;
        return later.post(path, body);
      },
    });
    expect((await passkey.signIn(spy)).status).to.equal(200);
    const again = await later.post('/api/v1/auth/passkey/verify-authentication', sent);
    expect(again.status).to.equal(400);
    expect(problemIn(again).code).to.equal('accounts.passkey-refused');
  });

  it('made or used on another page is refused', async () => {
    const artisan = await anArtisan().at(service);
    const passkey = new SignInPasskey();
    const foreign = await passkey.register(artisan.client, 'http://seal.localhost:3000');
    expect([foreign.status, problemIn(foreign).code]).to.deep.equal([400, 'accounts.passkey-refused']);
    await passkey.register(artisan.client);
    const used = await passkey.signIn(service.client(), 'https://evil.example');
    expect([used.status, problemIn(used).code]).to.deep.equal([400, 'accounts.passkey-refused']);
  });

  it('of one person does not open another’s account, and removed it opens none', async () => {
    const [one, other] = [await anArtisan().at(service), await anArtisan().at(service)];
    const passkey = new SignInPasskey();
    await passkey.register(one.client);
    const { body } = await one.client.get<{ id: string }[]>('/api/v1/auth/passkey/list-user-passkeys');
    const id = body[0]?.id ?? '';
    const stolen = await other.client.post('/api/v1/auth/passkey/delete-passkey', { id });
    const unknown = await other.client.post('/api/v1/auth/passkey/delete-passkey', { id: 'nobodys' });
    expect(problemIn(stolen)).to.include({ status: 404, code: 'request.not-found' });
    expect(problemIn(unknown)).to.include({ status: 404, code: 'request.not-found' });
    expect((await passkey.signIn(service.client())).status).to.equal(200);
    expect((await one.client.post('/api/v1/auth/passkey/delete-passkey', { id })).status).to.equal(200);
    expect((await passkey.signIn(service.client())).status).to.equal(400);
  });
});
