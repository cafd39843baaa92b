import type { ReplayedState } from './state.js';

/**
 * How far a theft reaches, as its definition says it: a key was stolen at a moment when its theft was dated at or
 * before it, or when every signer that admitted it was stolen at its admission.
 *
 * @param quorum key indexes of 16 bits each
 */
export function isQuorumStolen(
  state: ReplayedState,
  cooperativeId: string,
  quorum: bigint,
  moment: bigint,
): boolean {
  if (quorum === 0n) return false;
  const indexes: bigint[] = [];
  for (let rest = quorum; rest > 0n; rest >>= 16n) indexes.push(rest & 0xffffn);
  return indexes.every((index) => {
    const origin = state.origins[`${cooperativeId}/${index}`] as Record<string, bigint> | undefined;
    if (!origin) return false;
    const { stolenFrom, admittedBy, addedAt } = origin;
    if (stolenFrom! !== 0n && stolenFrom! <= moment) return true;
    return isQuorumStolen(state, cooperativeId, admittedBy!, addedAt!);
  });
}
