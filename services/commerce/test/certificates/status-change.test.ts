import { expect } from 'chai';
import { officeCertificateList } from '../../api/office.js';
import { Database } from '../../src/platform/database/database.js';
import { problemIn } from '../support/http-client.js';
import { actsOf, OFFICE, officesOnChain } from '../support/offices.js';
import { anOfficer, type TestPerson } from '../support/people.js';
import { anInspectedPiece, sealBatch, settled, signAct } from '../support/workshop.js';

/** Certificate number 1 of a cooperative of two managers. */
describe('a change of a certificate’s status', () => {
  const { service, workshop, officer, neighbour } = officesOnChain();

  before(async function () {
    this.timeout(60_000);
    await sealBatch(service, workshop, [(await anInspectedPiece(service, workshop)).id]);
    await settled(service, 'recorded');
  });

  const change = (person: TestPerson, number: number | string, body: object) =>
    person.client.post(`${OFFICE}/certificates/${number}/status`, body);
  const cancel = (person: TestPerson, actId: string) =>
    person.client.send('DELETE', `${OFFICE}/acts/${actId}`);
  const certificate = async (number: number) => {
    const { body } = await officer.client.get(`${OFFICE}/certificates?q=${number}`);
    return officeCertificateList.parse(body).items.find((it) => it.number === number)!;
  };
  const suspend = { action: 'suspend', reason: 'dispute', text: 'Đang xem xét.' };

  it('needs two managers here, too, and is one at a time', async () => {
    const path = `${OFFICE}/certificates/1/status`;
    await signAct(service, officer, path, suspend);
    const acts = await actsOf(officer);
    const act = acts.find(({ kind }) => kind === 'set-status')!;
    expect(act).to.deep.include({ state: 'signing', signatures: { have: 1, need: 2 } });
    expect(act.summary.vi).to.contain('Tạm ngưng chứng nhận số 1');
    expect(problemIn(await change(officer, 1, suspend))).to.deep.include({
      code: 'certificates.status-change-pending',
      params: { actId: act.id },
    });
    const { pending } = await certificate(1);
    expect(pending).to.deep.include({ id: act.id, state: 'signing', signatures: { have: 1, need: 2 } });
    expect(Date.parse(pending!.deadlineAt!)).to.be.greaterThan(Date.now());
    await signAct(service, workshop.officers[1]!, `${OFFICE}/acts/${act.id}/signing`);
    await settled(service, 'recorded');
  });

  it('can be given up while it waits, by whom the cooperative trusts, and then asked for anew', async () => {
    const reinstate = { action: 'reinstate', reason: 'resolved', text: 'Đã xem xong.' };
    await signAct(service, officer, `${OFFICE}/certificates/1/status`, reinstate);
    const { id } = (await certificate(1)).pending!;
    expect(problemIn(await cancel(neighbour, id)).code).to.equal('certificates.act-not-found');
    expect((await cancel(workshop.officers[1]!, id)).status).to.equal(204);
    expect((await cancel(officer, id)).status, 'twice is once').to.equal(204);
    expect((await certificate(1)).pending).to.equal(null);
    expect(problemIn(await officer.client.post(`${OFFICE}/acts/${id}/signing`)).code).to.equal(
      'certificates.act-not-signable',
    );
    const { rows } = await service.get(Database).query<{ by: string; signatures: bigint }>(
      `select cancelled_by as by, (select count(*) from signing.act_signatures where act_id = a.id) as signatures
       from signing.acts a where id = $1`,
      [id],
    );
    expect(rows[0]!.by).to.equal(workshop.officers[1]!.userId);
    expect(Number(rows[0]!.signatures), 'what was signed of it is gone').to.equal(0);
    for (const signer of workshop.officers.slice(0, 2)) {
      const again = (await certificate(1)).pending;
      const path = again ? `${OFFICE}/acts/${again.id}/signing` : `${OFFICE}/certificates/1/status`;
      await signAct(service, signer, path, again ? undefined : reinstate);
    }
    await settled(service, 'recorded');
    expect(await certificate(1)).to.deep.include({ state: 'active', pending: null });
  });

  it('cannot be given up once it is on its way, nor can what is no change of status', async () => {
    const acts = await actsOf(officer);
    const recorded = acts.filter(({ kind, state }) => kind === 'add-maker' || state === 'recorded');
    expect(recorded.map(({ kind }) => kind)).to.include.members(['add-maker', 'set-status']);
    for (const { id } of recorded) {
      expect(problemIn(await cancel(officer, id)).code).to.equal('certificates.act-not-cancellable');
    }
  });

  it('takes only reasons that fit what is done', async () => {
    for (const [action, reason] of [
      ['withdraw', 'resolved'],
      ['withdraw', 'dispute'],
      ['suspend', 'resolved'],
      ['reinstate', 'damaged'],
    ]) {
      const refused = await change(officer, 1, { action, reason, text: 'Lời giải thích.' });
      expect(problemIn(refused), `${action} ${reason}`).to.deep.include({
        status: 422,
        code: 'certificates.reason-not-for-action',
      });
    }
  });

  it('is refused for what does not exist, without a reason, and by who has no key', async () => {
    expect(problemIn(await change(officer, 9999, suspend)).code).to.equal(
      'certificates.certificate-not-found',
    );
    expect((await change(officer, 'x', suspend)).status).to.equal(400);
    const wordless = await change(officer, 1, { ...suspend, text: ' ' });
    expect(problemIn(wordless).errors?.[0]?.pointer).to.equal('/text');
    const odd = await change(officer, 1, { ...suspend, action: 'burn', reason: 'why not' });
    expect(problemIn(odd).errors?.map((it) => it.pointer)).to.deep.equal(['/action', '/reason']);
    const keyless = await anOfficer().of(workshop.cooperative).at(service);
    expect(problemIn(await change(keyless, 1, suspend)).code).to.equal('certificates.no-signing-key');
  });
});
