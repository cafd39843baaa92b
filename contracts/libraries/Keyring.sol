// SPDX-License-Identifier: MIT
pragma solidity 0.8.35;

import {
    Cooperative,
    CooperativeId,
    Key,
    KeyId,
    KeyIndexes,
    KeyKind,
    KeyOrigin,
    KeyScheme,
    KeySignature
} from "../interfaces/CraftTypes.sol";
import {ICraftErrors} from "../interfaces/ICraftErrors.sol";
import {ICraftEvents} from "../interfaces/ICraftEvents.sol";
import {KeyEncoding, Verifiers} from "./KeyEncoding.sol";
import {KeyIndexList} from "./KeyIndexList.sol";
import {SignatureCheck} from "./SignatureCheck.sol";

/// @title The keys of one cooperative
/// @notice Opening, closing and counting keys, and asking k of n for their signatures.
/// @dev A ring is the cooperative's own: no function here can reach another's. Functions that take a cooperative in
/// memory change it there; the caller writes it back once.
library Keyring {
    using KeyIndexList for KeyIndexes;

    struct Ring {
        mapping(KeyId keyId => Key key) keys;
        mapping(uint16 keyIndex => KeyOrigin origin) origins;
    }

    /// @dev A cooperative's board has fewer members; the bound keeps a rotation within one block.
    uint8 internal constant MAX_SIGNERS = 15;
    /// @dev Indexes that only the authority can give, so that thieves cannot use up what a recovery needs.
    uint16 internal constant RESERVED_FOR_RECOVERY = 1024;

    /// @notice Opens a key under the next index.
    /// @param admittedBy The signers that admit it; none when the authority does.
    function add(
        Ring storage ring,
        CooperativeId cooperativeId,
        Cooperative memory cooperative,
        Verifiers memory verifiers,
        KeyKind kind,
        bytes calldata encoded,
        KeyIndexes admittedBy
    ) internal {
        (KeyId keyId, KeyScheme scheme) = KeyEncoding.readUsable(encoded, verifiers);
        if (kind == KeyKind.Maker && scheme != KeyScheme.WebAuthn) {
            revert ICraftErrors.KeyNotPasskey(keyId, scheme);
        }
        if (ring.keys[keyId].kind != KeyKind.None) revert ICraftErrors.KeyAlreadyKnown(cooperativeId, keyId);
        uint16 index = cooperative.nextIndex;
        uint16 end = type(uint16).max;
        if (KeyIndexes.unwrap(admittedBy) != 0) end -= RESERVED_FOR_RECOVERY;
        if (index >= end) revert ICraftErrors.KeysExhausted(cooperativeId);
        if (kind == KeyKind.Signer) {
            if (cooperative.signerCount == MAX_SIGNERS) revert ICraftErrors.TooManySigners(MAX_SIGNERS);
            ++cooperative.signerCount;
        }

        cooperative.nextIndex = index + 1;
        uint40 addedAt = uint40(block.timestamp);
        ring.keys[keyId] = Key(kind, scheme, index, addedAt, 0);
        ring.origins[index] = KeyOrigin(addedAt, 0, admittedBy);
        emit ICraftEvents.KeyAdded(cooperativeId, keyId, kind, scheme, index, encoded, admittedBy, addedAt);
    }

    /// @notice Refuses signers that `add` would refuse: keys that cannot sign, are known, or stand there twice.
    function requireAddable(
        Ring storage ring,
        CooperativeId cooperativeId,
        bytes[] calldata signers,
        Verifiers memory verifiers
    ) internal view {
        KeyId[] memory keyIds = new KeyId[](signers.length);
        for (uint256 i = 0; i < signers.length; ++i) {
            (KeyId keyId, ) = KeyEncoding.readUsable(signers[i], verifiers);
            bool known = ring.keys[keyId].kind != KeyKind.None;
            for (uint256 j = 0; j < i; ++j) known = known || KeyId.unwrap(keyIds[j]) == KeyId.unwrap(keyId);
            if (known) revert ICraftErrors.KeyAlreadyKnown(cooperativeId, keyId);
            keyIds[i] = keyId;
        }
    }

    /// @notice Closes an open key for ever and says what it was.
    function close(
        Ring storage ring,
        CooperativeId cooperativeId,
        Cooperative memory cooperative,
        KeyId keyId
    ) internal returns (KeyKind kind) {
        Key memory key = _known(ring, cooperativeId, keyId);
        kind = key.kind;
        if (key.closedAt != 0) revert ICraftErrors.KeyAlreadyClosed(keyId, key.closedAt);

        if (kind == KeyKind.Signer) --cooperative.signerCount;
        key.closedAt = uint40(block.timestamp);
        ring.keys[keyId] = key;
        emit ICraftEvents.KeyClosed(cooperativeId, keyId, kind, key.closedAt);
    }

    /// @notice Closes an open signer's key; refuses a maker's.
    function closeSigner(
        Ring storage ring,
        CooperativeId cooperativeId,
        Cooperative memory cooperative,
        KeyId keyId
    ) internal {
        KeyKind kind = close(ring, cooperativeId, cooperative, keyId);
        if (kind != KeyKind.Signer) revert ICraftErrors.KeyNotSigner(keyId, kind);
    }

    /// @notice Dates a key's theft, never later than it was dated before, and closes the key if it is open.
    /// @param earliest The earliest date the reporter may give; the key's adding bounds it too.
    /// @param by Who reports, for the event.
    function dateTheft(
        Ring storage ring,
        CooperativeId cooperativeId,
        Cooperative memory cooperative,
        KeyId keyId,
        uint40 stolenFrom,
        uint40 earliest,
        address by
    ) internal {
        Key memory key = _known(ring, cooperativeId, keyId);
        if (earliest < key.addedAt) earliest = key.addedAt;
        uint40 latest = key.closedAt == 0 ? uint40(block.timestamp) : key.closedAt;
        if (stolenFrom < earliest || stolenFrom > latest) {
            revert ICraftErrors.TheftOutOfRange(stolenFrom, earliest, latest);
        }
        KeyOrigin storage origin = ring.origins[key.index];
        uint40 before = origin.stolenFrom;
        if (before != 0 && before <= stolenFrom) revert ICraftErrors.TheftAlreadyDated(keyId, before);

        origin.stolenFrom = stolenFrom;
        // A maker's key admits nobody: its theft ends with itself.
        bool earliestOfSigners = cooperative.theftSince == 0 || stolenFrom < cooperative.theftSince;
        if (key.kind == KeyKind.Signer && earliestOfSigners) cooperative.theftSince = stolenFrom;
        if (key.closedAt == 0) close(ring, cooperativeId, cooperative, keyId);
        emit ICraftEvents.TheftReported(cooperativeId, keyId, key.index, stolenFrom, by);
    }

    /// @notice Refuses a threshold that no set of signers could meet, or that a batch's slot could not record.
    function requireThreshold(uint8 threshold, uint8 signerCount) internal pure {
        if (threshold == 0 || threshold > KeyIndexList.CAPACITY || threshold > signerCount) {
            revert ICraftErrors.ThresholdOutOfRange(threshold, signerCount);
        }
    }

    /// @notice Refuses anything but exactly k signatures by open signers in ascending order of their indexes.
    function requireSigned(
        Ring storage ring,
        CooperativeId cooperativeId,
        uint8 threshold,
        Verifiers memory verifiers,
        bytes32 digest,
        KeySignature[] calldata signatures
    ) internal view returns (KeyIndexes signers) {
        if (signatures.length != threshold) {
            revert ICraftErrors.SignatureCountMismatch(threshold, signatures.length);
        }
        uint16 previous = 0;
        for (uint256 i = 0; i < signatures.length; ++i) {
            uint16 index = _requireSigner(ring, cooperativeId, verifiers, digest, signatures[i]);
            // Strictly ascending, so that no signer counts twice.
            if (index <= previous) revert ICraftErrors.SignersNotAscending(previous, index);
            signers = signers.put(i, index);
            previous = index;
        }
    }

    function _requireSigner(
        Ring storage ring,
        CooperativeId cooperativeId,
        Verifiers memory verifiers,
        bytes32 digest,
        KeySignature calldata signed
    ) private view returns (uint16 index) {
        (KeyId keyId, KeyScheme scheme) = KeyEncoding.read(signed.key, verifiers);
        Key memory key = _known(ring, cooperativeId, keyId);
        if (key.kind != KeyKind.Signer) revert ICraftErrors.KeyNotSigner(keyId, key.kind);
        if (key.closedAt != 0) revert ICraftErrors.KeyAlreadyClosed(keyId, key.closedAt);
        // The id leaves the verifier out: a passkey must not be believed as a bare key, nor the reverse.
        if (key.scheme != scheme) revert ICraftErrors.KeySchemeMismatch(keyId, key.scheme, scheme);
        if (!SignatureCheck.isSigned(signed.key, scheme, digest, signed.signature)) {
            revert ICraftErrors.SignatureInvalid(keyId, key.index);
        }
        return key.index;
    }

    function _known(
        Ring storage ring,
        CooperativeId cooperativeId,
        KeyId keyId
    ) private view returns (Key memory key) {
        key = ring.keys[keyId];
        if (key.kind == KeyKind.None) revert ICraftErrors.KeyUnknown(cooperativeId, keyId);
    }
}
