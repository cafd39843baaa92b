// SPDX-License-Identifier: MIT
pragma solidity 0.8.35;

/// @title The test runner's cheat codes, as far as these tests use them
/// @notice Answers at a fixed address in Hardhat's Solidity tests only.
interface Vm {
    /// @notice Goes on with the next input unless `condition` holds.
    function assume(bool condition) external pure;

    /// @notice Sets the block's time in seconds.
    function warp(uint256 timestamp) external;

    /// @notice The address of a secp256k1 key.
    function addr(uint256 privateKey) external pure returns (address);

    /// @notice A secp256k1 signature over a digest.
    function sign(uint256 privateKey, bytes32 digest) external pure returns (uint8 v, bytes32 r, bytes32 s);
}

Vm constant vm = Vm(address(uint160(uint256(keccak256("hevm cheat code")))));
