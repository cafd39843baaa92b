// SPDX-License-Identifier: MIT
pragma solidity 0.8.35;

import {
    Cooperative,
    CooperativeId,
    CooperativeState,
    KeyId,
    KeyIndexes,
    KeyKind,
    Recovery
} from "../interfaces/CraftTypes.sol";
import {ICraftRegistry} from "../interfaces/ICraftRegistry.sol";
import {Keyring} from "../libraries/Keyring.sol";
import {CraftStore} from "./CraftStore.sol";

/// @title The acts of the authority and the guardian
/// @notice Calls from their addresses. None of them can seal, endorse or withdraw a certificate.
abstract contract AuthorityActs is CraftStore {
    using Keyring for Keyring.Ring;

    /// @dev Long enough that a board which meets monthly learns of it in time.
    uint40 private constant RECOVERY_DELAY = 30 days;

    KeyIndexes private constant BY_AUTHORITY = KeyIndexes.wrap(0);

    modifier onlyAuthority() {
        if (msg.sender != authority) revert NotAuthority(msg.sender);
        _;
    }

    modifier onlyAuthorityOrGuardian() {
        if (msg.sender != authority && msg.sender != guardian) revert NotAuthorityOrGuardian(msg.sender);
        _;
    }

    modifier onlyGuardian() {
        if (msg.sender != guardian) revert NotGuardian(msg.sender);
        _;
    }

    // The authority alone

    /// @inheritdoc ICraftRegistry
    function admit(
        bytes32 profile,
        bytes[] calldata signers,
        uint8 threshold,
        uint32 capacity
    ) external onlyAuthority returns (CooperativeId cooperativeId) {
        if (profile == 0) revert ProfileMissing();

        cooperativeId = CooperativeId.wrap(++cooperativeCount);
        Cooperative memory cooperative;
        cooperative.state = CooperativeState.Active;
        cooperative.threshold = threshold;
        cooperative.nextIndex = 1;
        cooperative.capacity = capacity;
        cooperative.admittedAt = uint40(block.timestamp);
        _profiles[cooperativeId] = profile;
        emit CooperativeAdmitted(cooperativeId, profile, threshold, capacity, cooperative.admittedAt);

        _addKeys(cooperativeId, cooperative, KeyKind.Signer, signers, BY_AUTHORITY);
        Keyring.requireThreshold(threshold, cooperative.signerCount);
        _cooperatives[cooperativeId] = cooperative;
    }

    /// @inheritdoc ICraftRegistry
    function setProfile(CooperativeId cooperativeId, bytes32 profile) external onlyAuthority {
        if (profile == 0) revert ProfileMissing();
        _admitted(cooperativeId);

        _profiles[cooperativeId] = profile;
        emit ProfileSet(cooperativeId, profile);
    }

    /// @inheritdoc ICraftRegistry
    function raiseCapacity(CooperativeId cooperativeId, uint32 capacity) external onlyAuthority {
        uint32 present = _notClosed(cooperativeId).capacity;
        if (capacity <= present) revert CapacityNotHigher(present, capacity);
        _setCapacity(cooperativeId, capacity);
    }

    /// @inheritdoc ICraftRegistry
    function close(CooperativeId cooperativeId) external onlyAuthority {
        _notClosed(cooperativeId);
        _cooperatives[cooperativeId].state = CooperativeState.Closed;
        delete _recoveries[cooperativeId];
        emit CooperativeClosed(cooperativeId);
    }

    /// @inheritdoc ICraftRegistry
    function proposeRecovery(
        CooperativeId cooperativeId,
        bytes[] calldata signers,
        uint8 threshold
    ) external onlyAuthority {
        _notClosed(cooperativeId);
        if (signers.length > Keyring.MAX_SIGNERS) revert TooManySigners(Keyring.MAX_SIGNERS);
        // Safe cast: at most 15.
        Keyring.requireThreshold(threshold, uint8(signers.length));
        _rings[cooperativeId].requireAddable(cooperativeId, signers, _verifiers());

        bytes32 recovery = keccak256(abi.encode(signers, threshold));
        uint40 executableAt = uint40(block.timestamp) + RECOVERY_DELAY;
        _recoveries[cooperativeId] = Recovery(recovery, executableAt);
        emit RecoveryProposed(cooperativeId, recovery, signers, threshold, executableAt);
    }

    /// @inheritdoc ICraftRegistry
    function announceSuccessor(address certificateRegistry) external onlyAuthority {
        if (certificateRegistry.code.length == 0) revert SuccessorWithoutCode(certificateRegistry);
        successor = certificateRegistry;
        emit SuccessorAnnounced(certificateRegistry);
    }

    // The authority or the guardian

    /// @inheritdoc ICraftRegistry
    function suspend(CooperativeId cooperativeId, uint40 suspendedFrom) external onlyAuthorityOrGuardian {
        Cooperative memory cooperative = _admitted(cooperativeId);
        if (suspendedFrom < cooperative.admittedAt || suspendedFrom > block.timestamp) {
            revert SuspensionOutOfRange(suspendedFrom, cooperative.admittedAt, uint40(block.timestamp));
        }

        if (cooperative.state == CooperativeState.Active) cooperative.state = CooperativeState.Suspended;
        cooperative.suspendedFrom = suspendedFrom;
        _cooperatives[cooperativeId] = cooperative;
        emit CooperativeSuspended(cooperativeId, suspendedFrom, msg.sender);
    }

    /// @inheritdoc ICraftRegistry
    function reinstate(CooperativeId cooperativeId) external onlyAuthorityOrGuardian {
        Cooperative memory cooperative = _admitted(cooperativeId);
        if (cooperative.suspendedFrom == 0) revert CooperativeNotSuspended(cooperativeId, cooperative.state);

        if (cooperative.state == CooperativeState.Suspended) cooperative.state = CooperativeState.Active;
        cooperative.suspendedFrom = 0;
        _cooperatives[cooperativeId] = cooperative;
        emit CooperativeReinstated(cooperativeId, msg.sender);
    }

    /// @inheritdoc ICraftRegistry
    function lowerCapacity(CooperativeId cooperativeId, uint32 capacity) external onlyAuthorityOrGuardian {
        uint32 present = _notClosed(cooperativeId).capacity;
        if (capacity >= present) revert CapacityNotLower(present, capacity);
        _setCapacity(cooperativeId, capacity);
    }

    /// @inheritdoc ICraftRegistry
    function dateTheft(CooperativeId cooperativeId, KeyId keyId, uint40 stolenFrom) external onlyGuardian {
        Cooperative memory cooperative = _admitted(cooperativeId);
        _rings[cooperativeId].dateTheft(cooperativeId, cooperative, keyId, stolenFrom, 0, msg.sender);
        _cooperatives[cooperativeId] = cooperative;
    }

    function _setCapacity(CooperativeId cooperativeId, uint32 capacity) private {
        _cooperatives[cooperativeId].capacity = capacity;
        emit CapacitySet(cooperativeId, capacity, msg.sender);
    }
}
