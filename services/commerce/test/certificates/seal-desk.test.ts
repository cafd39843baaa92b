import { randomBytes } from 'node:crypto';
import { claimKeyOf, drawHiddenCode, type Hex, statementChallenge, utf8 } from '@daulang/protocol';
import { expect } from 'chai';
import { sealTicket, type SealedBatch } from '../../api/seal.js';
import type { SealingLink, StudioPiece } from '../../api/studio.js';
import { Clock } from '../../src/kernel/clock.js';
import { Database } from '../../src/platform/database/database.js';
import { problemIn } from '../support/http-client.js';
import { openBatch } from '../support/offices.js';
import { anArtisan, type TestPerson } from '../support/people.js';
import {
  aDraft,
  aHat,
  aKey,
  anInspectedPiece,
  assertionWith,
  idempotencyKey,
  openSealPage,
} from '../support/workshop.js';
import { aWorkshopOnChain } from '../support/world.js';

describe('the sealing pages', () => {
  const { service, workshop } = aWorkshopOnChain();

  const linkFrom = async (person: TestPerson, path: string): Promise<SealingLink> => {
    const { status, body } = await person.client.post<SealingLink>(path);
    expect(status, JSON.stringify(body)).to.equal(200);
    return body;
  };
  const pageOf = async (person: TestPerson, path: string) =>
    openSealPage(service.client(), await linkFrom(person, path));

  describe('a ticket', () => {
    it('travels in the fragment of the sealing host’s address and lasts ten minutes', async () => {
      const link = await linkFrom(workshop.artisan, '/api/v1/studio/keys');
      const url = new URL(link.url);
      expect(url.origin).to.equal('http://seal.localhost:3000');
      expect(url.hash).to.match(/^#ticket=[0-9a-f]{64}$/);
      expect(url.search).to.equal('');
      expect(Date.parse(link.expiresAt) - Date.now()).to.be.within(590_000, 600_000);
    });

    it('is stored as a hash only', async () => {
      const link = await linkFrom(workshop.artisan, '/api/v1/studio/keys');
      const token = new URL(link.url).hash.slice('#ticket='.length);
      const { rows } = await service.get(Database).query('select * from signing.tickets');
      expect(JSON.stringify(rows)).not.to.contain(token);
      expect(
        rows.some((row) =>
          Object.values(row).some((it) => Buffer.isBuffer(it) && it.toString('hex') === token),
        ),
      ).to.equal(false);
    });

    it('is asked for: without one, with a wrong one, there is nothing to see', async () => {
      for (const headers of [
        {},
        { authorization: 'Bearer x' },
        { authorization: `Bearer ${'0'.repeat(64)}` },
      ]) {
        const answer = await service.client().get('/api/v1/seal/ticket', headers as Record<string, string>);
        expect(answer.status).to.equal(401);
        expect(problemIn(answer).code).to.equal('certificates.ticket-expired');
      }
    });

    it('ends with its time', async () => {
      const link = await linkFrom(workshop.artisan, '/api/v1/studio/keys');
      const clock = service.get(Clock);
      const { now } = clock;
      clock.now = () => new Date(Date.now() + 601_000);
      try {
        const page = await openSealPage(service.client(), link);
        expect(page.status).to.equal(401);
      } finally {
        clock.now = now;
      }
    });

    it('is for one purpose', async () => {
      const page = await pageOf(workshop.artisan, '/api/v1/studio/keys');
      const assertion = assertionWith(aKey(), `0x${'11'.repeat(32)}`);
      for (const path of ['statement', 'signature']) {
        const answer = await page.post(path, { assertion });
        expect(answer.status).to.equal(403);
        expect(problemIn(answer).code).to.equal('certificates.ticket-for-other-purpose');
      }
      expect((await page.post('batch/claim-keys', { claimKeys: [`0x${'22'.repeat(20)}`] })).status).to.equal(
        403,
      );
    });
  });

  describe('a statement', () => {
    let piece: StudioPiece;
    beforeEach(async () => {
      piece = await aDraft(workshop.artisan);
    });

    const open = async () => {
      const page = await pageOf(workshop.artisan, `/api/v1/studio/pieces/${piece.id}/signing`);
      if (page.ticket.purpose !== 'sign-statement') throw new Error(page.ticket.purpose);
      return { page, challenge: statementChallenge(utf8(page.ticket.statement)), ticket: page.ticket };
    };

    it('is shown as the exact bytes to be signed, with its photographs', async () => {
      const { ticket } = await open();
      sealTicket.parse(ticket);
      const statement = JSON.parse(ticket.statement) as { photographs: unknown; place: { vi: string } };
      expect(statement.photographs).to.deep.equal(ticket.photographs);
      expect(statement.place.vi).to.contain('Phường');
    });

    it('is not signed by another key, for another page, party, or bytes', async () => {
      const { page, challenge } = await open();
      const own = workshop.artisan.key;
      const elsewhere = { rpId: 'seal.localhost', origin: 'http://localhost:3000' };
      const otherParty = { rpId: 'localhost', origin: 'http://seal.localhost:3000' };
      const cases = [
        [assertionWith(aKey(), challenge), 'signature'],
        [assertionWith(own, `0x${'00'.repeat(32)}`), 'challenge'],
        [assertionWith(own, challenge, elsewhere), 'origin'],
        [assertionWith(own, challenge, otherParty), 'relying-party'],
        [{ ...assertionWith(own, challenge), signature: 'AAAA' }, 'signature'],
        [{ ...assertionWith(own, challenge), clientDataJSON: 'A' }, 'client-data-unreadable'],
      ] as const;
      for (const [assertion, fault] of cases) {
        const answer = await page.post('statement', { assertion });
        expect(problemIn(answer), fault).to.deep.include({
          status: 422,
          code: 'certificates.signature-refused',
          params: { fault },
        });
      }
      expect((await page.post('statement', { assertion: assertionWith(own, challenge) })).status).to.equal(
        200,
      );
    });

    it('that changed after its page was opened is read again first', async () => {
      const { page, challenge } = await open();
      await workshop.artisan.client.send('PATCH', `/api/v1/studio/pieces/${piece.id}`, { weightGrams: 61 });
      const answer = await page.post('statement', {
        assertion: assertionWith(workshop.artisan.key, challenge),
      });
      expect(problemIn(answer).code).to.equal('certificates.statement-outdated');
    });

    it('is not opened without a photograph or a key, nor twice', async () => {
      const bare = await workshop.artisan.client.post<StudioPiece>(
        '/api/v1/studio/pieces',
        aHat(),
        idempotencyKey(),
      );
      const sign = (person: TestPerson, id: string) =>
        person.client.post(`/api/v1/studio/pieces/${id}/signing`);
      expect(problemIn(await sign(workshop.artisan, bare.body.id)).code).to.equal(
        'certificates.photograph-missing',
      );
      const keyless = await anArtisan().of(workshop.cooperative).at(service);
      const theirs = await aDraft(keyless);
      expect(problemIn(await sign(keyless, theirs.id)).code).to.equal('certificates.no-signing-key');
      const { page, challenge } = await open();
      await page.post('statement', { assertion: assertionWith(workshop.artisan.key, challenge) });
      expect(problemIn(await sign(workshop.artisan, piece.id)).code).to.equal(
        'catalog.piece-move-not-allowed',
      );
    });
  });

  describe('a batch', () => {
    const open = async () => {
      const piece = await anInspectedPiece(service, workshop);
      const officer = workshop.officers[0]!;
      const { body } = await openBatch(officer, [piece.id]);
      return { piece, officer, id: body.batch.id, page: await openSealPage(service.client(), body.sealing) };
    };

    it('takes one address for each piece, all different, and other ones as long as nobody signed', async () => {
      const { officer, id, page, piece } = await open();
      if (page.ticket.purpose !== 'seal-batch') throw new Error(page.ticket.purpose);
      sealTicket.parse(page.ticket);
      const { serialHash } = page.ticket.pieces[0]!;
      const key = () =>
        claimKeyOf(
          drawHiddenCode((size) => Uint8Array.from(randomBytes(size))),
          serialHash as Hex,
        );
      for (const [claimKeys, code] of [
        [[key(), key()], 'certificates.claim-keys-refused'],
        [[`0x${'00'.repeat(20)}`], 'certificates.claim-keys-refused'],
        [['0x1234'], 'request.invalid'],
      ] as const) {
        const answer = await page.post('batch/claim-keys', { claimKeys });
        expect(problemIn(answer).code).to.equal(code);
      }
      const claimKeys = [key()];
      const first = await page.post<SealedBatch>('batch/claim-keys', { claimKeys });
      expect((await page.post<SealedBatch>('batch/claim-keys', { claimKeys })).body).to.deep.equal(
        first.body,
      );
      const other = await page.post<SealedBatch>('batch/claim-keys', { claimKeys: [key()] });
      expect(other.body.digest).not.to.equal(first.body.digest);
      // The first digest is no longer what is sealed.
      const late = await page.post('signature', {
        assertion: assertionWith(officer.key, first.body.digest as Hex),
      });
      expect(problemIn(late).params).to.deep.equal({ fault: 'challenge' });
      await officer.client.send('DELETE', `/api/v1/office/batches/${id}`);
      const { body } = await workshop.artisan.client.get<StudioPiece>(`/api/v1/studio/pieces/${piece.id}`);
      expect(body).to.deep.include({ state: 'inspected', number: null });
    });

    it('is not signed by a key that is no signer’s of this cooperative', async () => {
      const { officer, id, page } = await open();
      if (page.ticket.purpose !== 'seal-batch') throw new Error(page.ticket.purpose);
      const { serialHash } = page.ticket.pieces[0]!;
      const code = drawHiddenCode((size) => Uint8Array.from(randomBytes(size)));
      const unsealed = await page.post('signature', {
        assertion: assertionWith(officer.key, `0x${'44'.repeat(32)}`),
      });
      expect(problemIn(unsealed).code).to.equal('certificates.batch-move-not-allowed');
      const { body } = await page.post<SealedBatch>('batch/claim-keys', {
        claimKeys: [claimKeyOf(code, serialHash as Hex)],
      });
      for (const key of [aKey(), workshop.artisan.key]) {
        const answer = await page.post('signature', { assertion: assertionWith(key, body.digest as Hex) });
        expect(problemIn(answer).code).to.equal('certificates.no-signing-key');
      }
      const cancelled = await officer.client.send('DELETE', `/api/v1/office/batches/${id}`);
      expect(cancelled.status).to.equal(204);
      const gone = await page.post('signature', {
        assertion: assertionWith(officer.key, body.digest as Hex),
      });
      expect(problemIn(gone).code).to.equal('certificates.act-not-signable');
    });
  });
});
