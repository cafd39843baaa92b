import { z } from 'zod';
import { defineFact } from '../../platform/jobs/define.js';

/** Villages, crafts or their sources may be called otherwise now. */
export const villagesImported = defineFact({ name: 'villages.villages-imported', schema: z.object({}) });
