import { z } from 'zod';
import { defineJob } from '../../platform/jobs/define.js';

/**
 * Counts a product's pieces anew and writes the number into the catalogue. One job for each change: merging
 * them could drop the one that would have seen the last change.
 */
export const countAvailability = defineJob({
  name: 'inventory.count-availability',
  schema: z.object({ productId: z.uuid() }),
  concurrency: 100,
  // While many buy, a list may say a moment longer that a piece is there: an order asks the pieces themselves.
  restMs: 150,
});
