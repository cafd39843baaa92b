import { z } from 'zod';
import { defineFact } from '../../platform/jobs/define.js';

const promisedPiece = z.object({
  pieceId: z.uuid(),
  productId: z.uuid(),
  publicNumber: z.string(),
  orderId: z.uuid(),
});
export type PromisedPieceSold = z.infer<typeof promisedPiece>;

/** A piece that was made for an order has its certificate, and is that order's. */
export const promisedPieceSold = defineFact({ name: 'inventory.promised-piece-sold', schema: promisedPiece });
