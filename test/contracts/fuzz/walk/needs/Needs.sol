// SPDX-License-Identifier: MIT
pragma solidity 0.8.35;

import {Invariants} from "../Invariants.sol";
import {Refusals} from "../Refusals.sol";

/// @title What the walk must have reached
/// @notice Each transition was made at least once.
abstract contract Needs is Invariants {
    bytes4 internal constant DONE = 0;
    /// @dev Refused without an error: a call that takes no ether.
    bytes4 internal constant NAMELESS = 0xffffffff;

    error NeverReached(string act, string state, string outcome);

    function _need(string memory act, string memory state, bytes4 outcome) internal view {
        if (_walk.countOf(act, state, outcome) == 0) {
            revert NeverReached(act, state, Refusals.nameOf(outcome));
        }
    }
}
