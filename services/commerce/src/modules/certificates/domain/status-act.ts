import type { PieceState } from '@daulang/protocol';
import { StatusMoveNotAllowed } from './certificates.errors.js';

export type StatusAction = 'suspend' | 'reinstate' | 'withdraw';

const targets = { suspend: 1, reinstate: 0, withdraw: 2 } as const;
const allowed: Readonly<Record<PieceState, readonly StatusAction[]>> = {
  active: ['suspend', 'withdraw'],
  suspended: ['reinstate', 'withdraw'],
  withdrawn: [],
};

/**
 * The state (as the contract numbers them) that an action leads to.
 *
 * @throws StatusMoveNotAllowed as the contract would
 */
export function targetOf(action: StatusAction, state: PieceState): 0 | 1 | 2 {
  if (!allowed[state].includes(action)) throw new StatusMoveNotAllowed({ state, action });
  return targets[action];
}
