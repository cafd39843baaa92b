// SPDX-License-Identifier: MIT
pragma solidity 0.8.35;

import {Invariants} from "./walk/Invariants.sol";
import {Wrong} from "./walk/Memory.sol";

/// @title What holds of certificates and tokens after any sequence of steps
/// @notice The runner walks at random and asks after each step.
contract CertificateInvariants is Invariants {
    function invariant_SealedPiecesVerify() external view {
        assert(_walk.sealedPiecesVerify());
    }

    function invariant_ChangedPiecesAreUnknown() external view {
        assert(_walk.changedPiecesAreUnknown());
    }

    function invariant_NumbersAreDisjointAndGapFree() external view {
        assert(_walk.numbersAreWhole());
    }

    function invariant_YearsStayWithinCapacity() external view {
        assert(!_walk.happened(Wrong.CapacityExceeded));
        assert(_walk.linesCountTheirYear());
    }

    function invariant_TokensAreNeverMoreThanNumbers() external view {
        assert(_walk.tokensAreNeverMoreThanNumbers());
    }

    function invariant_PiecesBelongToWhomTheyWereGiven() external view {
        assert(_walk.piecesBelongToWhomTheyWereGiven());
        assert(!_walk.happened(Wrong.ForgedOwnership));
    }

    function invariant_NothingMovesWhileBlocked() external view {
        assert(!_walk.happened(Wrong.MovedWhileBlocked));
    }

    function invariant_WithdrawnStaysWithdrawn() external view {
        assert(_walk.withdrawnStaysWithdrawn());
    }

    function invariant_SupersededStaysSuperseded() external view {
        assert(_walk.supersededStaysSuperseded());
    }

    function invariant_OnlyWhatThievesTookIsGivenBack() external view {
        assert(!_walk.happened(Wrong.EndorsedInVain));
    }

    function invariant_SuccessorsNeverLeadInACircle() external view {
        assert(_walk.successorsLeadSomewhere());
    }
}
