// SPDX-License-Identifier: MIT
pragma solidity 0.8.35;

import {
    AddMaker,
    CloseKey,
    ReportTheft,
    RotateSigners,
    SetThreshold,
    VetoRecovery
} from "../interfaces/CraftTypes.sol";

/// @title EIP-712 struct hashes of a cooperative's acts on its keys
/// @notice What managers sign when they change who may act.
/// @dev TypeScript twin: protocol/src/messages.ts. Structs of single words are encoded as they lie in calldata.
library CraftMessages {
    bytes32 private constant ROTATE_SIGNERS = keccak256(
        "RotateSigners(uint64 cooperativeId,bytes[] added,bytes32[] closed,uint32 nonce,uint40 deadline)"
    );
    bytes32 private constant SET_THRESHOLD = keccak256(
        "SetThreshold(uint64 cooperativeId,uint8 threshold,uint32 nonce,uint40 deadline)"
    );
    bytes32 private constant ADD_MAKER = keccak256(
        "AddMaker(uint64 cooperativeId,bytes key,uint32 nonce,uint40 deadline)"
    );
    bytes32 private constant CLOSE_KEY = keccak256(
        "CloseKey(uint64 cooperativeId,bytes32 keyId,uint32 nonce,uint40 deadline)"
    );

    bytes32 private constant REPORT_THEFT = keccak256(
        "ReportTheft(uint64 cooperativeId,bytes32 keyId,uint40 stolenFrom,uint32 nonce,uint40 deadline)"
    );
    bytes32 private constant VETO_RECOVERY = keccak256(
        "VetoRecovery(uint64 cooperativeId,bytes32 recovery,uint32 nonce,uint40 deadline)"
    );

    function hash(RotateSigners calldata act) internal pure returns (bytes32) {
        bytes32[] memory added = new bytes32[](act.added.length);
        for (uint256 i = 0; i < added.length; ++i) added[i] = keccak256(act.added[i]);
        return
            keccak256(
                abi.encode(
                    ROTATE_SIGNERS,
                    act.cooperativeId,
                    keccak256(abi.encodePacked(added)),
                    keccak256(abi.encodePacked(act.closed)),
                    act.nonce,
                    act.deadline
                )
            );
    }

    function hash(AddMaker calldata act) internal pure returns (bytes32) {
        return
            keccak256(abi.encode(ADD_MAKER, act.cooperativeId, keccak256(act.key), act.nonce, act.deadline));
    }

    function hash(SetThreshold calldata act) internal pure returns (bytes32) {
        return keccak256(abi.encode(SET_THRESHOLD, act));
    }

    function hash(CloseKey calldata act) internal pure returns (bytes32) {
        return keccak256(abi.encode(CLOSE_KEY, act));
    }

    function hash(ReportTheft calldata act) internal pure returns (bytes32) {
        return keccak256(abi.encode(REPORT_THEFT, act));
    }

    function hash(VetoRecovery calldata act) internal pure returns (bytes32) {
        return keccak256(abi.encode(VETO_RECOVERY, act));
    }
}
