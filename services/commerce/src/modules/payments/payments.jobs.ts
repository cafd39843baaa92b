import { z } from 'zod';
import { defineFact, defineJob } from '../../platform/jobs/define.js';

/** The amount asked for has come in. What becomes of the order is not the payments' affair. */
export const paymentSettled = defineFact({
  name: 'payments.payment-settled',
  schema: z.object({ paymentId: z.uuid(), orderId: z.uuid() }),
});

/** Money has gone back to the buyer. */
export const paymentRefunded = defineFact({
  name: 'payments.payment-refunded',
  schema: z.object({ refundId: z.uuid(), paymentId: z.uuid(), orderId: z.uuid() }),
});

export const sendRefund = defineJob({
  name: 'payments.send-refund',
  schema: z.object({ refundId: z.uuid() }),
  // Money that is owed is not given up on: half a day of attempts.
  retries: 150,
});

/** Asks the provider about checkouts that stayed silent: a lost webhook must not lose a payment. */
export const askSilentCheckouts = defineJob({
  name: 'payments.ask-silent-checkouts',
  schema: z.object({}),
  schedule: '* * * * *',
  policy: 'single',
});
