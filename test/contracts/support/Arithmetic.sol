// SPDX-License-Identifier: MIT
pragma solidity 0.8.35;

import {Line} from "../../../contracts/interfaces/CertificateTypes.sol";
import {ContentAddress} from "../../../contracts/libraries/ContentAddress.sol";
import {NumberLine} from "../../../contracts/libraries/NumberLine.sol";
import {PositionalTree} from "../../../contracts/libraries/PositionalTree.sol";

/// @title The contracts' arithmetic, open to be asked
/// @notice For tests that compare it with another program.
contract Arithmetic {
    function depthOf(uint256 size) external pure returns (uint256) {
        return PositionalTree.depthOf(size);
    }

    function rootOf(
        bytes32 leaf,
        uint256 place,
        bytes32[] calldata siblings
    ) external pure returns (bytes32) {
        return PositionalTree.rootOf(leaf, place, siblings);
    }

    function cidOf(bytes32 digest) external pure returns (string memory) {
        return ContentAddress.cidOf(digest);
    }

    function take(
        Line calldata line,
        uint16 size,
        uint32 capacity,
        uint40 admittedAt,
        uint40 issuedAt
    ) external pure returns (Line memory) {
        return NumberLine.take(line, size, capacity, admittedAt, issuedAt);
    }
}
