import { z } from 'zod';

/** What can happen to a piece, from the maker's draft to whoever holds it. */
const pieceEventKind = z.enum([
  'made',
  'signed',
  'vouched',
  'inspected',
  'rejected',
  'inspection-undone',
  'batched',
  'submitted',
  'sealed',
  'final',
  'unbatched',
  'listed',
  'unlisted',
  'reserved',
  'released',
  'taken-along',
  'brought-back',
  'sold',
  'packed',
  'unpacked',
  'sent',
  'unsent',
  'delivered',
  'returned',
  'claimed',
  'lost',
  'found',
  'suspended',
  'reinstated',
  'withdrawn',
  'replaced',
]);
export type PieceEventKind = z.infer<typeof pieceEventKind>;

/** In which role somebody did it, never who; `service` for what follows by itself. */
const pieceEventRole = z.enum(['maker', 'helper', 'officer', 'buyer', 'holder', 'service']);
export type PieceEventRole = z.infer<typeof pieceEventRole>;

const pieceEvent = z.object({
  what: pieceEventKind,
  by: pieceEventRole,
  at: z.iso.datetime(),
  /** The village where the piece was then, by its slug; null when it was on its way, or nobody knows. */
  place: z.string().nullable(),
});

/** GET /api/v1/studio/pieces/:id/history and /api/v1/office/pieces/:id/history: the first first. */
export const pieceHistory = z.object({ events: z.array(pieceEvent) });
export type PieceHistory = z.infer<typeof pieceHistory>;
