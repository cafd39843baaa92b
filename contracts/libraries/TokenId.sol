// SPDX-License-Identifier: MIT
pragma solidity 0.8.35;

import {CooperativeId} from "../interfaces/CraftTypes.sol";

/// @title Token ids
/// @notice cooperative << 32 | number: 96 bits, so that a piece's id is known before it is claimed.
library TokenId {
    /// @notice The id of a cooperative's piece.
    function idOf(CooperativeId cooperativeId, uint32 number) internal pure returns (uint256) {
        return (uint256(CooperativeId.unwrap(cooperativeId)) << 32) | number;
    }

    /// @notice The cooperative and the number of an id that `idOf` made.
    function split(uint256 tokenId) internal pure returns (CooperativeId cooperativeId, uint32 number) {
        return (CooperativeId.wrap(uint64(tokenId >> 32)), uint32(tokenId));
    }
}
