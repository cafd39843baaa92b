// SPDX-License-Identifier: MIT
pragma solidity 0.8.35;

/// @dev Running number of a cooperative, from 1, given at admission and never used again.
type CooperativeId is uint64;

/// @dev Name of a public key: keccak256 of the 64 bytes x ‖ y of a P-256 point, or of the 20 bytes of a wallet's
/// address. The verifier is left out on purpose: one key is one key, whoever checks its signatures.
type KeyId is bytes32;

/// @dev Up to seven key indexes of 16 bits each, the lowest index in the lowest bits; zero means "none".
type KeyIndexes is uint112;

/// @dev `None` is a number that was never admitted.
enum CooperativeState {
    None,
    Active,
    Suspended
}

/// @dev What a key may do: signers (the managers) act for the cooperative, makers only sign statements off chain.
enum KeyKind {
    None,
    Signer,
    Maker
}

/// @dev How a key's signatures are checked. `Wallet`: ECDSA, then ERC-1271. The others: ERC-7913 verifiers.
enum KeyScheme {
    Wallet,
    WebAuthn,
    P256
}

/// @notice A craft cooperative. One slot.
/// @param state Active or suspended.
/// @param threshold k: how many signers an act needs, 1 to 7.
/// @param signerCount n: how many signer keys are open.
/// @param nextIndex The index the next key will get; the first key has 1.
/// @param capacity Pieces a year the authority allows, counted from `admittedAt`.
/// @param admittedAt Block time of the admission, in seconds.
/// @param suspendedFrom From when the cooperative is not trusted, in seconds; 0 while it is active.
/// @param nonce How many signed acts of this registry were done; the next act carries this number.
struct Cooperative {
    CooperativeState state;
    uint8 threshold;
    uint8 signerCount;
    uint16 nextIndex;
    uint32 capacity;
    uint40 admittedAt;
    uint40 suspendedFrom;
    uint32 nonce;
}

/// @notice A key of one cooperative. One slot. The public key itself stands in `KeyAdded` and in every signature.
/// @param kind Signer or maker; `None` when the cooperative never had this key.
/// @param scheme Which check its signatures get; fixed when it was added.
/// @param index Running number among the cooperative's keys, from 1.
/// @param addedAt Block time in seconds.
/// @param closedAt Block time in seconds; 0 while the key is open. A closed key never opens again.
struct Key {
    KeyKind kind;
    KeyScheme scheme;
    uint16 index;
    uint40 addedAt;
    uint40 closedAt;
}

/// @notice One manager's signature over the EIP-712 digest of an act.
/// @param key 20 bytes: the address of a wallet or of an ERC-1271 account. 84 bytes: ERC-7913, verifier ‖ x ‖ y.
/// @param signature Wallet: 65 bytes r ‖ s ‖ v, or what the account's `isValidSignature` wants. WebAuthn: the ABI
/// encoding of OpenZeppelin's `WebAuthnAuth` (r, s, challengeIndex, typeIndex, authenticatorData, clientDataJSON),
/// whose challenge is the digest. P-256: r ‖ s over the digest. s is always in the lower half.
struct KeySignature {
    bytes key;
    bytes signature;
}

/// @notice Opens new signer keys and closes old ones in one act. The threshold stays.
/// @dev RotateSigners(uint64 cooperativeId,bytes[] added,bytes32[] closed,uint32 nonce,uint40 deadline)
struct RotateSigners {
    CooperativeId cooperativeId;
    bytes[] added;
    KeyId[] closed;
    uint32 nonce;
    uint40 deadline;
}

/// @notice Changes how many signers an act needs.
/// @dev SetThreshold(uint64 cooperativeId,uint8 threshold,uint32 nonce,uint40 deadline)
struct SetThreshold {
    CooperativeId cooperativeId;
    uint8 threshold;
    uint32 nonce;
    uint40 deadline;
}

/// @notice Registers the signing passkey of an artisan.
/// @dev AddMaker(uint64 cooperativeId,bytes key,uint32 nonce,uint40 deadline)
struct AddMaker {
    CooperativeId cooperativeId;
    bytes key;
    uint32 nonce;
    uint40 deadline;
}

