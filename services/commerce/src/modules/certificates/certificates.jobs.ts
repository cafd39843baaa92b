import { z } from 'zod';
import { defineFact, defineJob } from '../../platform/jobs/define.js';

/** Puts the documents and the list of a sealed batch into the block store. */
export const publishBatch = defineJob({
  name: 'certificates.publish-batch',
  schema: z.object({ batchId: z.uuid() }),
  timeoutSeconds: 300,
  pollEverySeconds: 0.5,
});

/** No reorganisation is expected to take this batch back. `cooperativeNumber` is its cooperative's number on chain, decimal. */
export const batchFinal = defineFact({
  name: 'certificates.batch-final',
  schema: z.object({ batchId: z.uuid(), cooperativeId: z.uuid(), cooperativeNumber: z.string() }),
});
