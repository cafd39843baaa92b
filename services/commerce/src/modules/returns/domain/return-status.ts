import type { ReturnState } from '../../../../api/returns.js';
import { MoveTable } from '../../../kernel/move-table.js';
import { ReturnMoveNotAllowed } from './returns.errors.js';

/** How a return may move. */
const RETURN_MOVES = new MoveTable<ReturnState>({
  // Settled at once where the buyer keeps the piece and a part of its price goes back.
  opened: ['accepted', 'refused', 'taken-back', 'settled'],
  // A parcel may come after the clock gave it up: the officer then has it arrive all the same.
  accepted: ['arrived', 'given-up'],
  'given-up': ['arrived'],
  arrived: ['waiting-for-token', 'settled'],
  'waiting-for-token': ['settled'],
  refused: [],
  'taken-back': [],
  settled: [],
});

/** @throws ReturnMoveNotAllowed */
export function requireReturnMove(from: ReturnState, to: ReturnState): void {
  RETURN_MOVES.requireMove(from, to, () => new ReturnMoveNotAllowed({ state: from, wanted: to }));
}

/** Nothing comes of it: its pieces may be asked for again. */
export const cameToNothing = (state: ReturnState): boolean => state === 'refused' || state === 'taken-back';
