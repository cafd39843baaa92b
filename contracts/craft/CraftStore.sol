// SPDX-License-Identifier: MIT
pragma solidity 0.8.35;

import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {
    Cooperative,
    CooperativeId,
    CooperativeState,
    KeyIndexes,
    KeyKind,
    KeySignature,
    Recovery
} from "../interfaces/CraftTypes.sol";
import {ICraftRegistry} from "../interfaces/ICraftRegistry.sol";
import {Verifiers} from "../libraries/KeyEncoding.sol";
import {Keyring} from "../libraries/Keyring.sol";
import {TheftReach} from "../libraries/TheftReach.sol";

/// @title What the register of cooperatives remembers
/// @notice The storage of `CraftRegistry`, and the questions that all its acts ask.
abstract contract CraftStore is ICraftRegistry, EIP712 {
    using Keyring for Keyring.Ring;

    /// @inheritdoc ICraftRegistry
    address public immutable authority;
    /// @inheritdoc ICraftRegistry
    address public immutable guardian;
    /// @inheritdoc ICraftRegistry
    address public immutable webAuthnVerifier;
    /// @inheritdoc ICraftRegistry
    address public immutable p256Verifier;

    /// @inheritdoc ICraftRegistry
    uint64 public cooperativeCount;
    /// @inheritdoc ICraftRegistry
    address public successor;

    mapping(CooperativeId cooperativeId => Cooperative cooperative) internal _cooperatives;
    mapping(CooperativeId cooperativeId => bytes32 digest) internal _profiles;
    mapping(CooperativeId cooperativeId => Keyring.Ring ring) internal _rings;
    mapping(CooperativeId cooperativeId => Recovery recovery) internal _recoveries;

    constructor(
        address authority_,
        address guardian_,
        address webAuthnVerifier_,
        address p256Verifier_
    ) EIP712("DauLang CraftRegistry", "1") {
        if (authority_ == address(0)) revert AuthorityMissing();
        if (guardian_ == address(0)) revert GuardianMissing();
        if (webAuthnVerifier_.code.length == 0) revert VerifierWithoutCode(webAuthnVerifier_);
        if (p256Verifier_.code.length == 0) revert VerifierWithoutCode(p256Verifier_);
        if (webAuthnVerifier_ == p256Verifier_) revert VerifiersNotDistinct(p256Verifier_);
        authority = authority_;
        guardian = guardian_;
        webAuthnVerifier = webAuthnVerifier_;
        p256Verifier = p256Verifier_;
    }

    function _admitted(CooperativeId cooperativeId) internal view returns (Cooperative memory cooperative) {
        cooperative = _cooperatives[cooperativeId];
        if (cooperative.state == CooperativeState.None) revert CooperativeUnknown(cooperativeId);
    }

    function _notClosed(CooperativeId cooperativeId) internal view returns (Cooperative memory cooperative) {
        cooperative = _admitted(cooperativeId);
        if (cooperative.state == CooperativeState.Closed) revert CooperativeAlreadyClosed(cooperativeId);
    }

    function _active(CooperativeId cooperativeId) internal view returns (Cooperative memory cooperative) {
        cooperative = _admitted(cooperativeId);
        if (cooperative.state != CooperativeState.Active) {
            revert CooperativeNotActive(cooperativeId, cooperative.state);
        }
    }

    /// @dev Exactly k open signers, not all of them known to be stolen.
    function _requireSigned(
        CooperativeId cooperativeId,
        Cooperative memory cooperative,
        bytes32 digest,
        KeySignature[] calldata signatures
    ) internal view returns (KeyIndexes signers) {
        Keyring.Ring storage ring = _rings[cooperativeId];
        signers = ring.requireSigned(cooperativeId, cooperative.threshold, _verifiers(), digest, signatures);
        _requireClean(cooperativeId, cooperative, signers);
    }

    function _requireClean(
        CooperativeId cooperativeId,
        Cooperative memory cooperative,
        KeyIndexes signers
    ) internal view {
        Keyring.Ring storage ring = _rings[cooperativeId];
        if (TheftReach.isStolen(ring.origins, cooperative.theftSince, signers, uint40(block.timestamp))) {
            revert QuorumStolen(cooperativeId, signers);
        }
    }

    function _addKeys(
        CooperativeId cooperativeId,
        Cooperative memory cooperative,
        KeyKind kind,
        bytes[] calldata keys,
        KeyIndexes admittedBy
    ) internal {
        for (uint256 i = 0; i < keys.length; ++i) {
            _addKey(cooperativeId, cooperative, kind, keys[i], admittedBy);
        }
    }

    function _addKey(
        CooperativeId cooperativeId,
        Cooperative memory cooperative,
        KeyKind kind,
        bytes calldata key,
        KeyIndexes admittedBy
    ) internal {
        _rings[cooperativeId].add(cooperativeId, cooperative, _verifiers(), kind, key, admittedBy);
    }

    function _verifiers() internal view returns (Verifiers memory) {
        return Verifiers({webAuthn: webAuthnVerifier, p256: p256Verifier});
    }
}
