// SPDX-License-Identifier: MIT
pragma solidity 0.8.35;

import {
    AddMaker,
    CloseKey,
    Cooperative,
    CooperativeId,
    KeyId,
    KeyIndexes,
    KeyKind,
    KeySignature,
    Recovery,
    ReportTheft,
    RotateSigners,
    SetThreshold,
    VetoRecovery
} from "../interfaces/CraftTypes.sol";
import {ICraftRegistry} from "../interfaces/ICraftRegistry.sol";
import {CraftMessages} from "../libraries/CraftMessages.sol";
import {Keyring} from "../libraries/Keyring.sol";
import {CraftStore} from "./CraftStore.sol";

/// @title The acts of a cooperative on its own keys
/// @notice Messages signed by k of its n signers, submitted by anybody, and the recovery that anybody carries out.
abstract contract CooperativeActs is CraftStore {
    using CraftMessages for RotateSigners;
    using CraftMessages for SetThreshold;
    using CraftMessages for AddMaker;
    using CraftMessages for CloseKey;
    using CraftMessages for ReportTheft;
    using CraftMessages for VetoRecovery;
    using Keyring for Keyring.Ring;

    /// @dev How far back a cooperative itself may date a theft, and so put its own certificates in doubt.
    uint40 private constant THEFT_REPORT_WINDOW = 90 days;

    /// @dev After it nobody can carry out a proposal that its authority forgot.
    uint40 private constant RECOVERY_WINDOW = 30 days;

    /// @dev What every signed act carries beside its own matter.
    struct Envelope {
        CooperativeId cooperativeId;
        uint32 nonce;
        uint40 deadline;
        bytes32 structHash;
    }

    /// @inheritdoc ICraftRegistry
    function rotateSigners(RotateSigners calldata act, KeySignature[] calldata signatures) external {
        if (act.added.length + act.closed.length == 0) revert NothingToRotate();
        CooperativeId cooperativeId = act.cooperativeId;
        (Cooperative memory cooperative, KeyIndexes signers) = _spend(
            _active(cooperativeId),
            Envelope(cooperativeId, act.nonce, act.deadline, act.hash()),
            signatures
        );

        _closeSigners(cooperativeId, cooperative, act.closed);
        _addKeys(cooperativeId, cooperative, KeyKind.Signer, act.added, signers);
        _keep(cooperativeId, cooperative);
    }

    /// @inheritdoc ICraftRegistry
    function setThreshold(SetThreshold calldata act, KeySignature[] calldata signatures) external {
        CooperativeId cooperativeId = act.cooperativeId;
        (Cooperative memory cooperative, ) = _spend(
            _active(cooperativeId),
            Envelope(cooperativeId, act.nonce, act.deadline, act.hash()),
            signatures
        );

        cooperative.threshold = act.threshold;
        _keep(cooperativeId, cooperative);
        emit ThresholdSet(cooperativeId, act.threshold);
    }

    /// @inheritdoc ICraftRegistry
    function addMaker(AddMaker calldata act, KeySignature[] calldata signatures) external {
        CooperativeId cooperativeId = act.cooperativeId;
        (Cooperative memory cooperative, KeyIndexes signers) = _spend(
            _active(cooperativeId),
            Envelope(cooperativeId, act.nonce, act.deadline, act.hash()),
            signatures
        );

        _addKey(cooperativeId, cooperative, KeyKind.Maker, act.key, signers);
        _keep(cooperativeId, cooperative);
    }

    /// @inheritdoc ICraftRegistry
    function closeKey(CloseKey calldata act, KeySignature[] calldata signatures) external {
        CooperativeId cooperativeId = act.cooperativeId;
        (Cooperative memory cooperative, ) = _spend(
            _active(cooperativeId),
            Envelope(cooperativeId, act.nonce, act.deadline, act.hash()),
            signatures
        );

        _rings[cooperativeId].close(cooperativeId, cooperative, act.keyId);
        _keep(cooperativeId, cooperative);
    }

    /// @inheritdoc ICraftRegistry
    function reportTheft(ReportTheft calldata act, KeySignature[] calldata signatures) external {
        CooperativeId cooperativeId = act.cooperativeId;
        (Cooperative memory cooperative, KeyIndexes signers) = _spend(
            _active(cooperativeId),
            Envelope(cooperativeId, act.nonce, act.deadline, act.hash()),
            signatures
        );

        uint40 earliest = uint40(block.timestamp) - THEFT_REPORT_WINDOW;
        _rings[cooperativeId].dateTheft(
            cooperativeId,
            cooperative,
            act.keyId,
            act.stolenFrom,
            earliest,
            address(this)
        );
        // A theft that reaches those who report it would leave a board that can do nothing more.
        _requireClean(cooperativeId, cooperative, signers);
        _keep(cooperativeId, cooperative);
    }

    /// @inheritdoc ICraftRegistry
    function vetoRecovery(VetoRecovery calldata act, KeySignature[] calldata signatures) external {
        CooperativeId cooperativeId = act.cooperativeId;
        bytes32 pending = _recoveries[cooperativeId].digest;
        if (pending == 0 || pending != act.recovery) {
            revert RecoveryUnknown(cooperativeId, pending, act.recovery);
        }
        (Cooperative memory cooperative, ) = _spend(
            _notClosed(cooperativeId),
            Envelope(cooperativeId, act.nonce, act.deadline, act.hash()),
            signatures
        );

        delete _recoveries[cooperativeId];
        _keep(cooperativeId, cooperative);
        emit RecoveryVetoed(cooperativeId, pending);
    }

    /// @inheritdoc ICraftRegistry
    function executeRecovery(
        CooperativeId cooperativeId,
        bytes[] calldata signers,
        uint8 threshold,
        KeyId[] calldata closed
    ) external {
        Cooperative memory cooperative = _notClosed(cooperativeId);
        Recovery memory pending = _recoveries[cooperativeId];
        bytes32 recovery = keccak256(abi.encode(signers, threshold));
        if (pending.digest != recovery) revert RecoveryUnknown(cooperativeId, pending.digest, recovery);
        if (block.timestamp < pending.executableAt) {
            revert RecoveryTooEarly(pending.executableAt, uint40(block.timestamp));
        }
        if (block.timestamp >= pending.executableAt + RECOVERY_WINDOW) {
            revert RecoveryExpired(pending.executableAt + RECOVERY_WINDOW, uint40(block.timestamp));
        }
        if (closed.length != cooperative.signerCount) {
            revert SignersLeftOpen(cooperative.signerCount, closed.length);
        }

        delete _recoveries[cooperativeId];
        _closeSigners(cooperativeId, cooperative, closed);
        _addKeys(cooperativeId, cooperative, KeyKind.Signer, signers, KeyIndexes.wrap(0));
        cooperative.threshold = threshold;
        _keep(cooperativeId, cooperative);
        emit ThresholdSet(cooperativeId, threshold);
        emit RecoveryExecuted(cooperativeId, recovery);
    }

    /// @dev Admits one signed act and spends its nonce. The caller writes the returned cooperative back.
    function _spend(
        Cooperative memory cooperative,
        Envelope memory envelope,
        KeySignature[] calldata signatures
    ) private returns (Cooperative memory, KeyIndexes signers) {
        if (block.timestamp > envelope.deadline) {
            revert DeadlinePassed(envelope.deadline, uint40(block.timestamp));
        }
        if (envelope.nonce != cooperative.nonce) revert NonceMismatch(cooperative.nonce, envelope.nonce);
        bytes32 digest = _hashTypedDataV4(envelope.structHash);
        signers = _requireSigned(envelope.cooperativeId, cooperative, digest, signatures);

        ++cooperative.nonce;
        emit ActSigned(envelope.cooperativeId, envelope.nonce, signers);
        return (cooperative, signers);
    }

    function _closeSigners(
        CooperativeId cooperativeId,
        Cooperative memory cooperative,
        KeyId[] calldata keyIds
    ) private {
        for (uint256 i = 0; i < keyIds.length; ++i) {
            _rings[cooperativeId].closeSigner(cooperativeId, cooperative, keyIds[i]);
        }
    }

    /// @dev Writes the changed cooperative, which must still be able to act.
    function _keep(CooperativeId cooperativeId, Cooperative memory cooperative) private {
        Keyring.requireThreshold(cooperative.threshold, cooperative.signerCount);
        _cooperatives[cooperativeId] = cooperative;
    }
}