/// @notice Closes one key, of a signer or of a maker, for ever.
/// @dev CloseKey(uint64 cooperativeId,bytes32 keyId,uint32 nonce,uint40 deadline)
struct CloseKey {
    CooperativeId cooperativeId;
    KeyId keyId;
    uint32 nonce;
    uint40 deadline;
}

/// @title Cooperatives and their keys
/// @notice Who is a cooperative, whose passkeys or wallets may act for it, and which artisans' keys it knows.
/// @dev Two kinds of act. Acts of the authority are calls from its address. Acts of a cooperative are EIP-712 messages
/// (domain: name "DauLang CraftRegistry", version "1", this chain, this contract) with a nonce and a deadline, signed
/// by exactly k signers in ascending order of their indexes; anyone may submit them and the sender never matters.
///
/// Assumed of others: the authority (a timelock) and the guardian admit and suspend honestly; the two verifiers are the
/// ones of this project; the chain has the P-256 precompile (EIP-7951) or pays for OpenZeppelin's Solidity fallback.
///
/// Warning: keys belong to one cooperative. The same passkey registered by two cooperatives is two keys here.
interface ICraftRegistry {
    /// @notice The authority admitted a cooperative. Its signers follow as `KeyAdded`.
    event CooperativeAdmitted(
        CooperativeId indexed cooperativeId,
        bytes32 profile,
        uint8 threshold,
        uint32 capacity,
        uint40 admittedAt
    );
    /// @notice The digest of the cooperative's public profile (name, villages, address) changed.
    event ProfileSet(CooperativeId indexed cooperativeId, bytes32 profile);
    /// @notice The cooperative is not trusted since `suspendedFrom` and cannot act.
    event CooperativeSuspended(CooperativeId indexed cooperativeId, uint40 suspendedFrom, address by);
    /// @notice The cooperative is trusted again, also for the time of the suspension.
    event CooperativeReinstated(CooperativeId indexed cooperativeId, address by);
    /// @notice A signer or maker joined. `key` is the encoding of `KeySignature.key`.
    event KeyAdded(
        CooperativeId indexed cooperativeId,
        KeyId indexed keyId,
        KeyKind kind,
        KeyScheme scheme,
        uint16 index,
        bytes key,
        uint40 addedAt
    );
    /// @notice A signer or maker key was closed for ever.
    event KeyClosed(CooperativeId indexed cooperativeId, KeyId indexed keyId, KeyKind kind, uint40 closedAt);
    /// @notice Acts now need `threshold` signatures.
    event ThresholdSet(CooperativeId indexed cooperativeId, uint8 threshold);
    /// @notice The signers `signers` spent `nonce` on the act whose events stand in the same transaction.
    event ActSigned(CooperativeId indexed cooperativeId, uint32 nonce, KeyIndexes signers);

    error AuthorityMissing();
    error GuardianMissing();
    error VerifierWithoutCode(address verifier);
    error VerifiersNotDistinct(address verifier);
    error NotAuthority(address caller);
    error NotAuthorityOrGuardian(address caller);

    error ProfileMissing();
    error CooperativeUnknown(CooperativeId cooperativeId);
    error CooperativeNotActive(CooperativeId cooperativeId, CooperativeState state);
    error CooperativeNotSuspended(CooperativeId cooperativeId, CooperativeState state);
    error SuspensionOutOfRange(uint40 suspendedFrom, uint40 admittedAt, uint40 blockTime);

    error TooManySigners(uint8 most);
    error ThresholdOutOfRange(uint8 threshold, uint8 signerCount);
    error KeyLengthUnknown(uint256 length);
    error KeyVerifierUnknown(address verifier);
    error KeyAddressMissing();
    error KeyNotOnCurve(bytes32 x, bytes32 y);
    error KeyAlreadyKnown(CooperativeId cooperativeId, KeyId keyId);
    error KeyUnknown(CooperativeId cooperativeId, KeyId keyId);
    error KeyAlreadyClosed(KeyId keyId, uint40 closedAt);
    error KeyNotSigner(KeyId keyId, KeyKind kind);
    error KeyNotPasskey(KeyId keyId, KeyScheme scheme);
    error KeySchemeMismatch(KeyId keyId, KeyScheme expected, KeyScheme given);
    error KeysExhausted(CooperativeId cooperativeId);

