import type { Problem } from '@daulang/commerce/api/problems';
import type { SealingLink, StudioPiece } from '@daulang/commerce/api/studio';
import { cidOf } from '@daulang/protocol';
import { askFromBrowser } from '~/api/ask-from-browser';
import { notePosted, postedOf } from '../../+kept/kept-pieces';
import { askedRoles, type PhotographRole } from '~/piece/photograph-roles';
import { todayInHue } from './fill-piece-form';
import { type DraftFields, type FieldFault, type FieldName, readPieceForm } from './read-piece-form';

/** What stopped a piece on its way; `pieceId` is set once the draft exists, so that a second try goes on there. */
export interface SaveTrouble {
  pieceId: string | null;
  faults: Partial<Record<FieldName, FieldFault>> | null;
  problem: Problem | 'asleep' | 'offline' | 'photograph-missing' | 'photograph-differs' | null;
}

export type SaveOutcome = { saved: StudioPiece; trouble: null } | { saved: null; trouble: SaveTrouble };

/**
 * Saves a piece from this device: the draft, then each photograph, whose address the service must compute as this
 * device did. Every step can be repeated; nothing that arrived is sent twice.
 */
export async function savePiece(form: FormData): Promise<SaveOutcome> {
  const known = String(form.get('pieceId') ?? '') || null;
  const photographs = preparedIn(form);
  const read = readPieceForm(form, todayInHue());
  const stop = (trouble: Partial<SaveTrouble>): SaveOutcome => ({
    saved: null,
    trouble: { pieceId: known, faults: null, problem: null, ...trouble },
  });
  if (read.faults) return stop({ faults: read.faults });
  if (known === null && !photographs.some(({ role }) => role === 'front')) {
    return stop({ problem: 'photograph-missing' });
  }

  const draft = await keepDraft(known, read.draft, form);
  if (draft.problem !== null) return stop({ problem: draft.problem });
  let piece = draft.value;
  for (const { role, file } of photographs) {
    const sent = await sendPhotograph(piece, role, file);
    if (sent.problem !== null) return stop({ pieceId: piece.id, problem: sent.problem });
    piece = sent.value;
  }
  return { saved: piece, trouble: null };
}

async function keepDraft(known: string | null, fields: DraftFields, form: FormData) {
  if (known) return changeDraft(known, fields);
  const key = String(form.get('idempotencyKey'));
  const productId = String(form.get('productId') ?? '');
  const body = productId ? { ...fields, productId } : fields;
  // An answer that was lost on the way may have left a draft: what was sent then is sent again, and then changed.
  const before = await postedOf(key).catch(() => null);
  const posted = before ?? body;
  await notePosted(key, posted).catch(() => undefined);
  const created = await askFromBrowser<StudioPiece>('/studio/pieces', {
    method: 'POST',
    body: posted,
    idempotencyKey: key,
  });
  const isRefused = created.problem !== null && typeof created.problem === 'object';
  if (isRefused) await notePosted(key, null).catch(() => undefined);
  if (created.problem !== null || JSON.stringify(posted) === JSON.stringify(body)) return created;
  return changeDraft(created.value.id, fields);
}

function changeDraft(id: string, fields: DraftFields) {
  return askFromBrowser<StudioPiece>(`/studio/pieces/${id}`, { method: 'PATCH', body: fields });
}

type Sent = { value: StudioPiece; problem: null } | { value: null; problem: SaveTrouble['problem'] & {} };

/** Sends one photograph of a draft and takes back the one it replaces. */
async function sendPhotograph(piece: StudioPiece, role: PhotographRole, file: File): Promise<Sent> {
  const at = `/studio/pieces/${piece.id}/photographs`;
  const cid = cidOf(new Uint8Array(await file.arrayBuffer()));
  if (piece.photographs.some((it) => it.cid === cid && it.role === role))
    return { value: piece, problem: null };
  const sent = await askFromBrowser<StudioPiece>(`${at}?role=${role}`, { method: 'POST', body: file });
  if (sent.problem !== null) return sent;
  if (!sent.value.photographs.some((it) => it.cid === cid))
    return { value: null, problem: 'photograph-differs' };
  const replaced = piece.photographs.find((it) => it.role === role);
  if (!replaced || replaced.cid === cid) return sent;
  // Where the service put the new one in place of the old one, there is nothing left to take back.
  if (!sent.value.photographs.some((it) => it.cid === replaced.cid)) return sent;
  return askFromBrowser<StudioPiece>(`${at}/${replaced.cid}`, { method: 'DELETE' });
}

/** Where to sign a saved piece, on the sealing host. */
export function linkToSignFromBrowser(pieceId: string) {
  return askFromBrowser<SealingLink>(`/studio/pieces/${pieceId}/signing`, { method: 'POST' });
}

/** Photographs travel in the form under the name of their role, as this device made them. */
export function photographField(role: PhotographRole): string {
  return `photograph.${role}`;
}

function preparedIn(form: FormData): { role: PhotographRole; file: File }[] {
  return askedRoles.flatMap((role) => {
    const file = form.get(photographField(role));
    return file instanceof File && file.size > 0 ? [{ role, file }] : [];
  });
}
