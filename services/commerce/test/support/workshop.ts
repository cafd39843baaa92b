import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import {
  type Act,
  assertWithSoftwareKey,
  base64urlOf,
  bytesOf,
  claimKeyOf,
  createSoftwareKey,
  digestOf,
  digestOfAct,
  drawHiddenCode,
  type Hex,
  type HiddenCode,
  parseSerial,
  registerSoftwareKey,
  type RegistryDomain,
  serialHashOf,
  type SoftwareKey,
  statementChallenge,
  utf8,
} from '@daulang/protocol';
import { expect } from 'chai';
import type { SealDone, SealedBatch, SealTicket } from '../../api/seal.js';
import type { CreateDraftRequest, SealingLink, StudioPiece } from '../../api/studio.js';
import { RecordAdmission, RecordConsent } from '../../src/modules/accounts/index.js';
import { SettleActs } from '../../src/modules/certificates/index.js';
import { EnrolKey } from '../../src/modules/signing/index.js';
import { ImportVillages } from '../../src/modules/villages/index.js';
import type { Answer, HttpClient } from './http-client.js';
import { aCooperative, anArtisan, anOfficer, type TestCooperative, type TestPerson } from './people.js';
import { aPhotograph } from './pictures.js';
import type { TestRegistries } from './registries.js';
import type { RunningService } from './service.js';

export const SEAL_ORIGIN = 'http://seal.localhost:3000';
const party = { rpId: 'seal.localhost', origin: SEAL_ORIGIN };

const random = (size: number) => Uint8Array.from(randomBytes(size));
export const aKey = (): SoftwareKey => createSoftwareKey(random);

/** A person with a passkey of the sealing pages. */
export interface KeyHolder extends TestPerson {
  key: SoftwareKey;
}

export interface TestWorkshop {
  cooperative: TestCooperative;
  cooperativeNumber: bigint;
  artisan: KeyHolder;
  /** As many as the threshold sign what the helpers here do: the first of them. */
  officers: KeyHolder[];
  threshold: number;
}

export async function importVillages(service: RunningService): Promise<void> {
  const seed = new URL('../../../../../seed/villages.json', import.meta.url);
  await service.get(ImportVillages).execute(JSON.parse(await readFile(seed, 'utf8')));
}

export interface WorkshopOptions {
  threshold?: number;
  /** Officers beyond the threshold. */
  spare?: number;
  village?: string;
}

/** An admitted cooperative with officers (all are signers) and an artisan whose key stands in the registry. */
export async function aWorkshop(
  service: RunningService,
  chain: TestRegistries,
  { threshold = 1, spare = 0, village = 'my-lam' }: WorkshopOptions = {},
): Promise<TestWorkshop> {
  const cooperative = await aCooperative().inVillage(village).at(service);
  const officers: KeyHolder[] = [];
  for (let index = 0; index < threshold + spare; index += 1) {
    officers.push({ ...(await anOfficer().of(cooperative).at(service)), key: aKey() });
  }
  const profile = { name: { vi: `HTX ${cooperative.slug}`, en: `Cooperative ${cooperative.slug}` } };
  const publicKeys = officers.map(({ key }) => key.publicKey);
  const cooperativeNumber = await chain.admit(profile, publicKeys, threshold);
  await service
    .get(RecordAdmission)
    .execute({ cooperativeId: cooperative.id, cooperativeNumber: cooperativeNumber.toString(), profile });
  await service.get(SettleActs).execute({ until: 'final', limitMs: 10_000 });
  for (const officer of officers) await enrol(service, officer, 'signer', cooperative.id);

  const person = await anArtisan().of(cooperative).at(service);
  const artisan = { ...person, key: aKey() };
  await service
    .get(RecordConsent)
    .execute({ artisanId: artisan.artisanId!, purpose: 'name', given: true, textVersion: '1' });
  await enrol(service, artisan, 'maker', cooperative.id);
  const acts = await officers[0]!.client.get<{ acts: { id: string; kind: string; state: string }[] }>(
    '/api/v1/office/acts',
  );
  const add = acts.body.acts.find(({ kind, state }) => kind === 'add-maker' && state === 'signing')!;
  for (const officer of officers.slice(0, threshold)) {
    await signAct(service, officer, `/api/v1/office/acts/${add.id}/signing`);
  }
  await settled(service, 'recorded');
  return { cooperative, cooperativeNumber, artisan, officers, threshold };
}

/** As the seed does it: the key itself, without a ticket. */
function enrol(service: RunningService, person: KeyHolder, kind: 'maker' | 'signer', cooperativeId: string) {
  return service.get(EnrolKey).execute({
    kind,
    userId: person.userId,
    cooperativeId,
    artisanId: kind === 'maker' ? person.artisanId : null,
    ownerName: 'Người thử',
    credentialId: credentialIdOf(person.key),
    publicKey: person.key.publicKey,
    isDemo: true,
  });
}

