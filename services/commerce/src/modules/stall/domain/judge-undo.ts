import { stallUndoHash } from '@daulang/protocol';
import { UNDO_SALE_WITHIN_MS, type KeptUndo, type UndoRefusal } from '../../../../api/stall.js';
import type { LateBecause } from './judge-sale.js';

/** What of a sale decides whether it can still be taken back. */
export interface SaleToUndo {
  state: 'counted' | 'set-aside' | 'dismissed' | 'undone';
  soldAt: Date;
  because: LateBecause | null;
  closingId: string | null;
}

/**
 * Why a sale stays a sale; undefined when it can be taken back. Both moments are by the phone's own clock: it may be wrong, but is wrong
 * for both, and when the two come to us says only when there was a network.
 */
export function undoFaultOf(undo: KeptUndo, sale: SaleToUndo): UndoRefusal | undefined {
  if (undo.hash !== stallUndoHash(undo)) return 'stall.undo-hash-wrong';
  const after = new Date(undo.undoneAt).getTime() - sale.soldAt.getTime();
  if (after < 0 || after > UNDO_SALE_WITHIN_MS) return 'stall.undo-too-late';
  if (sale.closingId !== null) return 'stall.undo-day-closed';
  // An officer has looked at it, and decided.
  const isDecided = sale.state === 'dismissed' || (sale.state === 'counted' && sale.because !== null);
  return isDecided ? 'stall.undo-moved-on' : undefined;
}
