// SPDX-License-Identifier: MIT
pragma solidity 0.8.35;

import {
    Certificate,
    Endorse,
    IssueBatch,
    SetStatus,
    Supersede
} from "../../../contracts/interfaces/CertificateTypes.sol";
import {
    AddMaker,
    CloseKey,
    ReportTheft,
    RotateSigners,
    SetThreshold,
    VetoRecovery
} from "../../../contracts/interfaces/CraftTypes.sol";
import {Move, SetLost} from "../../../contracts/interfaces/TokenTypes.sol";

/// @title EIP-712 spelled out
/// @notice Written a second time, apart from the libraries that the contracts use.
library TypedData {
    /// @notice What a signer signs of an act in the domain of a contract.
    function digest(
        string memory name,
        address verifyingContract,
        uint256 chainId,
        bytes32 structHash
    ) internal pure returns (bytes32) {
        bytes32 domain = keccak256(
            abi.encode(
                keccak256(
                    "EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"
                ),
                keccak256(bytes(name)),
                keccak256("1"),
                chainId,
                verifyingContract
            )
        );
        return keccak256(abi.encodePacked(hex"1901", domain, structHash));
    }

    function hash(Certificate memory piece) internal pure returns (bytes32) {
        return
            _words(
                "Certificate(uint64 cooperativeId,uint32 number,bytes32 serialHash,bytes32 content,bytes32 makerKey,address claimKey)",
                abi.encode(piece)
            );
    }

    function hash(IssueBatch memory act) internal pure returns (bytes32) {
        return
            _words(
                "IssueBatch(uint64 cooperativeId,bytes32 root,uint32 first,uint16 size,bytes32 manifest,uint40 deadline)",
                abi.encode(act)
            );
    }

    function hash(SetStatus memory act) internal pure returns (bytes32) {
        return
            _words(
                "SetStatus(uint64 cooperativeId,uint32 number,uint8 state,uint16 reason,bytes32 text,uint32 version,uint40 deadline)",
                abi.encode(act)
            );
    }

    function hash(Supersede memory act) internal pure returns (bytes32) {
        return
            _words(
                "Supersede(uint64 cooperativeId,bytes32 root,bytes32 successor,uint16 reason,bytes32 text,uint40 deadline)",
                abi.encode(act)
            );
    }

    function hash(Endorse memory act) internal pure returns (bytes32) {
        return
            _words(
                "Endorse(uint64 cooperativeId,bytes32 root,uint40 since,uint40 deadline)",
                abi.encode(act)
            );
    }

    function hash(RotateSigners memory act) internal pure returns (bytes32) {
        bytes memory added = "";
        for (uint256 i = 0; i < act.added.length; ++i) {
            added = bytes.concat(added, keccak256(act.added[i]));
        }
        bytes memory closed = "";
        for (uint256 i = 0; i < act.closed.length; ++i) {
            closed = bytes.concat(closed, abi.encode(act.closed[i]));
        }
        return
            _words(
                "RotateSigners(uint64 cooperativeId,bytes[] added,bytes32[] closed,uint32 nonce,uint40 deadline)",
                abi.encode(act.cooperativeId, keccak256(added), keccak256(closed), act.nonce, act.deadline)
            );
    }

    function hash(SetThreshold memory act) internal pure returns (bytes32) {
        return
            _words(
                "SetThreshold(uint64 cooperativeId,uint8 threshold,uint32 nonce,uint40 deadline)",
                abi.encode(act)
            );
    }

    function hash(AddMaker memory act) internal pure returns (bytes32) {
        return
            _words(
                "AddMaker(uint64 cooperativeId,bytes key,uint32 nonce,uint40 deadline)",
                abi.encode(act.cooperativeId, keccak256(act.key), act.nonce, act.deadline)
            );
    }

    function hash(CloseKey memory act) internal pure returns (bytes32) {
        return
            _words(
                "CloseKey(uint64 cooperativeId,bytes32 keyId,uint32 nonce,uint40 deadline)",
                abi.encode(act)
            );
    }

    function hash(ReportTheft memory act) internal pure returns (bytes32) {
        return
            _words(
                "ReportTheft(uint64 cooperativeId,bytes32 keyId,uint40 stolenFrom,uint32 nonce,uint40 deadline)",
                abi.encode(act)
            );
    }

    function hash(VetoRecovery memory act) internal pure returns (bytes32) {
        return
            _words(
                "VetoRecovery(uint64 cooperativeId,bytes32 recovery,uint32 nonce,uint40 deadline)",
                abi.encode(act)
            );
    }

    function hashClaim(uint256 tokenId, address to, uint40 deadline) internal pure returns (bytes32) {
        return _words("Claim(uint256 tokenId,address to,uint40 deadline)", abi.encode(tokenId, to, deadline));
    }

    function hash(Move memory act) internal pure returns (bytes32) {
        return
            _words(
                "Move(uint256 tokenId,address to,uint8 kind,uint32 nonce,uint40 deadline)",
                abi.encode(act)
            );
    }

    function hash(SetLost memory act) internal pure returns (bytes32) {
        return _words("SetLost(uint256 tokenId,bool lost,uint32 nonce,uint40 deadline)", abi.encode(act));
    }

    function _words(string memory typed, bytes memory fields) private pure returns (bytes32) {
        return keccak256(bytes.concat(keccak256(bytes(typed)), fields));
    }
}
