// SPDX-License-Identifier: MIT
pragma solidity 0.8.35;

import {Invariants} from "./walk/Invariants.sol";
import {Wrong} from "./walk/Memory.sol";

/// @title What holds of messages, senders and questions after any sequence of steps
/// @notice The runner walks at random and asks after each step.
contract MessageInvariants is Invariants {
    function invariant_NoMessageIsAcceptedTwice() external view {
        assert(!_walk.happened(Wrong.AcceptedTwice));
    }

    function invariant_NoMessageIsAcceptedElsewhere() external view {
        assert(!_walk.happened(Wrong.AcceptedElsewhere));
    }

    function invariant_NoMessageIsAcceptedLate() external view {
        assert(!_walk.happened(Wrong.AcceptedLate));
    }

    function invariant_OnlyExactlyKOpenSignersAct() external view {
        assert(!_walk.happened(Wrong.AcceptedWithoutQuorum));
    }

    function invariant_NobodyActsForAnotherCooperative() external view {
        assert(!_walk.happened(Wrong.ActedForAnother));
    }

    function invariant_NobodyWritesAnothersState() external view {
        assert(!_walk.happened(Wrong.WroteAnother));
    }

    function invariant_TheSenderNeverMatters() external view {
        assert(!_walk.happened(Wrong.SenderMattered));
    }

    function invariant_OnlyTheTwoOfficesArePrivileged() external view {
        assert(!_walk.happened(Wrong.PowerWithoutOffice));
    }

    function invariant_TheOfficesCannotSign() external view {
        assert(!_walk.happened(Wrong.OfficeActedAsSigner));
    }

    function invariant_NoEtherIsTaken() external view {
        assert(!_walk.happened(Wrong.EtherTaken));
        assert(_walk.noEtherIsHere());
    }

    function invariant_ViewsNeverRevert() external view {
        assert(!_walk.happened(Wrong.ViewReverted));
    }
}
