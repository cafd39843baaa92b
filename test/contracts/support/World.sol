// SPDX-License-Identifier: MIT
pragma solidity 0.8.35;

import {IssueBatch} from "../../../contracts/interfaces/CertificateTypes.sol";
import {CooperativeId, KeyScheme, KeySignature} from "../../../contracts/interfaces/CraftTypes.sol";
import {ICertificateRegistry} from "../../../contracts/interfaces/ICertificateRegistry.sol";
import {ICertificateToken} from "../../../contracts/interfaces/ICertificateToken.sol";
import {ICraftRegistry} from "../../../contracts/interfaces/ICraftRegistry.sol";
import {TestKey, TestKeys} from "./TestKeys.sol";
import {TypedData} from "./TypedData.sol";
import {vm} from "./Vm.sol";

/// @title The three contracts, deployed
/// @notice Base of the Solidity tests. The contracts come from their own artifacts, so that what is tested is what is
/// deployed.
abstract contract World {
    using TestKeys for TestKey;

    uint40 internal constant LATER = type(uint40).max;
    /// @dev Larger than what any run seals, so that the numbers' end is met before the capacity's.
    uint32 internal constant CAPACITY = 100_000_000;

    uint256 internal constant AUTHORITY_SECRET = uint256(keccak256("authority")) >> 1;
    uint256 internal constant GUARDIAN_SECRET = uint256(keccak256("guardian")) >> 1;
    address internal immutable AUTHORITY = vm.addr(AUTHORITY_SECRET);
    address internal immutable GUARDIAN = vm.addr(GUARDIAN_SECRET);

    address internal webAuthn;
    address internal p256;
    ICraftRegistry internal crafts;
    ICertificateRegistry internal certificates;
    ICertificateToken internal tokens;

    error NotDeployed(string artifact);

    constructor() {
        vm.warp(1_700_000_000);
        webAuthn = _deploy("WebAuthnVerifier.sol:WebAuthnVerifier", abi.encode(sha256("seal.localhost")));
        p256 = _deploy("P256Verifier.sol:P256Verifier", "");
        crafts = ICraftRegistry(
            _deploy("CraftRegistry.sol:CraftRegistry", abi.encode(AUTHORITY, GUARDIAN, webAuthn, p256))
        );
        certificates = ICertificateRegistry(
            _deploy("CertificateRegistry.sol:CertificateRegistry", abi.encode(crafts))
        );
        tokens = ICertificateToken(
            _deploy("CertificateToken.sol:CertificateToken", abi.encode(certificates))
        );
    }

    /// @dev A cooperative whose one signer is the wallet of this secret.
    function _admitOne(uint256 secret) internal returns (CooperativeId) {
        bytes[] memory keys = new bytes[](1);
        keys[0] = TestKeys.make(secret, KeyScheme.Wallet, address(0)).encoded;
        bytes32 profile = sha256("profile");
        vm.prank(AUTHORITY);
        return crafts.admit(profile, keys, 1, CAPACITY);
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
        uint256 secret,
        bytes32 digest
    ) internal pure returns (KeySignature[] memory signatures) {
        signatures = new KeySignature[](1);
        signatures[0] = TestKeys.make(secret, KeyScheme.Wallet, address(0)).sign(digest);
    }

    function _onCrafts(bytes32 structHash) internal view returns (bytes32) {
        return TypedData.digest("DauLang CraftRegistry", address(crafts), block.chainid, structHash);
    }

    function _onCertificates(bytes32 structHash) internal view returns (bytes32) {
        return
            TypedData.digest("DauLang CertificateRegistry", address(certificates), block.chainid, structHash);
    }

    function _onTokens(bytes32 structHash) internal view returns (bytes32) {
        return TypedData.digest("DauLang CertificateToken", address(tokens), block.chainid, structHash);
    }

    function _deploy(string memory artifact, bytes memory arguments) internal returns (address deployed) {
        bytes memory code = bytes.concat(vm.getCode(artifact), arguments);
        // solhint-disable-next-line no-inline-assembly -- the only way to create from bytes
        assembly ("memory-safe") {
            deployed := create(0, add(code, 0x20), mload(code))
        }
        if (deployed == address(0)) revert NotDeployed(artifact);
    }
}
