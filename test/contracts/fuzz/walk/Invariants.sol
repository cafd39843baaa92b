// SPDX-License-Identifier: MIT
pragma solidity 0.8.35;

import {vm} from "../../support/Vm.sol";
import {Walk} from "./Walk.sol";

/// @title The walk and what is asked of it
/// @notice Base of the contracts that hold the invariants. The walk comes from its artifact, so that it is compiled once.
abstract contract Invariants {
    Walk internal _walk;

    function setUp() external {
        bytes memory code = vm.getCode("Walk.sol:Walk");
        Walk walk;
        // solhint-disable-next-line no-inline-assembly -- the only way to create from bytes
        assembly ("memory-safe") {
            walk := create(0, add(code, 0x20), mload(code))
        }
        assert(address(walk) != address(0));
        _walk = walk;
    }

    /// @notice Names the contract the runner calls.
    function targetContracts() external view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(_walk);
    }
}
