// SPDX-License-Identifier: MIT
pragma solidity 0.8.35;

import {KeyIndexes, KeyOrigin} from "../../../contracts/interfaces/CraftTypes.sol";
import {TheftReach} from "../../../contracts/libraries/TheftReach.sol";
import {Dice, Draws} from "../support/Dice.sol";
import {vm} from "../support/Vm.sol";

/// @title How far a theft reaches, beside the sentence that defines it
/// @notice Fuzzed: who admitted whom, when, which keys were stolen since when, and what is asked.
contract TheftReachTest {
    using Draws for Dice;

    /// @dev What the read of a verdict may cost at most, in gas, however long a thief's chain is.
    uint256 private constant MOST_GAS = 25_000_000;

    mapping(uint16 keyIndex => KeyOrigin origin) private _origins;
    uint40 private _theftSince;

    function testFuzz_TheReachIsTheRecursiveOne(uint256 seed) external {
        Dice memory dice = Dice(seed);
        uint16 keys = uint16(1 + dice.roll(14));
        _grow(keys, dice);
        for (uint256 i = 0; i < 12; ++i) {
            (KeyIndexes quorum, uint40 moment) = (_quorumBelow(keys + 2, dice), uint40(dice.roll(80)));
            bool expected = moment >= _theftSince && _allStolen(quorum, moment);
            assert(_isStolen(quorum, moment) == expected);
        }
    }

    function testFuzz_WhatIsOlderThanEveryTheftIsUntouched(uint256 seed, uint40 moment) external {
        Dice memory dice = Dice(seed);
        uint16 keys = uint16(1 + dice.roll(14));
        _grow(keys, dice);
        vm.assume(_theftSince == 0 || moment < _theftSince);
        assert(!_isStolen(_quorumBelow(keys + 1, dice), moment));
    }

    function testFuzz_AnyWordIsAnswered(uint112 words, uint40 moment, uint256 seed) external {
        Dice memory dice = Dice(seed);
        _grow(uint16(1 + dice.roll(14)), dice);
        bool stolen = _isStolen(KeyIndexes.wrap(words), moment);
        assert(words != 0 || !stolen);
    }

    /// @dev One key admits the next, as long as the thief likes.
    function testFuzz_AChainOfAnyLengthIsAnsweredCheaply(uint16 length, bool stolen) external {
        length = 1 + (length % 700);
        _origins[1] = KeyOrigin(10, stolen ? 10 : 0, KeyIndexes.wrap(0));
        for (uint16 i = 2; i <= length; ++i) _origins[i] = KeyOrigin(9 + i, 0, KeyIndexes.wrap(i - 1));
        // Another key's theft, so that the walk is not over before it began.
        _theftSince = 10;
        uint256 before = gasleft();
        bool answer = _isStolen(KeyIndexes.wrap(length), type(uint40).max);
        assert(before - gasleft() < MOST_GAS);
        // Beyond its bound the walk says yes; an honest chain as long would have to begin after the theft. The last key
        // is the authority's, behind which nobody looks.
        assert(answer == (stolen || length > TheftReach.MAX_KEYS + 1));
    }

    /// @dev Every key admitted by the seven before it, so that almost every answer is asked for many times.
    function testFuzz_AWideChainIsAnsweredCheaply(uint16 length) external {
        length = 8 + (length % 600);
        for (uint16 i = 1; i <= 7; ++i) _origins[i] = KeyOrigin(10, 10, KeyIndexes.wrap(0));
        for (uint16 i = 8; i <= length; ++i) {
            _origins[i] = KeyOrigin(10 + i, 0, _before(i));
        }
        _theftSince = 10;
        uint256 gas = gasleft();
        assert(_isStolen(_before(length + 1), type(uint40).max));
        assert(gas - gasleft() < MOST_GAS);
    }

    function _isStolen(KeyIndexes quorum, uint40 moment) private view returns (bool) {
        return TheftReach.isStolen(_origins, _theftSince, quorum, moment);
    }

    /// @dev The definition: stolen itself by then, or admitted by signers who all were when they admitted it.
    function _isKeyStolen(uint16 index, uint40 moment) private view returns (bool) {
        KeyOrigin memory origin = _origins[index];
        if (origin.stolenFrom != 0 && origin.stolenFrom <= moment) return true;
        return _allStolen(origin.admittedBy, origin.addedAt);
    }

    function _allStolen(KeyIndexes quorum, uint40 moment) private view returns (bool) {
        uint256 rest = KeyIndexes.unwrap(quorum);
        if (rest == 0) return false;
        for (; rest != 0; rest >>= 16) if (!_isKeyStolen(uint16(rest), moment)) return false;
        return true;
    }

    /// @dev Keys in the order in which they joined, each admitted by earlier ones or by the authority; some stolen.
    function _grow(uint16 keys, Dice memory dice) private {
        uint40 clock = 1;
        for (uint16 index = 1; index <= keys; ++index) {
            clock += uint40(dice.roll(4));
            KeyIndexes by = index == 1 || dice.once(4) ? KeyIndexes.wrap(0) : _quorumBelow(index, dice);
            uint40 stolenFrom = dice.once(3) ? uint40(clock + dice.roll(20)) : 0;
            _origins[index] = KeyOrigin(clock, stolenFrom, by);
            if (stolenFrom != 0 && (_theftSince == 0 || stolenFrom < _theftSince)) _theftSince = stolenFrom;
        }
    }

    /// @dev One to three different indexes below `end`.
    function _quorumBelow(uint16 end, Dice memory dice) private pure returns (KeyIndexes) {
        uint256 words = 0;
        uint256 count = 0;
        uint256 next = 1 + dice.roll(end - 1);
        while (next < end && count < 3) {
            words |= next << (16 * count++);
            next += 1 + dice.roll(4);
        }
        return KeyIndexes.wrap(uint112(words));
    }

    /// @dev The seven indexes before this one.
    function _before(uint16 index) private pure returns (KeyIndexes) {
        uint256 words = 0;
        for (uint256 i = 0; i < 7; ++i) words |= (index - 7 + i) << (16 * i);
        return KeyIndexes.wrap(uint112(words));
    }
}
