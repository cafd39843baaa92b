// SPDX-License-Identifier: MIT
pragma solidity 0.8.35;

import {Invariants} from "./walk/Invariants.sol";
import {Wrong} from "./walk/Memory.sol";

/// @title What holds of cooperatives and their keys after any sequence of steps
/// @notice The runner walks at random and asks after each step.
contract CraftInvariants is Invariants {
    function invariant_ClosedStaysClosed() external view {
        assert(_walk.closedStaysClosed());
    }

    function invariant_ClosedKeysStayClosed() external view {
        assert(_walk.closedKeysStayClosed());
    }

    function invariant_OpenSignersAreCounted() external view {
        assert(_walk.openSignersAreCounted());
    }

    function invariant_OriginsSayWhoAdmittedAndWhoStole() external view {
        assert(_walk.originsAreTrue());
    }

    function invariant_TheftsReachAsFarAsThePlainTableSays() external view {
        assert(_walk.theftsReachAsFarAsTheTableSays());
    }

    function invariant_OlderVerdictsSurviveLaterThefts() external view {
        assert(!_walk.happened(Wrong.OlderVerdictChanged));
        assert(_walk.olderThanEveryTheftIsNeverSuspect());
    }

    function invariant_AStolenQuorumChangesNothing() external view {
        assert(!_walk.happened(Wrong.StolenQuorumActed));
    }

    function invariant_ARecoveredBoardIsTheProposedOne() external view {
        assert(!_walk.happened(Wrong.BoardNotAsProposed));
    }
}
