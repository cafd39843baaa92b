import { type ContractTransactionResponse, dataSlice, getAddress } from 'ethers';

import type { Hex } from '@daulang/protocol';

import type { CertificateToken } from '../../../types/ethers-contracts/index.js';
import { digestOf, LATER } from '../support/acts.js';
import type { TestKey } from '../support/keys.js';
import { claimOf, lostOf, moveOf, setStatus, signLost, signMove, SUSPENDED } from '../support/tokens.js';
import { type Role, type RoleAct, ROLES, type RoleTable, type World } from './roles.js';

type Sent = Promise<ContractTransactionResponse>;

/** An act that the owner signs and anybody submits. */
function byOwner(
  name: string,
  send: (world: World, tokens: CertificateToken, owner: TestKey) => Sent,
): RoleAct {
  return {
    name,
    may: ['a holder'],
    attempt: (world, { key }) => send(world, world.tokens.connect(world.roles['a relayer'].account), key),
    refusal: ({ tokens, first, buyer }) => ({
      contract: tokens,
      error: 'OwnerSignatureInvalid',
      args: [first, buyer.address],
    }),
    submit: (world, submitter) => send(world, world.tokens.connect(submitter), world.buyer),
  };
}

/** A call of ERC-721 that the owner makes. */
function byOwnersCall(
  name: string,
  send: (world: World, tokens: CertificateToken, from: Role['account']) => Sent,
  refusal: (world: World, caller: string) => { error: string; args: unknown[] },
): RoleAct {
  return {
    name,
    may: ['a holder'],
    attempt: (world, { account }) => send(world, world.tokens.connect(account), account),
    refusal: (world, { account }) => ({ contract: world.tokens, ...refusal(world, account.address) }),
  };
}

/** What everybody may do, each for himself. */
function byAnybody(name: string, attempt: RoleAct['attempt'], given?: RoleAct['given']): RoleAct {
  const refusal = () => {
    throw new Error(`Everybody may ${name}.`);
  };
  return { name, may: ROLES, attempt, refusal, given };
}

const notApproved = ({ first }: World, caller: string) => ({
  error: 'ERC721InsufficientApproval',
  args: [caller, first],
});

/** Who may do what with pieces. A claim is nobody's office: only the hidden code, which no role has, can sign it. */
export const tokenActs: RoleTable = {
  contract: 'tokens',
  acts: [
    {
      name: 'claim',
      may: [],
      attempt: async (world, { account, key }) => {
        const message = { tokenId: world.second, to: account.address, deadline: LATER };
        const signature = key.sign(await digestOf(world.tokens, 'Claim', message));
        const words = [dataSlice(signature, 0, 32), compactOf(signature)];
        const claiming = await claimOf(world, 1, account.address);
        return world.tokens
          .connect(account)
          .claim(...(claiming.toSpliced(5, 2, ...words) as typeof claiming));
      },
      refusal: ({ tokens, second, batch }) => ({
        contract: tokens,
        error: 'ClaimSignatureInvalid',
        args: [second, getAddress(batch.certificates[1]!.claimKey)],
      }),
      submit: async (world, submitter) =>
        world.tokens.connect(submitter).claim(...(await claimOf(world, 1, world.friend.address))),
    },
    byOwner('move', async (world, tokens, owner) => {
      const message = await moveOf(world, world.first, world.friend.address);
      return tokens.move(message, await signMove(world, message, owner));
    }),
    byOwner('setLost', async (world, tokens, owner) => {
      const message = await lostOf(world, world.first);
      return tokens.setLost(message, await signLost(world, message, owner));
    }),
    byAnybody(
      'announceStatus',
      ({ tokens, first }, { account }) => tokens.connect(account).announceStatus(first),
      (world) => setStatus(world, 1, SUSPENDED),
    ),
    byOwnersCall(
      'approve',
      ({ first, friend }, tokens) => tokens.approve(friend.address, first),
      (_, caller) => ({ error: 'ERC721InvalidApprover', args: [caller] }),
    ),
    byAnybody('setApprovalForAll', ({ tokens, friend }, { account }) =>
      tokens.connect(account).setApprovalForAll(friend.address, true),
    ),
    byOwnersCall(
      'transferFrom',
      ({ first, buyer, friend }, tokens) => tokens.transferFrom(buyer.address, friend.address, first),
      notApproved,
    ),
    byOwnersCall(
      'safeTransferFrom',
      ({ first, buyer, friend }, tokens) =>
        tokens['safeTransferFrom(address,address,uint256)'](buyer.address, friend.address, first),
      notApproved,
    ),
    byOwnersCall(
      'safeTransferFrom',
      ({ first, buyer, friend }, tokens) =>
        tokens['safeTransferFrom(address,address,uint256,bytes)'](buyer.address, friend.address, first, '0x'),
      notApproved,
    ),
  ],
};

/** The second word of a wallet's signature with the parity in its highest bit; of a passkey's, its second word. */
function compactOf(signature: Hex): string {
  const s = dataSlice(signature, 32, 64);
  const isWallets = signature.length === 2 + 65 * 2;
  const parity = isWallets && dataSlice(signature, 64) === '0x1c' ? 1n << 255n : 0n;
  return `0x${(BigInt(s) | parity).toString(16).padStart(64, '0')}`;
}
