import type { ShouldRevalidateFunctionArgs } from 'react-router';

/**
 * Nothing is asked anew after a save that went wrong on this device: nothing changed, and without a network the
 * question itself would fail and take the form with it.
 */
export function unlessStopped({
  actionResult,
  defaultShouldRevalidate,
}: ShouldRevalidateFunctionArgs): boolean {
  const isStopped = typeof actionResult === 'object' && actionResult !== null && 'pieceId' in actionResult;
  return isStopped ? false : defaultShouldRevalidate;
}
