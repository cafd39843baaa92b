import type { PieceEventKind, PieceEventRole } from '../../../../api/history.js';

/** Something that happened to some pieces at once. */
export interface Happening {
  pieceIds: readonly string[];
  what: PieceEventKind;
  by: PieceEventRole;
  at: Date;
  /** The slug of the village where it happened; by default where the pieces were before. */
  place?: string;
  /** What it belongs to: `order/<id>`, `parcel/<id>`, `transaction/<hash>`. */
  cause?: string;
}

/** From then on nobody knows where the piece is. */
export const LEAVES_ITS_PLACE: readonly PieceEventKind[] = ['sent'];
