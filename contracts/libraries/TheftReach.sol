// SPDX-License-Identifier: MIT
pragma solidity 0.8.35;

import {KeyIndexes, KeyOrigin} from "../interfaces/CraftTypes.sol";

/// @title How far a theft reaches
/// @notice A key is stolen at a moment when its theft was dated at or before it, or when every signer that admitted it
/// was stolen at its admission: a thief's own keys are stolen keys.
/// @dev A quorum is stolen when all its keys are, which is one long "and": each key is either stolen directly or
/// replaced by those that admitted it. Keys admit only keys with higher indexes, so taking the highest first meets each
/// key once.
library TheftReach {
    /// @dev Bounds the walk, so that a thief who admits keys without end cannot make a read too long. An honest quorum
    /// is cleared at its first key that is older than every theft or was admitted by the authority.
    uint256 internal constant MAX_KEYS = 64;

    /// @dev The keys still to be shown stolen, each with the moment in question: index << 40 | moment.
    struct Questions {
        uint256[] open;
        uint256 count;
    }

    /// @notice Whether every key of `quorum` was stolen at `moment`. No keys: no.
    /// @param theftSince The earliest theft reported of the cooperative's keys; 0 when there is none.
    function isStolen(
        mapping(uint16 keyIndex => KeyOrigin origin) storage origins,
        uint40 theftSince,
        KeyIndexes quorum,
        uint40 moment
    ) internal view returns (bool) {
        // What is older than every theft is untouched, and costs no further read.
        if (theftSince == 0 || moment < theftSince || KeyIndexes.unwrap(quorum) == 0) return false;

        Questions memory questions = Questions(new uint256[]((MAX_KEYS + 1) * 7), 0);
        _ask(questions, quorum, moment);
        for (uint256 seen = 0; questions.count != 0; ++seen) {
            if (seen == MAX_KEYS) return true;
            (uint16 index, uint40 asked) = _takeHighest(questions);
            KeyOrigin memory origin = origins[index];
            if (origin.stolenFrom != 0 && origin.stolenFrom <= asked) continue;
            if (KeyIndexes.unwrap(origin.admittedBy) == 0 || origin.addedAt < theftSince) return false;
            _ask(questions, origin.admittedBy, origin.addedAt);
        }
        return true;
    }

    /// @dev A key asked about twice is asked about once, for the earlier moment, which is the harder question.
    function _ask(Questions memory questions, KeyIndexes quorum, uint40 moment) private pure {
        for (uint256 rest = KeyIndexes.unwrap(quorum); rest != 0; rest >>= 16) {
            uint256 index = rest & 0xffff;
            uint256 place = 0;
            while (place < questions.count && questions.open[place] >> 40 != index) ++place;
            if (place == questions.count) {
                questions.open[place] = (index << 40) | moment;
                ++questions.count;
            } else if (uint40(questions.open[place]) > moment) questions.open[place] = (index << 40) | moment;
        }
    }

    function _takeHighest(Questions memory questions) private pure returns (uint16 index, uint40 moment) {
        uint256 highest = 0;
        for (uint256 place = 1; place < questions.count; ++place) {
            if (questions.open[place] > questions.open[highest]) highest = place;
        }
        uint256 question = questions.open[highest];
        questions.open[highest] = questions.open[--questions.count];
        return (uint16(question >> 40), uint40(question));
    }
}
