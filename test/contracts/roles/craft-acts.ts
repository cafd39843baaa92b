import type { BaseContract, ContractTransactionResponse } from 'ethers';

import type { CraftRegistry } from '../../../types/ethers-contracts/index.js';
import { type ActName, type KeySignature, LATER, signAct } from '../support/acts.js';
import { time } from '../support/chain.js';
import { aPasskey, aWallet, type TestKey } from '../support/keys.js';
import { digestOfProposal, execute, propose, RECOVERY_DELAY } from '../support/recoveries.js';
import { CAPACITY, digest, PROFILE } from '../support/registries.js';
import {
  type Refusal,
  type Role,
  type RoleAct,
  type RoleName,
  ROLES,
  type RoleTable,
  type World,
} from './roles.js';

type Sent = Promise<ContractTransactionResponse>;

const PROPOSAL = { signers: [aWallet('new chair')], threshold: 1 };

interface Office {
  may: RoleName[];
  error: string;
}

/** A call that only an office may make. */
function call(
  name: string,
  { may, error }: Office,
  attempt: (crafts: CraftRegistry, world: World) => Sent | Promise<Sent>,
  given?: (world: World) => Promise<unknown>,
): RoleAct {
  return {
    name,
    may,
    given,
    attempt: async (world, { account }) => attempt(world.crafts.connect(account), world),
    refusal: ({ crafts }, { account }) => ({ contract: crafts, error, args: [account.address] }),
  };
}

const byTimelock: Office = { may: ['the timelock'], error: 'NotAuthority' };
const byGuardian: Office = { may: ['the guardian'], error: 'NotGuardian' };
const byTimelockOrGuardian: Office = {
  may: ['the timelock', 'the guardian'],
  error: 'NotAuthorityOrGuardian',
};

/** What the craft registry says to signatures that do not stand for the cooperative; certificates ask it too. */
function quorumRefusal({ crafts, cooperativeId }: World, role: Role, name: RoleName): Refusal {
  const foreign = name === 'another cooperative’s signers' ? role.quorum[0]! : role.key;
  return name === 'a maker'
    ? { contract: crafts, error: 'KeyNotSigner', args: [foreign.id, 2] }
    : { contract: crafts, error: 'KeyUnknown', args: [cooperativeId, foreign.id] };
}

/** An act that the signers of the cooperative sign and anybody submits. */
export function bySignature<Contract extends BaseContract>(row: {
  name: string;
  act: ActName;
  contract: (world: World) => Contract;
  message: (world: World) => object | Promise<object>;
  send: (contract: Contract, message: never, signatures: KeySignature[]) => Sent;
  given?: (world: World) => Promise<unknown>;
}): RoleAct {
  const { name, act, contract, message, send, given } = row;
  const signed = async (world: World, keys: TestKey[], submitter: Role['account']) => {
    const content = await message(world);
    const signatures = await signAct(contract(world) as never, act, content, keys);
    return send(contract(world).connect(submitter) as Contract, content as never, signatures);
  };
  return {
    name,
    may: ['the signers'],
    given,
    attempt: (world, { quorum }) => signed(world, quorum, world.roles['a relayer'].account),
    refusal: quorumRefusal,
    submit: (world, submitter) => signed(world, world.roles['the signers'].quorum, submitter),
  };
}

/** An act on the cooperative's keys: the matter differs, the envelope is the same. */
function onKeys(
  name: 'rotateSigners' | 'setThreshold' | 'addMaker' | 'closeKey' | 'reportTheft' | 'vetoRecovery',
  matter: (world: World) => object | Promise<object>,
  given?: (world: World) => Promise<unknown>,
): RoleAct {
  return bySignature({
    name,
    act: `${name[0]!.toUpperCase()}${name.slice(1)}` as ActName,
    contract: ({ crafts }) => crafts,
    message: async (world) => ({
      cooperativeId: world.cooperativeId,
      ...(await matter(world)),
      nonce: (await world.crafts.cooperativeOf(world.cooperativeId)).nonce,
      deadline: LATER,
    }),
    send: (crafts: BaseContract, message, signatures) => crafts.getFunction(name).send(message, signatures),
    given,
  });
}

const suspend = async ({ crafts, authority, cooperativeId }: World) =>
  crafts.connect(authority).suspend(cooperativeId, await time.latest());
const proposePending = (world: World) => propose(world, world.cooperativeId, PROPOSAL);

/** Who may do what in the register of cooperatives. */
export const craftActs: RoleTable = {
  contract: 'crafts',
  acts: [
    call('admit', byTimelock, (crafts) => crafts.admit(PROFILE, [aWallet('newcomer').encoded], 1, CAPACITY)),
    call('setProfile', byTimelock, (crafts, { cooperativeId }) =>
      crafts.setProfile(cooperativeId, digest('a new name')),
    ),
    call('raiseCapacity', byTimelock, (crafts, { cooperativeId }) =>
      crafts.raiseCapacity(cooperativeId, CAPACITY + 1),
    ),
    call('close', byTimelock, (crafts, { cooperativeId }) => crafts.close(cooperativeId)),
    call('proposeRecovery', byTimelock, (crafts, { cooperativeId }) =>
      crafts.proposeRecovery(cooperativeId, [aWallet('new chair').encoded], 1),
    ),
    call('announceSuccessor', byTimelock, async (crafts, { certificates }) =>
      crafts.announceSuccessor(await certificates.getAddress()),
    ),

    call('suspend', byTimelockOrGuardian, async (crafts, { cooperativeId }) =>
      crafts.suspend(cooperativeId, await time.latest()),
    ),
    call(
      'reinstate',
      byTimelockOrGuardian,
      (crafts, { cooperativeId }) => crafts.reinstate(cooperativeId),
      suspend,
    ),
    call('lowerCapacity', byTimelockOrGuardian, (crafts, { cooperativeId }) =>
      crafts.lowerCapacity(cooperativeId, CAPACITY - 1),
    ),
    call('dateTheft', byGuardian, async (crafts, { cooperativeId, secretary }) =>
      crafts.dateTheft(cooperativeId, secretary.id, await time.latest()),
    ),

    onKeys('rotateSigners', () => ({ added: [aWallet('newcomer').encoded], closed: [] })),
    onKeys('setThreshold', () => ({ threshold: 1 })),
    onKeys('addMaker', ({ webAuthnVerifier }) => ({
      key: aPasskey('second maker', webAuthnVerifier).encoded,
    })),
    onKeys('closeKey', ({ maker }) => ({ keyId: maker.id })),
    onKeys('reportTheft', async ({ maker }) => ({ keyId: maker.id, stolenFrom: await time.latest() })),
    onKeys('vetoRecovery', () => ({ recovery: digestOfProposal(PROPOSAL) }), proposePending),

    {
      name: 'executeRecovery',
      may: ROLES,
      given: async (world) => {
        await proposePending(world);
        await time.increase(RECOVERY_DELAY);
      },
      attempt: (world, { account }) =>
        execute({ ...world, crafts: world.crafts.connect(account) }, world.cooperativeId, PROPOSAL, [
          world.chair,
          world.treasurer,
          world.secretary,
        ]),
      refusal: () => {
        throw new Error('Everybody may carry out a recovery.');
      },
    },
  ],
};
