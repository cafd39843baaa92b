// SPDX-License-Identifier: MIT
pragma solidity 0.8.35;

import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {
    Batch,
    BatchStatus,
    Certificate,
    Endorse,
    IssueBatch,
    Line,
    PieceState,
    SetStatus,
    Status,
    Supersede,
    Verification
} from "./interfaces/CertificateTypes.sol";
import {CooperativeId, KeyIndexes, KeySignature, Quorum} from "./interfaces/CraftTypes.sol";
import {ICertificateRegistry} from "./interfaces/ICertificateRegistry.sol";
import {ICraftRegistry} from "./interfaces/ICraftRegistry.sol";
import {CertificateMessages} from "./libraries/CertificateMessages.sol";
import {NumberLine} from "./libraries/NumberLine.sol";
import {PositionalTree} from "./libraries/PositionalTree.sol";

/// @title Certificates of authenticity
/// @notice See `ICertificateRegistry`, which is the document.
contract CertificateRegistry is ICertificateRegistry, EIP712 {
    using CertificateMessages for Certificate;
    using CertificateMessages for Endorse;
    using CertificateMessages for IssueBatch;
    using CertificateMessages for SetStatus;
    using CertificateMessages for Supersede;
    using NumberLine for Line;

    ICraftRegistry private immutable _crafts;

    mapping(CooperativeId cooperativeId => Line line) private _lines;
    mapping(CooperativeId cooperativeId => mapping(bytes32 root => Batch batch)) private _batches;
    mapping(CooperativeId cooperativeId => mapping(bytes32 root => BatchStatus status))
        private _batchStatuses;
    mapping(CooperativeId cooperativeId => mapping(uint32 number => Status status)) private _statuses;

    constructor(address craftRegistry_) EIP712("DauLang CertificateRegistry", "1") {
        if (craftRegistry_.code.length == 0) revert CraftRegistryWithoutCode(craftRegistry_);
        _crafts = ICraftRegistry(craftRegistry_);
    }

    // The cooperatives' acts

    /// @inheritdoc ICertificateRegistry
    function issueBatch(IssueBatch calldata act, KeySignature[] calldata signatures) external {
        CooperativeId cooperativeId = act.cooperativeId;
        if (act.root == 0) revert RootMissing();
        if (act.manifest == 0) revert ManifestMissing();
        if (act.size == 0 || act.size > PositionalTree.MAX_SIZE) {
            revert BatchSizeOutOfRange(act.size, PositionalTree.MAX_SIZE);
        }
        Line memory line = _lines[cooperativeId];
        if (act.first != line.nextOf()) revert FirstNumberMismatch(line.nextOf(), act.first);
        if (_batches[cooperativeId][act.root].issuedAt != 0) {
            revert BatchAlreadyIssued(cooperativeId, act.root);
        }
        Quorum memory quorum = _requireSigned(cooperativeId, act.deadline, act.hash(), signatures);

        uint40 time = uint40(block.timestamp);
        _lines[cooperativeId] = line.take(act.size, quorum.capacity, quorum.admittedAt, time);
        _batches[cooperativeId][act.root] = Batch(time, time, act.first, act.size, false, quorum.signers);
        emit BatchIssued(cooperativeId, act.root, act.first, act.size, act.manifest, quorum.signers, time);
    }

    /// @inheritdoc ICertificateRegistry
    function setStatus(SetStatus calldata act, KeySignature[] calldata signatures) external {
        (CooperativeId cooperativeId, uint32 number) = (act.cooperativeId, act.number);
        if (act.reason == 0) revert ReasonMissing();
        if (number == 0 || number >= nextNumber(cooperativeId)) revert NumberNotIssued(cooperativeId, number);
        Status memory status = _statuses[cooperativeId][number];
        if (act.version != status.version + 1) revert StatusVersionMismatch(status.version + 1, act.version);
        if (status.state == PieceState.Withdrawn || status.state == act.state) {
            revert StatusMoveNotAllowed(status.state, act.state);
        }
        KeyIndexes signers = _requireSigned(cooperativeId, act.deadline, act.hash(), signatures).signers;

        uint40 setAt = uint40(block.timestamp);
        _statuses[cooperativeId][number] = Status(act.state, act.reason, setAt, act.version, signers);
        emit StatusSet(cooperativeId, number, act.state, act.reason, act.text, act.version, signers, setAt);
    }

    /// @inheritdoc ICertificateRegistry
    function supersede(Supersede calldata act, KeySignature[] calldata signatures) external {
        CooperativeId cooperativeId = act.cooperativeId;
        if (act.reason == 0) revert ReasonMissing();
        if (act.root == act.successor) revert BatchIsItsOwnSuccessor(act.root);
        _requireStanding(cooperativeId, act.root);
        _requireStanding(cooperativeId, act.successor);
        KeyIndexes signers = _requireSigned(cooperativeId, act.deadline, act.hash(), signatures).signers;

        uint40 setAt = uint40(block.timestamp);
        _batches[cooperativeId][act.root].superseded = true;
        _batchStatuses[cooperativeId][act.root] = BatchStatus(act.reason, setAt, signers, act.successor);
        emit BatchSuperseded(cooperativeId, act.root, act.successor, act.reason, act.text, signers, setAt);
    }

    /// @inheritdoc ICertificateRegistry
    function endorse(Endorse calldata act, KeySignature[] calldata signatures) external {
        CooperativeId cooperativeId = act.cooperativeId;
        Batch memory batch = _batchOf(cooperativeId, act.root);
        BatchStatus memory status = _batchStatuses[cooperativeId][act.root];
        uint40 since = batch.superseded ? status.setAt : batch.sealedAt;
        if (act.since != since) revert SinceMismatch(since, act.since);
        // Else the new date could be the old one, and the same message good twice.
        if (block.timestamp == since) revert EndorsedTooSoon(since);
        KeyIndexes signers = _requireSigned(cooperativeId, act.deadline, act.hash(), signatures).signers;

        bool suspect = _crafts.isQuorumStolen(cooperativeId, batch.sealers, batch.sealedAt);
        if (!batch.superseded && !suspect) revert BatchNotSuspect(cooperativeId, act.root);
        if (batch.superseded && !_crafts.isQuorumStolen(cooperativeId, status.signers, status.setAt)) {
            revert BatchAlreadySuperseded(cooperativeId, act.root);
        }

        // Else thieves could put their seal, and with it a later report's doubt, on what is older than the theft.
        if (suspect) (batch.sealers, batch.sealedAt) = (signers, uint40(block.timestamp));
        batch.superseded = false;
        delete _batchStatuses[cooperativeId][act.root];
        _batches[cooperativeId][act.root] = batch;
        emit BatchEndorsed(cooperativeId, act.root, batch.sealers, batch.sealedAt, signers);
    }

    // Reading

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

        answer.included = true;
        answer.issuedAt = batch.issuedAt;
        answer.sealedAt = batch.sealedAt;
        answer.status = _statuses[cooperativeId][certificate.number];
        if (batch.superseded) answer.batchStatus = _batchStatuses[cooperativeId][root];
        answer.issuer = _crafts.issuerStandingOf(
            cooperativeId,
            batch.sealers,
            batch.sealedAt,
            certificate.makerKey,
            batch.issuedAt
        );
    }

    /// @inheritdoc ICertificateRegistry
    function validityOf(
        Certificate calldata certificate,
        bytes32 root,
        bytes32[] calldata proof
    ) external view returns (bool included, PieceState state, bool superseded) {
        CooperativeId cooperativeId = certificate.cooperativeId;
        Batch memory batch = _batches[cooperativeId][root];
        if (!_isIncluded(batch, certificate, root, proof)) return (false, PieceState.Active, false);
        return (true, _statuses[cooperativeId][certificate.number].state, batch.superseded);
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
    function batchStatusOf(
        CooperativeId cooperativeId,
        bytes32 root
    ) external view returns (BatchStatus memory) {
        return _batchStatuses[cooperativeId][root];
    }

    /// @inheritdoc ICertificateRegistry
    function statusOf(CooperativeId cooperativeId, uint32 number) external view returns (Status memory) {
        return _statuses[cooperativeId][number];
    }

    /// @inheritdoc ICertificateRegistry
    function lineOf(CooperativeId cooperativeId) external view returns (Line memory) {
        return _lines[cooperativeId];
    }

    /// @inheritdoc ICertificateRegistry
    function nextNumber(CooperativeId cooperativeId) public view returns (uint32) {
        return _lines[cooperativeId].nextOf();
    }

    /// @inheritdoc ICertificateRegistry
    function craftRegistry() external view returns (address) {
        return address(_crafts);
    }

    // Inside

    function _requireSigned(
        CooperativeId cooperativeId,
        uint40 deadline,
        bytes32 structHash,
        KeySignature[] calldata signatures
    ) private view returns (Quorum memory) {
        if (block.timestamp > deadline) revert DeadlinePassed(deadline, uint40(block.timestamp));
        return _crafts.requireSigned(cooperativeId, _hashTypedDataV4(structHash), signatures);
    }

    function _batchOf(CooperativeId cooperativeId, bytes32 root) private view returns (Batch memory batch) {
        batch = _batches[cooperativeId][root];
        if (batch.issuedAt == 0) revert BatchUnknown(cooperativeId, root);
    }

    function _requireStanding(CooperativeId cooperativeId, bytes32 root) private view {
        if (_batchOf(cooperativeId, root).superseded) revert BatchAlreadySuperseded(cooperativeId, root);
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
}
