import { z } from 'zod';
import { defineFact, defineJob } from '../../platform/jobs/define.js';

/** Demo and test only: brings a newcomer's key to the chain with the demo cooperative's own key. */
export const approveDemoKey = defineJob({
  name: 'certificates.approve-demo-key',
  schema: z.object({ signingKeyId: z.uuid() }),
  retries: 30,
  retryAfterSeconds: 1,
  retryMaxSeconds: 10,
  pollEverySeconds: 0.5,
});

/** Puts the documents and the list of a sealed batch into the block store. */
export const publishBatch = defineJob({
  name: 'certificates.publish-batch',
  schema: z.object({ batchId: z.uuid() }),
  timeoutSeconds: 300,
  pollEverySeconds: 0.5,
});

/** Ends what nobody signed in time, and forgets old tickets. */
export const expireActs = defineJob({
  name: 'certificates.expire-acts',
  schema: z.object({}),
  schedule: '*/10 * * * *',
  policy: 'single',
});

/** No reorganisation is expected to take this batch back. `chainNumber` is its cooperative's number on chain, decimal. */
export const batchFinal = defineFact({
  name: 'certificates.batch-final',
  schema: z.object({ batchId: z.uuid(), cooperativeId: z.uuid(), chainNumber: z.string() }),
});
