import { OnDeliveryRefused } from './ordering.errors.js';

/** How many orders a buyer may have on their way, or to be sent, that are paid at the door. */
const MOST_UNDER_WAY = 2;

/** Whose parcel came back from the door pays before it is sent, for half a year. */
export const TRUST_REMEMBERED_MS = 183 * 86_400_000;

/** A code is six digits: so many tries, of a million. */
export const MOST_TRIES = 5;
export const MOST_CODES = 5;

/** To one telephone for all orders that nobody confirmed: whoever orders and cancels again and again may not own it. */
const MOST_CODES_A_DAY = 10;
export const CODES_COUNTED_MS = 86_400_000;

/** What is known of a buyer, by their telephone. */
export interface Trust {
  underWay: number;
  cameBack: number;
  /** Codes that went there lately, and that nobody typed in. */
  codes: number;
}

/** @throws OnDeliveryRefused */
export function requireTrust({ underWay, cameBack, codes }: Trust): void {
  if (cameBack > 0) throw new OnDeliveryRefused('came-back', {});
  if (underWay >= MOST_UNDER_WAY) throw new OnDeliveryRefused('under-way', { most: MOST_UNDER_WAY });
  if (codes >= MOST_CODES_A_DAY) throw new OnDeliveryRefused('codes', {});
}
