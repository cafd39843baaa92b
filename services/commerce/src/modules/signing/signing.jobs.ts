import { z } from 'zod';
import { defineJob } from '../../platform/jobs/define.js';

// The queues keep the names under which jobs may still wait in them.

/** Demo and test only: brings a newcomer's key to the chain with the demo cooperative's own key. */
export const approveDemoKey = defineJob({
  name: 'certificates.approve-demo-key',
  schema: z.object({ signingKeyId: z.uuid() }),
  retries: 30,
  retryAfterSeconds: 1,
  retryMaxSeconds: 10,
  pollEverySeconds: 0.5,
});

/** Ends what nobody signed in time, and forgets old tickets. */
export const expireActs = defineJob({
  name: 'certificates.expire-acts',
  schema: z.object({}),
  schedule: '*/10 * * * *',
  policy: 'single',
});
