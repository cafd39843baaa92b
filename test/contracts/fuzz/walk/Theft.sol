// SPDX-License-Identifier: MIT
pragma solidity 0.8.35;

import {KeyIndexes} from "../../../../contracts/interfaces/CraftTypes.sol";
import {House, Keeper} from "./Memory.sol";

/// @title How far a theft reaches, told the plain way
/// @notice From the first key to the last, since when each counts as stolen; the contract walks from the last to the
/// first.
library Theft {
    uint40 private constant NEVER = type(uint40).max;

    /// @notice Whether all keys of `quorum` were stolen at `moment`. No keys: no.
    function isStolen(House storage house, KeyIndexes quorum, uint40 moment) internal view returns (bool) {
        return allOf(sinces(house), quorum, moment);
    }

    /// @notice Since when each key counts as stolen, by index. A thief's own key was never an honest one: since ever.
    function sinces(House storage house) internal view returns (uint40[] memory since) {
        since = new uint40[](house.keys.length + 1);
        since[0] = NEVER;
        for (uint256 index = 1; index < since.length; ++index) {
            Keeper storage key = house.keys[index - 1];
            if (allOf(since, key.admittedBy, key.addedAt)) since[index] = 0;
            else since[index] = key.stolenFrom == 0 ? NEVER : key.stolenFrom;
        }
    }

    /// @notice Whether all keys of `quorum` count as stolen at `moment`. Keys that are not there never do.
    function allOf(uint40[] memory since, KeyIndexes quorum, uint40 moment) internal pure returns (bool) {
        uint256 rest = KeyIndexes.unwrap(quorum);
        if (rest == 0) return false;
        for (; rest != 0; rest >>= 16) {
            uint256 index = rest & 0xffff;
            if (index >= since.length || since[index] == NEVER || since[index] > moment) return false;
        }
        return true;
    }
}
