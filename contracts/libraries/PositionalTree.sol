// SPDX-License-Identifier: MIT
pragma solidity 0.8.35;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";

/// @title A Merkle tree in which a leaf's place is part of what is proven
/// @notice One number is one leaf: the proof says where a certificate stands, not only that it is there.
/// @dev TypeScript twin: protocol/src/tree.ts. Pairs are not sorted: the bits of the place say which side each sibling
/// is on. Places beyond the size hold zero words up to the next power of two.
library PositionalTree {
    /// @dev 2^12: bounds a proof at twelve words, and one batch at what an officer seals in a month.
    uint16 internal constant MAX_SIZE = 4096;

    /// @notice How many siblings every proof has: ceil(log2 size). `size` is 1 to MAX_SIZE.
    function depthOf(uint256 size) internal pure returns (uint256) {
        return Math.log2(size, Math.Rounding.Ceil);
    }

    /// @notice The root that follows from a leaf at `place` and its siblings from the bottom up.
    /// @dev The caller compares the proof's length with `depthOf` first; else an inner node could be taken for a leaf's
    /// neighbour in a smaller tree. Assembly, because every claim pays for twelve rounds of it; a second, plain tree in
    /// the tests says the same.
    function rootOf(
        bytes32 leaf,
        uint256 place,
        bytes32[] calldata siblings
    ) internal pure returns (bytes32 node) {
        node = leaf;
        // solhint-disable-next-line no-inline-assembly
        assembly ("memory-safe") {
            let end := add(siblings.offset, shl(5, siblings.length))
            for {
                let sibling := siblings.offset
            } lt(sibling, end) {
                sibling := add(sibling, 0x20)
            } {
                // The lowest bit says where the node stands, 0x00 (left) or 0x20 (right) of the scratch space.
                let side := shl(5, and(place, 1))
                mstore(side, node)
                mstore(xor(side, 0x20), calldataload(sibling))
                node := keccak256(0x00, 0x40)
                place := shr(1, place)
            }
        }
    }
}
