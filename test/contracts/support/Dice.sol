// SPDX-License-Identifier: MIT
pragma solidity 0.8.35;

/// @dev What one draw leaves for the next.
struct Dice {
    uint256 state;
}

/// @title Draws that a seed decides
/// @notice The same seed gives the same draws, so that every run can be told again.
library Draws {
    /// @notice A number below `sides`.
    function roll(Dice memory dice, uint256 sides) internal pure returns (uint256) {
        dice.state = uint256(keccak256(abi.encode(dice.state)));
        return dice.state % sides;
    }

    /// @notice True once in `times`.
    function once(Dice memory dice, uint256 times) internal pure returns (bool) {
        return roll(dice, times) == 0;
    }

    /// @notice A private key, valid on both curves.
    function secret(Dice memory dice) internal pure returns (uint256) {
        return 1 + (roll(dice, type(uint256).max) >> 1);
    }

    /// @notice A word.
    function word(Dice memory dice) internal pure returns (bytes32) {
        return bytes32(roll(dice, type(uint256).max));
    }
}
