import { stallUndoHash } from '@daulang/protocol';
import {
  UNDO_SALE_WITHIN_MS,
  type KeptSale,
  type KeptUndo,
  type PieceAlong,
} from '@daulang/commerce/api/stall';
import type { SaleHere } from './sale-here';

/** That a sale was a wrong tap, as it is kept and sent, with the hash that the service has to name before it is forgotten. */
export function factOfUndo({ id: saleId }: KeptSale, now: Date): KeptUndo {
  const undo = { saleId, undoneAt: now.toISOString() };
  return { ...undo, hash: stallUndoHash(undo) };
}

/** A wrong tap is seen soon; later it is a return. */
export function isUndoable({ sale, undo, piece }: SaleHere, nowMs: number): boolean {
  const since = nowMs - Date.parse(sale.soldAt);
  return !undo && piece !== undefined && since >= 0 && since <= UNDO_SALE_WITHIN_MS;
}

/** The service has not been told of the sale, or not that it was taken back. */
export const isUnsent = ({ outcome, undo }: SaleHere): boolean => outcome === null || isUndoUnsent(undo);

export const isUndoUnsent = (undo: SaleHere['undo']): boolean =>
  undo != null && undo.outcome === null && undo.refusal === null;

/** A piece whose sale was taken back, with another receipt: its first buyer may have seen the one before. */
export function pieceAgain({ piece, refusal }: SaleHere): PieceAlong | null {
  if (!piece) return null;
  // What the service never took is as if nobody had tapped.
  if (refusal !== null) return piece;
  return piece.spare ? { ...piece, ...piece.spare, spare: null } : null;
}

/** What is along, by what the service says of it and what happened here since; the last thing counts. */
export function alongHere(told: readonly PieceAlong[], sales: readonly SaleHere[]): PieceAlong[] {
  const last = new Map(sales.filter(isUnsent).map((sold) => [sold.sale.pieceId, sold]));
  const again = [...last.values()].flatMap((sold) =>
    isUndoUnsent(sold.undo) ? (pieceAgain(sold) ?? []) : [],
  );
  return [...told.filter(({ id }) => !last.has(id)), ...again];
}
