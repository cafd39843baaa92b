// SPDX-License-Identifier: MIT
pragma solidity 0.8.35;

import {PositionalTree} from "../../../contracts/libraries/PositionalTree.sol";
import {ReferenceTree} from "../support/ReferenceTree.sol";
import {vm} from "../support/Vm.sol";

/// @title The tree against one built the plain way
/// @notice Fuzzed: leaves, sizes, places and changes.
contract PositionalTreeTest {
    using ReferenceTree for bytes32[][];

    /// @notice Gives the library its proof as calldata.
    function rootOf(bytes32 leaf, uint256 place, bytes32[] calldata proof) external pure returns (bytes32) {
        return PositionalTree.rootOf(leaf, place, proof);
    }

    function testFuzz_DepthIsTheCeilingOfLog2(uint16 size) external pure {
        size = 1 + (size % PositionalTree.MAX_SIZE);
        uint256 depth = PositionalTree.depthOf(size);
        assert(2 ** depth >= size);
        assert(depth == 0 || 2 ** (depth - 1) < size);
        assert(depth <= 12);
    }

    function testFuzz_EveryPlaceLeadsToTheRoot(bytes32[] memory leaves) external view {
        vm.assume(leaves.length > 0 && leaves.length <= 64);
        bytes32[][] memory levels = ReferenceTree.build(leaves);
        for (uint256 place = 0; place < leaves.length; ++place) {
            bytes32[] memory proof = levels.proof(place);
            assert(proof.length == PositionalTree.depthOf(leaves.length));
            assert(this.rootOf(leaves[place], place, proof) == levels.root());
        }
    }

    function testFuzz_AnotherLeafLeadsElsewhere(
        bytes32[] memory leaves,
        uint256 place,
        bytes32 other
    ) external view {
        vm.assume(leaves.length > 0 && leaves.length <= 64);
        place %= leaves.length;
        vm.assume(other != leaves[place]);
        bytes32[][] memory levels = ReferenceTree.build(leaves);
        assert(this.rootOf(other, place, levels.proof(place)) != levels.root());
    }

    function testFuzz_AnotherPlaceLeadsElsewhere(
        uint256 seed,
        uint256 size,
        uint256 place,
        uint256 other
    ) external view {
        bytes32[] memory leaves = _leaves(seed, 2 + (size % 63));
        place %= leaves.length;
        other %= leaves.length;
        vm.assume(place != other);
        bytes32[][] memory levels = ReferenceTree.build(leaves);
        assert(this.rootOf(leaves[place], other, levels.proof(place)) != levels.root());
    }

    function testFuzz_AnyChangedWordLeadsElsewhere(
        uint256 seed,
        uint256 size,
        uint256 place,
        uint256 height,
        bytes32 change
    ) external view {
        vm.assume(change != 0);
        bytes32[] memory leaves = _leaves(seed, 2 + (size % 63));
        place %= leaves.length;
        bytes32[][] memory levels = ReferenceTree.build(leaves);
        bytes32[] memory proof = levels.proof(place);
        height %= proof.length;
        proof[height] ^= change;
        assert(this.rootOf(leaves[place], place, proof) != levels.root());
    }

    function _leaves(uint256 seed, uint256 size) private pure returns (bytes32[] memory leaves) {
        leaves = new bytes32[](size);
        for (uint256 i = 0; i < size; ++i) leaves[i] = keccak256(abi.encode(seed, i));
    }
}
