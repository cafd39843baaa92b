import { MoveTable } from '../../../kernel/move-table.js';
import type { KeptWorkState } from './kept-work-state.js';
import { WorkMoveNotAllowed } from './making.errors.js';

/** How what is to be made may move. */
const WORK_MOVES = new MoveTable<KeptWorkState>({
  kept: ['wanted', 'released'],
  released: ['kept'],
  wanted: ['accepted', 'refused', 'late', 'called-off'],
  accepted: ['started', 'refused', 'late', 'called-off'],
  // Refused still: a kiln breaks, a hand is hurt.
  started: ['finished', 'refused', 'late', 'called-off'],
  finished: ['sealed', 'called-off'],
  sealed: [],
  refused: [],
  late: [],
  'called-off': [],
});

/** @throws WorkMoveNotAllowed */
export function requireWorkMove(from: KeptWorkState, to: KeptWorkState): void {
  WORK_MOVES.requireMove(from, to, () => new WorkMoveNotAllowed({ state: from, wanted: to }));
}

/** From where it may be given up by whoever ordered it. */
export const isLive = (state: KeptWorkState): boolean => WORK_MOVES.mayMove(state, 'called-off');

/** Nobody has begun: its place in the week is another's again. */
export const isPlaceFree = (state: KeptWorkState): boolean =>
  state === 'kept' || state === 'wanted' || state === 'accepted';

/** It is done, or will not be. */
export const OVER: readonly KeptWorkState[] = ['sealed', 'refused', 'late', 'called-off'];

/** Somebody waits for it, and nothing is there yet. */
export const isUnfinished = (state: KeptWorkState): boolean => WORK_MOVES.mayMove(state, 'late');

/** The maker has put time into it, and is still to deliver it. */
export const isBegun = (state: KeptWorkState): boolean =>
  state === 'started' || state === 'finished' || state === 'sealed';
