import { z } from 'zod';
import { defineFact, defineJob } from '../../platform/jobs/define.js';

/** The maker cannot make it, or did not for too long: what was paid for it goes back. Told again until that is done. */
export const workGivenUp = defineFact({
  name: 'making.work-given-up',
  schema: z.object({ workId: z.uuid() }),
});

/** All that a line of an order asks for is finished: who keeps the order may ask for what is still to be paid. */
export const workFinished = defineFact({
  name: 'making.work-finished',
  schema: z.object({ orderId: z.uuid() }),
});

/** What is much too late is given up; and what was given up and has not been paid back is told again. */
export const sweepWork = defineJob({
  name: 'making.sweep-work',
  schema: z.object({}),
  schedule: '37 * * * *',
  policy: 'single',
});
