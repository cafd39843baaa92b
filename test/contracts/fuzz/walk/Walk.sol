// SPDX-License-Identifier: MIT
pragma solidity 0.8.35;

import {Dice} from "../../support/Dice.sol";
import {AuthoritySteps} from "./AuthoritySteps.sol";
import {BoardSteps} from "./BoardSteps.sol";
import {CertificateChecks} from "./CertificateChecks.sol";
import {CraftChecks} from "./CraftChecks.sol";
import {OtherSteps} from "./OtherSteps.sol";
import {RecoverySteps} from "./RecoverySteps.sol";
import {StatusSteps} from "./StatusSteps.sol";
import {TheftSteps} from "./TheftSteps.sol";

/// @title Everything that can happen, in any order
/// @notice The runner calls these steps with any seeds; what they remember is what the invariants compare with.
contract Walk is
    AuthoritySteps,
    RecoverySteps,
    TheftSteps,
    BoardSteps,
    StatusSteps,
    OtherSteps,
    CertificateChecks,
    CraftChecks
{
    constructor() {
        Dice memory dice = Dice(1);
        _admitHouse(3, 1, 20_000, dice);
        _admitHouse(3, 2, 20_000, dice);
    }
}
