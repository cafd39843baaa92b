// SPDX-License-Identifier: MIT
pragma solidity 0.8.35;

import {Verification} from "./CertificateTypes.sol";

/// @dev Why a piece goes to another address; for its history only, all kinds move alike.
enum MoveKind {
    Handover,
    Gift,
    Return,
    Wallet
}

/// @notice What became of a token since its claim. One slot, written only when touched.
/// @param nonce How often the token moved or its loss was reported or lifted; the next signed act carries this number.
/// @param lost Its owner says that the piece is lost or stolen.
/// @param reportedAt Block time of that report, in seconds; 0 when it is not lost.
/// @param announcedVersion The certificate's status version that was last announced to wallets.
struct Custody {
    uint32 nonce;
    bool lost;
    uint40 reportedAt;
    uint32 announcedVersion;
}

/// @notice Everything a verdict needs from the chain, read at one block.
/// @param verification What the certificate registry knows. When nothing is included, all else but the block's
/// fields is zero.
/// @param claimed Somebody opened the hidden code and owns the piece's token.
/// @param owner The address that owns it; zero while unclaimed.
/// @param custody What became of the token since its claim.
struct Inspection {
    Verification verification;
    bool claimed;
    address owner;
    Custody custody;
}

/// @notice Gives a piece to another address. Signed by the owner.
/// @dev Move(uint256 tokenId,address to,uint8 kind,uint32 nonce,uint40 deadline)
struct Move {
    uint256 tokenId;
    address to;
    MoveKind kind;
    uint32 nonce;
    uint40 deadline;
}

/// @notice Reports a piece lost or stolen, or found again. Signed by the owner.
/// @dev SetLost(uint256 tokenId,bool lost,uint32 nonce,uint40 deadline)
struct SetLost {
    uint256 tokenId;
    bool lost;
    uint32 nonce;
    uint40 deadline;
}
