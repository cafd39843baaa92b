import { z } from 'zod';
import { defineJob } from '../../platform/jobs/define.js';

/** Tells the catalogue how prices are shared today; just past midnight in Vietnam, when new rates begin. */
export const announceRates = defineJob({
  name: 'ledger.announce-rates',
  schema: z.object({}),
  schedule: '1 17 * * *',
  policy: 'single',
});