const credentialIdOf = ({ publicKey }: SoftwareKey): string =>
  base64urlOf(bytesOf(digestOf(bytesOf(publicKey))));

export async function settled(service: RunningService, until: 'recorded' | 'final'): Promise<void> {
  const done = await service.get(SettleActs).execute({ until, limitMs: 20_000 });
  expect(done, `acts are ${until}`).to.equal(true);
}

let pictures = 100;

export const aHat = (change: Partial<CreateDraftRequest> = {}): CreateDraftRequest => ({
  craftSlug: 'conical-hats',
  title: { vi: 'Nón lá bài thơ', en: 'Poem hat' },
  technique: { vi: 'Chằm tay mười sáu vành', en: 'Sewn by hand on sixteen rings' },
  materials: { vi: 'Lá nón, tre, cước', en: 'Palm leaf, bamboo, thread' },
  dimensionsMm: { length: 410, width: 410, height: 180 },
  weightGrams: 59,
  madeOn: '2026-11-20',
  price: { amount: '250000', currency: 'VND' },
  ...change,
});

let keys = 0;
export const idempotencyKey = () => ({ 'idempotency-key': `workshop-test-${(keys += 1)}-0123456789` });

/** A draft with one photograph, through HTTP. */
export async function aDraft(artisan: TestPerson, draft: CreateDraftRequest = aHat()): Promise<StudioPiece> {
  const made = await artisan.client.post<StudioPiece>('/api/v1/studio/pieces', draft, idempotencyKey());
  expect(made.status, JSON.stringify(made.body)).to.equal(201);
  return photographed(artisan, made.body.id);
}

export async function photographed(artisan: TestPerson, pieceId: string): Promise<StudioPiece> {
  const bytes = await aPhotograph({ seed: (pictures += 1), width: 60 + (pictures % 40) });
  const path = `/api/v1/studio/pieces/${pieceId}/photographs?role=front`;
  const answer = await artisan.client.send<StudioPiece>('POST', path, bytes, {
    'content-type': 'image/jpeg',
  });
  expect(answer.status, JSON.stringify(answer.body)).to.equal(201);
  return answer.body;
}

/** A sealing page of a person: what its ticket says, and what it sends with it. */
export async function openSealPage(client: HttpClient, link: SealingLink) {
  const token = new URL(link.url).hash.replace('#ticket=', '');
  const headers = { authorization: `Bearer ${token}`, origin: SEAL_ORIGIN };
  const ticket = await client.get<SealTicket>('/api/v1/seal/ticket', headers);
  return {
    ticket: ticket.body,
    status: ticket.status,
    post: <Body>(path: string, body: unknown) => client.post<Body>(`/api/v1/seal/${path}`, body, headers),
  };
}

export function assertionWith(key: SoftwareKey, challenge: Hex, use = party) {
  const answer = assertWithSoftwareKey({ privateKey: key.privateKey, ...use, challenge });
  return {
    credentialId: credentialIdOf(key),
    authenticatorData: base64urlOf(answer.authenticatorData),
    clientDataJSON: base64urlOf(answer.clientDataJSON),
    signature: base64urlOf(answer.signature),
  };
}

export function registrationOf(key: SoftwareKey, challenge: Hex) {
  const answer = registerSoftwareKey({ privateKey: key.privateKey, ...party, challenge });
  return {
    credentialId: credentialIdOf(key),
    publicKey: { x: key.publicKey.slice(0, 66), y: `0x${key.publicKey.slice(66)}` },
    authenticatorData: base64urlOf(answer.authenticatorData),
    clientDataJSON: base64urlOf(answer.clientDataJSON),
    isDemo: true,
  };
}

/** Opens the link to a statement and signs what the page shows. */
export async function signStatement(service: RunningService, artisan: KeyHolder, pieceId: string) {
  const link = await artisan.client.post<SealingLink>(`/api/v1/studio/pieces/${pieceId}/signing`);
  expect(link.status, JSON.stringify(link.body)).to.equal(200);
  const page = await openSealPage(service.client(), link.body);
  const { ticket } = page;
  if (ticket.purpose !== 'sign-statement') throw new Error(`The ticket is for ${ticket.purpose}.`);
  const challenge = statementChallenge(utf8(ticket.statement));
  return page.post<SealDone>('statement', { assertion: assertionWith(artisan.key, challenge) });
}

async function inspected(officer: TestPerson, pieceId: string): Promise<void> {
  const answer = await officer.client.post(`/api/v1/office/pieces/${pieceId}/inspection`, {
    result: 'accepted',
    findings: '',
  });
  expect(answer.status, JSON.stringify(answer.body)).to.equal(204);
}

