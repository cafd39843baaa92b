// SPDX-License-Identifier: MIT
pragma solidity 0.8.35;

/// @title A positional tree built the plain way
/// @notice What the library is compared with: all levels, from the padded leaves to the root.
library ReferenceTree {
    /// @notice levels[0] are the leaves, padded with zero words; the last level is the root alone.
    function build(bytes32[] memory leaves) internal pure returns (bytes32[][] memory levels) {
        uint256 depth = 0;
        while (2 ** depth < leaves.length) ++depth;
        levels = new bytes32[][](depth + 1);
        levels[0] = new bytes32[](2 ** depth);
        for (uint256 i = 0; i < leaves.length; ++i) levels[0][i] = leaves[i];
        for (uint256 height = 1; height <= depth; ++height) {
            bytes32[] memory below = levels[height - 1];
            levels[height] = new bytes32[](below.length / 2);
            for (uint256 i = 0; i < below.length / 2; ++i) {
                levels[height][i] = keccak256(abi.encode(below[2 * i], below[2 * i + 1]));
            }
        }
    }

    /// @notice The siblings of the leaf at `place`, lowest first.
    function proof(
        bytes32[][] memory levels,
        uint256 place
    ) internal pure returns (bytes32[] memory siblings) {
        siblings = new bytes32[](levels.length - 1);
        for (uint256 height = 0; height < siblings.length; ++height) {
            siblings[height] = levels[height][(place >> height) ^ 1];
        }
    }

    /// @notice The root.
    function root(bytes32[][] memory levels) internal pure returns (bytes32) {
        return levels[levels.length - 1][0];
    }
}
