import { z } from 'zod';
import { defineJob } from '../../platform/jobs/define.js';

/** A token that came home is noticed within a minute of being final. */
export const followTokens = defineJob({
  name: 'returns.follow-tokens',
  schema: z.object({}),
  schedule: '* * * * *',
  policy: 'single',
});

/** What never arrived, and photographs that nobody needs any more. */
export const sweepReturns = defineJob({
  name: 'returns.sweep-returns',
  schema: z.object({}),
  schedule: '19 * * * *',
  policy: 'single',
});
