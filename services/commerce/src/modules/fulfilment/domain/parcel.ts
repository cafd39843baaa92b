import { DAYS_TO_SEND } from '../../../../api/delivery-promise.js';
import { ParcelMoveNotAllowed } from './fulfilment.errors.js';

export type ParcelState = 'to-pack' | 'packed' | 'sent' | 'delivered' | 'cancelled';

export interface Parcel {
  id: string;
  orderId: string;
  cooperativeId: string;
  state: ParcelState;
  carrier: string | null;
  trackingCode: string | null;
  openedAt: Date;
  dueAt: Date;
  /** How much of the order had been refunded when an officer decided to send it all the same. */
  acceptedRefund: bigint;
}

/** One step after the other; nothing comes back by itself. */
const NEXT: Readonly<Record<ParcelState, ParcelState | null>> = {
  'to-pack': 'packed',
  packed: 'sent',
  sent: 'delivered',
  delivered: null,
  cancelled: null,
};

/** @throws ParcelMoveNotAllowed */
export function requireMove(from: ParcelState, to: ParcelState): void {
  if (NEXT[from] !== to) throw new ParcelMoveNotAllowed({ state: from, wanted: to });
}

export const dueAt = (openedAt: Date): Date => new Date(openedAt.getTime() + DAYS_TO_SEND * 86_400_000);

export const isLate = (parcel: Pick<Parcel, 'state' | 'dueAt'>, now: Date): boolean =>
  (parcel.state === 'to-pack' || parcel.state === 'packed') && parcel.dueAt < now;
