// SPDX-License-Identifier: MIT
pragma solidity 0.8.35;

/// @title What was reached
/// @notice Counts every transition: an act, in a state, with its outcome.
abstract contract Reach {
    /// @dev `outcome` is the selector of the refusal's error, or `DONE`.
    struct Transition {
        string act;
        string state;
        bytes4 outcome;
        uint256 count;
    }

    bytes4 internal constant DONE = 0;
    bytes4 private constant NAMELESS = 0xffffffff;

    Transition[] private _transitions;
    mapping(bytes32 id => uint256 place) private _places;

    /// @notice All transitions seen so far, in the order in which they were first seen.
    function transitions() external view returns (Transition[] memory) {
        return _transitions;
    }

    /// @notice How often this one was made.
    function countOf(
        string calldata act,
        string calldata state,
        bytes4 outcome
    ) external view returns (uint256) {
        uint256 place = _places[keccak256(abi.encode(act, state, outcome))];
        return place == 0 ? 0 : _transitions[place - 1].count;
    }

    function _note(string memory act, string memory state, bytes4 outcome) internal {
        bytes32 id = keccak256(abi.encode(act, state, outcome));
        uint256 place = _places[id];
        if (place == 0) {
            _transitions.push(Transition(act, state, outcome, 1));
            _places[id] = _transitions.length;
        } else ++_transitions[place - 1].count;
    }

    function _outcomeOf(bool success, bytes memory answer) internal pure returns (bytes4) {
        if (success) return DONE;
        return answer.length < 4 ? NAMELESS : bytes4(answer);
    }
}
