import { z } from 'zod';
import { defineFact, defineJob } from '../../platform/jobs/define.js';

const payment = z.object({ paymentId: z.uuid(), orderId: z.uuid() });

/** The amount asked for has come in. What becomes of the order is not the payments' affair. */
export const paymentSettled = defineFact({ name: 'payments.payment-settled', schema: payment });

/** A buyer gave a card that did not pay yet: it was refused, or its owner is asked first. */
export const paymentTried = defineFact({ name: 'payments.payment-tried', schema: payment });

/** An order took money for its price. Who keeps the order knows it: it is their own decision. */
export const moneyTaken = defineFact({
  name: 'payments.money-taken',
  schema: z.object({ orderId: z.uuid() }),
});

/** Something about an order's money is new that nobody decided here: unasked it came in, went back, was disputed. */
export const moneyMoved = defineFact({
  name: 'payments.money-moved',
  schema: z.object({ orderId: z.uuid() }),
});

/** Money that an order had from a gift voucher is to be on it again. */
export const voucherRefilled = defineFact({
  name: 'payments.voucher-refilled',
  schema: z.object({ refundId: z.uuid(), orderId: z.uuid(), amount: z.string().regex(/^[0-9]+$/) }),
});

/** Money went from the provider to our bank, or came back from there. */
export const payoutMoved = defineFact({
  name: 'payments.payout-moved',
  schema: z.object({ payoutId: z.uuid() }),
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

/** Asks the provider whether a payment is really as an event told it. */
export const askCheckout = defineJob({
  name: 'payments.ask-checkout',
  schema: z.object({ sessionId: z.string().min(1) }),
  retries: 150,
});

/** Something happened to the money of an intent: asks the provider how it is now. */
export const followIntent = defineJob({
  name: 'payments.follow-intent',
  schema: z.object({ intentId: z.string().min(1) }),
  retries: 150,
  concurrency: 2,
});

/** Looks at the money of recent payments, tries refused refunds again, reminds of money nobody has decided on. */
export const watchMoney = defineJob({
  name: 'payments.watch-money',
  schema: z.object({}),
  schedule: '*/5 * * * *',
  policy: 'single',
});

/** Finds money on pages that nobody asks about any more, should the news of it have been lost. */
export const watchCheckouts = defineJob({
  name: 'payments.watch-checkouts',
  schema: z.object({}),
  schedule: '37 * * * *',
  policy: 'single',
});

export const watchPayouts = defineJob({
  name: 'payments.watch-payouts',
  schema: z.object({}),
  schedule: '17 * * * *',
  policy: 'single',
});
