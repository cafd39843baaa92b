import type { OpenedParcelState } from './parcel.js';

/** A step of a parcel and whose it was: an officer's, the buyer's, the clock's, or that of the order's money. */
export interface StandingStep {
  state: OpenedParcelState;
  at: Date;
  by: 'officer' | 'buyer' | 'clock' | 'payment';
}

/** Without the slips that were taken back: a step that did not happen is no evidence of anything. */
export function standingSteps(
  written: readonly { state: OpenedParcelState; at: string; actor: string; isUndo: boolean }[],
): StandingStep[] {
  const standing: StandingStep[] = [];
  for (const { state, at, actor, isUndo } of written) {
    if (!isUndo) standing.push({ state, at: new Date(at), by: roleOf(actor) });
    else while (standing.length > 0 && standing.at(-1)?.state !== state) standing.pop();
  }
  return standing;
}

/** An officer is written down by the id of their account. */
const roleOf = (actor: string): StandingStep['by'] =>
  actor === 'buyer' || actor === 'clock' || actor === 'payment' ? actor : 'officer';
