import { z } from 'zod';
import { defineFact, defineJob } from '../../platform/jobs/define.js';
import { PICTURE_RESTS_SECONDS } from '../media/index.js';

/** A piece of this product has a final certificate and may be sold. Told again when it is reinstated. */
export const pieceCertified = defineFact({
  name: 'catalog.piece-certified',
  schema: z.object({ pieceId: z.uuid(), productId: z.uuid() }),
});

/** A piece may not be sold any more: its certificate was suspended or withdrawn. */
export const pieceWithdrawn = defineFact({
  name: 'catalog.piece-withdrawn',
  schema: z.object({ pieceId: z.uuid(), productId: z.uuid() }),
});

/** A photograph may belong to nothing: an upload that never found its piece, or one that was taken back. */
export const forgetPhotograph = defineJob({
  name: 'catalog.forget-photograph',
  schema: z.object({ cid: z.string() }),
});

/** When to look whether a photograph may go: a minute later, lest it be found resting still. */
export const FORGOTTEN_AFTER_SECONDS = PICTURE_RESTS_SECONDS + 60;

/** How many products there are of each kind is told change by change; this adds them up. */
export const foldShopCounts = defineJob({
  name: 'catalog.fold-shop-counts',
  schema: z.object({}),
  schedule: '* * * * *',
  policy: 'single',
});

/** What is new in the shop is looked at by each search; this puts it into the index. */
export const foldShopIndex = defineJob({
  name: 'catalog.fold-shop-index',
  schema: z.object({}),
  schedule: '* * * * *',
  policy: 'single',
});
