import type { ReturnReason } from '../../../../api/returns.js';
import { ReturnTooLate } from './returns.errors.js';

/** What held for a reason when the order was placed. */
export interface Term {
  reason: ReturnReason;
  /** After delivery, in which a return can be opened. */
  days: number;
  daysToArrive: number;
  /** The reason is ours: what sending cost goes back too. */
  isOurs: boolean;
}

const DAY_MS = 86_400_000;

/** Until when a return can be opened; null while the parcel is on its way, as its days have not begun. */
export const openUntil = ({ days }: Term, deliveredAt: Date | null): Date | null =>
  deliveredAt && new Date(deliveredAt.getTime() + days * DAY_MS);

export function isInTime(term: Term, deliveredAt: Date | null, now: Date): boolean {
  const until = openUntil(term, deliveredAt);
  return until === null || now <= until;
}

/** @throws ReturnTooLate */
export function requireWithinTerm(term: Term, deliveredAt: Date | null, now: Date): void {
  if (!isInTime(term, deliveredAt, now)) throw new ReturnTooLate({ days: term.days });
}

export const arriveBy = (days: number, acceptedAt: Date): Date =>
  new Date(acceptedAt.getTime() + days * DAY_MS);
