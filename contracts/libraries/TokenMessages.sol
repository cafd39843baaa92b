// SPDX-License-Identifier: MIT
pragma solidity 0.8.35;

import {Move, SetLost} from "../interfaces/TokenTypes.sol";

/// @title EIP-712 struct hashes of the acts on tokens
/// @notice What a claim key and an owner sign.
/// @dev TypeScript twin: protocol/src/messages.ts. Every field is a single word.
library TokenMessages {
    bytes32 private constant CLAIM = keccak256("Claim(uint256 tokenId,address to,uint40 deadline)");
    bytes32 private constant MOVE = keccak256(
        "Move(uint256 tokenId,address to,uint8 kind,uint32 nonce,uint40 deadline)"
    );
    bytes32 private constant SET_LOST = keccak256(
        "SetLost(uint256 tokenId,bool lost,uint32 nonce,uint40 deadline)"
    );

    function hashClaim(uint256 tokenId, address to, uint40 deadline) internal pure returns (bytes32) {
        return keccak256(abi.encode(CLAIM, tokenId, to, deadline));
    }

    function hash(Move calldata act) internal pure returns (bytes32) {
        return keccak256(abi.encode(MOVE, act));
    }

    function hash(SetLost calldata act) internal pure returns (bytes32) {
        return keccak256(abi.encode(SET_LOST, act));
    }
}
