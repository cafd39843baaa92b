import { z } from 'zod';
import { defineJob } from '../../platform/jobs/define.js';

/** An officer wants a buyer's bank to be answered. */
export const answerBank = defineJob({
  name: 'evidence.answer-bank',
  schema: z.object({ disputeId: z.string().min(1) }),
  // A bank waits days: half a day of attempts.
  retries: 150,
});
