import { randomBytes } from 'node:crypto';
import {
  claimKeyOf,
  claimSecretKeyOf,
  drawHiddenCode,
  type Hex,
  hexOf,
  newCodeChallenge,
  parseSerial,
  serialHashOf,
} from '@daulang/protocol';
import type { SealDone } from '../../api/seal.js';
import type { SealingLink } from '../../api/studio.js';
import type { TestPerson } from './people.js';
import type { RunningService } from './service.js';
import { assertionWith, type KeyHolder, openSealPage } from './workshop.js';

type NewCodePage = Awaited<ReturnType<typeof openSealPage>>;

/** What the office's page asks for, before the officer is on the sealing page. */
export const askForNewCode = (person: TestPerson, returnId: string, number: string) =>
  person.client.post<SealingLink>(`/api/v1/office/returns/${returnId}/new-code`, { number });

export async function openNewCodePage(
  service: RunningService,
  officer: TestPerson,
  returnId: string,
  number: string,
): Promise<NewCodePage> {
  const link = await askForNewCode(officer, returnId, number);
  if (link.status !== 200) throw new Error(`There is no way to a new code: ${JSON.stringify(link.body)}`);
  return openSealPage(service.client(), link.body);
}

/** A code drawn for the piece that the page shows: what is sent of it, and the secret that stays. */
export function aNewCode({ ticket }: NewCodePage, { key }: KeyHolder) {
  if (ticket.purpose !== 'new-code') throw new Error(`The ticket is for ${ticket.purpose}.`);
  const parsed = parseSerial(ticket.serial);
  if (parsed.kind !== 'serial') throw new Error(`${ticket.serial} is no serial.`);
  const serialHash = serialHashOf(parsed.serial);
  const code = drawHiddenCode((size) => Uint8Array.from(randomBytes(size)));
  const address = claimKeyOf(code, serialHash);
  const { returnId, number } = ticket;
  const challenge = newCodeChallenge({ returnId, number, serialHash, claimKey: address });
  const secret: Hex = hexOf(claimSecretKeyOf(code, serialHash));
  return { code, address, secret, body: { claimKey: address, assertion: assertionWith(key, challenge) } };
}

/** What an officer's browser does on the page that draws a new code. */
export async function drawNewCode(
  service: RunningService,
  officer: KeyHolder,
  returnId: string,
  number: string,
): Promise<{ address: Hex; secret: Hex }> {
  const page = await openNewCodePage(service, officer, returnId, number);
  const drawn = aNewCode(page, officer);
  const done = await page.post<SealDone>('new-code', drawn.body);
  if (done.status !== 200) throw new Error(`The new code was refused: ${JSON.stringify(done.body)}`);
  return drawn;
}
