import { MoveTable } from '../../../kernel/move-table.js';

export type ActState = 'signing' | 'submitted' | 'recorded' | 'final' | 'failed' | 'expired' | 'cancelled';

/** From its preparation until it is final on chain. The ways back are a reorganised block. */
export const ACT_MOVES = new MoveTable<ActState>({
  signing: ['submitted', 'cancelled', 'expired'],
  submitted: ['recorded', 'failed'],
  recorded: ['final', 'submitted'],
  final: [],
  failed: [],
  expired: [],
  cancelled: [],
});
