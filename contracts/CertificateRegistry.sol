// SPDX-License-Identifier: MIT
pragma solidity 0.8.35;

import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {
    Batch,
    Certificate,
    ICertificateRegistry,
    IssueBatch,
    MakerStanding,
    PieceState,
    SetStatus,
    Status,
    Verification
} from "./interfaces/ICertificateRegistry.sol";
import {
    Cooperative,
    CooperativeId,
    ICraftRegistry,
    Key,
    KeyId,
    KeyIndexes,
    KeyKind,
    KeySignature
} from "./interfaces/ICraftRegistry.sol";
import {CertificateMessages} from "./libraries/CertificateMessages.sol";
import {PositionalTree} from "./libraries/PositionalTree.sol";

/// @title Certificates of authenticity
/// @notice See `ICertificateRegistry`, which is the document.
contract CertificateRegistry is ICertificateRegistry, EIP712 {
    using CertificateMessages for Certificate;
    using CertificateMessages for IssueBatch;
    using CertificateMessages for SetStatus;

    /// @dev A cooperative's running numbers. One slot.
    struct Line {
        /// The number its next batch begins with; 0 stands for 1.
        uint32 next;
    }

    ICraftRegistry private immutable _crafts;

    mapping(CooperativeId cooperativeId => Line line) private _lines;
    mapping(CooperativeId cooperativeId => mapping(bytes32 root => Batch batch)) private _batches;
    mapping(CooperativeId cooperativeId => mapping(uint32 number => Status status)) private _statuses;

    constructor(address craftRegistry_) EIP712("DauLang CertificateRegistry", "1") {
        if (craftRegistry_.code.length == 0) revert CraftRegistryWithoutCode(craftRegistry_);
        _crafts = ICraftRegistry(craftRegistry_);
    }

    /// @inheritdoc ICertificateRegistry
    function issueBatch(IssueBatch calldata act, KeySignature[] calldata signatures) external {
        CooperativeId cooperativeId = act.cooperativeId;
        _requireInTime(act.deadline);
        if (act.root == 0) revert RootMissing();
        if (act.manifest == 0) revert ManifestMissing();
        if (act.size == 0 || act.size > PositionalTree.MAX_SIZE) {
            revert BatchSizeOutOfRange(act.size, PositionalTree.MAX_SIZE);
        }
        uint32 first = nextNumber(cooperativeId);
        if (act.first != first) revert FirstNumberMismatch(first, act.first);
        // The next number must fit too, so that running numbers never begin anew.
        if (uint256(first) + act.size > type(uint32).max)
            revert NumbersExhausted(cooperativeId, first, act.size);
        if (_batches[cooperativeId][act.root].issuedAt != 0)
            revert BatchAlreadyIssued(cooperativeId, act.root);
        KeyIndexes sealers = _crafts.requireSigned(cooperativeId, _hashTypedDataV4(act.hash()), signatures);

        uint40 issuedAt = uint40(block.timestamp);
        _lines[cooperativeId].next = first + act.size;
        _batches[cooperativeId][act.root] = Batch(issuedAt, issuedAt, first, act.size, sealers);
        emit BatchIssued(cooperativeId, act.root, first, act.size, act.manifest, sealers, issuedAt);
    }

    /// @inheritdoc ICertificateRegistry
    function setStatus(SetStatus calldata act, KeySignature[] calldata signatures) external {
        (CooperativeId cooperativeId, uint32 number) = (act.cooperativeId, act.number);
        _requireInTime(act.deadline);
        if (act.reason == 0) revert ReasonMissing();
        if (number == 0 || number >= nextNumber(cooperativeId)) revert NumberNotIssued(cooperativeId, number);
        Status memory status = _statuses[cooperativeId][number];
        if (act.version != status.version + 1) revert StatusVersionMismatch(status.version + 1, act.version);
        if (status.state == PieceState.Withdrawn || status.state == act.state) {
            revert StatusMoveNotAllowed(status.state, act.state);
        }
        KeyIndexes signers = _crafts.requireSigned(cooperativeId, _hashTypedDataV4(act.hash()), signatures);

        uint40 setAt = uint40(block.timestamp);
        _statuses[cooperativeId][number] = Status(act.state, act.reason, setAt, act.version, signers);
        emit StatusSet(cooperativeId, number, act.state, act.reason, act.text, act.version, signers, setAt);
    }

    /// @inheritdoc ICertificateRegistry
    function verify(
        Certificate calldata certificate,
        bytes32 root,
        bytes32[] calldata proof
    ) external view returns (Verification memory answer) {
        answer.blockTime = uint40(block.timestamp);
        answer.blockNumber = uint64(block.number);
        CooperativeId cooperativeId = certificate.cooperativeId;
        Batch memory batch = _batches[cooperativeId][root];
        if (!_isIncluded(batch, certificate, root, proof)) return answer;

        Cooperative memory cooperative = _crafts.cooperativeOf(cooperativeId);
        answer.included = true;
        answer.issuedAt = batch.issuedAt;
        answer.sealedAt = batch.sealedAt;
        answer.cooperativeState = cooperative.state;
        answer.suspendedFrom = cooperative.suspendedFrom;
        answer.profile = _crafts.profileOf(cooperativeId);
        answer.status = _statuses[cooperativeId][certificate.number];
        if (KeyId.unwrap(certificate.makerKey) == 0) return answer;

        Key memory maker = _crafts.keyOf(cooperativeId, certificate.makerKey);
        answer.makerStanding = _standingOf(maker, batch.issuedAt);
        if (maker.kind != KeyKind.Maker) return answer;
        answer.makerAddedAt = maker.addedAt;
        answer.makerClosedAt = maker.closedAt;
    }

    /// @inheritdoc ICertificateRegistry
    function leafOf(Certificate calldata certificate) public view returns (bytes32) {
        return _hashTypedDataV4(certificate.hash());
    }

    /// @inheritdoc ICertificateRegistry
    function batchOf(CooperativeId cooperativeId, bytes32 root) external view returns (Batch memory) {
        return _batches[cooperativeId][root];
    }

    /// @inheritdoc ICertificateRegistry
    function statusOf(CooperativeId cooperativeId, uint32 number) external view returns (Status memory) {
        return _statuses[cooperativeId][number];
    }

    /// @inheritdoc ICertificateRegistry
    function nextNumber(CooperativeId cooperativeId) public view returns (uint32) {
        uint32 next = _lines[cooperativeId].next;
        return next == 0 ? 1 : next;
    }

    /// @inheritdoc ICertificateRegistry
    function craftRegistry() external view returns (address) {
        return address(_crafts);
    }

    function _isIncluded(
        Batch memory batch,
        Certificate calldata certificate,
        bytes32 root,
        bytes32[] calldata proof
    ) private view returns (bool) {
        if (batch.issuedAt == 0 || certificate.number < batch.first) return false;
        uint256 place = certificate.number - batch.first;
        if (place >= batch.size || proof.length != PositionalTree.depthOf(batch.size)) return false;
        return PositionalTree.rootOf(leafOf(certificate), place, proof) == root;
    }

    /// @dev A key closed in the very second of issue counts as closed.
    function _standingOf(Key memory maker, uint40 issuedAt) private pure returns (MakerStanding) {
        if (maker.kind != KeyKind.Maker) return MakerStanding.Unknown;
        if (maker.addedAt > issuedAt) return MakerStanding.AddedLater;
        if (maker.closedAt != 0 && maker.closedAt <= issuedAt) return MakerStanding.Closed;
        return MakerStanding.Good;
    }

    function _requireInTime(uint40 deadline) private view {
        if (block.timestamp > deadline) revert DeadlinePassed(deadline, uint40(block.timestamp));
    }
}
