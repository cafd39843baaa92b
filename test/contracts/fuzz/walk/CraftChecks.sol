// SPDX-License-Identifier: MIT
pragma solidity 0.8.35;

import {
    Cooperative,
    CooperativeState,
    KeyIndexes,
    KeyKind,
    KeyOrigin
} from "../../../../contracts/interfaces/CraftTypes.sol";
import {Dice, Draws} from "../../support/Dice.sol";
import {House, Keeper, Sealed} from "./Memory.sol";
import {Signing} from "./Signing.sol";
import {Theft} from "./Theft.sol";

/// @title What must hold of cooperatives and their keys
/// @notice Asked after every step.
abstract contract CraftChecks is Signing {
    using Draws for Dice;
    using Theft for House;

    function closedStaysClosed() external view returns (bool) {
        for (uint256 house = 0; house < _houses.length; ++house) {
            bool closed = _cooperative(house).state == CooperativeState.Closed;
            if (closed != _houses[house].closed) return false;
        }
        return true;
    }

    function closedKeysStayClosed() external view returns (bool) {
        for (uint256 house = 0; house < _houses.length; ++house) {
            Keeper storage keeper = _someKey(house);
            if (crafts.keyOf(_houses[house].id, keeper.id).closedAt != keeper.closedAt) return false;
        }
        return true;
    }

    function openSignersAreCounted() external view returns (bool) {
        for (uint256 house = 0; house < _houses.length; ++house) {
            Cooperative memory cooperative = _cooperative(house);
            if (cooperative.signerCount != _openSigners(house).length) return false;
            if (cooperative.nextIndex != _houses[house].keys.length + 1) return false;
        }
        return true;
    }

    /// @notice Whether every key's origin says who admitted it, when, and since when it was stolen.
    function originsAreTrue() external view returns (bool) {
        for (uint256 house = 0; house < _houses.length; ++house) {
            uint256 place = _turn % _houses[house].keys.length;
            Keeper storage keeper = _houses[house].keys[place];
            KeyOrigin memory origin = crafts.originOf(_houses[house].id, uint16(place + 1));
            if (origin.addedAt != keeper.addedAt || origin.stolenFrom != keeper.stolenFrom) return false;
            if (KeyIndexes.unwrap(origin.admittedBy) != KeyIndexes.unwrap(keeper.admittedBy)) return false;
        }
        return true;
    }

    /// @notice Whether the reach of thefts is the one of the plain table: of batches, of single keys, of any words.
    function theftsReachAsFarAsTheTableSays() external view returns (bool) {
        Dice memory dice = Dice(_turn);
        House storage house = _houses[dice.roll(_houses.length)];
        uint40[] memory since = house.sinces();
        for (uint256 i = 0; i < 4; ++i) {
            uint40 moment = uint40(block.timestamp - dice.roll(block.timestamp - house.admittedAt + 1));
            uint112 words = _someSigner(house, dice);
            if (i > 0) words |= _someSigner(house, dice) << uint112(16 * i);
            if (!_isAsTheTableSays(house, since, KeyIndexes.wrap(words), moment)) return false;
        }
        if (house.batches.length == 0) return true;
        Sealed storage batch = house.batches[dice.roll(house.batches.length)];
        return _isAsTheTableSays(house, since, batch.sealers, batch.sealedAt);
    }

    /// @notice Whether no batch that is older than every theft of its cooperative's keys is suspect.
    function olderThanEveryTheftIsNeverSuspect() external view returns (bool) {
        Dice memory dice = Dice(_turn);
        House storage house = _houses[dice.roll(_houses.length)];
        if (house.batches.length == 0) return true;
        Sealed storage batch = house.batches[dice.roll(house.batches.length)];
        if (house.theftSince != 0 && batch.sealedAt >= house.theftSince) return true;
        return !crafts.isQuorumStolen(house.id, batch.sealers, batch.sealedAt);
    }

    function noEtherIsHere() external view returns (bool) {
        return address(crafts).balance + address(certificates).balance + address(tokens).balance == 0;
    }

    function _isAsTheTableSays(
        House storage house,
        uint40[] memory since,
        KeyIndexes quorum,
        uint40 moment
    ) private view returns (bool) {
        // A key may be asked about at a moment before it was added: what is older than every theft is untouched.
        bool expected = moment >= house.theftSince && Theft.allOf(since, quorum, moment);
        return crafts.isQuorumStolen(house.id, quorum, moment) == expected;
    }

    /// @dev The index of a signer's key, open or not: the board of an admission is never empty.
    function _someSigner(House storage house, Dice memory dice) private view returns (uint112) {
        uint256 place = dice.roll(house.keys.length);
        while (house.keys[place].kind != KeyKind.Signer) place = (place + 1) % house.keys.length;
        return uint112(place + 1);
    }

    function _someKey(uint256 house) private view returns (Keeper storage) {
        return _houses[house].keys[_turn % _houses[house].keys.length];
    }
}
