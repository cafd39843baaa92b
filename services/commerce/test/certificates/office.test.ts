import { expect } from 'chai';
import { officeKeys, type OfficeKeys } from '../../api/office.js';
import type { SealingLink } from '../../api/studio.js';
import { problemIn } from '../support/http-client.js';
import {
  actsOf,
  aSignedPiece,
  batchesOf,
  inspect,
  OFFICE,
  openBatch,
  officesOnChain,
  queue,
} from '../support/offices.js';
import { anArtisan, anOfficer } from '../support/people.js';
import {
  aDraft,
  anInspectedPiece,
  idempotencyKey,
  openSealPage,
  sealOn,
  settled,
} from '../support/workshop.js';

describe('the office', () => {
  const { chain, service, workshop, officer, neighbours, neighbour } = officesOnChain();

  describe('opening a batch', () => {
    it('is done once per request, and one batch at a time', async () => {
      const [first, second] = [
        await anInspectedPiece(service, workshop),
        await anInspectedPiece(service, workshop),
      ];
      const key = idempotencyKey();
      const opened = await openBatch(officer, [first.id], key);
      expect(opened.status).to.equal(201);
      const again = await openBatch(officer, [first.id], key);
      expect(again.body.batch.id).to.equal(opened.body.batch.id);
      const another = await openBatch(officer, [second.id]);
      expect(problemIn(another)).to.deep.include({
        status: 409,
        code: 'certificates.batch-already-open',
        params: { batchId: opened.body.batch.id },
      });
      const cancelled = await officer.client.send('DELETE', `${OFFICE}/batches/${opened.body.batch.id}`);
      expect(cancelled.status).to.equal(204);
    });

    it('takes inspected pieces of the own cooperative only, all or none', async () => {
      const own = await anInspectedPiece(service, workshop);
      const foreign = await anInspectedPiece(service, neighbours);
      const draft = await aDraft(workshop.artisan);
      const refused = await openBatch(officer, [own.id, foreign.id, draft.id]);
      expect(problemIn(refused)).to.deep.include({
        code: 'certificates.pieces-not-sealable',
        params: { pieceIds: [foreign.id, draft.id] },
      });
      expect(await queue(officer, 'sealable')).to.include(own.id);
    });

    it('needs a signing key, a list, and a key against repetition', async () => {
      const keyless = await anOfficer().of(workshop.cooperative).at(service);
      const own = await anInspectedPiece(service, workshop);
      expect(problemIn(await openBatch(keyless, [own.id])).code).to.equal('certificates.no-signing-key');
      expect(problemIn(await openBatch(officer, [])).errors?.[0]?.pointer).to.equal('/pieceIds');
      expect(problemIn(await openBatch(officer, ['1'])).errors?.[0]?.pointer).to.equal('/pieceIds/0');
      expect(problemIn(await openBatch(officer, [own.id], {})).code).to.equal(
        'request.idempotency-key-missing',
      );
    });

    it('waits for as many managers as the cooperative asks for, and no label before', async function () {
      this.timeout(20_000);
      const piece = await anInspectedPiece(service, workshop);
      const { body } = await openBatch(officer, [piece.id]);
      const done = await sealOn(await openSealPage(service.client(), body.sealing), officer);
      expect(done.body.missingSignatures).to.equal(1);
      const [batch] = await batchesOf(officer);
      expect(batch).to.deep.include({ state: 'signing', signatures: { have: 1, need: 2 } });
      const acts = await actsOf(officer);
      expect(acts[0]).to.deep.include({ kind: 'issue-batch', state: 'signing' });
      const labels = await officer.client.get(`${OFFICE}/batches/${body.batch.id}/labels.pdf`);
      expect(problemIn(labels).code).to.equal('certificates.labels-not-ready');

      // The same manager twice is one signature.
      const own = await officer.client.post<{ sealing: SealingLink }>(
        `${OFFICE}/batches/${body.batch.id}/signing`,
      );
      const twice = await sealOn(await openSealPage(service.client(), own.body.sealing), officer);
      expect(twice.body.missingSignatures).to.equal(1);

      // The second one sees the codes' addresses that the first one's browser drew.
      const second = workshop.officers[1]!;
      const link = await second.client.post<{ sealing: SealingLink }>(
        `${OFFICE}/acts/${acts[0]!.id}/signing`,
      );
      const page = await openSealPage(service.client(), link.body.sealing);
      if (page.ticket.purpose !== 'seal-batch') throw new Error(page.ticket.purpose);
      expect(page.ticket.pieces[0]!.claimKey).to.match(/^0x[0-9a-f]{40}$/);
      expect((await sealOn(page, second)).body.missingSignatures).to.equal(0);
      await settled(service, 'recorded');
      const sheet = await officer.client.get(`${OFFICE}/batches/${body.batch.id}/labels.pdf?layout=a4-9x9`);
      expect(problemIn(sheet).errors?.[0]?.pointer).to.equal('?layout');
      await chain.mine(4);
      await settled(service, 'final');
    });
  });

  describe('another cooperative’s', () => {
    it('pieces, batches, acts and certificates are unknown', async () => {
      const piece = await aSignedPiece(service, workshop);
      expect((await inspect(neighbour, piece.id, { result: 'accepted', findings: '' })).status).to.equal(404);
      expect(await queue(neighbour, 'inspections')).not.to.include(piece.id);
      const [batch] = await batchesOf(officer);
      const acts = await actsOf(officer);
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
        const answer = await neighbour.client.send(method, `${OFFICE}/${path}`, body);
        expect(answer.status, `${method} ${path}`).to.equal(404);
      }
      const theirs = await batchesOf(neighbour);
      expect(theirs.map(({ id }) => id)).not.to.include(batch!.id);
    });

    it('keys are not listed', async () => {
      const { body } = await neighbour.client.get<OfficeKeys>(`${OFFICE}/keys`);
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
      expect((await artisan.client.get(`${OFFICE}/${path}`)).status, path).to.equal(403);
      expect((await service.client().get(`${OFFICE}/${path}`)).status, path).to.equal(401);
    }
    expect((await openBatch(artisan, [crypto.randomUUID()])).status).to.equal(403);
    expect((await officer.client.get('/api/v1/authority/cooperatives')).status).to.equal(403);
    expect((await service.client().get('/api/v1/authority/cooperatives')).status).to.equal(401);
  });
});
