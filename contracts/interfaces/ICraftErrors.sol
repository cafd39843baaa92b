// SPDX-License-Identifier: MIT
pragma solidity 0.8.35;

import {CooperativeId, CooperativeState, KeyId, KeyIndexes, KeyKind, KeyScheme} from "./CraftTypes.sol";

/// @title Why the register of cooperatives refuses
/// @notice Each refusal names what was expected and what was given.
interface ICraftErrors {
    error AuthorityMissing();
    error GuardianMissing();
    error VerifierWithoutCode(address verifier);
    error VerifiersNotDistinct(address verifier);
    error NotAuthority(address caller);
    error NotAuthorityOrGuardian(address caller);
    error NotGuardian(address caller);

    error ProfileMissing();
    error CooperativeUnknown(CooperativeId cooperativeId);
    error CooperativeNotActive(CooperativeId cooperativeId, CooperativeState state);
    error CooperativeNotSuspended(CooperativeId cooperativeId, CooperativeState state);
    error CooperativeAlreadyClosed(CooperativeId cooperativeId);
    error SuspensionOutOfRange(uint40 suspendedFrom, uint40 admittedAt, uint40 blockTime);
    error CapacityNotHigher(uint32 present, uint32 given);
    error CapacityNotLower(uint32 present, uint32 given);
    error SuccessorWithoutCode(address certificateRegistry);

    error TooManySigners(uint8 most);
    error ThresholdOutOfRange(uint8 threshold, uint8 signerCount);
    error KeyLengthUnknown(uint256 length);
    error KeyVerifierUnknown(address verifier);
    error KeyAddressMissing();
    error KeyNotOnCurve(bytes32 x, bytes32 y);
    error KeyAlreadyKnown(CooperativeId cooperativeId, KeyId keyId);
    error KeyUnknown(CooperativeId cooperativeId, KeyId keyId);
    error KeyAlreadyClosed(KeyId keyId, uint40 closedAt);
    error KeyNotSigner(KeyId keyId, KeyKind kind);
    error KeyNotPasskey(KeyId keyId, KeyScheme scheme);
    error KeySchemeMismatch(KeyId keyId, KeyScheme expected, KeyScheme given);
    error KeysExhausted(CooperativeId cooperativeId);

    error TheftOutOfRange(uint40 stolenFrom, uint40 earliest, uint40 latest);
    error TheftAlreadyDated(KeyId keyId, uint40 stolenFrom);
    error QuorumStolen(CooperativeId cooperativeId, KeyIndexes signers);

    error RecoveryUnknown(CooperativeId cooperativeId, bytes32 pending, bytes32 given);
    error RecoveryTooEarly(uint40 executableAt, uint40 blockTime);
    error RecoveryExpired(uint40 expiredAt, uint40 blockTime);
    error SignersLeftOpen(uint8 open, uint256 given);

    error DeadlinePassed(uint40 deadline, uint40 blockTime);
    error NonceMismatch(uint32 expected, uint32 given);
    error NothingToRotate();
    error SignatureCountMismatch(uint8 expected, uint256 given);
    error SignersNotAscending(uint16 previousIndex, uint16 index);
    error SignatureInvalid(KeyId keyId, uint16 index);
}
