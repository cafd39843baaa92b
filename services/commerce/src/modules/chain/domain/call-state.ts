import { MoveTable } from '../../../kernel/move-table.js';

export type CallState = 'waiting' | 'submitted' | 'recorded' | 'final' | 'failed';

/**
 * From a call that waits to one that no reorganisation is expected to take back. The ways back: a nonce that went to
 * another transaction, and a block that is no longer in the chain.
 */
export const CALL_MOVES = new MoveTable<CallState>({
  waiting: ['submitted', 'failed'],
  submitted: ['recorded', 'failed', 'waiting'],
  recorded: ['final', 'submitted'],
  final: ['submitted'],
  failed: [],
});
