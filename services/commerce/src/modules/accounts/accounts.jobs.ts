import { z } from 'zod';
import { defineJob } from '../../platform/jobs/define.js';

export const deliverMessage = defineJob({
  name: 'accounts.deliver-message',
  schema: z.object({ messageId: z.uuid() }),
  timeoutSeconds: 60,
  // Codes that are asked for together go side by side.
  concurrency: 8,
});

export const forgetExpired = defineJob({
  name: 'accounts.forget-expired',
  schema: z.object({}),
  schedule: '43 3 * * *',
  policy: 'single',
});
