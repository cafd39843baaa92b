import type { Dispute, SentBack } from './captured.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Cards may be disputed for four months; two more are for the banks to be slow. */
const WATCHED_MS = 180 * DAY;

/**
 * When to look next at what became of captured money, in case an event was lost: ever more rarely with its age,
 * daily while something is under way, and no more when nothing can happen.
 */
export function nextLookAt(
  capturedAt: Date,
  now: Date,
  { sentBack, disputes }: { sentBack: readonly SentBack[]; disputes: readonly Dispute[] },
): Date | null {
  const age = now.getTime() - capturedAt.getTime();
  const isMoving =
    disputes.some((it) => it.state === 'asked' || it.state === 'open') ||
    sentBack.some((it) => it.state === 'under-way' || now.getTime() - it.at.getTime() < 30 * DAY);
  if (!isMoving && age > WATCHED_MS) return null;
  const pause = Math.max(HOUR, age / 4);
  return new Date(now.getTime() + (isMoving ? Math.min(pause, DAY) : pause));
}

/** A refused refund is tried again after these pauses: soon in case of a hitch, then as balances fill up. */
const PAUSES = [HOUR, 6 * HOUR, DAY, DAY, 2 * DAY, 4 * DAY, 7 * DAY] as const;

/** Null when enough was tried: then only a person can help. */
export function nextTryAt(refusals: number, now: Date): Date | null {
  const pause = PAUSES[refusals - 1];
  return pause === undefined ? null : new Date(now.getTime() + pause);
}
