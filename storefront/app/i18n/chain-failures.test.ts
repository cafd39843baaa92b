import { certificateRegistryAbi, craftRegistryAbi } from '@daulang/protocol/generated/abi';
import { expect } from 'chai';
import { chainFailureMessages } from './chain-failures.ts';

/** What only the authority, a deployment or a badly built message meets: no manager ever reads these. */
const notForManagers = new Set([
  ...['AuthorityMissing', 'GuardianMissing', 'VerifierWithoutCode', 'VerifiersNotDistinct'],
  ...[
    'CraftRegistryWithoutCode',
    'SuccessorWithoutCode',
    'NotAuthority',
    'NotAuthorityOrGuardian',
    'NotGuardian',
  ],
  ...['ProfileMissing', 'CooperativeUnknown', 'CooperativeNotSuspended', 'CooperativeAlreadyClosed'],
  ...['SuspensionOutOfRange', 'CapacityNotHigher', 'CapacityNotLower', 'RecoveryTooEarly', 'SignersLeftOpen'],
  ...['KeyLengthUnknown', 'KeyVerifierUnknown', 'KeyAddressMissing', 'KeyNotOnCurve'],
  ...['RootMissing', 'ManifestMissing', 'ReasonMissing'],
]);

const codeOf = (name: string) => name.replace(/(?<=[a-z0-9])[A-Z]/g, '-$&').toLowerCase();

describe('why the register refused, in words', () => {
  const errors = [...craftRegistryAbi, ...certificateRegistryAbi].filter(({ type }) => type === 'error');
  const names = new Set<string>(errors.map(({ name }) => name));

  it('has a sentence for every refusal that a manager can meet, and for no other', () => {
    const met = [...names].filter((name) => !notForManagers.has(name)).map(codeOf);
    expect(Object.keys(chainFailureMessages).toSorted()).to.deep.equal([...met, 'reverted'].toSorted());
  });

  it('leaves out only refusals that exist', () => {
    expect([...notForManagers].filter((name) => !names.has(name))).to.deep.equal([]);
  });
});
