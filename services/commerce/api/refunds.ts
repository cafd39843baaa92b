import { z } from 'zod';
import { line } from './fields.js';
import { moneyOnWire } from './money.js';

/** More than nothing, in đồng. */
const part = moneyOnWire.refine(({ amount, currency }) => currency === 'VND' && BigInt(amount) > 0n);

/**
 * POST /api/v1/office/parcels/:id/refund, and what the parcel then is: what of its lines and of its sending goes back
 * to the buyer, the way the money came. A line that goes back whole before the parcel is sent is not sent: its pieces
 * are for sale again; a parcel without any line is cancelled, and what its sending cost goes back as well. 409 problem
 * for more than is left.
 */
export const refundParcelRequest = z.strictObject({
  lines: z.array(z.strictObject({ id: z.uuid(), amount: part })).max(50),
  /** Of what sending cost. */
  shipping: part.nullable().default(null),
  /** Kept with the refund, and told to the buyer. */
  reason: line(200, 3),
});
export type RefundParcelRequest = z.infer<typeof refundParcelRequest>;

/** POST /api/v1/office/parcels/:id/cancel: nothing of it is sent, and all of its money goes back (409 problem once it is sent). */
export const cancelParcelRequest = z.strictObject({ reason: line(200, 3) });
export type CancelParcelRequest = z.infer<typeof cancelParcelRequest>;

/**
 * POST /api/v1/office/parcels/:id/refused: a parcel that was to be paid at the door came back unpaid; its pieces are for sale
 * again. POST …/cash: its money came (409 problem before it is delivered, and for an order paid another way).
 */
export const refusedParcelRequest = z.strictObject({ reason: line(200, 3) });
export type RefusedParcelRequest = z.infer<typeof refusedParcelRequest>;