/** A piece that its maker signed and an officer looked at. */
export async function anInspectedPiece(
  service: RunningService,
  { artisan, officers }: TestWorkshop,
  draft?: CreateDraftRequest,
): Promise<StudioPiece> {
  const piece = await aDraft(artisan, draft);
  const signed = await signStatement(service, artisan, piece.id);
  expect(signed.status, JSON.stringify(signed.body)).to.equal(200);
  await inspected(officers[0]!, piece.id);
  return piece;
}

const hiddenCodes = new Map<string, HiddenCode>();

/** What lies under the scratch patch of a piece that was sealed by `sealOn`. */
export function hiddenCodeOf(piece: StudioPiece): HiddenCode {
  const code = hiddenCodes.get(serialOf(piece).serialHash);
  if (!code) throw new Error(`Nobody sealed ${piece.serial} here.`);
  return code;
}

/** Of each piece of the batch, under a code that is drawn where it has none. */
export function drawClaimKeys(ticket: SealTicket): string[] {
  if (ticket.purpose !== 'seal-batch') throw new Error(`The ticket is for ${ticket.purpose}.`);
  return ticket.pieces.map(({ serialHash, claimKey }) => {
    if (claimKey) return claimKey;
    const code = drawHiddenCode(random);
    hiddenCodes.set(serialHash, code);
    return claimKeyOf(code, serialHash as Hex);
  });
}

/** What an officer's browser does on the page that seals: draws codes, sends their addresses, signs the digest. */
export async function sealOn(page: Awaited<ReturnType<typeof openSealPage>>, officer: KeyHolder) {
  const claimKeys = drawClaimKeys(page.ticket);
  const sealed = await page.post<SealedBatch>('batch/claim-keys', { claimKeys });
  expect(sealed.status, JSON.stringify(sealed.body)).to.equal(200);
  return page.post<SealDone>('signature', {
    assertion: assertionWith(officer.key, sealed.body.digest as Hex),
  });
}

/** Opens a batch of these pieces and lets officers sign it. @param signers as many as the threshold */
export async function sealBatch(
  service: RunningService,
  { officers, threshold }: TestWorkshop,
  pieceIds: string[],
  signers = officers.slice(0, threshold),
) {
  const opened = await signers[0]!.client.post<{ batch: { id: string }; sealing: SealingLink }>(
    '/api/v1/office/batches',
    { pieceIds },
    idempotencyKey(),
  );
  expect(opened.status, JSON.stringify(opened.body)).to.equal(201);
  let link = opened.body.sealing;
  for (const [index, officer] of signers.entries()) {
    if (index > 0) {
      const again = await officer.client.post<{ sealing: SealingLink }>(
        `/api/v1/office/batches/${opened.body.batch.id}/signing`,
      );
      link = again.body.sealing;
    }
    const done = await sealOn(await openSealPage(service.client(), link), officer);
    expect(done.status, JSON.stringify(done.body)).to.equal(200);
    expect(done.body.missingSignatures).to.equal(signers.length - index - 1);
  }
  return opened.body.batch.id;
}

/** Opens the link to an act and signs it as the page would: over the digest of the very message it shows. */
export async function signAct(
  service: RunningService,
  officer: KeyHolder,
  path: string,
  body?: unknown,
): Promise<Answer<SealDone>> {
  const prepared = await officer.client.post<{ sealing: SealingLink }>(path, body);
  expect(prepared.status, JSON.stringify(prepared.body)).to.be.oneOf([200, 201]);
  const page = await openSealPage(service.client(), prepared.body.sealing);
  const { ticket } = page;
  if (ticket.purpose !== 'sign-act') throw new Error(`The ticket is for ${ticket.purpose}.`);
  const done = await page.post<SealDone>('signature', {
    assertion: assertionWith(officer.key, digestIn(ticket)),
  });
  expect(done.status, JSON.stringify(done.body)).to.equal(200);
  return done;
}

function digestIn(ticket: Extract<SealTicket, { purpose: 'sign-act' }>): Hex {
  const message = Object.fromEntries(
    Object.entries(ticket.act.message).map(([name, value]) => [
      name,
      name === 'added' || name === 'closed' ? String(value).split(',').filter(Boolean) : value,
    ]),
  );
  return digestOfAct({ type: ticket.act.type, message } as unknown as Act, ticket.domain as RegistryDomain);
}

/** A serial of a studio piece in its canonical form, and its hash. */
export function serialOf(piece: StudioPiece): { serial: string; serialHash: Hex } {
  const parsed = parseSerial(piece.serial);
  if (parsed.kind !== 'serial') throw new Error(`${piece.serial} is no serial.`);
  return { serial: parsed.serial, serialHash: serialHashOf(parsed.serial) };
}
