// SPDX-License-Identifier: MIT
pragma solidity 0.8.35;

import {Base64} from "@openzeppelin/contracts/utils/Base64.sol";
import {KeyScheme, KeySignature} from "../../../contracts/interfaces/CraftTypes.sol";
import {vm} from "./Vm.sol";

/// @dev What a manager or a maker holds.
struct TestKey {
    uint256 secret;
    KeyScheme scheme;
    bytes encoded;
}

/// @title Wallets, passkeys and bare keys that sign
/// @notice The same secret and scheme are the same key.
library TestKeys {
    /// @param verifier The ERC-7913 verifier; not read for a wallet.
    function make(uint256 secret, KeyScheme scheme, address verifier) internal pure returns (TestKey memory) {
        bytes memory encoded = abi.encodePacked(vm.addr(secret));
        if (scheme != KeyScheme.Wallet) {
            (uint256 x, uint256 y) = vm.publicKeyP256(secret);
            encoded = abi.encodePacked(verifier, x, y);
        }
        return TestKey(secret, scheme, encoded);
    }

    /// @notice The key's signature over the digest of an act.
    function sign(TestKey memory key, bytes32 digest) internal pure returns (KeySignature memory) {
        if (key.scheme == KeyScheme.Wallet) {
            (uint8 v, bytes32 r, bytes32 s) = vm.sign(key.secret, digest);
            return KeySignature(key.encoded, abi.encodePacked(r, s, v));
        }
        if (key.scheme == KeyScheme.P256) {
            (bytes32 r, bytes32 s) = vm.signP256(key.secret, digest);
            return KeySignature(key.encoded, abi.encodePacked(r, s));
        }
        return KeySignature(key.encoded, _assertion(key.secret, digest));
    }

    /// @dev What an authenticator of the sealing host answers: person present and verified, no backup.
    function _assertion(uint256 secret, bytes32 challenge) private pure returns (bytes memory) {
        bytes memory authenticatorData = abi.encodePacked(sha256("seal.localhost"), hex"0500000001");
        string memory clientData = string.concat(
            '{"type":"webauthn.get","challenge":"',
            Base64.encodeURL(abi.encodePacked(challenge)),
            '","origin":"https://seal.localhost","crossOrigin":false}'
        );
        bytes32 signed = sha256(abi.encodePacked(authenticatorData, sha256(bytes(clientData))));
        (bytes32 r, bytes32 s) = vm.signP256(secret, signed);
        // The indexes of "challenge" and "type" in the text above.
        return abi.encode(r, s, uint256(23), uint256(1), authenticatorData, clientData);
    }
}
