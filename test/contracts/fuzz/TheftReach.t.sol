// SPDX-License-Identifier: MIT
pragma solidity 0.8.35;

import {KeyIndexes, KeyOrigin} from "../../../contracts/interfaces/CraftTypes.sol";
import {KeyIndexList} from "../../../contracts/libraries/KeyIndexList.sol";
import {TheftReach} from "../../../contracts/libraries/TheftReach.sol";

/// @title The walk over admissions beside the sentence it stands for
/// @notice Fuzzed: boards, generations, thefts, dates that fall into the same second, and who is asked about.
contract TheftReachTest {
    using KeyIndexList for KeyIndexes;

    uint256 private constant HISTORIES = 300;
    uint256 private constant QUESTIONS = 6;

    mapping(uint16 keyIndex => KeyOrigin origin) private _origins;

    /// @dev What one draw leaves for the next.
    struct Dice {
        uint256 state;
    }

    struct History {
        uint16 keys;
        uint256 threshold;
        uint40 end;
        uint40 theftSince;
    }

    error WalkDiffers(KeyIndexes quorum, uint40 moment, bool walked);

    /// @notice Any history, asked about its latest keys: the walk and the recursion agree.
    function testFuzz_TheWalkSaysWhatTheSentenceSays(uint256 seed) external {
        _compare(Dice(seed));
    }

    /// @notice The comparison above meets both answers often, so that it could fail for either.
    function test_BothAnswersAreMet() external {
        uint256 stolen = 0;
        for (uint256 seed = 0; seed < HISTORIES; ++seed) stolen += _compare(Dice(seed));
        assert(stolen > (HISTORIES * QUESTIONS) / 10);
        assert(stolen < (HISTORIES * QUESTIONS * 9) / 10);
    }

    /// @notice Words that no quorum has, keys that do not exist: an answer, and never a refusal.
    function testFuzz_AnyWordsAreAnswered(uint112 quorum, uint40 moment, uint40 theftSince) external view {
        // Nothing was ever stolen here, whatever keys are asked about.
        assert(!TheftReach.isStolen(_origins, theftSince, KeyIndexes.wrap(quorum), moment));
    }

    function _compare(Dice memory dice) private returns (uint256 stolen) {
        History memory history = _live(dice);
        for (uint256 i = 0; i < QUESTIONS; ++i) {
            KeyIndexes quorum = _quorumBelow(history.keys + 1, history.threshold, dice);
            uint40 moment = history.end + uint40(_roll(dice, 6));
            bool walked = TheftReach.isStolen(_origins, history.theftSince, quorum, moment);
            if (walked != _allStolen(quorum, moment)) revert WalkDiffers(quorum, moment, walked);
            if (walked) ++stolen;
        }
    }

    /// @dev Some keys of the authority's, then generations of keys, each admitted by recent ones; every other key stolen.
    function _live(Dice memory dice) private returns (History memory history) {
        history.threshold = 1 + _roll(dice, 3);
        history.keys = uint16(history.threshold + 2 + _roll(dice, 9));
        history.end = 1_000;
        for (uint16 index = 1; index <= history.keys; ++index) {
            KeyIndexes admittedBy = KeyIndexes.wrap(0);
            if (index > history.threshold && _roll(dice, 8) != 0) {
                admittedBy = _quorumBelow(index, history.threshold, dice);
                history.end += uint40(_roll(dice, 3));
            }
            uint40 stolenFrom = _roll(dice, 2) == 0 ? 0 : history.end + uint40(_roll(dice, 4));
            if (stolenFrom != 0 && (history.theftSince == 0 || stolenFrom < history.theftSince)) {
                history.theftSince = stolenFrom;
            }
            _origins[index] = KeyOrigin(history.end, stolenFrom, admittedBy);
        }
    }

    /// @dev As many as the threshold of the latest keys before `end`, ascending.
    function _quorumBelow(
        uint16 end,
        uint256 threshold,
        Dice memory dice
    ) private pure returns (KeyIndexes quorum) {
        uint256 place = 0;
        for (uint16 index = end > 7 ? end - 7 : 1; place < threshold; ++index) {
            bool needed = end - index <= threshold - place;
            if (needed || _roll(dice, 3) != 0) {
                quorum = quorum.put(place, index);
                ++place;
            }
        }
    }

    /// @dev The sentence itself: dated by then, or admitted only by keys that were stolen when they admitted it.
    function _allStolen(KeyIndexes keys, uint40 moment) private view returns (bool) {
        for (uint256 rest = KeyIndexes.unwrap(keys); rest != 0; rest >>= 16) {
            KeyOrigin memory origin = _origins[uint16(rest)];
            bool dated = origin.stolenFrom != 0 && origin.stolenFrom <= moment;
            bool byAuthority = KeyIndexes.unwrap(origin.admittedBy) == 0;
            if (!dated && (byAuthority || !_allStolen(origin.admittedBy, origin.addedAt))) return false;
        }
        return true;
    }

    function _roll(Dice memory dice, uint256 sides) private pure returns (uint256) {
        dice.state = uint256(keccak256(abi.encode(dice.state)));
        return dice.state % sides;
    }
}
