// SPDX-License-Identifier: MIT
pragma solidity 0.8.35;

import {PieceState, SetStatus, Status} from "../../../../contracts/interfaces/CertificateTypes.sol";
import {ICertificateRegistry} from "../../../../contracts/interfaces/ICertificateRegistry.sol";
import {Dice, Draws} from "../../support/Dice.sol";
import {TypedData} from "../../support/TypedData.sol";
import {Held, Letter, Wrong} from "./Memory.sol";
import {Signing} from "./Signing.sol";

/// @title What becomes of single pieces
/// @notice Suspended, reinstated, withdrawn.
abstract contract StatusSteps is Signing {
    using Draws for Dice;

    /// @dev What was accepted of each piece, by its cooperative and number.
    mapping(uint256 house => mapping(uint32 number => Letter[] letters)) private _told;

    function setStatus(uint256 seed) external {
        Dice memory dice = _dice(seed);
        (uint256 house, uint32 number) = _someNumber(dice);
        Status memory status = certificates.statusOf(_houses[house].id, number);
        SetStatus memory act = SetStatus(
            _houses[house].id,
            number,
            _nextState(status.state, dice),
            uint16(dice.once(8) ? 0 : 1 + dice.roll(9)),
            dice.word(),
            dice.once(10) ? uint32(dice.roll(4)) : status.version + 1,
            _deadline(dice)
        );
        Signed memory signed = _sign(house, false, TypedData.hash(act), dice);
        bytes memory call = abi.encodeCall(ICertificateRegistry.setStatus, (act, signed.signatures));
        string memory move = string.concat(_wordOf(status.state), " to ", _wordOf(act.state));
        if (!_isActive(house)) move = _stateOf(house);
        Letter memory letter = Letter(address(certificates), call, act.deadline);
        _touched = number;
        if (!_submit("setStatus", move, letter, signed, dice)) return;
        if (act.state == PieceState.Withdrawn) _houses[house].withdrawn.push(number);
        _tellAgain(_told[house][number], dice);
        _told[house][number].push(letter);
    }

    /// @dev What was said of a piece before is tried again: suspend, reinstate, suspend.
    function _tellAgain(Letter[] storage letters, Dice memory dice) private {
        for (uint256 i = 0; i < letters.length && i < 4; ++i) {
            Letter storage letter = letters[letters.length - 1 - i];
            (bool again, , ) = _probe(_anyone(dice), letter.target, letter.call);
            if (again) happened[Wrong.AcceptedTwice] = true;
        }
    }

    /// @dev One of the cooperative's first numbers, so that some are touched again and again; every third time a
    /// claimed one, or one of the last; sometimes a withdrawn one, or one that was never issued.
    function _someNumber(Dice memory dice) private view returns (uint256 house, uint32 number) {
        if (_held.length > 0 && dice.once(3)) {
            Held storage held = _held[dice.roll(_held.length)];
            return (held.house, held.number);
        }
        house = _someHouse(dice);
        uint32[] storage withdrawn = _houses[house].withdrawn;
        if (withdrawn.length > 0 && dice.once(4)) return (house, withdrawn[dice.roll(withdrawn.length)]);
        uint32 next = certificates.nextNumber(_houses[house].id);
        if (dice.once(12)) return (house, dice.once(2) ? 0 : next);
        if (dice.once(3) && next > 5) return (house, uint32(next - 1 - dice.roll(5)));
        number = uint32(1 + dice.roll(next > 30 ? 30 : next));
    }

    /// @dev Mostly what an officer would say next. Withdrawals are rarer, so that there is something left to suspend.
    function _nextState(PieceState state, Dice memory dice) private pure returns (PieceState) {
        if (dice.once(4)) return PieceState(dice.roll(3));
        if (state != PieceState.Active) return PieceState.Active;
        return dice.once(4) ? PieceState.Withdrawn : PieceState.Suspended;
    }

    function _wordOf(PieceState state) private pure returns (string memory) {
        if (state == PieceState.Withdrawn) return "withdrawn";
        return state == PieceState.Suspended ? "suspended" : "active";
    }
}
