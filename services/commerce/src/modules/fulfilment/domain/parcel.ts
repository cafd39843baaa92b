import { DAYS_TO_SEND } from '../../../../api/delivery-promise.js';
import type { ParcelState } from '../../../../api/orders.js';
import type { Bilingual } from '../../../../api/text.js';
import { MoveTable } from '../../../kernel/move-table.js';
import { undoUntil } from '../../../kernel/undo.js';
import type { Sending } from './carrier.js';
import { ParcelIsFetched, ParcelMoveNotAllowed } from './fulfilment.errors.js';

/** A parcel is opened when its order is paid, so none waits for money here. */
export type OpenedParcelState = Exclude<ParcelState, 'waiting'>;

export interface Parcel {
  id: string;
  orderId: string;
  cooperativeId: string;
  state: OpenedParcelState;
  /** The carrier's name. */
  carrier: Bilingual | null;
  trackingCode: string | null;
  /** The carrier's page about a parcel, with a place for its code. */
  trackingLink: string | null;
  openedAt: Date;
  dueAt: Date;
  /** How much of the order had been refunded when an officer decided to send it all the same. */
  acceptedRefund: bigint;
  /** When it came to where it is; null when it never moved. */
  movedAt: Date | null;
  /** Within how many days its buyer should fetch it once it is packed; null for one that is sent. */
  fetchDays: number | null;
}

/** One step of a parcel, by whom and how. */
export interface ParcelMove {
  to: 'packed' | 'sent' | 'delivered';
  /** The officer's user id; `buyer`, or `clock` for what follows by itself. */
  actor: string;
  /** By which carrier, where it is sent. */
  sending?: Sending;
  /** Why it is made otherwise than usual. */
  note?: string | undefined;
}

/** One step after the other; nothing comes back by itself. */
const PARCEL_MOVES = new MoveTable<OpenedParcelState>({
  'to-pack': ['packed'],
  packed: ['sent'],
  sent: ['delivered'],
  delivered: [],
  cancelled: [],
});

/** What its buyer fetches is packed, and then in their hands. */
const FETCHED_MOVES = new MoveTable<OpenedParcelState>({
  'to-pack': ['packed'],
  packed: ['delivered'],
  sent: [],
  delivered: [],
  cancelled: [],
});

/** @throws ParcelMoveNotAllowed, ParcelIsFetched */
export function requireMove(
  { state: from, fetchDays }: Pick<Parcel, 'state' | 'fetchDays'>,
  to: OpenedParcelState,
): void {
  if (fetchDays !== null && to === 'sent') throw new ParcelIsFetched();
  const moves = fetchDays === null ? PARCEL_MOVES : FETCHED_MOVES;
  moves.requireMove(from, to, () => new ParcelMoveNotAllowed({ state: from, wanted: to }));
}

/** What can be taken back, to where; a delivered parcel is in somebody's hands. */
const BACK: Readonly<Partial<Record<OpenedParcelState, 'to-pack' | 'packed'>>> = {
  packed: 'to-pack',
  sent: 'packed',
};

export const backFrom = (state: OpenedParcelState): 'to-pack' | 'packed' | undefined => BACK[state];

/** Until when its last move can be taken back; null when there is none, or its time is over. */
export function undoOf({ state, movedAt }: Pick<Parcel, 'state' | 'movedAt'>, now: Date): Date | null {
  if (!movedAt || !backFrom(state)) return null;
  const until = undoUntil(movedAt);
  return now <= until ? until : null;
}

/** @param readyBy by when the last of it is made, YYYY-MM-DD: until then nobody can send it */
export function dueAt(openedAt: Date, readyBy: string | null): Date {
  const made = readyBy === null ? 0 : Date.parse(`${readyBy}T23:59:59+07:00`);
  return new Date(Math.max(openedAt.getTime(), made) + DAYS_TO_SEND * 86_400_000);
}

/** It has not left. */
export const isHere = ({ state }: Pick<Parcel, 'state'>): boolean =>
  state === 'to-pack' || state === 'packed';

/** What waits to be fetched is not late: its buyer is. */
export const isLate = (parcel: Pick<Parcel, 'state' | 'dueAt' | 'fetchDays'>, now: Date): boolean =>
  (parcel.state === 'to-pack' || (parcel.state === 'packed' && parcel.fetchDays === null)) &&
  parcel.dueAt < now;
