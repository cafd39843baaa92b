import { expect } from 'chai';
import {
  actList,
  batchList,
  inspectionQueue,
  officeCertificateList,
  latelyInspected,
  officeKeys,
  type OfficeKeys,
} from '../../api/office.js';
import type { SealingLink, StudioPiece } from '../../api/studio.js';
import { Database } from '../../src/platform/database/database.js';
import { problemIn } from '../support/http-client.js';
import { anArtisan, anOfficer, type TestPerson } from '../support/people.js';
import { deployRegistries, type TestRegistries } from '../support/registries.js';
import { startService, type RunningService } from '../support/service.js';
import {
  aDraft,
  anInspectedPiece,
  aWorkshop,
  idempotencyKey,
  importVillages,
  openSealPage,
  sealBatch,
  sealOn,
  serialOf,
  settled,
  signAct,
  signStatement,
  type TestWorkshop,
} from '../support/workshop.js';

const office = '/api/v1/office';

describe('the office', () => {
  let chain: TestRegistries;
  let service: RunningService;
  let workshop: TestWorkshop;
  let neighbours: TestWorkshop;

  before(async function () {
    this.timeout(60_000);
    chain = await deployRegistries();
    service = await startService({ env: chain.env, jobs: false });
    await importVillages(service);
    workshop = await aWorkshop(service, chain, { threshold: 2 });
    neighbours = await aWorkshop(service, chain, { village: 'lang-sinh' });
  });
  after(async () => {
    await service?.stop();
    chain?.stop();
  });

  const officer = () => workshop.officers[0]!;
  const neighbour = () => neighbours.officers[0]!;
  const signedPiece = async (from = workshop): Promise<StudioPiece> => {
    const piece = await aDraft(from.artisan);
    expect((await signStatement(service, from.artisan, piece.id)).status).to.equal(200);
    return piece;
  };
  const queue = async (person: TestPerson, list: 'inspections' | 'sealable') => {
    const { body } = await person.client.get(`${office}/${list}?limit=100`);
    return inspectionQueue.parse(body).items.map(({ id }) => id);
  };
  const inspect = (person: TestPerson, id: string, body: object) =>
    person.client.post(`${office}/pieces/${id}/inspection`, body);
  const undo = (person: TestPerson, id: string) =>
    person.client.post(`${office}/pieces/${id}/inspection/undo`);
  const lately = async (): Promise<string[]> => {
    const { body } = await officer().client.get(`${office}/inspections/lately`);
    return latelyInspected.parse(body).decisions.map(({ pieceId }) => pieceId);
  };
  /** Makes the decision on a piece older by so much. */
  const age = (pieceId: string, by: string) =>
    service
      .get(Database)
      .query('update certificates.inspections set made_at = made_at - $2::interval where piece_id = $1', [
        pieceId,
        by,
      ]);
  const statementOf = async (pieceId: string): Promise<string | undefined> => {
    const { rows } = await service
      .get(Database)
      .query<{ bytes: Buffer }>('select bytes from certificates.statements where piece_id = $1', [pieceId]);
    return rows[0]?.bytes.toString('hex');
  };
  const open = (person: TestPerson, pieceIds: string[], headers: Record<string, string> = idempotencyKey()) =>
    person.client.post<{ batch: { id: string }; sealing: SealingLink }>(
      `${office}/batches`,
      { pieceIds },
      headers,
    );

  describe('inspecting', () => {
    it('moves a signed piece from its queue to what can be sealed', async () => {
      const piece = await signedPiece();
      expect(await queue(officer(), 'inspections')).to.include(piece.id);
      expect((await inspect(officer(), piece.id, { result: 'accepted', findings: '' })).status).to.equal(204);
      expect(await queue(officer(), 'inspections')).not.to.include(piece.id);
      expect(await queue(officer(), 'sealable')).to.include(piece.id);
    });

    it('tells the maker why a piece was refused, who can mend and sign it again', async () => {
      const piece = await signedPiece();
      await inspect(officer(), piece.id, { result: 'rejected', findings: 'Ảnh bị mờ, xin chụp lại.' });
      const path = `/api/v1/studio/pieces/${piece.id}`;
      const refused = await workshop.artisan.client.get<StudioPiece>(path);
      expect(refused.body).to.deep.include({ state: 'rejected', rejection: 'Ảnh bị mờ, xin chụp lại.' });
      const mended = await workshop.artisan.client.send<StudioPiece>('PATCH', path, { weightGrams: 58 });
      expect(mended.body).to.deep.include({ state: 'draft', rejection: 'Ảnh bị mờ, xin chụp lại.' });
      expect((await signStatement(service, workshop.artisan, piece.id)).status).to.equal(200);
      const again = await workshop.artisan.client.get<StudioPiece>(path);
      expect(again.body).to.deep.include({ state: 'signed', rejection: null, serial: piece.serial });
      expect(await queue(officer(), 'inspections')).to.include(piece.id);
    });

    it('lets a refused piece be sent in again as it is, under a new statement', async () => {
      const piece = await signedPiece();
      const before = await statementOf(piece.id);
      await inspect(officer(), piece.id, { result: 'rejected', findings: 'Xin xem lại.' });
      expect((await signStatement(service, workshop.artisan, piece.id)).status).to.equal(200);
      expect(await queue(officer(), 'inspections')).to.include(piece.id);
      expect(await statementOf(piece.id)).not.to.equal(before);
    });

    it('makes a refused piece a draft when a photograph of it is taken away', async () => {
      const piece = await signedPiece();
      await inspect(officer(), piece.id, { result: 'rejected', findings: 'Ảnh bị mờ.' });
      const path = `/api/v1/studio/pieces/${piece.id}`;
      const cid = piece.photographs[0]?.cid;
      const changed = await workshop.artisan.client.send<StudioPiece>('DELETE', `${path}/photographs/${cid}`);
      expect(changed.body).to.deep.include({ state: 'draft', rejection: 'Ảnh bị mờ.' });
      expect(problemIn(await undo(officer(), piece.id)).code).to.equal('certificates.inspection-overtaken');
    });

    it('asks for a reason with a refusal, and for a piece that waits', async () => {
      const piece = await signedPiece();
      const silent = await inspect(officer(), piece.id, { result: 'rejected', findings: ' ' });
      expect(problemIn(silent).errors?.[0]?.pointer).to.equal('/findings');
      const odd = await inspect(officer(), piece.id, { result: 'perhaps', findings: '' });
      expect(problemIn(odd).errors?.[0]?.pointer).to.equal('/result');
      const draft = await aDraft(workshop.artisan);
      const early = await inspect(officer(), draft.id, { result: 'accepted', findings: '' });
      expect(problemIn(early).code).to.equal('catalog.piece-move-not-allowed');
    });

    it('can vouch for a draft whose maker cannot sign, and the certificate says so', async function () {
      this.timeout(20_000);
      const piece = await aDraft(neighbours.artisan);
      const reason = { vi: 'Nghệ nhân không dùng điện thoại.', en: 'The artisan has no phone.' };
      const path = `${office}/pieces/${piece.id}/vouch`;
      expect((await neighbour().client.post(path, { reason: { vi: 'x' } })).status).to.equal(400);
      expect((await neighbour().client.post(path, { reason })).status).to.equal(204);
      await inspect(neighbour(), piece.id, { result: 'accepted', findings: 'Đúng như mô tả.' });
      await sealBatch(service, neighbours, [piece.id]);
      await settled(service, 'recorded');
      await chain.mine(4);
      await settled(service, 'final');
      const { body } = await service
        .client()
        .get<{ fields: { makerKey: string } }>(`/api/v1/certificates/${serialOf(piece).serial}`);
      expect(body.fields.makerKey).to.equal(`0x${'00'.repeat(32)}`);
    });
  });

  describe('taking a decision back', () => {
    it('brings an accepted or a refused piece to the queue again, and keeps who did what', async () => {
      for (const result of ['accepted', 'rejected'] as const) {
        const piece = await signedPiece();
        await inspect(officer(), piece.id, { result, findings: 'Nhầm món.' });
        const { body } = await officer().client.get(`${office}/inspections/lately`);
        const [last] = latelyInspected.parse(body).decisions;
        expect(last).to.deep.include({ pieceId: piece.id, result, title: piece.title });
        expect((await undo(officer(), piece.id)).status).to.equal(204);
        expect((await undo(officer(), piece.id)).status, 'twice').to.equal(204);
        expect(await queue(officer(), 'inspections')).to.include(piece.id);
        const { body: now } = await workshop.artisan.client.get<StudioPiece>(
          `/api/v1/studio/pieces/${piece.id}`,
        );
        expect(now).to.deep.include({ state: 'signed', rejection: null });
        const { rows } = await service.get(Database).query(
          `select result, user_id = undone_by as same, undone_at >= made_at as later
           from certificates.inspections where piece_id = $1`,
          [piece.id],
        );
        expect(rows).to.deep.equal([{ result, same: true, later: true }]);
        const after = await officer().client.get(`${office}/inspections/lately`);
        expect(latelyInspected.parse(after.body).decisions.map(({ pieceId }) => pieceId)).not.to.include(
          piece.id,
        );
        await inspect(officer(), piece.id, { result: 'accepted', findings: '' });
        expect(await queue(officer(), 'sealable')).to.include(piece.id);
      }
    });

    it('is refused after ten minutes', async () => {
      const piece = await signedPiece();
      await inspect(officer(), piece.id, { result: 'accepted', findings: '' });
      await age(piece.id, '9 minutes 50 seconds');
      expect((await lately()).includes(piece.id)).to.equal(true);
      await age(piece.id, '11 seconds');
      expect((await lately()).includes(piece.id)).to.equal(false);
      const late = await undo(officer(), piece.id);
      expect([late.status, problemIn(late).code]).to.deep.equal([409, 'request.undo-too-late']);
      expect(await queue(officer(), 'sealable')).to.include(piece.id);
    });

    it('is refused to a neighbour, and for a piece nobody has decided on', async () => {
      const piece = await signedPiece();
      expect((await undo(officer(), piece.id)).status).to.equal(404);
      await inspect(officer(), piece.id, { result: 'accepted', findings: '' });
      expect((await undo(neighbour(), piece.id)).status).to.equal(404);
      expect(await queue(officer(), 'sealable')).to.include(piece.id);
    });

    it('is refused once the maker corrects the piece or begins to sign anew', async () => {
      const [changed, signing] = [await signedPiece(), await signedPiece()];
      for (const { id } of [changed, signing]) {
        await inspect(officer(), id, { result: 'rejected', findings: 'Xin xem lại.' });
      }
      const studio = '/api/v1/studio/pieces';
      await workshop.artisan.client.send('PATCH', `${studio}/${changed.id}`, { weightGrams: 58 });
      await workshop.artisan.client.post(`${studio}/${signing.id}/signing`);
      for (const { id } of [changed, signing]) {
        expect(problemIn(await undo(officer(), id)).code).to.equal('certificates.inspection-overtaken');
      }
    });

    it('is refused while the piece lies in a batch, and says what to do', async () => {
      const piece = await signedPiece();
      await inspect(officer(), piece.id, { result: 'accepted', findings: '' });
      const { body } = await open(officer(), [piece.id]);
      expect(problemIn(await undo(officer(), piece.id)).code).to.equal('certificates.inspection-in-batch');
      await service
        .get(Database)
        .query(`update certificates.batches set state = 'signing' where id = $1`, [body.batch.id]);
      expect(problemIn(await undo(officer(), piece.id)).code).to.equal('certificates.inspection-sealed');
      await officer().client.send('DELETE', `${office}/batches/${body.batch.id}`);
      expect((await undo(officer(), piece.id)).status).to.equal(204);
      expect(await queue(officer(), 'inspections')).to.include(piece.id);
    });
  });

  describe('opening a batch', () => {
    it('is done once per request, and one batch at a time', async () => {
      const [first, second] = [
        await anInspectedPiece(service, workshop),
        await anInspectedPiece(service, workshop),
      ];
      const key = idempotencyKey();
      const opened = await open(officer(), [first.id], key);
      expect(opened.status).to.equal(201);
      const again = await open(officer(), [first.id], key);
      expect(again.body.batch.id).to.equal(opened.body.batch.id);
      const another = await open(officer(), [second.id]);
      expect(problemIn(another)).to.deep.include({
        status: 409,
        code: 'certificates.batch-already-open',
        params: { batchId: opened.body.batch.id },
      });
      const cancelled = await officer().client.send('DELETE', `${office}/batches/${opened.body.batch.id}`);
      expect(cancelled.status).to.equal(204);
    });

    it('takes inspected pieces of the own cooperative only, all or none', async () => {
      const own = await anInspectedPiece(service, workshop);
      const foreign = await anInspectedPiece(service, neighbours);
      const draft = await aDraft(workshop.artisan);
      const refused = await open(officer(), [own.id, foreign.id, draft.id]);
      expect(problemIn(refused)).to.deep.include({
        code: 'certificates.pieces-not-sealable',
        params: { pieceIds: [foreign.id, draft.id] },
      });
      expect(await queue(officer(), 'sealable')).to.include(own.id);
    });

    it('needs a signing key, a list, and a key against repetition', async () => {
      const keyless = await anOfficer().of(workshop.cooperative).at(service);
      const own = await anInspectedPiece(service, workshop);
      expect(problemIn(await open(keyless, [own.id])).code).to.equal('certificates.no-signing-key');
      expect(problemIn(await open(officer(), [])).errors?.[0]?.pointer).to.equal('/pieceIds');
      expect(problemIn(await open(officer(), ['1'])).errors?.[0]?.pointer).to.equal('/pieceIds/0');
      expect(problemIn(await open(officer(), [own.id], {})).code).to.equal('request.idempotency-key-missing');
    });

    it('waits for as many managers as the cooperative asks for, and no label before', async function () {
      this.timeout(20_000);
      const piece = await anInspectedPiece(service, workshop);
      const { body } = await open(officer(), [piece.id]);
      const done = await sealOn(await openSealPage(service.client(), body.sealing), officer());
      expect(done.body.missingSignatures).to.equal(1);
      const { items } = batchList.parse((await officer().client.get(`${office}/batches`)).body);
      expect(items[0]).to.deep.include({ state: 'signing', signatures: { have: 1, need: 2 } });
      const { acts } = actList.parse((await officer().client.get(`${office}/acts`)).body);
      expect(acts[0]).to.deep.include({ kind: 'issue-batch', state: 'signing' });
      const labels = await officer().client.get(`${office}/batches/${body.batch.id}/labels.pdf`);
      expect(problemIn(labels).code).to.equal('certificates.labels-not-ready');

      // The same manager twice is one signature.
      const own = await officer().client.post<{ sealing: SealingLink }>(
        `${office}/batches/${body.batch.id}/signing`,
      );
      const twice = await sealOn(await openSealPage(service.client(), own.body.sealing), officer());
      expect(twice.body.missingSignatures).to.equal(1);

      // The second one sees the codes' addresses that the first one's browser drew.
      const second = workshop.officers[1]!;
      const link = await second.client.post<{ sealing: SealingLink }>(
        `${office}/acts/${acts[0]!.id}/signing`,
      );
      const page = await openSealPage(service.client(), link.body.sealing);
      if (page.ticket.purpose !== 'seal-batch') throw new Error(page.ticket.purpose);
      expect(page.ticket.pieces[0]!.claimKey).to.match(/^0x[0-9a-f]{40}$/);
      expect((await sealOn(page, second)).body.missingSignatures).to.equal(0);
      await settled(service, 'recorded');
      const sheet = await officer().client.get(`${office}/batches/${body.batch.id}/labels.pdf?layout=a4-9x9`);
      expect(problemIn(sheet).errors?.[0]?.pointer).to.equal('?layout');
      await chain.mine(4);
      await settled(service, 'final');
    });
  });

  describe('a change of status', () => {
    const change = (person: TestPerson, number: number | string, body: object) =>
      person.client.post(`${office}/certificates/${number}/status`, body);
    const cancel = (person: TestPerson, actId: string) =>
      person.client.send('DELETE', `${office}/acts/${actId}`);
    const certificate = async (number: number) => {
      const { body } = await officer().client.get(`${office}/certificates?q=${number}`);
      return officeCertificateList.parse(body).items.find((it) => it.number === number)!;
    };
    const suspend = { action: 'suspend', reason: 'dispute', text: 'Đang xem xét.' };

    it('needs two managers here, too, and is one at a time', async () => {
      const path = `${office}/certificates/1/status`;
      await signAct(service, officer(), path, suspend);
      const { acts } = actList.parse((await officer().client.get(`${office}/acts`)).body);
      const act = acts.find(({ kind }) => kind === 'set-status')!;
      expect(act).to.deep.include({ state: 'signing', signatures: { have: 1, need: 2 } });
      expect(act.summary.vi).to.contain('Tạm ngưng chứng nhận số 1');
      expect(problemIn(await change(officer(), 1, suspend))).to.deep.include({
        code: 'certificates.status-change-pending',
        params: { actId: act.id },
      });
      const { pending } = await certificate(1);
      expect(pending).to.deep.include({ id: act.id, state: 'signing', signatures: { have: 1, need: 2 } });
      expect(Date.parse(pending!.deadlineAt!)).to.be.greaterThan(Date.now());
      await signAct(service, workshop.officers[1]!, `${office}/acts/${act.id}/signing`);
      await settled(service, 'recorded');
    });

    it('can be given up while it waits, by whom the cooperative trusts, and then asked for anew', async () => {
      const reinstate = { action: 'reinstate', reason: 'resolved', text: 'Đã xem xong.' };
      await signAct(service, officer(), `${office}/certificates/1/status`, reinstate);
      const { id } = (await certificate(1)).pending!;
      expect(problemIn(await cancel(neighbour(), id)).code).to.equal('certificates.act-not-found');
      expect((await cancel(workshop.officers[1]!, id)).status).to.equal(204);
      expect((await cancel(officer(), id)).status, 'twice is once').to.equal(204);
      expect((await certificate(1)).pending).to.equal(null);
      expect(problemIn(await officer().client.post(`${office}/acts/${id}/signing`)).code).to.equal(
        'certificates.act-not-signable',
      );
      const { rows } = await service.get(Database).query<{ by: string; signatures: bigint }>(
        `select cancelled_by as by, (select count(*) from certificates.act_signatures where act_id = a.id) as signatures
         from certificates.acts a where id = $1`,
        [id],
      );
      expect(rows[0]!.by).to.equal(workshop.officers[1]!.userId);
      expect(Number(rows[0]!.signatures), 'what was signed of it is gone').to.equal(0);
      for (const signer of workshop.officers.slice(0, 2)) {
        const again = (await certificate(1)).pending;
        const path = again ? `${office}/acts/${again.id}/signing` : `${office}/certificates/1/status`;
        await signAct(service, signer, path, again ? undefined : reinstate);
      }
      await settled(service, 'recorded');
      expect(await certificate(1)).to.deep.include({ state: 'active', pending: null });
    });

    it('cannot be given up once it is on its way, nor can what is no change of status', async () => {
      const { acts } = actList.parse((await officer().client.get(`${office}/acts`)).body);
      for (const { id } of acts.filter(({ kind, state }) => kind === 'add-maker' || state === 'recorded')) {
        expect(problemIn(await cancel(officer(), id)).code).to.equal('certificates.act-not-cancellable');
      }
    });

    it('takes only reasons that fit what is done', async () => {
      for (const [action, reason] of [
        ['withdraw', 'resolved'],
        ['withdraw', 'dispute'],
        ['suspend', 'resolved'],
        ['reinstate', 'damaged'],
      ]) {
        const refused = await change(officer(), 1, { action, reason, text: 'Lời giải thích.' });
        expect(problemIn(refused), `${action} ${reason}`).to.deep.include({
          status: 422,
          code: 'certificates.reason-not-for-action',
        });
      }
    });

    it('is refused for what does not exist, without a reason, and by who has no key', async () => {
      expect(problemIn(await change(officer(), 9999, suspend)).code).to.equal(
        'certificates.certificate-not-found',
      );
      expect((await change(officer(), 'x', suspend)).status).to.equal(400);
      const wordless = await change(officer(), 1, { ...suspend, text: ' ' });
      expect(problemIn(wordless).errors?.[0]?.pointer).to.equal('/text');
      const odd = await change(officer(), 1, { ...suspend, action: 'burn', reason: 'why not' });
      expect(problemIn(odd).errors?.map((it) => it.pointer)).to.deep.equal(['/action', '/reason']);
      const keyless = await anOfficer().of(workshop.cooperative).at(service);
      expect(problemIn(await change(keyless, 1, suspend)).code).to.equal('certificates.no-signing-key');
    });
  });

  describe('another cooperative’s', () => {
    it('pieces, batches, acts and certificates are unknown', async () => {
      const piece = await signedPiece();
      expect((await inspect(neighbour(), piece.id, { result: 'accepted', findings: '' })).status).to.equal(
        404,
      );
      expect(await queue(neighbour(), 'inspections')).not.to.include(piece.id);
      const { items } = batchList.parse((await officer().client.get(`${office}/batches`)).body);
      const [batch] = items;
      const { acts } = actList.parse((await officer().client.get(`${office}/acts`)).body);
      const asked: [string, string][] = [
        ['GET', `batches/${batch!.id}`],
        ['DELETE', `batches/${batch!.id}`],
        ['POST', `batches/${batch!.id}/signing`],
        ['GET', `batches/${batch!.id}/labels.pdf`],
        ['POST', `acts/${acts[0]!.id}/signing`],
        ['POST', `pieces/${piece.id}/vouch`],
      ];
      for (const [method, path] of asked) {
        const body = path.endsWith('vouch') ? { reason: { vi: 'x', en: 'x' } } : undefined;
        const answer = await neighbour().client.send(method, `${office}/${path}`, body);
        expect(answer.status, `${method} ${path}`).to.equal(404);
      }
      const theirs = batchList.parse((await neighbour().client.get(`${office}/batches`)).body);
      expect(theirs.items.map(({ id }) => id)).not.to.include(batch!.id);
    });

    it('keys are not listed', async () => {
      const { body } = await neighbour().client.get<OfficeKeys>(`${office}/keys`);
      const keys = officeKeys.parse(body);
      expect(keys).to.deep.include({ threshold: 1, mine: 'active' });
      expect(keys.keys.map(({ kind, index }) => [kind, index])).to.deep.equal([
        ['signer', 1],
        ['maker', 2],
      ]);
    });
  });

  it('is closed to artisans, strangers and the authority’s list to officers', async () => {
    const artisan = await anArtisan().of(workshop.cooperative).at(service);
    const reads = ['inspections', 'sealable', 'batches', 'certificates', 'acts', 'keys'];
    for (const path of reads) {
      expect((await artisan.client.get(`${office}/${path}`)).status, path).to.equal(403);
      expect((await service.client().get(`${office}/${path}`)).status, path).to.equal(401);
    }
    expect((await open(artisan, [crypto.randomUUID()])).status).to.equal(403);
    expect((await officer().client.get('/api/v1/authority/cooperatives')).status).to.equal(403);
    expect((await service.client().get('/api/v1/authority/cooperatives')).status).to.equal(401);
  });
});
