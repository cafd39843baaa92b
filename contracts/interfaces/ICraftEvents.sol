// SPDX-License-Identifier: MIT
pragma solidity 0.8.35;

import {CooperativeId, KeyId, KeyIndexes, KeyKind, KeyScheme} from "./CraftTypes.sol";

/// @title What happened to cooperatives and their keys
/// @notice These events alone rebuild every answer of `ICraftRegistry`.
interface ICraftEvents {
    /// @notice The authority admitted a cooperative. Its signers follow as `KeyAdded`.
    event CooperativeAdmitted(
        CooperativeId indexed cooperativeId,
        bytes32 profile,
        uint8 threshold,
        uint32 capacity,
        uint40 admittedAt
    );
    /// @notice The digest of the cooperative's public profile (name, villages, address) changed.
    event ProfileSet(CooperativeId indexed cooperativeId, bytes32 profile);
    /// @notice The cooperative may certify `capacity` pieces a year from now on.
    event CapacitySet(CooperativeId indexed cooperativeId, uint32 capacity, address by);
    /// @notice The cooperative is not trusted since `suspendedFrom` and cannot act, but for a veto.
    event CooperativeSuspended(CooperativeId indexed cooperativeId, uint40 suspendedFrom, address by);
    /// @notice The cooperative is trusted again, also for the time of the suspension.
    event CooperativeReinstated(CooperativeId indexed cooperativeId, address by);
    /// @notice The cooperative ended. What it certified stays as it is.
    event CooperativeClosed(CooperativeId indexed cooperativeId);
    /// @notice A signer or maker joined. `key` is the encoding of `KeySignature.key`; `admittedBy` is empty when the
    /// authority admitted it.
    event KeyAdded(
        CooperativeId indexed cooperativeId,
        KeyId indexed keyId,
        KeyKind kind,
        KeyScheme scheme,
        uint16 index,
        bytes key,
        KeyIndexes admittedBy,
        uint40 addedAt
    );
    /// @notice A signer or maker key was closed for ever.
    event KeyClosed(CooperativeId indexed cooperativeId, KeyId indexed keyId, KeyKind kind, uint40 closedAt);
    /// @notice The key was in a thief's hand since `stolenFrom`. `by` is the authority, the guardian, or this registry
    /// when the cooperative's signers reported it.
    event TheftReported(
        CooperativeId indexed cooperativeId,
        KeyId indexed keyId,
        uint16 index,
        uint40 stolenFrom,
        address by
    );
    /// @notice Acts now need `threshold` signatures.
    event ThresholdSet(CooperativeId indexed cooperativeId, uint8 threshold);
    /// @notice The signers `signers` spent `nonce` on the act whose events stand in the same transaction.
    event ActSigned(CooperativeId indexed cooperativeId, uint32 nonce, KeyIndexes signers);
    /// @notice The authority proposed new signers, who can take their seats from `executableAt`; until then and until they
    /// do, the present ones can refuse.
    event RecoveryProposed(
        CooperativeId indexed cooperativeId,
        bytes32 indexed recovery,
        bytes[] signers,
        uint8 threshold,
        uint40 executableAt
    );
    /// @notice The cooperative's signers refused the proposal.
    event RecoveryVetoed(CooperativeId indexed cooperativeId, bytes32 indexed recovery);
    /// @notice The proposed signers took the place of all others.
    event RecoveryExecuted(CooperativeId indexed cooperativeId, bytes32 indexed recovery);
    /// @notice The authority names the registry in which certificates will be issued from now on.
    event SuccessorAnnounced(address indexed certificateRegistry);
}
