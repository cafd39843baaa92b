// SPDX-License-Identifier: MIT
pragma solidity 0.8.35;

import {P256} from "@openzeppelin/contracts/utils/cryptography/P256.sol";
import {KeyId, KeyScheme} from "../interfaces/CraftTypes.sol";
import {ICraftErrors} from "../interfaces/ICraftErrors.sol";

/// @dev The only two ERC-7913 verifiers a key may name.
struct Verifiers {
    address webAuthn;
    address p256;
}

/// @title Reading of key bytes
/// @notice 20 bytes are a wallet's address, 84 bytes are verifier ‖ x ‖ y (ERC-7913).
/// @dev TypeScript twin: protocol/src/key-id.ts.
library KeyEncoding {
    uint256 private constant WALLET_LENGTH = 20;
    uint256 private constant POINT_LENGTH = 84;

    /// @notice The key's name and scheme, of a key that can sign: what `read` and `requireUsable` say.
    function readUsable(
        bytes calldata key,
        Verifiers memory verifiers
    ) internal pure returns (KeyId keyId, KeyScheme scheme) {
        (keyId, scheme) = read(key, verifiers);
        requireUsable(key, scheme);
    }

    /// @notice The key's name and scheme. Refuses every verifier but the two given.
    /// @dev The name leaves the verifier out, so that one point cannot be two keys under two verifiers.
    function read(
        bytes calldata key,
        Verifiers memory verifiers
    ) internal pure returns (KeyId keyId, KeyScheme scheme) {
        if (key.length == WALLET_LENGTH) return (KeyId.wrap(keccak256(key)), KeyScheme.Wallet);
        if (key.length != POINT_LENGTH) revert ICraftErrors.KeyLengthUnknown(key.length);

        address verifier = address(bytes20(key[:20]));
        if (verifier == verifiers.webAuthn) scheme = KeyScheme.WebAuthn;
        else if (verifier == verifiers.p256) scheme = KeyScheme.P256;
        else revert ICraftErrors.KeyVerifierUnknown(verifier);
        keyId = KeyId.wrap(keccak256(key[20:]));
    }

    /// @notice Refuses a key that no signature could ever match. Asked once, when a key is added.
    function requireUsable(bytes calldata key, KeyScheme scheme) internal pure {
        if (scheme == KeyScheme.Wallet) {
            if (address(bytes20(key)) == address(0)) revert ICraftErrors.KeyAddressMissing();
            return;
        }
        (bytes32 x, bytes32 y) = (bytes32(key[20:52]), bytes32(key[52:84]));
        if (!P256.isValidPublicKey(x, y)) revert ICraftErrors.KeyNotOnCurve(x, y);
    }
}