    error DeadlinePassed(uint40 deadline, uint40 blockTime);
    error NonceMismatch(uint32 expected, uint32 given);
    error NothingToRotate();
    error SignatureCountMismatch(uint8 expected, uint256 given);
    error SignersNotAscending(uint16 previousIndex, uint16 index);
    error SignatureInvalid(KeyId keyId, uint16 index);

    /// @notice Admits a cooperative with its first signers. Only the authority.
    /// @param profile SHA-256 digest of its public profile.
    /// @param signers Keys in the encoding of `KeySignature.key`; they get the indexes 1, 2, …
    /// @param threshold How many of them an act needs, 1 to 7.
    /// @param capacity Pieces a year.
    function admit(
        bytes32 profile,
        bytes[] calldata signers,
        uint8 threshold,
        uint32 capacity
    ) external returns (CooperativeId cooperativeId);

    /// @notice Replaces the profile digest. Only the authority, so that a cooperative cannot rename itself.
    function setProfile(CooperativeId cooperativeId, bytes32 profile) external;

    /// @notice Suspends a cooperative from a moment between its admission and now. The authority or the guardian.
    /// @dev What was issued at or after `suspendedFrom` is in doubt; a second call moves the date.
    function suspend(CooperativeId cooperativeId, uint40 suspendedFrom) external;

    /// @notice Ends a suspension, also for what was issued since its date. The authority or the guardian.
    function reinstate(CooperativeId cooperativeId) external;

    /// @notice Opens and closes signer keys. Afterwards there must be at least `threshold` open signers.
    function rotateSigners(RotateSigners calldata act, KeySignature[] calldata signatures) external;

    /// @notice Changes the threshold, within 1 to 7 and the number of open signers.
    function setThreshold(SetThreshold calldata act, KeySignature[] calldata signatures) external;

    /// @notice Registers a maker's key: 84 bytes under the WebAuthn verifier.
    function addMaker(AddMaker calldata act, KeySignature[] calldata signatures) external;

    /// @notice Closes a key. A signer can be closed only while `threshold` others stay open.
    function closeKey(CloseKey calldata act, KeySignature[] calldata signatures) external;

    /// @notice Checks that `digest` is signed by exactly k open signers of an active cooperative, and says which.
    /// @dev Reverts with a typed error otherwise. Warning: says nothing about replay; the caller guards that.
    function requireSigned(
        CooperativeId cooperativeId,
        bytes32 digest,
        KeySignature[] calldata signatures
    ) external view returns (KeyIndexes signers);

    /// @notice The cooperative's slot; all zero when it was never admitted.
    function cooperativeOf(CooperativeId cooperativeId) external view returns (Cooperative memory);

    /// @notice The digest of the cooperative's profile; zero when it was never admitted.
    function profileOf(CooperativeId cooperativeId) external view returns (bytes32);

    /// @notice A key's slot; all zero when this cooperative never had it.
    function keyOf(CooperativeId cooperativeId, KeyId keyId) external view returns (Key memory);

    /// @notice How many cooperatives were admitted; their ids are 1 to this number.
    function cooperativeCount() external view returns (uint64);

    /// @notice Admits, names and suspends cooperatives. Cannot issue.
    function authority() external view returns (address);

    /// @notice Suspends and reinstates without delay. Cannot issue.
    function guardian() external view returns (address);

    /// @notice The ERC-7913 verifier of passkeys, bound to one relying party.
    function webAuthnVerifier() external view returns (address);

    /// @notice The ERC-7913 verifier of bare P-256 signatures.
    function p256Verifier() external view returns (address);
}
