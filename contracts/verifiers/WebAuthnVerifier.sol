// SPDX-License-Identifier: MIT
pragma solidity 0.8.35;

import {IERC7913SignatureVerifier} from "@openzeppelin/contracts/interfaces/IERC7913.sol";
import {WebAuthn} from "@openzeppelin/contracts/utils/cryptography/WebAuthn.sol";

/// @title Verifier of passkey signatures of one relying party
/// @notice Accepts an assertion whose challenge is the digest, made for this relying party, by a present and verified
/// person (fingerprint, face or PIN), with s in the lower half.
/// @dev OpenZeppelin's library leaves the relying party to the authenticator. Here it is checked: a passkey belongs to
/// the sealing host alone, and an assertion coaxed out on another host must not seal.
contract WebAuthnVerifier is IERC7913SignatureVerifier {
    bytes4 private constant REFUSED = 0xffffffff;

    /// @notice SHA-256 of the relying party's id, for example of "seal.example.org".
    bytes32 public immutable rpIdHash;

    constructor(bytes32 relyingPartyIdHash) {
        rpIdHash = relyingPartyIdHash;
    }

    /// @inheritdoc IERC7913SignatureVerifier
    /// @dev `key` is x ‖ y; `signature` is the ABI encoding of `WebAuthn.WebAuthnAuth`. Never reverts on other bytes.
    function verify(
        bytes calldata key,
        bytes32 hash,
        bytes calldata signature
    ) external view returns (bytes4) {
        if (key.length != 64) return REFUSED;
        (bool decoded, WebAuthn.WebAuthnAuth calldata assertion) = WebAuthn.tryDecodeAuth(signature);
        if (!decoded || assertion.authenticatorData.length < 32) return REFUSED;
        if (bytes32(assertion.authenticatorData[:32]) != rpIdHash) return REFUSED;
        // The library reads memory at the index before it looks whether the text is as long: all gas would be spent.
        if (assertion.typeIndex >= bytes(assertion.clientDataJSON).length) return REFUSED;

        bool valid = WebAuthn.verify(
            abi.encodePacked(hash),
            assertion,
            bytes32(key[:32]),
            bytes32(key[32:]),
            true // user verified, not only present
        );
        return valid ? IERC7913SignatureVerifier.verify.selector : REFUSED;
    }
}
