// SPDX-License-Identifier: MIT
pragma solidity 0.8.35;

import {KeyKind, ReportTheft} from "../../../../contracts/interfaces/CraftTypes.sol";
import {ICraftRegistry} from "../../../../contracts/interfaces/ICraftRegistry.sol";
import {Dice, Draws} from "../../support/Dice.sol";
import {TypedData} from "../../support/TypedData.sol";
import {House, Keeper, Letter, Sealed, Wrong} from "./Memory.sol";
import {Signing} from "./Signing.sol";

/// @title Stolen keys
/// @notice Dated by the guardian or by the cooperative itself. What is older than the theft keeps its verdict.
abstract contract TheftSteps is Signing {
    using Draws for Dice;

    uint256 private constant BATCHES_WATCHED = 8;

    function dateTheft(uint256 seed) external {
        Dice memory dice = _dice(seed);
        uint256 house = _someHouse(dice);
        (uint256 place, uint40 from) = _theft(house, dice);
        if (_wouldSilence(house, place) && !dice.once(4)) return;
        uint256 before = _suspects(house, from);
        bytes memory call = abi.encodeCall(
            ICraftRegistry.dateTheft,
            (_houses[house].id, _houses[house].keys[place].id, from)
        );
        if (_sendAs(GUARDIAN, "dateTheft", _stateOf(house), call)) _remember(house, place, from, before);
    }

    function reportTheft(uint256 seed) external {
        Dice memory dice = _dice(seed);
        uint256 house = _someHouse(dice);
        (uint256 place, uint40 from) = _theft(house, dice);
        ReportTheft memory act = ReportTheft(
            _houses[house].id,
            _houses[house].keys[place].id,
            from,
            _cooperative(house).nonce,
            _deadline(dice)
        );
        uint256 before = _suspects(house, from);
        Signed memory signed = _sign(house, true, TypedData.hash(act), dice);
        bytes memory call = abi.encodeCall(ICraftRegistry.reportTheft, (act, signed.signatures));
        string memory state = _stateOf(house);
        if (_submit("reportTheft", state, Letter(address(crafts), call, act.deadline), signed, dice)) {
            _remember(house, place, from, before);
        }
    }

    /// @dev Any key, and mostly a date within the last months of its life. Every second time the signer that admitted
    /// most lately, at the moment it joined: so that what a thief admitted is left open.
    function _theft(uint256 house, Dice memory dice) private view returns (uint256 place, uint40 from) {
        Keeper[] storage keys = _houses[house].keys;
        place = dice.roll(keys.length);
        if (dice.once(2)) place = keys.length - 1 - dice.roll(keys.length > 5 ? 5 : keys.length);
        uint40 addedAt = keys[place].addedAt;
        uint40 latest = keys[place].closedAt == 0 ? uint40(block.timestamp) : keys[place].closedAt;
        if (dice.once(8)) return (place, dice.once(2) ? addedAt - 1 : latest + 1);
        uint256 span = latest - addedAt;
        if (span > 100 days && dice.once(2)) span = 100 days;
        if (dice.once(3)) return (place, addedAt);
        from = uint40(latest - dice.roll(span + 1));
    }

    /// @dev Whether the cooperative could not act any more without this key.
    function _wouldSilence(uint256 house, uint256 place) private view returns (bool) {
        Keeper storage keeper = _houses[house].keys[place];
        if (keeper.kind != KeyKind.Signer || keeper.closedAt != 0) return false;
        return _openSigners(house).length <= _cooperative(house).threshold;
    }

    function _remember(uint256 house, uint256 place, uint40 from, uint256 before) private {
        House storage memory_ = _houses[house];
        memory_.keys[place].stolenFrom = from;
        bool isEarliest = memory_.theftSince == 0 || from < memory_.theftSince;
        if (memory_.keys[place].kind == KeyKind.Signer && isEarliest) memory_.theftSince = from;
        _close(house, place);
        if (_suspects(house, from) != before) happened[Wrong.OlderVerdictChanged] = true;
    }

    /// @dev Which of the last batches that were sealed before `from` are suspect, a bit each.
    function _suspects(uint256 house, uint40 from) private view returns (uint256 bits) {
        Sealed[] storage batches = _houses[house].batches;
        for (uint256 i = 0; i < batches.length && i < BATCHES_WATCHED; ++i) {
            Sealed storage batch = batches[batches.length - 1 - i];
            if (batch.sealedAt >= from) continue;
            if (crafts.isQuorumStolen(_houses[house].id, batch.sealers, batch.sealedAt)) bits |= 1 << i;
        }
    }
}
