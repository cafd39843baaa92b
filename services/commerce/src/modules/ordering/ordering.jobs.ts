import { z } from 'zod';
import { defineFact, defineJob } from '../../platform/jobs/define.js';

const order = z.object({ orderId: z.uuid() });

/** The order is paid and its pieces are sold: books and parcels may begin. */
export const orderPaid = defineFact({ name: 'ordering.order-paid', schema: order });

/** It is to be paid at the door, and its buyer means it; or its deposit is paid: parcels may begin. */
export const orderConfirmed = defineFact({ name: 'ordering.order-confirmed', schema: order });

/** It was to be paid at the door and is not: what is not on its way stays. */
export const orderGivenUp = defineFact({ name: 'ordering.order-given-up', schema: order });

/** All of a paid order's money has gone back, or is due back: what is not on its way stays. */
export const orderRefunded = defineFact({ name: 'ordering.order-refunded', schema: order });

/** Nothing of this parcel will be sent, while others of its order may be. */
export const parcelGivenUp = defineFact({
  name: 'ordering.parcel-given-up',
  schema: z.object({ parcelId: z.uuid() }),
});

export const expireUnpaidOrder = defineJob({
  name: 'ordering.expire-unpaid-order',
  schema: order,
  concurrency: 50,
});

/** Who kept what is forgotten after a day. */
export const forgetHolders = defineJob({
  name: 'ordering.forget-holders',
  schema: z.object({}),
  schedule: '27 * * * *',
  policy: 'single',
});

/** What nobody has touched for thirty days. */
export const forgetCarts = defineJob({
  name: 'ordering.forget-carts',
  schema: z.object({}),
  schedule: '41 3 * * *',
  policy: 'single',
});

/** Finds what `expireUnpaidOrder` missed, should one of these jobs ever be lost or given up. */
export const sweepUnpaidOrders = defineJob({
  name: 'ordering.sweep-unpaid-orders',
  schema: z.object({}),
  schedule: '*/5 * * * *',
  policy: 'single',
});

/** The rest beside a deposit whose day is over. */
export const tellLateRests = defineJob({
  name: 'ordering.tell-late-rests',
  schema: z.object({}),
  schedule: '17 * * * *',
  policy: 'single',
});
