import type { FieldError, Problem } from '@daulang/commerce/api/problems';
import type {
  CreateDraftRequest,
  PhotographRole,
  SealingLink,
  StudioPiece,
} from '@daulang/commerce/api/studio';
import { cidOf } from '@daulang/protocol';
import { askFromBrowser } from '~/api/ask-from-browser';
import { asAgreed } from '~/api/our-refusal';
import type { Language } from '~/i18n/language';
import { notePosted, postedOf } from '../../+kept/kept-pieces';
import { askedRoles } from '~/piece/photograph-roles';
import { todayInHue } from './fill-piece-form';

const studioPiece = asAgreed<StudioPiece>();

/** What stopped a piece on its way; `pieceId` is set once the draft exists, so that a second try goes on there. */
export interface SaveTrouble {
  pieceId: string | null;
  /** What is wrong with the fields, found here or by the service. */
  errors: FieldError[];
  problem: Problem | 'asleep' | 'offline' | 'photograph-missing' | 'photograph-differs' | null;
}

export type SaveOutcome = { saved: StudioPiece; trouble: null } | { saved: null; trouble: SaveTrouble };

/**
 * Saves a piece from this device: the draft, then each photograph, whose address the service must compute as this
 * device did. Every step can be repeated; nothing that arrived is sent twice.
 */
export async function savePiece(form: FormData, language: Language): Promise<SaveOutcome> {
  const known = String(form.get('pieceId') ?? '') || null;
  const photographs = preparedIn(form);
  const stop = (trouble: Partial<SaveTrouble>): SaveOutcome => ({
    saved: null,
    trouble: { pieceId: known, errors: [], problem: null, ...trouble },
  });
  const reader = await pieceReader().catch(() => null);
  if (!reader) return stop({ problem: 'offline' });
  const read = reader.readPieceForm(form, todayInHue(), language);
  if (read.errors) return stop({ errors: read.errors });
  if (known === null && !photographs.some(({ role }) => role === 'front')) {
    return stop({ problem: 'photograph-missing' });
  }

  const draft = await keepDraft(known, read.body, form);
  if (draft.problem !== null) return stop({ problem: draft.problem, errors: errorsOf(draft.problem) });
  let piece = draft.value;
  for (const { role, file } of photographs) {
    const sent = await sendPhotograph(piece, role, file);
    if (sent.problem !== null) return stop({ pieceId: piece.id, problem: sent.problem });
    piece = sent.value;
  }
  return { saved: piece, trouble: null };
}

/** The schemas weigh more than the page they are for: fetched when a form is open, not before. */
export const pieceReader = () => import('./read-piece-form');

const errorsOf = (problem: SaveTrouble['problem']) =>
  (problem !== null && typeof problem === 'object' && problem.errors) || [];

async function keepDraft(known: string | null, body: CreateDraftRequest, form: FormData) {
  const { productId: _, ...fields } = body;
  if (known) return changeDraft(known, fields);
  const key = String(form.get('idempotencyKey'));
  // An answer that was lost on the way may have left a draft: what was sent then is sent again, and then changed.
  const before = await postedOf(key).catch(() => null);
  const posted = before ?? body;
  await notePosted(key, posted).catch(() => undefined);
  const created = await askFromBrowser(
    {
      to: 'POST /studio/pieces',
      body: posted,
      idempotencyKey: key,
    },
    studioPiece,
  );
  const isRefused = created.problem !== null && typeof created.problem === 'object';
  if (isRefused) await notePosted(key, null).catch(() => undefined);
  if (created.problem !== null || JSON.stringify(posted) === JSON.stringify(body)) return created;
  return changeDraft(created.value.id, fields);
}

function changeDraft(id: string, fields: Omit<CreateDraftRequest, 'productId'>) {
  return askFromBrowser(
    {
      to: 'PATCH /studio/pieces/:id',
      at: { id },
      body: fields,
    },
    studioPiece,
  );
}

type Sent = { value: StudioPiece; problem: null } | { value: null; problem: SaveTrouble['problem'] & {} };

/** Sends one photograph of a draft and takes back the one it replaces. */
async function sendPhotograph(piece: StudioPiece, role: PhotographRole, file: File): Promise<Sent> {
  const cid = cidOf(new Uint8Array(await file.arrayBuffer()));
  if (piece.photographs.some((it) => it.cid === cid && it.role === role))
    return { value: piece, problem: null };
  const sent = await askFromBrowser(
    {
      to: 'POST /studio/pieces/:id/photographs',
      at: { id: piece.id },
      query: { role },
      file,
    },
    studioPiece,
  );
  if (sent.problem !== null) return sent;
  if (!sent.value.photographs.some((it) => it.cid === cid))
    return { value: null, problem: 'photograph-differs' };
  const replaced = piece.photographs.find((it) => it.role === role);
  if (!replaced || replaced.cid === cid) return sent;
  // Where the service put the new one in place of the old one, there is nothing left to take back.
  if (!sent.value.photographs.some((it) => it.cid === replaced.cid)) return sent;
  return askFromBrowser(
    {
      to: 'DELETE /studio/pieces/:id/photographs/:cid',
      at: { id: piece.id, cid: replaced.cid },
    },
    studioPiece,
  );
}

/** Where to sign a saved piece, on the sealing host. */
export function linkToSignFromBrowser(pieceId: string) {
  return askFromBrowser(
    { to: 'POST /studio/pieces/:id/signing', at: { id: pieceId } },
    asAgreed<SealingLink>(),
  );
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
