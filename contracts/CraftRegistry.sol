// SPDX-License-Identifier: MIT
pragma solidity 0.8.35;

import {AuthorityActs} from "./craft/AuthorityActs.sol";
import {CooperativeActs} from "./craft/CooperativeActs.sol";
import {CraftStore} from "./craft/CraftStore.sol";
import {
    Cooperative,
    CooperativeId,
    IssuerStanding,
    Key,
    KeyId,
    KeyIndexes,
    KeyKind,
    KeyOrigin,
    KeySignature,
    MakerStanding,
    Quorum,
    Recovery
} from "./interfaces/CraftTypes.sol";
import {ICraftRegistry} from "./interfaces/ICraftRegistry.sol";
import {KeyIndexList} from "./libraries/KeyIndexList.sol";
import {TheftReach} from "./libraries/TheftReach.sol";

/// @title Cooperatives and their keys
/// @notice See `ICraftRegistry`, which is the document. Here are the views; the acts are in the two parents.
contract CraftRegistry is AuthorityActs, CooperativeActs {
    constructor(
        address authority_,
        address guardian_,
        address webAuthnVerifier_,
        address p256Verifier_
    ) CraftStore(authority_, guardian_, webAuthnVerifier_, p256Verifier_) {}

    /// @inheritdoc ICraftRegistry
    function requireSigned(
        CooperativeId cooperativeId,
        bytes32 digest,
        KeySignature[] calldata signatures
    ) external view returns (Quorum memory) {
        Cooperative memory cooperative = _active(cooperativeId);
        KeyIndexes signers = _requireSigned(cooperativeId, cooperative, digest, signatures);
        return Quorum(signers, cooperative.capacity, cooperative.admittedAt);
    }

    /// @inheritdoc ICraftRegistry
    function issuerStandingOf(
        CooperativeId cooperativeId,
        KeyIndexes sealers,
        uint40 sealedAt,
        KeyId makerKey,
        uint40 issuedAt
    ) external view returns (IssuerStanding memory standing) {
        Cooperative memory cooperative = _cooperatives[cooperativeId];
        standing.state = cooperative.state;
        standing.suspendedFrom = cooperative.suspendedFrom;
        standing.profile = _profiles[cooperativeId];
        standing.suspect = _isStolen(cooperativeId, cooperative.theftSince, sealers, sealedAt);
        if (KeyId.unwrap(makerKey) == 0) return standing;

        Key memory maker = _rings[cooperativeId].keys[makerKey];
        standing.makerStanding = _makerStandingOf(cooperativeId, cooperative.theftSince, maker, issuedAt);
        if (maker.kind != KeyKind.Maker) return standing;
        standing.makerAddedAt = maker.addedAt;
        standing.makerClosedAt = maker.closedAt;
    }

    /// @inheritdoc ICraftRegistry
    function isQuorumStolen(
        CooperativeId cooperativeId,
        KeyIndexes keyIndexes,
        uint40 moment
    ) external view returns (bool) {
        return _isStolen(cooperativeId, _cooperatives[cooperativeId].theftSince, keyIndexes, moment);
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
        return _rings[cooperativeId].keys[keyId];
    }

    /// @inheritdoc ICraftRegistry
    function originOf(CooperativeId cooperativeId, uint16 keyIndex) external view returns (KeyOrigin memory) {
        return _rings[cooperativeId].origins[keyIndex];
    }

    /// @inheritdoc ICraftRegistry
    function recoveryOf(CooperativeId cooperativeId) external view returns (Recovery memory) {
        return _recoveries[cooperativeId];
    }

    /// @dev A key closed in the very second of issue counts as closed, one stolen in it as stolen.
    function _makerStandingOf(
        CooperativeId cooperativeId,
        uint40 theftSince,
        Key memory maker,
        uint40 issuedAt
    ) private view returns (MakerStanding) {
        if (maker.kind != KeyKind.Maker) return MakerStanding.Unknown;
        if (maker.addedAt > issuedAt) return MakerStanding.AddedLater;
        KeyIndexes itself = KeyIndexList.only(maker.index);
        if (_isStolen(cooperativeId, theftSince, itself, issuedAt)) return MakerStanding.Stolen;
        if (maker.closedAt != 0) {
            uint40 stolenFrom = _rings[cooperativeId].origins[maker.index].stolenFrom;
            if (stolenFrom != 0 && stolenFrom <= issuedAt) return MakerStanding.Stolen;
        }
        if (maker.closedAt != 0 && maker.closedAt <= issuedAt) return MakerStanding.Closed;
        return MakerStanding.Good;
    }

    function _isStolen(
        CooperativeId cooperativeId,
        uint40 theftSince,
        KeyIndexes keyIndexes,
        uint40 moment
    ) private view returns (bool) {
        return TheftReach.isStolen(_rings[cooperativeId].origins, theftSince, keyIndexes, moment);
    }
}
