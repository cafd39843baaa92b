import type { CertificateState } from '@daulang/protocol';
import { REASONS_FOR, type StatusAction, type StatusReason } from '../../../../api/status-reasons.js';
import { ReasonNotForAction, StatusMoveNotAllowed } from './certificates.errors.js';

export type { StatusAction };

const targets = { suspend: 1, reinstate: 0, withdraw: 2 } as const;
const allowed: Readonly<Record<CertificateState, readonly StatusAction[]>> = {
  active: ['suspend', 'withdraw'],
  suspended: ['reinstate', 'withdraw'],
  withdrawn: [],
};

/**
 * The state (as the contract numbers them) that an action leads to.
 *
 * @throws StatusMoveNotAllowed as the contract would
 */
export function targetOf(action: StatusAction, state: CertificateState): 0 | 1 | 2 {
  if (!allowed[state].includes(action)) throw new StatusMoveNotAllowed({ state, action });
  return targets[action];
}

/** @throws ReasonNotForAction for one that contradicts what is done, as "resolved" contradicts a withdrawal */
export function requireReason(action: StatusAction, reason: StatusReason): void {
  if (!REASONS_FOR[action].includes(reason)) throw new ReasonNotForAction({ action, reason });
}
