// SPDX-License-Identifier: MIT
pragma solidity 0.8.35;

import {Strings} from "@openzeppelin/contracts/utils/Strings.sol";
import {ICertificateRegistry} from "../../../../contracts/interfaces/ICertificateRegistry.sol";
import {ICertificateToken} from "../../../../contracts/interfaces/ICertificateToken.sol";
import {ICraftErrors} from "../../../../contracts/interfaces/ICraftErrors.sol";

/// @title The names of outcomes
/// @notice For the table of transitions, which a person reads.
library Refusals {
    /// @notice The name of a refusal by its selector; "done" for zero.
    function nameOf(bytes4 outcome) internal pure returns (string memory) {
        if (outcome == 0) return "done";
        if (outcome == ICraftErrors.CapacityNotHigher.selector) return "CapacityNotHigher";
        if (outcome == ICraftErrors.CapacityNotLower.selector) return "CapacityNotLower";
        if (outcome == ICraftErrors.CooperativeAlreadyClosed.selector) return "CooperativeAlreadyClosed";
        if (outcome == ICraftErrors.CooperativeNotActive.selector) return "CooperativeNotActive";
        if (outcome == ICraftErrors.CooperativeNotSuspended.selector) return "CooperativeNotSuspended";
        if (outcome == ICraftErrors.CooperativeUnknown.selector) return "CooperativeUnknown";
        if (outcome == ICraftErrors.DeadlinePassed.selector) return "DeadlinePassed";
        if (outcome == ICraftErrors.KeyAddressMissing.selector) return "KeyAddressMissing";
        if (outcome == ICraftErrors.KeyAlreadyClosed.selector) return "KeyAlreadyClosed";
        if (outcome == ICraftErrors.KeyAlreadyKnown.selector) return "KeyAlreadyKnown";
        if (outcome == ICraftErrors.KeyLengthUnknown.selector) return "KeyLengthUnknown";
        if (outcome == ICraftErrors.KeyNotOnCurve.selector) return "KeyNotOnCurve";
        if (outcome == ICraftErrors.KeyNotPasskey.selector) return "KeyNotPasskey";
        if (outcome == ICraftErrors.KeyNotSigner.selector) return "KeyNotSigner";
        if (outcome == ICraftErrors.KeySchemeMismatch.selector) return "KeySchemeMismatch";
        if (outcome == ICraftErrors.KeyUnknown.selector) return "KeyUnknown";
        if (outcome == ICraftErrors.KeyVerifierUnknown.selector) return "KeyVerifierUnknown";
        if (outcome == ICraftErrors.NonceMismatch.selector) return "NonceMismatch";
        if (outcome == ICraftErrors.NotAuthority.selector) return "NotAuthority";
        if (outcome == ICraftErrors.NotAuthorityOrGuardian.selector) return "NotAuthorityOrGuardian";
        if (outcome == ICraftErrors.NotGuardian.selector) return "NotGuardian";
        if (outcome == ICraftErrors.NothingToRotate.selector) return "NothingToRotate";
        if (outcome == ICraftErrors.ProfileMissing.selector) return "ProfileMissing";
        if (outcome == ICraftErrors.QuorumStolen.selector) return "QuorumStolen";
        if (outcome == ICraftErrors.RecoveryExpired.selector) return "RecoveryExpired";
        if (outcome == ICraftErrors.RecoveryTooEarly.selector) return "RecoveryTooEarly";
        if (outcome == ICraftErrors.RecoveryUnknown.selector) return "RecoveryUnknown";
        if (outcome == ICraftErrors.SignatureCountMismatch.selector) return "SignatureCountMismatch";
        if (outcome == ICraftErrors.SignatureInvalid.selector) return "SignatureInvalid";
        if (outcome == ICraftErrors.SignersLeftOpen.selector) return "SignersLeftOpen";
        if (outcome == ICraftErrors.SignersNotAscending.selector) return "SignersNotAscending";
        if (outcome == ICraftErrors.SuccessorWithoutCode.selector) return "SuccessorWithoutCode";
        if (outcome == ICraftErrors.SuspensionOutOfRange.selector) return "SuspensionOutOfRange";
        if (outcome == ICraftErrors.TheftAlreadyDated.selector) return "TheftAlreadyDated";
        if (outcome == ICraftErrors.TheftOutOfRange.selector) return "TheftOutOfRange";
        if (outcome == ICraftErrors.ThresholdOutOfRange.selector) return "ThresholdOutOfRange";
        if (outcome == ICraftErrors.TooManySigners.selector) return "TooManySigners";
        if (outcome == ICertificateRegistry.BatchAlreadyIssued.selector) return "BatchAlreadyIssued";
        if (outcome == ICertificateRegistry.BatchAlreadySuperseded.selector) return "BatchAlreadySuperseded";
        if (outcome == ICertificateRegistry.BatchIsItsOwnSuccessor.selector) return "BatchIsItsOwnSuccessor";
        if (outcome == ICertificateRegistry.BatchNotSuspect.selector) return "BatchNotSuspect";
        if (outcome == ICertificateRegistry.BatchSizeOutOfRange.selector) return "BatchSizeOutOfRange";
        if (outcome == ICertificateRegistry.BatchUnknown.selector) return "BatchUnknown";
        if (outcome == ICertificateRegistry.CapacityExceeded.selector) return "CapacityExceeded";
        if (outcome == ICertificateRegistry.EndorsedTooSoon.selector) return "EndorsedTooSoon";
        if (outcome == ICertificateRegistry.FirstNumberMismatch.selector) return "FirstNumberMismatch";
        if (outcome == ICertificateRegistry.ManifestMissing.selector) return "ManifestMissing";
        if (outcome == ICertificateRegistry.NumberNotIssued.selector) return "NumberNotIssued";
        if (outcome == ICertificateRegistry.NumbersExhausted.selector) return "NumbersExhausted";
        if (outcome == ICertificateRegistry.ReasonMissing.selector) return "ReasonMissing";
        if (outcome == ICertificateRegistry.RootMissing.selector) return "RootMissing";
        if (outcome == ICertificateRegistry.SinceMismatch.selector) return "SinceMismatch";
        if (outcome == ICertificateRegistry.StatusMoveNotAllowed.selector) return "StatusMoveNotAllowed";
        if (outcome == ICertificateRegistry.StatusVersionMismatch.selector) return "StatusVersionMismatch";
        if (outcome == ICertificateToken.AlreadyClaimed.selector) return "AlreadyClaimed";
        if (outcome == ICertificateToken.CertificateNotActive.selector) return "CertificateNotActive";
        if (outcome == ICertificateToken.CertificateNotIncluded.selector) return "CertificateNotIncluded";
        if (outcome == ICertificateToken.CertificateSuperseded.selector) return "CertificateSuperseded";
        if (outcome == ICertificateToken.ClaimSignatureInvalid.selector) return "ClaimSignatureInvalid";
        if (outcome == ICertificateToken.LostUnchanged.selector) return "LostUnchanged";
        if (outcome == ICertificateToken.NothingToAnnounce.selector) return "NothingToAnnounce";
        if (outcome == ICertificateToken.OwnerSignatureInvalid.selector) return "OwnerSignatureInvalid";
        if (outcome == ICertificateToken.PieceLost.selector) return "PieceLost";
        if (outcome == ICertificateToken.PieceNotMoved.selector) return "PieceNotMoved";
        return Strings.toHexString(uint32(outcome), 4);
    }
}
