// SPDX-License-Identifier: MIT
pragma solidity 0.8.35;

/// @title The IPFS address of bytes whose SHA-256 is known
/// @notice CIDv1, codec raw, sha2-256, in multibase base32 (RFC 4648, lower case, no padding).
/// @dev TypeScript twin: protocol/src/cid.ts.
library ContentAddress {
    bytes32 private constant ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    /// @dev Version 1, codec raw (0x55), hash function sha2-256 (0x12), 32 bytes (0x20).
    uint256 private constant PREFIX = 0x01551220;
    /// @dev 36 bytes are 288 bits; two zero bits fill the last of 58 symbols of five bits.
    uint256 private constant SYMBOLS = 58;

    /// @notice The address of the bytes with this digest: 59 characters.
    function cidOf(bytes32 digest) internal pure returns (string memory) {
        bytes memory text = new bytes(SYMBOLS + 1);
        text[0] = "b";
        // The last 52 symbols hold the digest's 256 bits and what is left of the prefix, four bits.
        uint256 bits = uint256(digest);
        text[SYMBOLS] = ALPHABET[(bits << 2) & 31];
        bits >>= 3;
        for (uint256 i = SYMBOLS - 1; i > 7; --i) {
            text[i] = ALPHABET[bits & 31];
            bits >>= 5;
        }
        // 256 - 3 - 50 * 5 = 3 bits of the digest are left below the prefix's 32: 35 bits, seven symbols.
        bits |= PREFIX << 3;
        for (uint256 i = 7; i > 0; --i) {
            text[i] = ALPHABET[bits & 31];
            bits >>= 5;
        }
        return string(text);
    }
}
