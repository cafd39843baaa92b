import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hex } from '@daulang/protocol';
import { expect } from 'chai';
import type { OfficeKeys } from '../../api/office.js';
import { sealTicket, type SealDone } from '../../api/seal.js';
import type { SealingLink, StudioPiece } from '../../api/studio.js';
import { eventually } from '../support/eventually.js';
import { problemIn } from '../support/http-client.js';
import { openBatch } from '../support/offices.js';
import { anArtisan, anOfficer, type TestPerson } from '../support/people.js';
import {
  aHat,
  aKey,
  anInspectedPiece,
  type KeyHolder,
  idempotencyKey,
  openSealPage,
  registrationOf,
  sealOn,
  settled,
} from '../support/workshop.js';
import { aWorkshopOnChain } from '../support/world.js';

describe('enrolling on the sealing pages', () => {
  let folder: string;
  let demoKeysFile: string;
  const { chain, service, workshop } = aWorkshopOnChain({
    jobs: true,
    async env() {
      folder = await mkdtemp(join(tmpdir(), 'daulang-keys-'));
      demoKeysFile = join(folder, 'demo-keys.json');
      await writeFile(demoKeysFile, '{}');
      return { DEMO_KEYS_FILE: demoKeysFile };
    },
  });
  before(async () => {
    const [officer] = workshop.officers;
    await writeFile(
      demoKeysFile,
      JSON.stringify({ [String(workshop.cooperativeNumber)]: officer!.key.privateKey }),
    );
  });
  after(() => rm(folder, { recursive: true, force: true }));

  const pageOf = async (person: TestPerson, path: string) => {
    const { body } = await person.client.post<SealingLink>(path);
    return openSealPage(service.client(), body);
  };

  it('a newcomer’s key is approved by the demo cooperative’s own, and can sign within a minute', async () => {
    const newcomer: KeyHolder = {
      ...(await anOfficer().of(workshop.cooperative).at(service)),
      key: aKey(),
    };
    const page = await pageOf(newcomer, '/api/v1/office/keys');
    const ticket = sealTicket.parse(page.ticket);
    if (ticket.purpose !== 'enrol') throw new Error(ticket.purpose);
    expect(ticket).to.deep.include({ kind: 'signer', rpId: 'seal.localhost', demoKeyAllowed: true });
    const done = await page.post<SealDone>('key', registrationOf(newcomer.key, ticket.challenge as Hex));
    expect(done.body.returnUrl).to.equal('http://localhost:3000/vi/office/keys');
    expect((await page.post('key', registrationOf(newcomer.key, ticket.challenge as Hex))).status).to.equal(
      410,
    );
    await eventually('the key is active', async () => {
      const { body } = await newcomer.client.get<OfficeKeys>('/api/v1/office/keys');
      return body.mine === 'active';
    });
    const piece = await anInspectedPiece(service, workshop);
    const opened = await openBatch(newcomer, [piece.id]);
    const sealed = await sealOn(await openSealPage(service.client(), opened.body.sealing), newcomer);
    expect(sealed.body).to.deep.equal({
      returnUrl: `http://localhost:3000/vi/office/batches/${opened.body.batch.id}`,
      missingSignatures: 0,
    });
    await settled(service, 'recorded');
    await chain.mine(4);
    await settled(service, 'final');
  });

  it('two newcomers at once both get in', async () => {
    const people = await Promise.all([1, 2].map(() => anArtisan().of(workshop.cooperative).at(service)));
    await Promise.all(
      people.map(async (person) => {
        const page = await pageOf(person, '/api/v1/studio/keys');
        if (page.ticket.purpose !== 'enrol') throw new Error(page.ticket.purpose);
        await page.post('key', registrationOf(aKey(), page.ticket.challenge as Hex));
      }),
    );
    for (const { client } of people) {
      const draft = await client.post<StudioPiece>('/api/v1/studio/pieces', aHat(), idempotencyKey());
      await eventually('the key is active', async () => {
        const { body } = await client.get<StudioPiece>(`/api/v1/studio/pieces/${draft.body.id}`);
        return !body.missing.includes('signing-key');
      });
    }
  });

  it('takes no key that was made for another challenge, another key’s data, or twice', async () => {
    const newcomer = await anArtisan().of(workshop.cooperative).at(service);
    const page = await pageOf(newcomer, '/api/v1/studio/keys');
    if (page.ticket.purpose !== 'enrol') throw new Error(page.ticket.purpose);
    const challenge = page.ticket.challenge as Hex;
    const good = registrationOf(aKey(), challenge);
    const foreign = registrationOf(aKey(), `0x${'33'.repeat(32)}`);
    const known = registrationOf(workshop.artisan.key, challenge);
    const cases: [object, string][] = [
      [foreign, 'challenge'],
      [{ ...good, publicKey: known.publicKey }, 'other-key-attested'],
      [{ ...good, credentialId: known.credentialId }, 'other-key-attested'],
      [{ ...good, authenticatorData: 'AAAA' }, 'authenticator-data-length'],
      [{ ...good, clientDataJSON: 'e30' }, 'type'],
      [known, 'known'],
    ];
    for (const [request, fault] of cases) {
      const answer = await page.post('key', request);
      expect(problemIn(answer), fault).to.deep.include({
        code: 'certificates.key-refused',
        params: { fault },
      });
    }
    // None of these used the ticket up.
    expect((await page.post('key', good)).status).to.equal(200);
  });
});
