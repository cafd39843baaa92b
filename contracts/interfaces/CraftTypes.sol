// SPDX-License-Identifier: MIT
pragma solidity 0.8.35;

/// @dev Running number of a cooperative, from 1, given at admission and never used again.
type CooperativeId is uint64;

/// @dev Name of a public key: keccak256 of the 64 bytes x ‖ y of a P-256 point, or of the 20 bytes of a wallet's
/// address. The verifier is left out on purpose: one key is one key, whoever checks its signatures.
type KeyId is bytes32;

/// @dev Up to seven key indexes of 16 bits each, the lowest index in the lowest bits; zero means "none".
type KeyIndexes is uint112;

/// @dev `None` is a number that was never admitted. `Closed` is final.
enum CooperativeState {
    None,
    Active,
    Suspended,
    Closed
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

/// @dev The maker's key, judged at the moment of issue. `NotSigned`: the certificate names no maker's key.
/// `Unknown`: the cooperative has no such maker's key. `Good`: open at issue. `AddedLater`, `Closed`, `Stolen`: it was
/// not yet, or no longer, open at issue, or already in a thief's hand.
enum MakerStanding {
    NotSigned,
    Unknown,
    Good,
    AddedLater,
    Closed,
    Stolen
}

/// @notice A craft cooperative. One slot.
/// @param state Active, suspended or closed.
/// @param threshold k: how many signers an act needs, 1 to 7.
/// @param signerCount n: how many signer keys are open.
/// @param nextIndex The index the next key will get; the first key has 1.
/// @param capacity Pieces a year the authority allows, counted from `admittedAt`.
/// @param admittedAt Block time of the admission, in seconds.
/// @param suspendedFrom From when the cooperative is not trusted, in seconds; 0 while it is trusted.
/// @param nonce How many signed acts of this registry were done; the next act carries this number.
/// @param theftSince The earliest date of all thefts reported of its signers' keys, in seconds; 0 when there is none.
struct Cooperative {
    CooperativeState state;
    uint8 threshold;
    uint8 signerCount;
    uint16 nextIndex;
    uint32 capacity;
    uint40 admittedAt;
    uint40 suspendedFrom;
    uint32 nonce;
    uint40 theftSince;
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

/// @notice Where a key came from and whether it was stolen. One slot, found by the key's index.
/// @param addedAt Block time in seconds, as in `Key`.
/// @param stolenFrom Since when the key was in a thief's hand, in seconds; 0 while no theft of it was reported.
/// @param admittedBy The signers that admitted it; none when the authority did.
struct KeyOrigin {
    uint40 addedAt;
    uint40 stolenFrom;
    KeyIndexes admittedBy;
}

/// @notice New signers that the authority proposed for a cooperative which lost its own. Two slots.
/// @param digest keccak256 of the ABI encoding of the new signers (bytes[]) and threshold (uint8).
/// @param executableAt From when it can be carried out, in seconds; 0 when nothing is pending.
struct Recovery {
    bytes32 digest;
    uint40 executableAt;
}

/// @notice Who signed an act, and what of the cooperative its caller goes on with.
struct Quorum {
    KeyIndexes signers;
    uint32 capacity;
    uint40 admittedAt;
}

/// @notice What the register of cooperatives says about the issuer of one batch and the maker of one piece.
/// @param state The cooperative now.
/// @param suspendedFrom From when the cooperative is not trusted, in seconds; 0 while it is trusted.
/// @param profile Digest of the cooperative's profile now.
/// @param suspect Every sealer's key was in a thief's hand when it sealed.
/// @param makerStanding The maker's key at issue.
/// @param makerAddedAt When the maker's key was added, in seconds; 0 when there is none.
/// @param makerClosedAt When the maker's key was closed, in seconds; 0 while open or when there is none.
struct IssuerStanding {
    CooperativeState state;
    uint40 suspendedFrom;
    bytes32 profile;
    bool suspect;
    MakerStanding makerStanding;
    uint40 makerAddedAt;
    uint40 makerClosedAt;
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
/// Warning: the cooperative alone says so; the artisan signs nothing here, and another cooperative may register the same
/// key. Ask whose cooperative it is before the maker.
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

/// @notice Says since when a key was in a thief's hand, and closes it if it is open.
/// @dev ReportTheft(uint64 cooperativeId,bytes32 keyId,uint40 stolenFrom,uint32 nonce,uint40 deadline)
/// @param stolenFrom Seconds; at most 90 days back and not before the key was added. A later report may only date the
/// theft earlier.
struct ReportTheft {
    CooperativeId cooperativeId;
    KeyId keyId;
    uint40 stolenFrom;
    uint32 nonce;
    uint40 deadline;
}

/// @notice Refuses the pending recovery.
/// @dev VetoRecovery(uint64 cooperativeId,bytes32 recovery,uint32 nonce,uint40 deadline)
/// @param recovery The digest of what was proposed, so that a veto cannot hit another proposal.
struct VetoRecovery {
    CooperativeId cooperativeId;
    bytes32 recovery;
    uint32 nonce;
    uint40 deadline;
}
