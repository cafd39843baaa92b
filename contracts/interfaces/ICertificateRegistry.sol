// SPDX-License-Identifier: MIT
pragma solidity 0.8.35;

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
} from "./CertificateTypes.sol";
import {CooperativeId, KeyIndexes, KeySignature} from "./CraftTypes.sol";

/// @title Certificates of authenticity
/// @notice Where cooperatives seal batches of certificates, and where anyone reads whether a certificate holds.
/// @dev No administrator: every act is an EIP-712 message (domain: name "DauLang CertificateRegistry", version "1", this
/// chain, this contract) with a deadline and a guard against replay, signed by exactly k signers of the cooperative;
/// anyone may submit it and the sender never matters. Signatures are checked at the act, never in a view.
///
/// Assumed of others: the craft registry is the one of this project; keccak256 and SHA-256 have no collisions; block
/// times are those of an honest chain.
interface ICertificateRegistry {
    /// @notice A batch was sealed.
    event BatchIssued(
        CooperativeId indexed cooperativeId,
        bytes32 indexed root,
        uint32 first,
        uint16 size,
        bytes32 manifest,
        KeyIndexes sealers,
        uint40 issuedAt
    );
    /// @notice A certificate was suspended, reinstated or withdrawn.
    event StatusSet(
        CooperativeId indexed cooperativeId,
        uint32 indexed number,
        PieceState state,
        uint16 reason,
        bytes32 text,
        uint32 version,
        KeyIndexes signers,
        uint40 setAt
    );
    /// @notice All certificates of a batch were replaced by those of its successor.
    event BatchSuperseded(
        CooperativeId indexed cooperativeId,
        bytes32 indexed root,
        bytes32 indexed successor,
        uint16 reason,
        bytes32 text,
        KeyIndexes signers,
        uint40 setAt
    );
    /// @notice `signers` gave a batch back its standing: it is superseded no longer, and `sealers` vouch for it since
    /// `sealedAt`, who are `signers` themselves when it was suspect.
    event BatchEndorsed(
        CooperativeId indexed cooperativeId,
        bytes32 indexed root,
        KeyIndexes sealers,
        uint40 sealedAt,
        KeyIndexes signers
    );

    error CraftRegistryWithoutCode(address craftRegistry);
    error DeadlinePassed(uint40 deadline, uint40 blockTime);
    error RootMissing();
    error ManifestMissing();
    error BatchSizeOutOfRange(uint16 size, uint16 most);
    error FirstNumberMismatch(uint32 expected, uint32 given);
    error NumbersExhausted(uint32 first, uint16 size);
    error CapacityExceeded(uint32 capacity, uint32 issuedInYear, uint16 size);
    error BatchAlreadyIssued(CooperativeId cooperativeId, bytes32 root);
    error BatchUnknown(CooperativeId cooperativeId, bytes32 root);
    error BatchAlreadySuperseded(CooperativeId cooperativeId, bytes32 root);
    error BatchIsItsOwnSuccessor(bytes32 root);
    error SinceMismatch(uint40 expected, uint40 given);
    error EndorsedTooSoon(uint40 since);
    error BatchNotSuspect(CooperativeId cooperativeId, bytes32 root);
    error NumberNotIssued(CooperativeId cooperativeId, uint32 number);
    error ReasonMissing();
    error StatusVersionMismatch(uint32 expected, uint32 given);
    error StatusMoveNotAllowed(PieceState from, PieceState to);

    /// @notice Seals the certificates under `act.root` in one transaction, whatever their number, within the
    /// cooperative's capacity of this year.
    function issueBatch(IssueBatch calldata act, KeySignature[] calldata signatures) external;

    /// @notice Suspends, reinstates or withdraws one issued certificate. Nothing follows a withdrawal.
    function setStatus(SetStatus calldata act, KeySignature[] calldata signatures) external;

    /// @notice Replaces a whole batch by another one. Only a theft dated before can undo it: see `endorse`.
    /// @dev Both must stand, so that successors never lead in a circle.
    /// Warning: a piece keeps its hidden code, and the code its claim key. In the successor's leaf of a piece that was
    /// claimed already, the claim key must be zero: else who once held the code, also a previous owner, claims the piece a
    /// second time under its new number.
    function supersede(Supersede calldata act, KeySignature[] calldata signatures) external;

    /// @notice Gives a batch back the standing that thieves took: clean signers vouch for it when its sealers were all
    /// stolen, and take back its replacement when those who replaced it were.
    /// @dev The date of issue stays, and with it the maker's standing. What is not suspect keeps its sealers.
    function endorse(Endorse calldata act, KeySignature[] calldata signatures) external;

    /// @notice What this registry knows of a certificate. Never reverts on input that decodes.
    /// @param certificate The fields as rebuilt from the document.
    /// @param root The batch's root.
    /// @param proof Sibling words from the leaf upwards.
    /// @dev Warning: `included` alone is not a verdict; status, batch, issuer and maker belong to it.
    function verify(
        Certificate calldata certificate,
        bytes32 root,
        bytes32[] calldata proof
    ) external view returns (Verification memory);

    /// @notice The part of `verify` that a claim needs. Never reverts on input that decodes.
    /// @return included As in `Verification`; when false, so is all else.
    /// @return state The certificate's state now.
    /// @return superseded Its whole batch was superseded.
    /// @dev Warning: says nothing of thefts and suspended cooperatives. Not a verdict.
    function validityOf(
        Certificate calldata certificate,
        bytes32 root,
        bytes32[] calldata proof
    ) external view returns (bool included, PieceState state, bool superseded);

    /// @notice The certificate's leaf in this registry's trees.
    function leafOf(Certificate calldata certificate) external view returns (bytes32);

    /// @notice A batch's slot; all zero when the cooperative never sealed this root.
    function batchOf(CooperativeId cooperativeId, bytes32 root) external view returns (Batch memory);

    /// @notice Whether and how a batch was superseded; all zero while it stands.
    function batchStatusOf(
        CooperativeId cooperativeId,
        bytes32 root
    ) external view returns (BatchStatus memory);

    /// @notice A certificate's status slot; all zero when untouched, also for numbers not yet issued.
    function statusOf(CooperativeId cooperativeId, uint32 number) external view returns (Status memory);

    /// @notice The cooperative's running numbers; all zero before its first batch.
    function lineOf(CooperativeId cooperativeId) external view returns (Line memory);

    /// @notice The number the cooperative's next batch begins with; 1 before its first.
    function nextNumber(CooperativeId cooperativeId) external view returns (uint32);

    /// @notice The registry of cooperatives and keys whose signatures count here.
    function craftRegistry() external view returns (address);
}
