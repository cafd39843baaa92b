import { z } from 'zod';
import { defineFact, defineJob } from '../../platform/jobs/define.js';

/** Sends what waits to the chain, in its order. Asks the table what there is, so one at a time is enough. */
export const sendWaitingCalls = defineJob({
  name: 'chain.send-waiting-calls',
  schema: z.object({}),
  policy: 'single',
  schedule: '* * * * *',
  pollEverySeconds: 0.5,
  retryAfterSeconds: 1,
});

/** Reads new blocks. Sends itself again while something is on its way; otherwise once a minute. */
export const followChain = defineJob({
  name: 'chain.follow',
  schema: z.object({}),
  policy: 'single',
  schedule: '* * * * *',
  pollEverySeconds: 0.5,
  // Not for a silent chain, which the next look asks again anyway: a killed worker's look is taken up by another.
  retries: 3,
  retryAfterSeconds: 1,
});

/** A call went a step further or back: recorded, final, failed, or taken back by a reorganisation. */
export const callMoved = defineFact({
  name: 'chain.call-moved',
  schema: z.object({ callId: z.uuid() }),
});

/** Events of this cooperative (its number on chain, decimal) were read or taken back: read its state anew. */
export const cooperativeChanged = defineFact({
  name: 'chain.cooperative-changed',
  schema: z.object({ cooperativeNumber: z.string() }),
});
