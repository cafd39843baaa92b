import type { WorkState } from '../../../../api/making.js';

/** `kept` while its order waits for money; `released` when that ended unpaid, from where late money may bring it back. */
export type KeptWorkState = WorkState | 'kept' | 'released';
