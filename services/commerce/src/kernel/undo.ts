import { DomainError } from './errors.js';

/** Long enough to see a slip of the finger, short enough that nobody builds on what may still go away. */
export const UNDO_WITHIN_MS = 10 * 60_000;

/** What was done longer ago stays done. */
export class UndoTooLate extends DomainError<object> {
  constructor() {
    super('request.undo-too-late', {});
  }
}

export const undoUntil = (doneAt: Date): Date => new Date(doneAt.getTime() + UNDO_WITHIN_MS);

/** @throws UndoTooLate */
export function requireInTime(doneAt: Date, now: Date): void {
  if (now > undoUntil(doneAt)) throw new UndoTooLate();
}
