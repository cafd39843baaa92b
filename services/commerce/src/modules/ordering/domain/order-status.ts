import type { OrderState, ParcelState } from '../../../../api/orders.js';
import { MoveTable } from '../../../kernel/move-table.js';
import { OrderMoveNotAllowed } from './ordering.errors.js';

/**
 * How an order may move. Money that comes after the end is never lost: an expired order is paid after all when
 * its pieces can be had again, else refunded, and so is one that was cancelled.
 */
const ORDER_MOVES = new MoveTable<OrderState>({
  placed: ['confirmed', 'paid', 'cancelled', 'expired', 'refunded'],
  // To be paid at the door, or its deposit is paid and the rest is not.
  confirmed: ['paid', 'packed', 'sent', 'delivered', 'cancelled', 'refunded'],
  // More than one step where the parcel that was least far is cancelled.
  paid: ['packed', 'sent', 'delivered', 'refunded'],
  packed: ['sent', 'delivered', 'cancelled', 'refunded'],
  sent: ['delivered', 'returned', 'refunded'],
  delivered: ['returned', 'refunded'],
  cancelled: ['refunded'],
  expired: ['confirmed', 'paid', 'refunded'],
  refunded: [],
  returned: ['refunded'],
});

export const mayMove = (from: OrderState, to: OrderState): boolean => ORDER_MOVES.mayMove(from, to);

/** @throws OrderMoveNotAllowed */
export function requireMove(from: OrderState, to: OrderState): void {
  ORDER_MOVES.requireMove(from, to, () => new OrderMoveNotAllowed({ state: from, wanted: to }));
}

/** What an officer's undo may do to an order, and nothing else. */
export const isUndo = (from: OrderState, to: OrderState): boolean =>
  (from === 'packed' && isBegun(to)) || (from === 'sent' && (to === 'packed' || isBegun(to)));

const isBegun = (state: OrderState): boolean => state === 'paid' || state === 'confirmed';

const PROGRESS = ['to-pack', 'packed', 'sent', 'delivered'] as const;
const ORDER_AT: Record<(typeof PROGRESS)[number], OrderState> = {
  'to-pack': 'paid',
  packed: 'packed',
  sent: 'sent',
  delivered: 'delivered',
};

/** An order is as far as the parcel that is least far. Parcels that travel no more do not count. */
export function orderStateOf(parcels: readonly ParcelState[], { isPaid }: { isPaid: boolean }): OrderState {
  const least = PROGRESS.find((state) => parcels.includes(state)) ?? 'to-pack';
  return least === 'to-pack' && !isPaid ? 'confirmed' : ORDER_AT[least];
}

/** Nothing is left with the buyer, and nothing is still to be sent. */
export const haveAllComeBack = (
  order: OrderState,
  parcels: readonly ParcelState[],
  left: readonly string[],
): boolean =>
  left.length === 0 &&
  mayMove(order, 'returned') &&
  parcels.every((state) => state === 'sent' || state === 'delivered' || state === 'cancelled');
