import type { KeptSale, KeptUndo, PieceAlong } from '@daulang/commerce/api/stall';

/** What the service keeps of a sale; null until it has answered with the sale's own hash. */
type Outcome = 'counted' | 'set-aside';

/** A sale as it lies on this phone, from before its receipt is shown until the day is closed. */
export interface SaleHere {
  /** Whose phone it is: another person on the same phone never sees it. */
  seller: string;
  sale: KeptSale;
  number: string;
  title: { vi: string; en: string };
  code: string;
  receipt: string;
  outcome: Outcome | null;
  /** A stable word of the service for why it takes the sale as it is not. */
  refusal: string | null;
  /** What was sold, so that a wrong tap can be taken back; not of sales from before that could be. */
  piece?: PieceAlong;
  undo?: UndoHere | null;
}

/** That a sale was a wrong tap: another fact beside it, sent after it. */
export interface UndoHere {
  fact: KeptUndo;
  outcome: 'undone' | null;
  /** Why it stays a sale. */
  refusal: string | null;
}
