import type { PieceState } from '@daulang/commerce/api/studio';
import { useRefreshWhile } from '~/components/workplace/use-refresh-while';

const moving: PieceState[] = ['sealing', 'submitted', 'recorded'];

/** Asks again while a certificate, or the key to sign with, is on its way into the register. */
export function usePieceRefresh(state: PieceState, newKeyWaits: boolean): void {
  useRefreshWhile(moving.includes(state) || (state === 'draft' && newKeyWaits));
}
