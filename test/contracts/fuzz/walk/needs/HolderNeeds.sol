// SPDX-License-Identifier: MIT
pragma solidity 0.8.35;

import {IERC721Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {ICertificateToken} from "../../../../../contracts/interfaces/ICertificateToken.sol";
import {ICraftErrors} from "../../../../../contracts/interfaces/ICraftErrors.sol";
import {Needs} from "./Needs.sol";

/// @title What holders must have done
/// @notice An act, in a state, with its outcome.
abstract contract HolderNeeds is Needs {
    function _needHolders() internal view {
        _need("claim", "active", ICertificateToken.AlreadyClaimed.selector);
        _need("claim", "active", ICraftErrors.DeadlinePassed.selector);
        _need("claim", "active", DONE);
        _need("claim", "by another code", ICertificateToken.AlreadyClaimed.selector);
        _need("claim", "by another code", ICertificateToken.CertificateSuperseded.selector);
        _need("claim", "by another code", ICertificateToken.ClaimSignatureInvalid.selector);
        _need("claim", "by another code", ICraftErrors.DeadlinePassed.selector);
        _need("claim", "claimed", ICertificateToken.AlreadyClaimed.selector);
        _need("claim", "claimed", ICraftErrors.DeadlinePassed.selector);
        _need("claim", "superseded", ICertificateToken.AlreadyClaimed.selector);
        _need("claim", "superseded", ICertificateToken.CertificateSuperseded.selector);
        _need("move", "active", ICraftErrors.DeadlinePassed.selector);
        _need("move", "active", ICraftErrors.NonceMismatch.selector);
        _need("move", "active", ICertificateToken.PieceNotMoved.selector);
        _need("move", "active", DONE);
        _need("move", "by a stranger", ICraftErrors.DeadlinePassed.selector);
        _need("move", "by a stranger", ICertificateToken.OwnerSignatureInvalid.selector);
        _need("move", "lost", ICertificateToken.PieceLost.selector);
        _need("move", "lost", ICertificateToken.PieceNotMoved.selector);
        _need("move", "suspended", ICertificateToken.CertificateNotActive.selector);
        _need("setLost", "active", ICraftErrors.DeadlinePassed.selector);
        _need("setLost", "active", ICertificateToken.LostUnchanged.selector);
        _need("setLost", "active", ICraftErrors.NonceMismatch.selector);
        _need("setLost", "active", DONE);
        _need("setLost", "by a stranger", ICertificateToken.OwnerSignatureInvalid.selector);
        _need("setLost", "lost", ICraftErrors.DeadlinePassed.selector);
        _need("setLost", "lost", ICraftErrors.NonceMismatch.selector);
        _need("setLost", "lost", DONE);
        _need("setLost", "suspended", DONE);
        _need("setLost", "withdrawn", DONE);
        _need("announceStatus", "active", ICertificateToken.NothingToAnnounce.selector);
        _need("announceStatus", "active", DONE);
        _need("announceStatus", "lost", ICertificateToken.NothingToAnnounce.selector);
        _need("announceStatus", "lost", DONE);
        _need("announceStatus", "suspended", ICertificateToken.NothingToAnnounce.selector);
        _need("announceStatus", "suspended", DONE);
        _need("announceStatus", "withdrawn", DONE);
        _need("transferFrom", "active, approved", DONE);
        _need("transferFrom", "active, owner", DONE);
        _need("transferFrom", "by a stranger", IERC721Errors.ERC721InsufficientApproval.selector);
        _need("transferFrom", "lost, approved", ICertificateToken.PieceLost.selector);
        _need("transferFrom", "lost, owner", ICertificateToken.PieceLost.selector);
        _need("transferFrom", "suspended, approved", ICertificateToken.CertificateNotActive.selector);
        _need("transferFrom", "suspended, owner", ICertificateToken.CertificateNotActive.selector);
    }
}
