import type { PieceState } from '../../../../api/studio.js';
import { MoveTable } from '../../../kernel/move-table.js';
import { PieceMoveNotAllowed } from './catalog.errors.js';

export { isEditable } from '../../../../api/piece-editable.js';

/**
 * How a piece may move from draft to a final certificate (docs/certificate.md, section 6). The way back from
 * `sealing` is a cancelled batch, from `submitted` one that the chain refused, from `recorded` a reorganised block.
 */
const PIECE_MOVES = new MoveTable<PieceState>({
  draft: ['signed', 'vouched'],
  signed: ['inspected', 'rejected'],
  vouched: ['inspected', 'rejected'],
  rejected: ['draft', 'signed', 'vouched'],
  inspected: ['sealing'],
  sealing: ['submitted', 'inspected'],
  submitted: ['recorded', 'inspected'],
  recorded: ['final', 'submitted'],
  final: [],
});

/** @throws PieceMoveNotAllowed */
export function requireMove(pieceId: string, from: PieceState, to: PieceState): void {
  PIECE_MOVES.requireMove(from, to, () => new PieceMoveNotAllowed({ pieceId, state: from, wanted: to }));
}

/**
 * An officer's slip is taken back from where it left the piece. Not among the moves above: nobody else may bring an
 * inspected piece back to be signed anew.
 *
 * @throws PieceMoveNotAllowed when the piece is elsewhere by now
 */
export function requireUndo(
  pieceId: string,
  state: PieceState,
  from: 'inspected' | 'rejected',
  to: 'signed' | 'vouched',
): void {
  if (state !== from) throw new PieceMoveNotAllowed({ pieceId, state, wanted: to });
}
