// SPDX-License-Identifier: MIT
pragma solidity 0.8.35;

import {
    AddMaker,
    CloseKey,
    Cooperative,
    CooperativeId,
    IssuerStanding,
    Key,
    KeyId,
    KeyIndexes,
    KeyOrigin,
    KeySignature,
    Quorum,
    Recovery,
    ReportTheft,
    RotateSigners,
    SetThreshold,
    VetoRecovery
} from "./CraftTypes.sol";
import {ICraftErrors} from "./ICraftErrors.sol";
import {ICraftEvents} from "./ICraftEvents.sol";

/// @title Cooperatives and their keys
/// @notice Who is a cooperative, whose passkeys or wallets may act for it, and which artisans' keys it knows.
/// @dev Two kinds of act. Acts of the authority and the guardian are calls from their addresses. Acts of a cooperative
/// are EIP-712 messages (domain: name "DauLang CraftRegistry", version "1", this chain, this contract) with a nonce and
/// a deadline, signed by exactly k signers in ascending order of their indexes; anyone may submit them and the sender
/// never matters.
///
/// Assumed of others: the authority (a timelock) and the guardian admit and suspend honestly; the two verifiers are the
/// ones of this project; the chain has the P-256 precompile (EIP-7951) or pays for OpenZeppelin's Solidity fallback;
/// block times are those of an honest chain.
///
/// Warning: keys belong to one cooperative. The same passkey registered by two cooperatives is two keys here.
interface ICraftRegistry is ICraftEvents, ICraftErrors {
    // The authority's acts

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

    /// @notice Allows more pieces a year, from now on. Only the authority.
    function raiseCapacity(CooperativeId cooperativeId, uint32 capacity) external;

    /// @notice Ends a cooperative for ever. Only the authority. What it certified stays as it is.
    function close(CooperativeId cooperativeId) external;

    /// @notice Proposes new signers and a threshold in place of all present ones. Only the authority. A second proposal
    /// takes the place of the first and waits anew.
    /// @dev The present signers have 30 days to veto, also while suspended. The keys are checked now, so that a
    /// proposal cannot fail for its form after the wait; none of them may be, or have been, the cooperative's. Warning:
    /// whoever holds k present keys could register one of the proposed meanwhile, and veto. When they are stolen, have
    /// their thefts dated first: a suspension alone stops registering, not a veto.
    function proposeRecovery(CooperativeId cooperativeId, bytes[] calldata signers, uint8 threshold) external;

    /// @notice Names the certificate registry that follows the present one. Only the authority. Certificates of the
    /// present one stay valid.
    /// @dev Warning: an announcement, not a proof. Verifiers trust the registries of their own pinned list.
    function announceSuccessor(address certificateRegistry) external;

    // The authority's and the guardian's acts

    /// @notice Suspends a cooperative from a moment between its admission and now. The authority or the guardian.
    /// @dev What was issued at or after `suspendedFrom` is in doubt; a second call moves the date. A closed cooperative
    /// stays closed and gets the date.
    function suspend(CooperativeId cooperativeId, uint40 suspendedFrom) external;

    /// @notice Ends a suspension, also for what was issued since its date. The authority or the guardian.
    function reinstate(CooperativeId cooperativeId) external;

    /// @notice Allows fewer pieces a year, from now on. The authority or the guardian.
    function lowerCapacity(CooperativeId cooperativeId, uint32 capacity) external;

    /// @notice Says since when a key was in a thief's hand, and closes it if it is open. The guardian alone, so that
    /// the authority cannot silence the veto of a board that it means to replace.
    /// @dev The date lies between the key's adding and now (its closing, if it is closed); a later report may only date
    /// the theft earlier. Too few open signers may remain: then only a recovery helps the cooperative.
    function dateTheft(CooperativeId cooperativeId, KeyId keyId, uint40 stolenFrom) external;

    // The cooperatives' acts

    /// @notice Opens and closes signer keys. Afterwards there must be at least `threshold` open signers.
    function rotateSigners(RotateSigners calldata act, KeySignature[] calldata signatures) external;

    /// @notice Changes the threshold, within 1 to 7 and the number of open signers.
    function setThreshold(SetThreshold calldata act, KeySignature[] calldata signatures) external;

