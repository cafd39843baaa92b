// SPDX-License-Identifier: MIT
pragma solidity 0.8.35;

import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {
    AddMaker,
    CloseKey,
    Cooperative,
    CooperativeId,
    CooperativeState,
    ICraftRegistry,
    Key,
    KeyId,
    KeyIndexes,
    KeyKind,
    KeySignature,
    RotateSigners,
    SetThreshold
} from "./interfaces/ICraftRegistry.sol";
import {CraftMessages} from "./libraries/CraftMessages.sol";
import {Verifiers} from "./libraries/KeyEncoding.sol";
import {Keyring} from "./libraries/Keyring.sol";

/// @title Cooperatives and their keys
/// @notice See `ICraftRegistry`, which is the document.
contract CraftRegistry is ICraftRegistry, EIP712 {
    using CraftMessages for RotateSigners;
    using CraftMessages for SetThreshold;
    using CraftMessages for AddMaker;
    using CraftMessages for CloseKey;
    using Keyring for Cooperative;

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

    mapping(CooperativeId cooperativeId => Cooperative cooperative) private _cooperatives;
    mapping(CooperativeId cooperativeId => bytes32 digest) private _profiles;
    mapping(CooperativeId cooperativeId => mapping(KeyId keyId => Key key)) private _keys;

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

    // The authority's acts

    /// @inheritdoc ICraftRegistry
    function admit(
        bytes32 profile,
        bytes[] calldata signers,
        uint8 threshold,
        uint32 capacity
    ) external returns (CooperativeId cooperativeId) {
        if (msg.sender != authority) revert NotAuthority(msg.sender);
        if (profile == 0) revert ProfileMissing();

        cooperativeId = CooperativeId.wrap(++cooperativeCount);
        Cooperative memory cooperative = Cooperative({
            state: CooperativeState.Active,
            threshold: threshold,
            signerCount: 0,
            nextIndex: 1,
            capacity: capacity,
            admittedAt: uint40(block.timestamp),
            suspendedFrom: 0,
            nonce: 0
        });
        _profiles[cooperativeId] = profile;
        emit CooperativeAdmitted(cooperativeId, profile, threshold, capacity, cooperative.admittedAt);

        for (uint256 i = 0; i < signers.length; ++i) {
            _addKey(cooperativeId, cooperative, KeyKind.Signer, signers[i]);
        }
        cooperative.requireThreshold();
        _cooperatives[cooperativeId] = cooperative;
    }

    /// @inheritdoc ICraftRegistry
    function setProfile(CooperativeId cooperativeId, bytes32 profile) external {
        if (msg.sender != authority) revert NotAuthority(msg.sender);
        if (profile == 0) revert ProfileMissing();
        _admitted(cooperativeId);

        _profiles[cooperativeId] = profile;
        emit ProfileSet(cooperativeId, profile);
    }

    /// @inheritdoc ICraftRegistry
    function suspend(CooperativeId cooperativeId, uint40 suspendedFrom) external {
        _requireAuthorityOrGuardian();
        Cooperative storage cooperative = _admitted(cooperativeId);
        if (suspendedFrom < cooperative.admittedAt || suspendedFrom > block.timestamp) {
            revert SuspensionOutOfRange(suspendedFrom, cooperative.admittedAt, uint40(block.timestamp));
        }

        cooperative.state = CooperativeState.Suspended;
        cooperative.suspendedFrom = suspendedFrom;
        emit CooperativeSuspended(cooperativeId, suspendedFrom, msg.sender);
    }

    /// @inheritdoc ICraftRegistry
    function reinstate(CooperativeId cooperativeId) external {
        _requireAuthorityOrGuardian();
        Cooperative storage cooperative = _admitted(cooperativeId);
        if (cooperative.state != CooperativeState.Suspended) {
            revert CooperativeNotSuspended(cooperativeId, cooperative.state);
        }

        cooperative.state = CooperativeState.Active;
        cooperative.suspendedFrom = 0;
        emit CooperativeReinstated(cooperativeId, msg.sender);
    }

    // The cooperatives' acts

    /// @inheritdoc ICraftRegistry
    function rotateSigners(RotateSigners calldata act, KeySignature[] calldata signatures) external {
        if (act.added.length + act.closed.length == 0) revert NothingToRotate();
        CooperativeId cooperativeId = act.cooperativeId;
        Cooperative memory cooperative = _spend(
            cooperativeId,
            act.nonce,
            act.deadline,
            act.hash(),
            signatures
        );

        for (uint256 i = 0; i < act.closed.length; ++i) {
            KeyKind kind = Keyring.close(_keys[cooperativeId], cooperativeId, cooperative, act.closed[i]);
            if (kind != KeyKind.Signer) revert KeyNotSigner(act.closed[i], kind);
        }
        for (uint256 i = 0; i < act.added.length; ++i) {
            _addKey(cooperativeId, cooperative, KeyKind.Signer, act.added[i]);
        }
        cooperative.requireThreshold();
        _cooperatives[cooperativeId] = cooperative;
    }

    /// @inheritdoc ICraftRegistry
    function setThreshold(SetThreshold calldata act, KeySignature[] calldata signatures) external {
        CooperativeId cooperativeId = act.cooperativeId;
        Cooperative memory cooperative = _spend(
            cooperativeId,
            act.nonce,
            act.deadline,
            act.hash(),
            signatures
        );

        cooperative.threshold = act.threshold;
        cooperative.requireThreshold();
        _cooperatives[cooperativeId] = cooperative;
        emit ThresholdSet(cooperativeId, act.threshold);
    }

    /// @inheritdoc ICraftRegistry
    function addMaker(AddMaker calldata act, KeySignature[] calldata signatures) external {
        CooperativeId cooperativeId = act.cooperativeId;
        Cooperative memory cooperative = _spend(
            cooperativeId,
            act.nonce,
            act.deadline,
            act.hash(),
            signatures
        );

        _addKey(cooperativeId, cooperative, KeyKind.Maker, act.key);
        _cooperatives[cooperativeId] = cooperative;
    }

    /// @inheritdoc ICraftRegistry
    function closeKey(CloseKey calldata act, KeySignature[] calldata signatures) external {
        CooperativeId cooperativeId = act.cooperativeId;
        Cooperative memory cooperative = _spend(
            cooperativeId,
            act.nonce,
            act.deadline,
            act.hash(),
            signatures
        );

        Keyring.close(_keys[cooperativeId], cooperativeId, cooperative, act.keyId);
        cooperative.requireThreshold();
        _cooperatives[cooperativeId] = cooperative;
    }

    // Reading

    /// @inheritdoc ICraftRegistry
    function requireSigned(
        CooperativeId cooperativeId,
        bytes32 digest,
        KeySignature[] calldata signatures
    ) external view returns (KeyIndexes signers) {
        return _requireSigned(cooperativeId, _cooperatives[cooperativeId], digest, signatures);
    }

    /// @inheritdoc ICraftRegistry
    function cooperativeOf(CooperativeId cooperativeId) external view returns (Cooperative memory) {
        return _cooperatives[cooperativeId];
    }

    /// @inheritdoc ICraftRegistry
    function profileOf(CooperativeId cooperativeId) external view returns (bytes32) {
        return _profiles[cooperativeId];
    }

    /// @inheritdoc ICraftRegistry
    function keyOf(CooperativeId cooperativeId, KeyId keyId) external view returns (Key memory) {
        return _keys[cooperativeId][keyId];
    }

    // Inside

    /// @dev Admits one signed act and spends its nonce. The caller writes the returned cooperative back.
    function _spend(
        CooperativeId cooperativeId,
        uint32 nonce,
        uint40 deadline,
        bytes32 structHash,
        KeySignature[] calldata signatures
    ) private returns (Cooperative memory cooperative) {
        if (block.timestamp > deadline) revert DeadlinePassed(deadline, uint40(block.timestamp));
        cooperative = _cooperatives[cooperativeId];
        if (nonce != cooperative.nonce) revert NonceMismatch(cooperative.nonce, nonce);
        bytes32 digest = _hashTypedDataV4(structHash);
        KeyIndexes signers = _requireSigned(cooperativeId, cooperative, digest, signatures);

        ++cooperative.nonce;
        emit ActSigned(cooperativeId, nonce, signers);
    }

    function _requireSigned(
        CooperativeId cooperativeId,
        Cooperative memory cooperative,
        bytes32 digest,
        KeySignature[] calldata signatures
    ) private view returns (KeyIndexes signers) {
        return
            Keyring.requireSigned(
                _keys[cooperativeId],
                cooperativeId,
                cooperative,
                _verifiers(),
                digest,
                signatures
            );
    }

    function _addKey(
        CooperativeId cooperativeId,
        Cooperative memory cooperative,
        KeyKind kind,
        bytes calldata encoded
    ) private {
        Keyring.add(_keys[cooperativeId], cooperativeId, cooperative, _verifiers(), kind, encoded);
    }

    function _verifiers() private view returns (Verifiers memory) {
        return Verifiers({webAuthn: webAuthnVerifier, p256: p256Verifier});
    }

    function _admitted(CooperativeId cooperativeId) private view returns (Cooperative storage cooperative) {
        cooperative = _cooperatives[cooperativeId];
        if (cooperative.state == CooperativeState.None) revert CooperativeUnknown(cooperativeId);
    }

    function _requireAuthorityOrGuardian() private view {
        if (msg.sender != authority && msg.sender != guardian) revert NotAuthorityOrGuardian(msg.sender);
    }
}
