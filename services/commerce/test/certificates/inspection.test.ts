import { expect } from 'chai';
import { latelyInspected } from '../../api/office.js';
import type { StudioPiece } from '../../api/studio.js';
import { Database } from '../../src/platform/database/database.js';
import { problemIn } from '../support/http-client.js';
import { aSignedPiece, inspect, OFFICE, openBatch, officesOnChain, queue } from '../support/offices.js';
import type { TestPerson } from '../support/people.js';
import { aDraft, sealBatch, serialOf, settled, signStatement } from '../support/workshop.js';

describe('the office’s inspection', () => {
  const { chain, service, workshop, officer, neighbours, neighbour } = officesOnChain();

  const undo = (person: TestPerson, id: string) =>
    person.client.post(`${OFFICE}/pieces/${id}/inspection/undo`);
  const lately = async (): Promise<string[]> => {
    const { body } = await officer.client.get(`${OFFICE}/inspections/lately`);
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

  describe('inspecting', () => {
    it('moves a signed piece from its queue to what can be sealed', async () => {
      const piece = await aSignedPiece(service, workshop);
      expect(await queue(officer, 'inspections')).to.include(piece.id);
      expect((await inspect(officer, piece.id, { result: 'accepted', findings: '' })).status).to.equal(204);
      expect(await queue(officer, 'inspections')).not.to.include(piece.id);
      expect(await queue(officer, 'sealable')).to.include(piece.id);
    });

    it('tells the maker why a piece was refused, who can mend and sign it again', async () => {
      const piece = await aSignedPiece(service, workshop);
      await inspect(officer, piece.id, { result: 'rejected', findings: 'Ảnh bị mờ, xin chụp lại.' });
      const path = `/api/v1/studio/pieces/${piece.id}`;
      const refused = await workshop.artisan.client.get<StudioPiece>(path);
      expect(refused.body).to.deep.include({ state: 'rejected', rejection: 'Ảnh bị mờ, xin chụp lại.' });
      const mended = await workshop.artisan.client.send<StudioPiece>('PATCH', path, { weightGrams: 58 });
      expect(mended.body).to.deep.include({ state: 'draft', rejection: 'Ảnh bị mờ, xin chụp lại.' });
      expect((await signStatement(service, workshop.artisan, piece.id)).status).to.equal(200);
      const again = await workshop.artisan.client.get<StudioPiece>(path);
      expect(again.body).to.deep.include({ state: 'signed', rejection: null, serial: piece.serial });
      expect(await queue(officer, 'inspections')).to.include(piece.id);
    });

    it('lets a refused piece be sent in again as it is, under a new statement', async () => {
      const piece = await aSignedPiece(service, workshop);
      const before = await statementOf(piece.id);
      await inspect(officer, piece.id, { result: 'rejected', findings: 'Xin xem lại.' });
      expect((await signStatement(service, workshop.artisan, piece.id)).status).to.equal(200);
      expect(await queue(officer, 'inspections')).to.include(piece.id);
      expect(await statementOf(piece.id)).not.to.equal(before);
    });

    it('makes a refused piece a draft when a photograph of it is taken away', async () => {
      const piece = await aSignedPiece(service, workshop);
      await inspect(officer, piece.id, { result: 'rejected', findings: 'Ảnh bị mờ.' });
      const path = `/api/v1/studio/pieces/${piece.id}`;
      const cid = piece.photographs[0]?.cid;
      const changed = await workshop.artisan.client.send<StudioPiece>('DELETE', `${path}/photographs/${cid}`);
      expect(changed.body).to.deep.include({ state: 'draft', rejection: 'Ảnh bị mờ.' });
      expect(problemIn(await undo(officer, piece.id)).code).to.equal('certificates.inspection-overtaken');
    });

    it('asks for a reason with a refusal, and for a piece that waits', async () => {
      const piece = await aSignedPiece(service, workshop);
      const silent = await inspect(officer, piece.id, { result: 'rejected', findings: ' ' });
      expect(problemIn(silent).errors?.[0]?.pointer).to.equal('/findings');
      const odd = await inspect(officer, piece.id, { result: 'perhaps', findings: '' });
      expect(problemIn(odd).errors?.[0]?.pointer).to.equal('/result');
      const draft = await aDraft(workshop.artisan);
      const early = await inspect(officer, draft.id, { result: 'accepted', findings: '' });
      expect(problemIn(early).code).to.equal('catalog.piece-move-not-allowed');
    });

    it('can vouch for a draft whose maker cannot sign, and the certificate says so', async function () {
      this.timeout(20_000);
      const piece = await aDraft(neighbours.artisan);
      const reason = { vi: 'Nghệ nhân không dùng điện thoại.', en: 'The artisan has no phone.' };
      const path = `${OFFICE}/pieces/${piece.id}/vouch`;
      expect((await neighbour.client.post(path, { reason: { vi: 'x' } })).status).to.equal(400);
      expect((await neighbour.client.post(path, { reason })).status).to.equal(204);
      await inspect(neighbour, piece.id, { result: 'accepted', findings: 'Đúng như mô tả.' });
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
        const piece = await aSignedPiece(service, workshop);
        await inspect(officer, piece.id, { result, findings: 'Nhầm món.' });
        const { body } = await officer.client.get(`${OFFICE}/inspections/lately`);
        const [last] = latelyInspected.parse(body).decisions;
        expect(last).to.deep.include({ pieceId: piece.id, result, title: piece.title });
        expect((await undo(officer, piece.id)).status).to.equal(204);
        expect((await undo(officer, piece.id)).status, 'twice').to.equal(204);
        expect(await queue(officer, 'inspections')).to.include(piece.id);
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
        const after = await officer.client.get(`${OFFICE}/inspections/lately`);
        expect(latelyInspected.parse(after.body).decisions.map(({ pieceId }) => pieceId)).not.to.include(
          piece.id,
        );
        await inspect(officer, piece.id, { result: 'accepted', findings: '' });
        expect(await queue(officer, 'sealable')).to.include(piece.id);
      }
    });

    it('is refused after ten minutes', async () => {
      const piece = await aSignedPiece(service, workshop);
      await inspect(officer, piece.id, { result: 'accepted', findings: '' });
      await age(piece.id, '9 minutes 50 seconds');
      expect((await lately()).includes(piece.id)).to.equal(true);
      await age(piece.id, '11 seconds');
      expect((await lately()).includes(piece.id)).to.equal(false);
      const late = await undo(officer, piece.id);
      expect([late.status, problemIn(late).code]).to.deep.equal([409, 'request.undo-too-late']);
      expect(await queue(officer, 'sealable')).to.include(piece.id);
    });

    it('is refused to a neighbour, and for a piece nobody has decided on', async () => {
      const piece = await aSignedPiece(service, workshop);
      expect((await undo(officer, piece.id)).status).to.equal(404);
      await inspect(officer, piece.id, { result: 'accepted', findings: '' });
      expect((await undo(neighbour, piece.id)).status).to.equal(404);
      expect(await queue(officer, 'sealable')).to.include(piece.id);
    });

    it('is refused once the maker corrects the piece or begins to sign anew', async () => {
      const [changed, signing] = [
        await aSignedPiece(service, workshop),
        await aSignedPiece(service, workshop),
      ];
      for (const { id } of [changed, signing]) {
        await inspect(officer, id, { result: 'rejected', findings: 'Xin xem lại.' });
      }
      const studio = '/api/v1/studio/pieces';
      await workshop.artisan.client.send('PATCH', `${studio}/${changed.id}`, { weightGrams: 58 });
      await workshop.artisan.client.post(`${studio}/${signing.id}/signing`);
      for (const { id } of [changed, signing]) {
        expect(problemIn(await undo(officer, id)).code).to.equal('certificates.inspection-overtaken');
      }
    });

    it('is refused while the piece lies in a batch, and says what to do', async () => {
      const piece = await aSignedPiece(service, workshop);
      await inspect(officer, piece.id, { result: 'accepted', findings: '' });
      const { body } = await openBatch(officer, [piece.id]);
      expect(problemIn(await undo(officer, piece.id)).code).to.equal('certificates.inspection-in-batch');
      await service
        .get(Database)
        .query(`update certificates.batches set state = 'signing' where id = $1`, [body.batch.id]);
      expect(problemIn(await undo(officer, piece.id)).code).to.equal('certificates.inspection-sealed');
      await officer.client.send('DELETE', `${OFFICE}/batches/${body.batch.id}`);
      expect((await undo(officer, piece.id)).status).to.equal(204);
      expect(await queue(officer, 'inspections')).to.include(piece.id);
    });
  });
});
