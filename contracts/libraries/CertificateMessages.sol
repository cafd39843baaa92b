// SPDX-License-Identifier: MIT
pragma solidity 0.8.35;

import {Certificate, Endorse, IssueBatch, SetStatus, Supersede} from "../interfaces/CertificateTypes.sol";

/// @title EIP-712 struct hashes of the leaf and of the acts on certificates
/// @notice What managers sign when they vouch for pieces, and what a batch consists of.
/// @dev TypeScript twins: protocol/src/leaf.ts (the leaf) and protocol/src/messages.ts (the acts). Every field is a
/// single word, so that the structs encode as they lie in calldata.
library CertificateMessages {
    bytes32 private constant CERTIFICATE = keccak256(
        "Certificate(uint64 cooperativeId,uint32 number,bytes32 serialHash,bytes32 content,bytes32 makerKey,address claimKey)"
    );
    bytes32 private constant ISSUE_BATCH = keccak256(
        "IssueBatch(uint64 cooperativeId,bytes32 root,uint32 first,uint16 size,bytes32 manifest,uint40 deadline)"
    );
    bytes32 private constant SET_STATUS = keccak256(
        "SetStatus(uint64 cooperativeId,uint32 number,uint8 state,uint16 reason,bytes32 text,uint32 version,uint40 deadline)"
    );

    bytes32 private constant SUPERSEDE = keccak256(
        "Supersede(uint64 cooperativeId,bytes32 root,bytes32 successor,uint16 reason,bytes32 text,uint40 deadline)"
    );
    bytes32 private constant ENDORSE = keccak256(
        "Endorse(uint64 cooperativeId,bytes32 root,uint40 since,uint40 deadline)"
    );

    function hash(Certificate calldata certificate) internal pure returns (bytes32) {
        return keccak256(abi.encode(CERTIFICATE, certificate));
    }

    function hash(IssueBatch calldata act) internal pure returns (bytes32) {
        return keccak256(abi.encode(ISSUE_BATCH, act));
    }

    function hash(SetStatus calldata act) internal pure returns (bytes32) {
        return keccak256(abi.encode(SET_STATUS, act));
    }

    function hash(Supersede calldata act) internal pure returns (bytes32) {
        return keccak256(abi.encode(SUPERSEDE, act));
    }

    function hash(Endorse calldata act) internal pure returns (bytes32) {
        return keccak256(abi.encode(ENDORSE, act));
    }
}
