import { MoveTable } from '../../../kernel/move-table.js';

export type BatchState = 'open' | 'signing' | 'submitted' | 'recorded' | 'final' | 'cancelled' | 'failed';

/** From its opening until it is final on chain. The ways back are a reorganised block. */
export const BATCH_MOVES = new MoveTable<BatchState>({
  open: ['signing', 'cancelled'],
  signing: ['submitted', 'cancelled', 'failed'],
  submitted: ['recorded', 'failed'],
  recorded: ['final', 'submitted'],
  final: [],
  cancelled: [],
  failed: [],
});

/** Where a batch is when the act that seals it is there: it follows, and never goes its own way. */
export const BATCH_AT_ACT = {
  signing: 'signing',
  submitted: 'submitted',
  recorded: 'recorded',
  final: 'final',
  failed: 'failed',
  expired: 'failed',
  cancelled: 'cancelled',
} as const satisfies Readonly<Record<string, BatchState>>;
