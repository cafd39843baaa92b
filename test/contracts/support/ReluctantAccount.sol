// SPDX-License-Identifier: MIT
pragma solidity 0.8.35;

import {IERC1271} from "@openzeppelin/contracts/interfaces/IERC1271.sol";

/// @title An ERC-1271 account that refuses, by an answer or by reverting
/// @notice Reverts on empty signatures, answers "no" to all others.
contract ReluctantAccount is IERC1271 {
    error NothingSigned();

    /// @inheritdoc IERC1271
    function isValidSignature(bytes32, bytes calldata signature) external pure returns (bytes4) {
        if (signature.length == 0) revert NothingSigned();
        return 0xffffffff;
    }
}
