import type { BaseContract, ContractTransactionResponse, Signer } from 'ethers';
import { Wallet } from 'ethers';

import type { Hex } from '@daulang/protocol';
import { keyIdOf } from '@daulang/protocol/key-id';

import { aPasskey, aWallet, type TestKey } from '../support/keys.js';
import { admit } from '../support/registries.js';
import { aCaller, claimed } from '../support/tokens.js';

/** Everybody who meets the contracts. */
export const ROLES = [
  'the timelock',
  'the guardian',
  'the signers',
  'another cooperative’s signers',
  'a maker',
  'a holder',
  'a relayer',
  'a stranger',
] as const;
export type RoleName = (typeof ROLES)[number];

/** One of them, with all that he or she could try an act with. */
export interface Role {
  /** Calls, and pays for it. */
  account: Signer & { address: string };
  /** His or her own key. */
  key: TestKey;
  /** What he or she would sign an act of the cooperative with, whose threshold is two: at best beside a true signer. */
  quorum: TestKey[];
}

export interface Refusal {
  contract: BaseContract;
  error: string;
  args: unknown[];
}

/** One row of the matrix: who may do an act, and what everybody else is told. */
export interface RoleAct {
  /** The function's name in the ABI. */
  name: string;
  may: readonly RoleName[];
  /** What must have happened before. */
  given?(world: World): Promise<unknown>;
  /** The role tries it: calls, or signs and lets a relayer submit. */
  attempt(world: World, role: Role): Promise<ContractTransactionResponse>;
  refusal(world: World, role: Role, name: RoleName): Refusal;
  /** Acts by signature alone: the right ones signed, this account submits. */
  submit?(world: World, submitter: Role['account']): Promise<ContractTransactionResponse>;
}

/** The rows of one contract. */
export interface RoleTable {
  contract: 'crafts' | 'certificates' | 'tokens';
  acts: RoleAct[];
}

// The first two of the keys that every development chain funds: who is the authority and the guardian in these tests.
const AUTHORITY = '0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80';
const GUARDIAN = '0x59c6995e998f97a5a0044966f0945389dc9e86dae88c7a8412f4603b6b78690d';

function keyOfWallet(wallet: Wallet): TestKey {
  const encoded = wallet.address.toLowerCase() as Hex;
  return {
    encoded,
    id: keyIdOf(encoded),
    sign: (digest) => wallet.signingKey.sign(digest).serialized as Hex,
  };
}

/** Fixture: a cooperative with three sealed pieces, the first claimed by a holder, beside another cooperative. */
export async function aWorld() {
  const on = await claimed();
  const others = [aWallet('other chair'), aPasskey('other treasurer', on.webAuthnVerifier)];
  const otherId = await admit(on, others, 2);
  const relayer = await aCaller('relayer');
  const stranger = await aCaller('stranger');

  const beside = (account: Role['account'], key: TestKey): Role => ({
    account,
    key,
    quorum: [on.chair, key],
  });
  const called = async (label: string) => (await aCaller(label)).wallet;
  const roles: Record<RoleName, Role> = {
    'the timelock': beside(on.authority, keyOfWallet(new Wallet(AUTHORITY))),
    'the guardian': beside(on.guardian, keyOfWallet(new Wallet(GUARDIAN))),
    'the signers': { account: await called('chair'), key: on.chair, quorum: [on.chair, on.treasurer] },
    'another cooperative’s signers': {
      account: await called('other chair'),
      key: others[0]!,
      quorum: others,
    },
    'a maker': beside(await called('account of the maker'), on.maker),
    'a holder': beside(on.buyer.wallet, on.buyer),
    'a relayer': beside(relayer.wallet, relayer),
    'a stranger': beside(stranger.wallet, stranger),
  };
  return { ...on, otherId, roles };
}

export type World = Awaited<ReturnType<typeof aWorld>>;
