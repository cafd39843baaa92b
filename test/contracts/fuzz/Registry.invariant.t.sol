// SPDX-License-Identifier: MIT
pragma solidity 0.8.35;

import {RegistryHandler} from "./RegistryHandler.sol";

/// @title What holds after any sequence of acts
/// @notice The runner calls the handler at random and asks these after each call.
contract RegistryInvariants {
    RegistryHandler private _handler;

    function setUp() external {
        _handler = new RegistryHandler();
    }

    /// @notice Names the contract the runner calls.
    function targetContracts() external view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(_handler);
    }

    function invariant_NumbersAreDisjointAndGapFree() external view {
        assert(_handler.rangesAreWhole());
    }

    function invariant_WithdrawnStaysWithdrawn() external view {
        assert(_handler.withdrawnStayWithdrawn());
    }

    function invariant_NoMessageIsAcceptedTwice() external view {
        assert(!_handler.acceptedTwice());
    }

    function invariant_NobodyActsForAnotherCooperative() external view {
        assert(!_handler.actedForOther());
    }
}
