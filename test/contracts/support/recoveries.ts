import type { Hex } from '@daulang/protocol';

import { ethers, time } from './chain.js';
import { aPasskey, aWallet, type TestKey } from './keys.js';
import { type Registries, twoOfThree } from './registries.js';

/** How long the present signers have to refuse, in seconds. */
export const RECOVERY_DELAY = 30 * 24 * 3600;

/** New signers in the place of all present ones. */
export interface Proposal {
  signers: TestKey[];
  threshold: number;
}

/** The proposal's name, as the authority and the signers know it. */
export function digestOfProposal({ signers, threshold }: Proposal): Hex {
  const keys = signers.map((signer) => signer.encoded);
  return ethers.keccak256(
    ethers.AbiCoder.defaultAbiCoder().encode(['bytes[]', 'uint8'], [keys, threshold]),
  ) as Hex;
}

export function propose(on: Registries, cooperativeId: bigint, { signers, threshold }: Proposal) {
  const keys = signers.map((signer) => signer.encoded);
  return on.crafts.connect(on.authority).proposeRecovery(cooperativeId, keys, threshold);
}

/** Anybody's act; `closed` are the keys said to be open now. */
export function execute(
  on: Registries,
  cooperativeId: bigint,
  { signers, threshold }: Proposal,
  closed: TestKey[],
) {
  const keys = signers.map((signer) => signer.encoded);
  const closedIds = closed.map((key) => key.id);
  return on.crafts.executeRecovery(cooperativeId, keys, threshold, closedIds);
}

/** Fixture: a board of three that lost its keys, and a new board proposed in its place. */
export async function recoveryPending() {
  const on = await twoOfThree();
  const proposal: Proposal = {
    signers: [aWallet('new chair'), aPasskey('new treasurer', on.webAuthnVerifier)],
    threshold: 2,
  };
  await propose(on, on.cooperativeId, proposal);
  const executableAt = (await time.latest()) + RECOVERY_DELAY;
  const board = [on.chair, on.treasurer, on.secretary];
  return { ...on, proposal, recovery: digestOfProposal(proposal), executableAt, board };
}

export type RecoveryPending = Awaited<ReturnType<typeof recoveryPending>>;
