// SPDX-License-Identifier: MIT
pragma solidity 0.8.35;

import {ICertificateRegistry} from "../../../../../contracts/interfaces/ICertificateRegistry.sol";
import {ICertificateToken} from "../../../../../contracts/interfaces/ICertificateToken.sol";
import {ICraftErrors} from "../../../../../contracts/interfaces/ICraftErrors.sol";
import {Needs} from "./Needs.sol";

/// @title What wrong messages must have met
/// @notice An act, in a state, with its outcome.
abstract contract MessageNeeds is Needs {
    function _needMessages() internal view {
        _need("signed wrongly", "and tampered with", ICraftErrors.SignatureInvalid.selector);
        _need("signed wrongly", "backwards", ICraftErrors.SignersNotAscending.selector);
        _need("signed wrongly", "by a closed key", ICraftErrors.KeyAlreadyClosed.selector);
        _need("signed wrongly", "by a maker", ICraftErrors.KeyNotSigner.selector);
        _need("signed wrongly", "by a stranger", ICraftErrors.KeyUnknown.selector);
        _need("signed wrongly", "by an office", ICraftErrors.KeyUnknown.selector);
        _need("signed wrongly", "by another cooperative", ICraftErrors.KeyUnknown.selector);
        _need("signed wrongly", "by too few", ICraftErrors.SignatureCountMismatch.selector);
        _need("signed wrongly", "by too many", ICraftErrors.SignatureCountMismatch.selector);
        _need("signed wrongly", "for another chain", ICraftErrors.SignatureInvalid.selector);
        _need("signed wrongly", "for another contract", ICraftErrors.SignatureInvalid.selector);
        _need("signed wrongly", "twice by one", ICraftErrors.SignersNotAscending.selector);
        _need("signed wrongly", "under the other verifier", ICraftErrors.KeySchemeMismatch.selector);
        _need("withheld", "in time", DONE);
        _need("withheld", "late", ICraftErrors.DeadlinePassed.selector);
        _need("replay", "", ICertificateToken.AlreadyClaimed.selector);
        _need("replay", "", ICertificateRegistry.BatchAlreadySuperseded.selector);
        _need("replay", "", ICraftErrors.CooperativeNotActive.selector);
        _need("replay", "", ICraftErrors.DeadlinePassed.selector);
        _need("replay", "", ICertificateRegistry.FirstNumberMismatch.selector);
        _need("replay", "", ICraftErrors.NonceMismatch.selector);
        _need("replay", "", ICraftErrors.RecoveryUnknown.selector);
        _need("replay", "", ICertificateRegistry.SinceMismatch.selector);
        _need("replay", "", ICertificateRegistry.StatusVersionMismatch.selector);
        _need("sendEther", "", NAMELESS);
    }
}
