import { z } from 'zod';
import { bilingualLine, bilingualLines, typedCode } from './fields.js';
import { moneyOnWire } from './money.js';
import { bilingual, pageOf, slug } from './text.js';

/** Where a piece stands on its way from draft to a final certificate (certificate.md, section 6). */
export const pieceState = z.enum([
  'draft',
  'signed',
  'vouched',
  'inspected',
  'rejected',
  'sealing',
  'submitted',
  'recorded',
  'final',
]);
export type PieceState = z.infer<typeof pieceState>;

const photographRole = z.enum(['front', 'mark', 'hands', 'detail']);
export type PhotographRole = z.infer<typeof photographRole>;

export const photograph = z.object({
  cid: z.string(),
  role: photographRole,
  width: z.number().int(),
  height: z.number().int(),
});

/** A price in đồng that a shop can ask: from a thousand to ten thousand million. */
export const dongPrice = moneyOnWire.refine(
  ({ amount, currency }) =>
    currency === 'VND' && BigInt(amount) >= 1_000n && BigInt(amount) <= 10_000_000_000n,
  {
    message: 'A price is given in VND, from 1 000 to 10 000 000 000.',
    params: {
      vi: 'Giá tính bằng đồng, không có số lẻ, từ 1.000 đến 10.000.000.000. Ví dụ: 350.000.',
      en: 'The price is in whole đồng, from 1,000 to 10,000,000,000, as in 350,000.',
    },
  },
);

/** What an artisan says of a piece. Lengths in millimetres, weight in grams, price in đồng. */
const draftPiece = z.strictObject({
  craftSlug: slug,
  /** Fits its label. */
  title: bilingualLine(200),
  technique: bilingualLines(500),
  materials: bilingualLine(500),
  dimensionsMm: z
    .strictObject({
      length: z.number().int().min(1).max(20_000),
      width: z.number().int().min(1).max(20_000),
      height: z.number().int().min(1).max(20_000),
    })
    .nullable(),
  weightGrams: z.number().int().min(1).max(2_000_000).nullable(),
  madeOn: z.iso.date(),
  price: dongPrice,
});

/** POST /api/v1/studio/pieces: a draft, optionally one more piece of a product the artisan already has. Idempotency-Key. */
export const createDraftRequest = draftPiece.extend({
  productId: z.uuid().optional(),
  /** Drawn on the phone when offline (canonical form); else the service draws one. */
  serial: typedCode.optional(),
});
export type CreateDraftRequest = z.infer<typeof createDraftRequest>;

/** PATCH /api/v1/studio/pieces/:id: only while it is a draft. */
export const changeDraftRequest = draftPiece.partial();

/**
 * POST /api/v1/studio/pieces/:id/photographs?role=front: the body is the picture itself (image/jpeg, png or webp;
 * ≤ 1 MiB, no metadata); the answer is the piece. DELETE /api/v1/studio/pieces/:id/photographs/:cid takes it back.
 */
export const photographQuery = z.strictObject({ role: photographRole });

/** GET /api/v1/studio/pieces/:id */
export const studioPiece = z.object({
  ...draftPiece.shape,
  id: z.uuid(),
  productId: z.uuid(),
  state: pieceState,
  /** The label's serial in groups of four; known to its maker and cooperative only. */
  serial: z.string(),
  number: z.number().int().nullable(),
  photographs: z.array(photograph),
  /** What is still missing before it can be signed, as stable words. */
  missing: z.array(z.enum(['photograph', 'signing-key'])),
  rejection: z.string().nullable(),
  createdAt: z.iso.datetime(),
});
export type StudioPiece = z.infer<typeof studioPiece>;

/** GET /api/v1/studio/pieces?cursor= */
export const studioPieceList = pageOf(studioPiece);
export type StudioPieceList = z.infer<typeof studioPieceList>;

/** POST /api/v1/studio/pieces/:id/signing and POST /api/v1/studio/keys: where to sign, on the sealing host. */
export const sealingLink = z.object({ url: z.url(), expiresAt: z.iso.datetime() });
export type SealingLink = z.infer<typeof sealingLink>;

/** GET /api/v1/studio: the artisan's first screen. */
export const studioOverview = z.object({
  artisan: z.object({ id: z.uuid(), displayName: z.string(), isDemo: z.boolean() }),
  cooperative: z.object({ slug, name: bilingual }),
  signingKey: z.enum(['none', 'proposed', 'active']),
  /** The key made last, on another device perhaps, is not in the registry yet. */
  newKeyWaits: z.boolean(),
  piecesByState: z.record(pieceState, z.number().int()),
  ordersToSend: z.number().int(),
  monthEarned: moneyOnWire,
  /** The last piece's fields, to begin the next one from. */
  template: z.object(draftPiece.shape).nullable(),
  crafts: z.array(z.object({ slug, name: bilingual })),
});
export type StudioOverview = z.infer<typeof studioOverview>;

/** GET /api/v1/studio/sales: this artisan's sold lines with each deduction. */
export const studioSales = z.object({
  sales: z.array(
    z.object({
      orderCode: z.string(),
      title: bilingual,
      soldAt: z.iso.datetime(),
      price: moneyOnWire,
      deductions: z.array(z.object({ account: z.string(), amount: moneyOnWire })),
      earned: moneyOnWire,
      parcelState: z.enum(['paid', 'packed', 'sent', 'delivered', 'cancelled', 'refunded']),
    }),
  ),
});
export type StudioSales = z.infer<typeof studioSales>;
