// SPDX-License-Identifier: MIT
pragma solidity 0.8.35;

import {
    Cooperative,
    CooperativeId,
    CooperativeState,
    ICraftRegistry,
    Key,
    KeyId,
    KeyIndexes,
    KeyKind,
    KeyScheme,
    KeySignature
} from "../interfaces/ICraftRegistry.sol";
import {KeyEncoding, Verifiers} from "./KeyEncoding.sol";
import {KeyIndexList} from "./KeyIndexList.sol";
import {SignatureCheck} from "./SignatureCheck.sol";

/// @title The keys of one cooperative
/// @notice Opening, closing and counting keys, and asking k of n for their signatures.
/// @dev `keys` is the cooperative's own mapping: no function here can reach another's. Functions that take a
/// cooperative in memory change it there; the caller writes it back once.
library Keyring {
    using KeyIndexList for KeyIndexes;

    /// @dev A cooperative's board has fewer members; the bound keeps a rotation within one block.
    uint8 internal constant MAX_SIGNERS = 15;

    /// @notice Opens a key under the next index.
    function add(
        mapping(KeyId keyId => Key key) storage keys,
        CooperativeId cooperativeId,
        Cooperative memory cooperative,
        Verifiers memory verifiers,
        KeyKind kind,
        bytes calldata encoded
    ) internal {
        (KeyId keyId, KeyScheme scheme) = KeyEncoding.read(encoded, verifiers);
        if (kind == KeyKind.Maker && scheme != KeyScheme.WebAuthn) {
            revert ICraftRegistry.KeyNotPasskey(keyId, scheme);
        }
        KeyEncoding.requireUsable(encoded, scheme);
        if (keys[keyId].kind != KeyKind.None) revert ICraftRegistry.KeyAlreadyKnown(cooperativeId, keyId);
        uint16 index = cooperative.nextIndex;
        if (index == type(uint16).max) revert ICraftRegistry.KeysExhausted(cooperativeId);
        if (kind == KeyKind.Signer) {
            if (cooperative.signerCount == MAX_SIGNERS) revert ICraftRegistry.TooManySigners(MAX_SIGNERS);
            ++cooperative.signerCount;
        }

        cooperative.nextIndex = index + 1;
        uint40 addedAt = uint40(block.timestamp);
        keys[keyId] = Key(kind, scheme, index, addedAt, 0);
        emit ICraftRegistry.KeyAdded(cooperativeId, keyId, kind, scheme, index, encoded, addedAt);
    }

    /// @notice Closes a key for ever and says what it was.
    function close(
        mapping(KeyId keyId => Key key) storage keys,
        CooperativeId cooperativeId,
        Cooperative memory cooperative,
        KeyId keyId
    ) internal returns (KeyKind kind) {
        Key memory key = keys[keyId];
        kind = key.kind;
        if (kind == KeyKind.None) revert ICraftRegistry.KeyUnknown(cooperativeId, keyId);
        if (key.closedAt != 0) revert ICraftRegistry.KeyAlreadyClosed(keyId, key.closedAt);

        if (kind == KeyKind.Signer) --cooperative.signerCount;
        key.closedAt = uint40(block.timestamp);
        keys[keyId] = key;
        emit ICraftRegistry.KeyClosed(cooperativeId, keyId, kind, key.closedAt);
    }

    /// @notice Refuses a threshold that no set of signers could meet, or that a batch's slot could not record.
    function requireThreshold(Cooperative memory cooperative) internal pure {
        uint8 threshold = cooperative.threshold;
        if (threshold == 0 || threshold > KeyIndexList.CAPACITY || threshold > cooperative.signerCount) {
            revert ICraftRegistry.ThresholdOutOfRange(threshold, cooperative.signerCount);
        }
    }

    /// @notice Refuses anything but exactly k signatures by open signers in ascending order of their indexes.
    function requireSigned(
        mapping(KeyId keyId => Key key) storage keys,
        CooperativeId cooperativeId,
        Cooperative memory cooperative,
        Verifiers memory verifiers,
        bytes32 digest,
        KeySignature[] calldata signatures
    ) internal view returns (KeyIndexes signers) {
        CooperativeState state = cooperative.state;
        if (state == CooperativeState.None) revert ICraftRegistry.CooperativeUnknown(cooperativeId);
        if (state != CooperativeState.Active)
            revert ICraftRegistry.CooperativeNotActive(cooperativeId, state);
        if (signatures.length != cooperative.threshold) {
            revert ICraftRegistry.SignatureCountMismatch(cooperative.threshold, signatures.length);
        }

        uint16 previous = 0;
        for (uint256 i = 0; i < signatures.length; ++i) {
            uint16 index = _requireSigner(keys, cooperativeId, verifiers, digest, signatures[i]);
            // Strictly ascending, so that no signer counts twice.
            if (index <= previous) revert ICraftRegistry.SignersNotAscending(previous, index);
            signers = signers.put(i, index);
            previous = index;
        }
    }

    function _requireSigner(
        mapping(KeyId keyId => Key key) storage keys,
        CooperativeId cooperativeId,
        Verifiers memory verifiers,
        bytes32 digest,
        KeySignature calldata signed
    ) private view returns (uint16 index) {
        (KeyId keyId, KeyScheme scheme) = KeyEncoding.read(signed.key, verifiers);
        Key memory key = keys[keyId];
        if (key.kind == KeyKind.None) revert ICraftRegistry.KeyUnknown(cooperativeId, keyId);
        if (key.kind != KeyKind.Signer) revert ICraftRegistry.KeyNotSigner(keyId, key.kind);
        if (key.closedAt != 0) revert ICraftRegistry.KeyAlreadyClosed(keyId, key.closedAt);
        // The id leaves the verifier out: a passkey must not be believed as a bare key, nor the reverse.
        if (key.scheme != scheme) revert ICraftRegistry.KeySchemeMismatch(keyId, key.scheme, scheme);
        if (!SignatureCheck.isSigned(signed.key, scheme, digest, signed.signature)) {
            revert ICraftRegistry.SignatureInvalid(keyId, key.index);
        }
        return key.index;
    }
}
