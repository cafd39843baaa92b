// SPDX-License-Identifier: MIT
pragma solidity 0.8.35;

import {CooperativeId, KeyId, KeyIndexes, KeyKind} from "../../../../contracts/interfaces/CraftTypes.sol";
import {TestKey} from "../../support/TestKeys.sol";

/// @dev What must never happen. The walk sets one when it does; an invariant asks.
enum Wrong {
    AcceptedTwice,
    AcceptedElsewhere,
    AcceptedLate,
    AcceptedWithoutQuorum,
    ActedForAnother,
    OfficeActedAsSigner,
    PowerWithoutOffice,
    SenderMattered,
    WroteAnother,
    StolenQuorumActed,
    OlderVerdictChanged,
    CapacityExceeded,
    ForgedOwnership,
    MovedWhileBlocked,
    EndorsedInVain,
    BoardNotAsProposed,
    EtherTaken,
    ViewReverted
}

/// @dev A key as the walk remembers it; its index is its place in the list plus one.
struct Keeper {
    TestKey key;
    KeyKind kind;
    KeyId id;
    uint40 addedAt;
    uint40 closedAt;
    uint40 stolenFrom;
    KeyIndexes admittedBy;
}

/// @dev A batch as the walk remembers it. A hollow one has a root without pieces, to spend many numbers cheaply.
struct Sealed {
    bytes32 root;
    uint32 first;
    uint16 size;
    bool hollow;
    bytes32 salt;
    KeyId makerKey;
    uint40 issuedAt;
    uint40 sealedAt;
    KeyIndexes sealers;
    bytes32 successor;
}

/// @dev A board that the authority proposed.
struct Proposal {
    bytes32 digest;
    uint40 proposedAt;
    uint8 threshold;
    TestKey[] board;
}

/// @dev A cooperative as the walk remembers it.
struct House {
    CooperativeId id;
    uint40 admittedAt;
    uint40 theftSince;
    bool closed;
    Keeper[] keys;
    Sealed[] batches;
    uint32[] withdrawn;
    uint256 claimed;
    Proposal proposal;
    mapping(uint256 year => uint256 numbers) issuedInYear;
}

/// @dev A claimed piece as the walk remembers it.
struct Held {
    uint256 house;
    uint256 batch;
    uint32 number;
    uint256 tokenId;
    uint256 owner;
}

/// @dev A signed act on its way: accepted before, or held back.
struct Letter {
    address target;
    bytes call;
    uint40 deadline;
}
