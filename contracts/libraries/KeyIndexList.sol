// SPDX-License-Identifier: MIT
pragma solidity 0.8.35;

import {KeyIndexes} from "../interfaces/CraftTypes.sol";

/// @title Up to seven key indexes in one word
/// @notice Lets a batch remember its sealers, and a key those who admitted it, within their own slots.
library KeyIndexList {
    /// @dev Seven indexes of 16 bits are what a batch's slot has room for.
    uint8 internal constant CAPACITY = 7;

    /// @notice The list of this index alone.
    function only(uint16 index) internal pure returns (KeyIndexes) {
        return KeyIndexes.wrap(index);
    }

    /// @notice Writes `index` at `place`, counted from the lowest bits.
    /// @dev The caller holds `place` below `CAPACITY` and fills each place once.
    function put(KeyIndexes list, uint256 place, uint16 index) internal pure returns (KeyIndexes) {
        // Safe cast: place < 7, so that the shifted index ends below bit 112.
        return KeyIndexes.wrap(uint112(KeyIndexes.unwrap(list) | (uint256(index) << (16 * place))));
    }
}
