// SPDX-License-Identifier: MIT
pragma solidity 0.8.35;

import {CertificateRegistry} from "../../../contracts/CertificateRegistry.sol";
import {CraftRegistry} from "../../../contracts/CraftRegistry.sol";
import {IssueBatch, PieceState, SetStatus} from "../../../contracts/interfaces/CertificateTypes.sol";
import {CooperativeId, KeySignature} from "../../../contracts/interfaces/CraftTypes.sol";
import {P256Verifier} from "../../../contracts/verifiers/P256Verifier.sol";
import {WebAuthnVerifier} from "../../../contracts/verifiers/WebAuthnVerifier.sol";
import {vm} from "./Vm.sol";

/// @title Both registries with wallets for signers
/// @notice Base of the Solidity tests. This contract is the authority and the guardian.
abstract contract World {
    uint40 internal constant LATER = type(uint40).max;
    /// @dev Larger than what any run seals, so that the numbers' end is met before the capacity's.
    uint32 internal constant CAPACITY = 100_000_000;

    CraftRegistry internal crafts;
    CertificateRegistry internal certificates;

    constructor() {
        vm.warp(1_700_000_000);
        address webAuthn = address(new WebAuthnVerifier(sha256("seal.localhost")));
        crafts = new CraftRegistry(address(this), address(this), webAuthn, address(new P256Verifier()));
        certificates = new CertificateRegistry(address(crafts));
    }

    /// @dev A cooperative with the wallets of these private keys.
    function _admit(uint256[] memory privateKeys, uint8 threshold) internal returns (CooperativeId) {
        bytes[] memory keys = new bytes[](privateKeys.length);
        for (uint256 i = 0; i < keys.length; ++i) keys[i] = _encode(privateKeys[i]);
        return crafts.admit(sha256("profile"), keys, threshold, CAPACITY);
    }

    function _admitOne(uint256 privateKey) internal returns (CooperativeId) {
        uint256[] memory privateKeys = new uint256[](1);
        privateKeys[0] = privateKey;
        return _admit(privateKeys, 1);
    }

    function _encode(uint256 privateKey) internal pure returns (bytes memory) {
        return abi.encodePacked(vm.addr(privateKey));
    }

    function _sealing(
        CooperativeId cooperativeId,
        bytes32 root,
        uint32 first,
        uint16 size
    ) internal pure returns (IssueBatch memory) {
        return IssueBatch(cooperativeId, root, first, size, sha256("manifest"), LATER);
    }

    function _signed(
        uint256 privateKey,
        bytes32 digest
    ) internal pure returns (KeySignature[] memory signatures) {
        signatures = new KeySignature[](1);
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(privateKey, digest);
        signatures[0] = KeySignature(_encode(privateKey), abi.encodePacked(r, s, v));
    }

    function _digest(IssueBatch memory act) internal view returns (bytes32) {
        bytes memory fields = abi.encode(
            keccak256(
                "IssueBatch(uint64 cooperativeId,bytes32 root,uint32 first,uint16 size,bytes32 manifest,uint40 deadline)"
            ),
            act
        );
        return _typedData(keccak256(fields));
    }

    function _digest(SetStatus memory act) internal view returns (bytes32) {
        bytes memory fields = abi.encode(
            keccak256(
                "SetStatus(uint64 cooperativeId,uint32 number,uint8 state,uint16 reason,bytes32 text,uint32 version,uint40 deadline)"
            ),
            act
        );
        return _typedData(keccak256(fields));
    }

    /// @dev EIP-712 spelled out, apart from the library that the registry uses.
    function _typedData(bytes32 structHash) internal view returns (bytes32) {
        bytes32 domain = keccak256(
            abi.encode(
                keccak256(
                    "EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"
                ),
                keccak256("DauLang CertificateRegistry"),
                keccak256("1"),
                block.chainid,
                address(certificates)
            )
        );
        return keccak256(abi.encodePacked(hex"1901", domain, structHash));
    }

    function _status(
        CooperativeId cooperativeId,
        uint32 number,
        PieceState state,
        uint32 version
    ) internal pure returns (SetStatus memory) {
        return SetStatus(cooperativeId, number, state, 7, 0, version, LATER);
    }
}
