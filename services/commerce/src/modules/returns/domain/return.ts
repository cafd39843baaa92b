import type { ReturnFinding, ReturnReason, ReturnState } from '../../../../api/returns.js';
import type { Bilingual } from '../../../../api/text.js';

export interface Return {
  id: string;
  orderId: string;
  parcelId: string;
  cooperativeId: string;
  state: ReturnState;
  reason: ReturnReason;
  daysToArrive: number;
  /** The reason is ours. */
  isOurs: boolean;
  pieces: PieceOfReturn[];
}

export interface PieceOfReturn {
  lineId: string;
  pieceId: string;
  /** `<cooperative>/<number>` */
  number: string;
  finding: ReturnFinding | null;
  tokenAddress: string | null;
}

/** A piece that a buyer has. */
export interface SoldPiece {
  lineId: string;
  pieceId: string;
  number: string;
  title: Bilingual;
  pictureCid: string | null;
}