    /// @notice Registers a maker's key: 84 bytes under the WebAuthn verifier.
    function addMaker(AddMaker calldata act, KeySignature[] calldata signatures) external;

    /// @notice Closes a key. A signer can be closed only while `threshold` others stay open.
    function closeKey(CloseKey calldata act, KeySignature[] calldata signatures) external;

    /// @notice Dates the theft of one of the cooperative's keys, at most 90 days back, and closes it if it is open.
    /// @dev `threshold` open signers must remain: replace the key first. Those who report must not be reached by the
    /// theft themselves; where they are (with k = 1 a thief's successor and a victim's look the same) the guardian dates
    /// it, and a recovery helps.
    function reportTheft(ReportTheft calldata act, KeySignature[] calldata signatures) external;

    /// @notice Refuses the pending recovery. Also while suspended, so that a suspension cannot silence a veto.
    function vetoRecovery(VetoRecovery calldata act, KeySignature[] calldata signatures) external;

    // Anybody's act

    /// @notice Carries out a recovery that nobody refused within 30 days, in the 30 days after them.
    /// @param signers As proposed.
    /// @param threshold As proposed.
    /// @param closed All signer keys that are open now, in any order: each of them is closed.
    function executeRecovery(
        CooperativeId cooperativeId,
        bytes[] calldata signers,
        uint8 threshold,
        KeyId[] calldata closed
    ) external;

    // Reading

    /// @notice Checks that `digest` is signed by exactly k open signers of an active cooperative, and says which.
    /// @dev Reverts with a typed error otherwise, also when every one of them is known to be stolen. Warning: says
    /// nothing about replay; the caller guards that.
    function requireSigned(
        CooperativeId cooperativeId,
        bytes32 digest,
        KeySignature[] calldata signatures
    ) external view returns (Quorum memory);

    /// @notice What there is to say about a batch's issuer and a piece's maker. Never reverts.
    /// @param sealers Who sealed the batch at `sealedAt`.
    /// @param makerKey The maker's key, judged at `issuedAt`; zero when there is none.
    function issuerStandingOf(
        CooperativeId cooperativeId,
        KeyIndexes sealers,
        uint40 sealedAt,
        KeyId makerKey,
        uint40 issuedAt
    ) external view returns (IssuerStanding memory);

    /// @notice Whether every one of these keys was in a thief's hand at `moment`: reported stolen since then or before, or
    /// admitted by signers who all were.
    /// @dev Never reverts. One clean key answers for all: one older than every theft, or admitted by the authority. Looks
    /// behind 512 keys at most and says yes when that is not enough. False for no keys at all. A moment before a key was
    /// added is not refused.
    function isQuorumStolen(
        CooperativeId cooperativeId,
        KeyIndexes keyIndexes,
        uint40 moment
    ) external view returns (bool);

    /// @notice The cooperative's slot; all zero when it was never admitted.
    function cooperativeOf(CooperativeId cooperativeId) external view returns (Cooperative memory);

    /// @notice The digest of the cooperative's profile; zero when it was never admitted.
    function profileOf(CooperativeId cooperativeId) external view returns (bytes32);

    /// @notice A key's slot; all zero when this cooperative never had it.
    function keyOf(CooperativeId cooperativeId, KeyId keyId) external view returns (Key memory);

    /// @notice Where the key with this index came from; all zero when there is none.
    function originOf(CooperativeId cooperativeId, uint16 keyIndex) external view returns (KeyOrigin memory);

    /// @notice The last recovery proposed; all zero when it was refused or carried out. It may have expired.
    function recoveryOf(CooperativeId cooperativeId) external view returns (Recovery memory);

    /// @notice How many cooperatives were admitted; their ids are 1 to this number.
    function cooperativeCount() external view returns (uint64);

    /// @notice The certificate registry announced to follow; zero while there is none.
    function successor() external view returns (address);

    /// @notice Admits, names, closes and recovers cooperatives. Cannot issue.
    function authority() external view returns (address);

    /// @notice Suspends, reinstates, lowers capacities and dates thefts without delay. Cannot issue.
    function guardian() external view returns (address);

    /// @notice The ERC-7913 verifier of passkeys, bound to one relying party.
    function webAuthnVerifier() external view returns (address);

    /// @notice The ERC-7913 verifier of bare P-256 signatures.
    function p256Verifier() external view returns (address);
}
