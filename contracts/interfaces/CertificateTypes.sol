// SPDX-License-Identifier: MIT
pragma solidity 0.8.35;

import {CooperativeId, IssuerStanding, KeyId, KeyIndexes} from "./CraftTypes.sol";

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
/// @param sealedAt Since when the present sealers vouch for it, in seconds; the same as `issuedAt` until endorsed.
/// @param first Number of the first piece.
/// @param size How many pieces, 1 to 4096: the numbers `first` to `first + size - 1`.
/// @param superseded A successor took its place: see `BatchStatus`.
/// @param sealers Indexes of the keys that sealed it, or endorsed it last.
struct Batch {
    uint40 issuedAt;
    uint40 sealedAt;
    uint32 first;
    uint16 size;
    bool superseded;
    KeyIndexes sealers;
}

/// @notice Why, when and by whom a batch was superseded, and by which. Two slots, written only when it is.
/// @param reason Code of the reason, see `SetStatus`; 0 while it stands.
/// @param setAt Block time in seconds; 0 while it stands.
/// @param signers Indexes of the keys that signed.
/// @param successor Root of the batch in which the pieces are certified anew; zero while it stands.
struct BatchStatus {
    uint16 reason;
    uint40 setAt;
    KeyIndexes signers;
    bytes32 successor;
}

/// @notice A cooperative's running numbers and this year's count. One slot.
/// @param next The number its next batch begins with; 0 stands for 1.
/// @param year Years since its admission when it last issued; a year has 365 days.
/// @param issuedInYear How many numbers were given in that year.
struct Line {
    uint32 next;
    uint16 year;
    uint32 issuedInYear;
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

/// @notice Everything this registry knows of one certificate, read at one block.
/// @dev When `included` is false all other fields but the block's are zero.
/// @param included The exact certificate stands at its position in a batch sealed by its cooperative.
/// @param issuedAt Block time of issue, in seconds.
/// @param sealedAt Since when the present sealers vouch for it, in seconds.
/// @param issuer The cooperative now, its sealers when they sealed, the maker's key at issue.
/// @param status The certificate's status now.
/// @param batchStatus Whether its whole batch was superseded.
/// @param blockTime Time of the block this was read at, in seconds.
/// @param blockNumber Number of that block.
struct Verification {
    bool included;
    uint40 issuedAt;
    uint40 sealedAt;
    IssuerStanding issuer;
    Status status;
    BatchStatus batchStatus;
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
/// Warning: a number is signed, not a content. When the chain takes a batch back and another one gets its numbers, the
/// message counts for that; sign what is final, with a deadline of hours.
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

/// @notice Puts another batch of the same cooperative in the place of a whole batch.
/// @dev Supersede(uint64 cooperativeId,bytes32 root,bytes32 successor,uint16 reason,bytes32 text,uint40 deadline)
/// @param successor Root of a batch that stands. What is superseded cannot be again, which is also the guard against
/// replay.
/// @param reason As in `SetStatus`.
/// @param text SHA-256 of the explanation in words; may be zero. It stands in the event only.
struct Supersede {
    CooperativeId cooperativeId;
    bytes32 root;
    bytes32 successor;
    uint16 reason;
    bytes32 text;
    uint40 deadline;
}

/// @notice Gives a whole batch back the standing that thieves took.
/// @dev Endorse(uint64 cooperativeId,bytes32 root,uint40 since,uint40 deadline)
/// @param since What is answered: the batch's `sealedAt` until now or, when it is superseded, the `setAt` of its status.
/// Also the guard against replay.
struct Endorse {
    CooperativeId cooperativeId;
    bytes32 root;
    uint40 since;
    uint40 deadline;
}
