// SPDX-License-Identifier: MIT
pragma solidity 0.8.35;

import {Strings} from "@openzeppelin/contracts/utils/Strings.sol";
import {Certificate} from "../../../contracts/interfaces/CertificateTypes.sol";
import {CooperativeId, KeyId} from "../../../contracts/interfaces/CraftTypes.sol";
import {Dice, Draws} from "../support/Dice.sol";
import {vm} from "../support/Vm.sol";
import {Wrong} from "./walk/Memory.sol";
import {BoardNeeds} from "./walk/needs/BoardNeeds.sol";
import {HolderNeeds} from "./walk/needs/HolderNeeds.sol";
import {MessageNeeds} from "./walk/needs/MessageNeeds.sol";
import {OfficeNeeds} from "./walk/needs/OfficeNeeds.sol";
import {Reach} from "./walk/Reach.sol";
import {Refusals} from "./walk/Refusals.sol";

/// @title A long walk with a fixed seed
/// @notice Everything holds on the way, and every transition is made: so that the short random walks of the invariants
/// are known to be able to get everywhere. With SHOW_REACH=true in the environment the table of transitions is printed.
contract ReachTest is OfficeNeeds, BoardNeeds, MessageNeeds, HolderNeeds {
    using Draws for Dice;
    using Strings for uint256;

    uint256 private constant STEPS = 16_000;
    uint256 private constant STEPS_BETWEEN_CHECKS = 12;

    /// @dev What the runner prints.
    event log(string line); // solhint-disable-line event-name-capwords

    error DoesNotHold(uint256 step, string what);

    function test_ALongWalkMakesEveryTransitionAndEverythingHolds() external {
        Dice memory dice = Dice(2026);
        bytes4[] memory steps = _steps();
        for (uint256 i = 0; i < STEPS; ++i) {
            uint256 which = dice.roll(steps.length + 1);
            if (which == steps.length) _askAnything(dice);
            else _step(steps[which], dice);
            if (i % STEPS_BETWEEN_CHECKS == 0) _mustHold(i);
        }
        _mustHold(STEPS);
        if (vm.envOr("SHOW_REACH", false)) _print();
        _needOffices();
        _needBoards();
        _needMessages();
        _needHolders();
    }

    function _step(bytes4 step, Dice memory dice) private {
        (bool success, ) = address(_walk).call(abi.encodeWithSelector(step, uint256(dice.word())));
        assert(success);
    }

    function _askAnything(Dice memory dice) private {
        Certificate memory piece = Certificate(
            CooperativeId.wrap(uint64(dice.roll(8))),
            uint32(dice.roll(1 << 32)),
            dice.word(),
            dice.word(),
            KeyId.wrap(dice.word()),
            address(uint160(dice.roll(1 << 160)))
        );
        bytes32[] memory proof = new bytes32[](dice.roll(14));
        uint112 words = uint112(dice.roll(1 << (16 * dice.roll(8))));
        _walk.ask(piece, dice.word(), proof, words, uint40(dice.roll(1 << 40)), dice.roll(1 << 200));
    }

    function _mustHold(uint256 step) private view {
        if (!_walk.sealedPiecesVerify()) revert DoesNotHold(step, "sealed pieces verify");
        if (!_walk.changedPiecesAreUnknown()) revert DoesNotHold(step, "changed pieces are unknown");
        if (!_walk.numbersAreWhole()) revert DoesNotHold(step, "numbers are disjoint and gap-free");
        if (!_walk.linesCountTheirYear()) revert DoesNotHold(step, "lines count their year");
        if (!_walk.tokensAreNeverMoreThanNumbers()) revert DoesNotHold(step, "tokens <= numbers");
        if (!_walk.piecesBelongToWhomTheyWereGiven()) revert DoesNotHold(step, "owners");
        if (!_walk.withdrawnStaysWithdrawn()) revert DoesNotHold(step, "withdrawn stays withdrawn");
        if (!_walk.supersededStaysSuperseded()) revert DoesNotHold(step, "superseded stays superseded");
        if (!_walk.successorsLeadSomewhere()) revert DoesNotHold(step, "no circle of successors");
        if (!_walk.closedStaysClosed()) revert DoesNotHold(step, "closed stays closed");
        if (!_walk.closedKeysStayClosed()) revert DoesNotHold(step, "closed keys stay closed");
        if (!_walk.openSignersAreCounted()) revert DoesNotHold(step, "open signers are counted");
        if (!_walk.originsAreTrue()) revert DoesNotHold(step, "origins are true");
        if (!_walk.theftsReachAsFarAsTheTableSays()) revert DoesNotHold(step, "reach of thefts");
        if (!_walk.olderThanEveryTheftIsNeverSuspect()) revert DoesNotHold(step, "older verdicts");
        if (!_walk.noEtherIsHere()) revert DoesNotHold(step, "no ether");
        for (uint256 wrong = 0; wrong <= uint256(type(Wrong).max); ++wrong) {
            if (_walk.happened(Wrong(wrong))) {
                revert DoesNotHold(step, string.concat("wrong ", wrong.toString()));
            }
        }
    }

    function _print() private {
        emit log("times | act | state | outcome");
        Reach.Transition[] memory seen = _walk.transitions();
        for (uint256 i = 0; i < seen.length; ++i) {
            string memory outcome = Refusals.nameOf(seen[i].outcome);
            string memory times = seen[i].count.toString();
            emit log(string.concat(times, " | ", seen[i].act, " | ", seen[i].state, " | ", outcome));
        }
    }

    /// @dev What is done often in life stands here more than once.
    function _steps() private view returns (bytes4[] memory steps) {
        bytes4[18] memory crafts = [
            _walk.admit.selector,
            _walk.setProfile.selector,
            _walk.changeCapacity.selector,
            _walk.suspend.selector,
            _walk.reinstate.selector,
            _walk.reinstate.selector,
            _walk.close.selector,
            _walk.announceSuccessor.selector,
            _walk.pretend.selector,
            _walk.proposeRecovery.selector,
            _walk.vetoRecovery.selector,
            _walk.executeRecovery.selector,
            _walk.dateTheft.selector,
            _walk.reportTheft.selector,
            _walk.rotateSigners.selector,
            _walk.setThreshold.selector,
            _walk.addMaker.selector,
            _walk.closeKey.selector
        ];
        bytes4[16] memory others = [
            _walk.issueBatch.selector,
            _walk.issueBatch.selector,
            _walk.supersede.selector,
            _walk.endorse.selector,
            _walk.setStatus.selector,
            _walk.setStatus.selector,
            _walk.claim.selector,
            _walk.claim.selector,
            _walk.move.selector,
            _walk.setLost.selector,
            _walk.announceStatus.selector,
            _walk.transferFrom.selector,
            _walk.passTime.selector,
            _walk.replay.selector,
            _walk.submitWithheld.selector,
            _walk.sendEther.selector
        ];
        steps = new bytes4[](crafts.length + others.length);
        for (uint256 i = 0; i < crafts.length; ++i) steps[i] = crafts[i];
        for (uint256 i = 0; i < others.length; ++i) steps[crafts.length + i] = others[i];
    }
}
