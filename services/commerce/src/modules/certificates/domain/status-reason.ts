import type { StatusReason } from '../../../../api/status-reasons.js';

export type { StatusReason };

/**
 * The code that goes on chain for each reason an officer can choose. Twin of `SetStatus.reason` in
 * `contracts/interfaces/ICertificateRegistry.sol`.
 */
const codes: Readonly<Record<StatusReason, number>> = {
  'made-in-error': 1,
  'not-as-described': 2,
  damaged: 3,
  'label-copied': 5,
  dispute: 7,
  resolved: 8,
  other: 9,
};

export const reasonCode = (reason: StatusReason): number => codes[reason];

/** The word for a code read from the chain; a code that no officer of ours can choose is `other`. */
export function reasonOf(code: number): StatusReason {
  const known = Object.entries(codes).find(([, value]) => value === code);
  return (known?.[0] ?? 'other') as StatusReason;
}
