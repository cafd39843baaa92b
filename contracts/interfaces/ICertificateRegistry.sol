// SPDX-License-Identifier: MIT
pragma solidity 0.8.35;

import {CooperativeId, CooperativeState, KeyId, KeyIndexes, KeySignature} from "./ICraftRegistry.sol";

/// @notice What the chain knows of one piece: the fields of a leaf.
/// @dev Certificate(uint64 cooperativeId,uint32 number,bytes32 serialHash,bytes32 content,bytes32 makerKey,address claimKey)
/// @param cooperativeId Who vouches.
/// @param number The piece's running number within its cooperative, from 1.
/// @param serialHash Tagged hash of the printed serial.
/// @param content SHA-256 of the certificate document, which is its content address.
/// @param makerKey The maker's key; zero when the cooperative vouched without a maker's signature.
/// @param claimKey Address of the key derived from the hidden code.
struct Certificate {
    CooperativeId cooperativeId;
    uint32 number;
    bytes32 serialHash;
    bytes32 content;
    KeyId makerKey;
    address claimKey;
}

/// @notice Certificates sealed together. One slot.
/// @param issuedAt Block time of issue, in seconds; 0 when there is no such batch.
/// @param sealedAt Since when the present sealers vouch for it, in seconds; the same as `issuedAt` at issue.
/// @param first Number of the first piece.
/// @param size How many pieces, 1 to 4096: the numbers `first` to `first + size - 1`.
/// @param sealers Indexes of the keys that sealed it.
struct Batch {
    uint40 issuedAt;
    uint40 sealedAt;
    uint32 first;
    uint16 size;
    KeyIndexes sealers;
}

/// @dev `Withdrawn` is final.
enum PieceState {
    Active,
    Suspended,
    Withdrawn
}

/// @notice What became of one certificate after issue: who, when and why. One slot, written only when touched.
/// @param state Active until somebody acts.
/// @param reason Code of the reason, see `SetStatus`; 0 when untouched.
/// @param setAt Block time of the last act, in seconds; 0 when untouched.
/// @param version How many acts there were; the next act carries this plus one.
/// @param signers Indexes of the keys that signed the last act.
struct Status {
    PieceState state;
    uint16 reason;
    uint40 setAt;
    uint32 version;
    KeyIndexes signers;
}

/// @dev The maker's key, judged at the moment of issue. `NotSigned`: the certificate names no maker's key.
/// `Unknown`: the cooperative has no such maker's key. `Good`: open at issue. `AddedLater`, `Closed`: it was not yet, or
/// no longer, open at issue.
enum MakerStanding {
    NotSigned,
    Unknown,
    Good,
    AddedLater,
    Closed
}

/// @notice Everything one verdict needs from the chain, read at one block.
/// @dev When `included` is false all other fields but the block's are zero.
/// @param included The exact certificate stands at its position in a batch sealed by its cooperative.
/// @param issuedAt Block time of issue, in seconds.
/// @param sealedAt Since when the present sealers vouch for it, in seconds.
/// @param cooperativeState The cooperative now.
/// @param suspendedFrom From when the cooperative is not trusted, in seconds; 0 while it is active.
/// @param profile Digest of the cooperative's profile now.
/// @param status The certificate's status now.
/// @param makerStanding The maker's key at issue.
/// @param makerAddedAt When the maker's key was added, in seconds; 0 when there is none.
/// @param makerClosedAt When the maker's key was closed, in seconds; 0 while open or when there is none.
/// @param blockTime Time of the block this was read at, in seconds.
/// @param blockNumber Number of that block.
struct Verification {
    bool included;
    uint40 issuedAt;
    uint40 sealedAt;
    CooperativeState cooperativeState;
    uint40 suspendedFrom;
    bytes32 profile;
    Status status;
    MakerStanding makerStanding;
    uint40 makerAddedAt;
    uint40 makerClosedAt;
    uint40 blockTime;
    uint64 blockNumber;
}

/// @notice Seals a batch.
/// @dev IssueBatch(uint64 cooperativeId,bytes32 root,uint32 first,uint16 size,bytes32 manifest,uint40 deadline)
/// @param first Must be the cooperative's next number, which is also the guard against replay.
/// @param manifest SHA-256 of the manifest, from which anyone rebuilds the tree.
struct IssueBatch {
    CooperativeId cooperativeId;
    bytes32 root;
    uint32 first;
    uint16 size;
    bytes32 manifest;
    uint40 deadline;
}

