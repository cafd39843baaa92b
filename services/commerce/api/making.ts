import { z } from 'zod';
import { line } from './fields.js';
import { bilingual, pageOf, pageRequest } from './text.js';

/** Where something that is made for an order stands. Before it is paid for it is `kept`, and nobody sees it. */
export const workState = z.enum([
  'wanted',
  'accepted',
  'started',
  'finished',
  // Its pieces have their certificates and wait to be packed.
  'sealed',
  'refused',
  // It was not finished so long after its date that the money went back.
  'late',
  // Its buyer, or an officer, gave it up.
  'called-off',
]);
export type WorkState = z.infer<typeof workState>;

/** Who moved it, in which role. */
const workRole = z.enum(['maker', 'officer', 'buyer', 'clock', 'payment']);
export type WorkRole = z.infer<typeof workRole>;

/**
 * GET /api/v1/making/:productId?quantity=: by when so many pieces, ordered now, are ready to be sent; null while the workshop takes
 * no more orders.
 */
export const readyDateOf = z.strictObject({ productId: z.uuid() });
export type ReadyDateOf = z.infer<typeof readyDateOf>;
export const readyDateQuery = z.strictObject({ quantity: z.coerce.number().int().min(1).max(20).default(1) });
export type ReadyDateQuery = z.infer<typeof readyDateQuery>;
export const readyDate = z.object({ readyBy: z.iso.date().nullable() });
export type ReadyDate = z.infer<typeof readyDate>;

/** What is to be made for one line of an order. */
export const workOrder = z.object({
  id: z.uuid(),
  state: workState,
  orderCode: z.string(),
  productId: z.uuid(),
  title: bilingual,
  pictureCid: z.string().nullable(),
  quantity: z.number().int(),
  /** What the buyer was promised. */
  readyBy: z.iso.date(),
  /** The date has passed, and it is not finished. */
  isLate: z.boolean(),
  /** Who is to make it. */
  maker: z.string(),
  /** The pieces that were finished for it, by their ids. */
  pieces: z.array(z.uuid()),
  history: z.array(
    z.object({
      state: workState,
      at: z.iso.datetime(),
      by: workRole,
      /** Why, in the words of whoever did it. */
      words: z.string().nullable(),
    }),
  ),
});
export type WorkOrder = z.infer<typeof workOrder>;

/** GET /api/v1/studio/work, /api/v1/office/work: what is to be done, the nearest date first; `over`: what is done, the newest first. */
export const workSearch = pageRequest.extend({
  cursor: z.uuid().optional(),
  which: z.enum(['open', 'over']).default('open'),
});
export type WorkSearch = z.infer<typeof workSearch>;
export const workList = pageOf(workOrder);
export type WorkList = z.infer<typeof workList>;

export const workPath = z.strictObject({ id: z.uuid() });
export type WorkPath = z.infer<typeof workPath>;

const noReason = {
  vi: 'Xin ghi rõ lý do, ít nhất năm chữ cái: người mua sẽ đọc.',
  en: 'Please say why, in five letters at least: the buyer will read it.',
};

/**
 * POST /api/v1/studio/work/:id/moves, /api/v1/office/work/:id/moves: the maker, or an officer for them, takes the work, begins it,
 * or cannot do it; `reason` is for the buyer then. Answers the work (409 problem where it cannot go there).
 */
export const moveWorkRequest = z
  .strictObject({
    to: z.enum(['accepted', 'started', 'refused']),
    reason: line(300, 0).default(''),
  })
  .superRefine(({ to, reason }, { addIssue }) => {
    if (to === 'refused' && reason.length < 5)
      addIssue({ code: 'custom', path: ['reason'], message: noReason.en, params: noReason });
  });
export type MoveWorkRequest = z.infer<typeof moveWorkRequest>;

/** POST /api/v1/studio/work/:id/pieces: one piece is finished, and a draft of it is there to be photographed and signed. */
export const finishedPiece = z.object({ pieceId: z.uuid() });
export type FinishedPiece = z.infer<typeof finishedPiece>;
