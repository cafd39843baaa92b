// SPDX-License-Identifier: MIT
pragma solidity 0.8.35;

/// @title The test runner's cheat codes, as far as these tests use them
/// @notice Answers at a fixed address in Hardhat's Solidity tests only.
interface Vm {
    /// @notice Goes on with the next input unless `condition` holds.
    function assume(bool condition) external pure;

    /// @notice Sets the block's time in seconds.
    function warp(uint256 timestamp) external;

    /// @notice Sets the block's number.
    function roll(uint256 number) external;

    /// @notice Makes `sender` the sender of the next call.
    function prank(address sender) external;

    /// @notice Gives an account a balance, in wei.
    function deal(address account, uint256 balance) external;

    /// @notice The creation code of a compiled contract, "File.sol:Contract".
    function getCode(string calldata artifact) external view returns (bytes memory);

    /// @notice A variable of the runner's environment, or `otherwise` where there is none.
    function envOr(string calldata name, bool otherwise) external view returns (bool);

    /// @notice The address of a secp256k1 key.
    function addr(uint256 privateKey) external pure returns (address);

    /// @notice A secp256k1 signature over a digest.
    function sign(uint256 privateKey, bytes32 digest) external pure returns (uint8 v, bytes32 r, bytes32 s);

    /// @notice The point of a P-256 key.
    function publicKeyP256(uint256 privateKey) external pure returns (uint256 x, uint256 y);

    /// @notice A P-256 signature over a digest, s in the lower half.
    function signP256(uint256 privateKey, bytes32 digest) external pure returns (bytes32 r, bytes32 s);
}

Vm constant vm = Vm(address(uint160(uint256(keccak256("hevm cheat code")))));