/// @notice Suspends, reinstates or withdraws one certificate.
/// @dev SetStatus(uint64 cooperativeId,uint32 number,uint8 state,uint16 reason,bytes32 text,uint32 version,uint40 deadline)
/// @param state Active (reinstate), Suspended or Withdrawn.
/// @param reason 1 entered in error · 2 not by the named maker · 3 damaged or destroyed · 4 lost or stolen before sale ·
/// 5 label copied or damaged · 6 returned and certified anew · 7 under enquiry · 8 enquiry closed · 9 other, see the
/// text. The contract only asks that it is not 0.
/// @param text SHA-256 of the explanation in words; may be zero. It stands in the event only.
/// @param version The status's version plus one, which is also the guard against replay.
struct SetStatus {
    CooperativeId cooperativeId;
    uint32 number;
    PieceState state;
    uint16 reason;
    bytes32 text;
    uint32 version;
    uint40 deadline;
}

/// @title Certificates of authenticity
/// @notice Where cooperatives seal batches of certificates, and where anyone reads whether a certificate holds.
/// @dev No administrator. Acts are EIP-712 messages (domain: name "DauLang CertificateRegistry", version "1", this
/// chain, this contract) signed as `ICraftRegistry` says; anyone may submit them and the sender never matters.
///
/// A leaf is the EIP-712 digest of `Certificate` under the same domain. The tree is positional: the leaf of number
/// `first + i` stands at place i, missing places up to the next power of two are zero words, a node is
/// keccak256(left ‖ right) with nothing sorted, and a proof has exactly ceil(log2 size) words, lowest first. So one
/// number is one leaf, and a tree larger than its declared size cannot exist.
///
/// Assumed of others: the craft registry is the one of this project. Signatures are checked at the act, never in a view.
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

    error CraftRegistryWithoutCode(address craftRegistry);
    error DeadlinePassed(uint40 deadline, uint40 blockTime);
    error RootMissing();
    error ManifestMissing();
    error BatchSizeOutOfRange(uint16 size, uint16 most);
    error FirstNumberMismatch(uint32 expected, uint32 given);
    error NumbersExhausted(CooperativeId cooperativeId, uint32 first, uint16 size);
    error BatchAlreadyIssued(CooperativeId cooperativeId, bytes32 root);
    error NumberNotIssued(CooperativeId cooperativeId, uint32 number);
    error ReasonMissing();
    error StatusVersionMismatch(uint32 expected, uint32 given);
    error StatusMoveNotAllowed(PieceState from, PieceState to);

    /// @notice Seals the certificates under `act.root` in one transaction, whatever their number.
    function issueBatch(IssueBatch calldata act, KeySignature[] calldata signatures) external;

    /// @notice Suspends, reinstates or withdraws one issued certificate. Nothing follows a withdrawal.
    function setStatus(SetStatus calldata act, KeySignature[] calldata signatures) external;

    /// @notice The one read of a verdict. Never reverts on input that decodes.
    /// @param certificate The fields as rebuilt from the document.
    /// @param root The batch's root.
    /// @param proof Sibling words from the leaf upwards.
    /// @dev Warning: `included` alone is not a verdict; status, cooperative and maker belong to it.
    function verify(
        Certificate calldata certificate,
        bytes32 root,
        bytes32[] calldata proof
    ) external view returns (Verification memory);

    /// @notice The certificate's leaf in this registry's trees.
    function leafOf(Certificate calldata certificate) external view returns (bytes32);

    /// @notice A batch's slot; all zero when the cooperative never sealed this root.
    function batchOf(CooperativeId cooperativeId, bytes32 root) external view returns (Batch memory);

    /// @notice A certificate's status slot; all zero when untouched, also for numbers not yet issued.
    function statusOf(CooperativeId cooperativeId, uint32 number) external view returns (Status memory);

    /// @notice The number the cooperative's next batch begins with; 1 before its first.
    function nextNumber(CooperativeId cooperativeId) external view returns (uint32);

    /// @notice The registry of cooperatives and keys whose signatures count here.
    function craftRegistry() external view returns (address);
}
