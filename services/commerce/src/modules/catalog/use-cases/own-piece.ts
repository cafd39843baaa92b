import { PieceNotFound } from '../domain/catalog.errors.js';
import type { Piece } from '../domain/piece.js';

/**
 * The piece, if it is this artisan's. Another's and none look the same from outside.
 *
 * @throws PieceNotFound
 */
export function ownPiece(piece: Piece | undefined, pieceId: string, artisanId: string): Piece {
  if (piece?.artisanId !== artisanId) throw new PieceNotFound({ pieceId });
  return piece;
}
