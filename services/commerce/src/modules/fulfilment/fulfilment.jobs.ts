import { z } from 'zod';
import { defineJob } from '../../platform/jobs/define.js';

/** Nobody said that they arrived, and their carriers never take so long. */
export const assumeDelivered = defineJob({
  name: 'fulfilment.assume-delivered',
  schema: z.object({}),
  schedule: '17 * * * *',
  policy: 'single',
});
