// SPDX-License-Identifier: MIT
pragma solidity 0.8.35;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {KeyIndexes, KeyOrigin} from "../interfaces/CraftTypes.sol";

/// @title How far a theft reaches
/// @notice A key is stolen at a moment when its theft was dated at or before it, or when every signer that admitted it
/// was stolen at its admission: a thief's own keys are stolen keys.
/// @dev A quorum is stolen when all its keys are, which is one long "and": each key is either stolen directly or
/// replaced by those that admitted it, at its admission. One clean key, older than every theft or admitted by the
/// authority, answers for all. Keys admit only keys with higher indexes, so taking the highest first meets each once.
library TheftReach {
    /// @dev Bounds the walk, so that a thief who admits keys without end cannot make a read too long.
    uint256 internal constant MAX_KEYS = 512;

    /// @notice Whether every key of `quorum` was stolen at `moment`. No keys: no.
    /// @param theftSince The earliest theft reported of the cooperative's signers; 0 when there is none.
    function isStolen(
        mapping(uint16 keyIndex => KeyOrigin origin) storage origins,
        uint40 theftSince,
        KeyIndexes quorum,
        uint40 moment
    ) internal view returns (bool) {
        // What is older than every theft is untouched, and costs no further read.
        if (theftSince == 0 || moment < theftSince || KeyIndexes.unwrap(quorum) == 0) return false;

        // One bit for each key that is stolen only if those that admitted it are.
        uint256[256] memory open;
        if (_meetsCleanKey(origins, open, theftSince, quorum, moment)) return false;
        uint256 row = _highestRow(quorum);
        for (uint256 seen = 0; seen < MAX_KEYS; ++seen) {
            while (open[row] == 0) {
                if (row == 0) return true;
                --row;
            }
            uint256 bit = Math.log2(open[row]);
            open[row] ^= 1 << bit;
            KeyOrigin memory origin = origins[uint16((row << 8) | bit)];
            if (_meetsCleanKey(origins, open, theftSince, origin.admittedBy, origin.addedAt)) return false;
        }
        return true;
    }

    function _highestRow(KeyIndexes quorum) private pure returns (uint256 row) {
        for (uint256 rest = KeyIndexes.unwrap(quorum); rest != 0; rest >>= 16) {
            row = Math.max(row, uint16(rest) >> 8);
        }
    }

    function _meetsCleanKey(
        mapping(uint16 keyIndex => KeyOrigin origin) storage origins,
        uint256[256] memory open,
        uint40 theftSince,
        KeyIndexes quorum,
        uint40 moment
    ) private view returns (bool) {
        for (uint256 rest = KeyIndexes.unwrap(quorum); rest != 0; rest >>= 16) {
            uint16 index = uint16(rest);
            KeyOrigin memory origin = origins[index];
            if (origin.stolenFrom != 0 && origin.stolenFrom <= moment) continue;
            if (KeyIndexes.unwrap(origin.admittedBy) == 0 || origin.addedAt < theftSince) return true;
            open[index >> 8] |= 1 << (index & 0xff);
        }
        return false;
    }
}
