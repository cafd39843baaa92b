import { comesWithToken } from './finding.js';
import type { PieceOfReturn, Return } from './return.js';
import { NewCodeNotWanted } from './returns.errors.js';

/** The piece of a return that a new code is drawn for. @throws NewCodeNotWanted */
export function pieceForNewCode({ state, pieces }: Return, number: string): PieceOfReturn {
  const piece = pieces.find((it) => it.number === number);
  if (!piece || state !== 'waiting-for-token' || !comesWithToken(piece))
    throw new NewCodeNotWanted({ number });
  return piece;
}
