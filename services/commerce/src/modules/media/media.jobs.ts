import { z } from 'zod';
import { defineJob } from '../../platform/jobs/define.js';

const block = z.object({ cid: z.string() });

/** One picture takes seconds of all processors; a queue of its own keeps the others moving. */
export const deriveSizes = defineJob({ name: 'media.derive-sizes', schema: block, retries: 3 });

/** A node may be away for a weekend: what is published waits for it for three days. */
export const pinBlock = defineJob({
  name: 'media.pin-block',
  schema: block,
  retries: 300,
  retryMaxSeconds: 900,
});

/** One attempt in line per block is enough, however often the altered block is asked for. */
export const repairBlock = defineJob({
  name: 'media.repair-block',
  schema: block,
  retries: 5,
  policy: 'single',
});
