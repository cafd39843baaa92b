import { canonicalBytes } from './canonical-json.js';
import { digestOf } from './digest.js';
import type { Hex } from './hex.js';

/** A sale at a stall that was a wrong tap, as the seller's phone kept that it is taken back. */
export interface StallUndo {
  /** The sale's own id: one is taken back once. */
  saleId: string;
  /** By the phone's clock, in UTC. */
  undoneAt: string;
}

const FORMAT = 'stall-undo-v1';

/**
 * What a phone and the service agree on of a sale that is taken back: the phone forgets it only when the service names this hash.
 *
 * @example stallUndoHash({ saleId: sale.id, undoneAt: '2026-12-01T03:05:05.000Z' }).length // 66
 */
export function stallUndoHash({ saleId, undoneAt }: StallUndo): Hex {
  return digestOf(canonicalBytes({ format: FORMAT, saleId, undoneAt }));
}
