// SPDX-License-Identifier: MIT
pragma solidity 0.8.35;

import {
    AddMaker,
    CloseKey,
    KeyId,
    KeyKind,
    KeyScheme,
    RotateSigners,
    SetThreshold
} from "../../../../contracts/interfaces/CraftTypes.sol";
import {ICraftRegistry} from "../../../../contracts/interfaces/ICraftRegistry.sol";
import {Dice, Draws} from "../../support/Dice.sol";
import {TestKey} from "../../support/TestKeys.sol";
import {TypedData} from "../../support/TypedData.sol";
import {Keeper, Letter} from "./Memory.sol";
import {Signing} from "./Signing.sol";

/// @title What a board does with its own keys
/// @notice Signers come and go, the threshold changes, makers join, keys close.
abstract contract BoardSteps is Signing {
    using Draws for Dice;

    function rotateSigners(uint256 seed) external {
        Dice memory dice = _dice(seed);
        uint256 house = _someHouse(dice);
        TestKey[] memory added = _joining(house, dice);
        uint256[] memory leaving = _leaving(house, dice);
        RotateSigners memory act;
        act.cooperativeId = _houses[house].id;
        act.added = new bytes[](added.length);
        for (uint256 i = 0; i < added.length; ++i) act.added[i] = added[i].encoded;
        act.closed = new KeyId[](leaving.length);
        for (uint256 i = 0; i < leaving.length; ++i) act.closed[i] = _houses[house].keys[leaving[i]].id;
        act.nonce = _nonce(house, dice);
        act.deadline = _deadline(dice);

        Signed memory signed = _sign(house, true, TypedData.hash(act), dice);
        bytes memory call = abi.encodeCall(ICraftRegistry.rotateSigners, (act, signed.signatures));
        string memory state = _stateOf(house);
        if (!_submit("rotateSigners", state, Letter(address(crafts), call, act.deadline), signed, dice))
            return;
        for (uint256 i = 0; i < leaving.length; ++i) _close(house, leaving[i]);
        for (uint256 i = 0; i < added.length; ++i) _keep(house, added[i], KeyKind.Signer, signed.signers);
    }

    function setThreshold(uint256 seed) external {
        Dice memory dice = _dice(seed);
        uint256 house = _someHouse(dice);
        // Mostly within what the board can meet; 8 is more than a batch's slot can record.
        uint8 threshold = uint8(1 + dice.roll(3));
        if (dice.once(5)) threshold = dice.once(2) ? 0 : 8;
        SetThreshold memory act = SetThreshold(
            _houses[house].id,
            threshold,
            _nonce(house, dice),
            _deadline(dice)
        );
        Signed memory signed = _sign(house, true, TypedData.hash(act), dice);
        bytes memory call = abi.encodeCall(ICraftRegistry.setThreshold, (act, signed.signatures));
        string memory state = _stateOf(house);
        _submit("setThreshold", state, Letter(address(crafts), call, act.deadline), signed, dice);
    }

    function addMaker(uint256 seed) external {
        Dice memory dice = _dice(seed);
        uint256 house = _someHouse(dice);
        if (_houses[house].keys.length >= MOST_KEYS) return;
        TestKey memory maker = _makeKey(dice.secret(), KeyScheme.WebAuthn);
        if (dice.once(6)) maker = _newKey(dice);
        else if (dice.once(8)) maker = _houses[house].keys[dice.roll(_houses[house].keys.length)].key;
        AddMaker memory act = AddMaker(
            _houses[house].id,
            maker.encoded,
            _nonce(house, dice),
            _deadline(dice)
        );
        Signed memory signed = _sign(house, true, TypedData.hash(act), dice);
        bytes memory call = abi.encodeCall(ICraftRegistry.addMaker, (act, signed.signatures));
        string memory state = _stateOf(house);
        if (_submit("addMaker", state, Letter(address(crafts), call, act.deadline), signed, dice)) {
            _keep(house, maker, KeyKind.Maker, signed.signers);
        }
    }

    function closeKey(uint256 seed) external {
        Dice memory dice = _dice(seed);
        uint256 house = _someHouse(dice);
        uint256 place = dice.roll(_houses[house].keys.length);
        CloseKey memory act = CloseKey(
            _houses[house].id,
            dice.once(8) ? KeyId.wrap(dice.word()) : _houses[house].keys[place].id,
            _nonce(house, dice),
            _deadline(dice)
        );
        Signed memory signed = _sign(house, true, TypedData.hash(act), dice);
        bytes memory call = abi.encodeCall(ICraftRegistry.closeKey, (act, signed.signatures));
        string memory state = _stateOf(house);
        if (_submit("closeKey", state, Letter(address(crafts), call, act.deadline), signed, dice)) {
            _close(house, place);
        }
    }

    function _nonce(uint256 house, Dice memory dice) private view returns (uint32) {
        uint32 nonce = _cooperative(house).nonce;
        if (!dice.once(12)) return nonce;
        return nonce == 0 || dice.once(2) ? nonce + 1 : nonce - 1;
    }

    /// @dev Up to two new keys; sometimes one that the cooperative has or had.
    function _joining(uint256 house, Dice memory dice) private view returns (TestKey[] memory added) {
        Keeper[] storage keys = _houses[house].keys;
        added = new TestKey[](keys.length + 2 > MOST_KEYS ? 0 : dice.roll(3));
        for (uint256 i = 0; i < added.length; ++i) {
            added[i] = dice.once(10) ? keys[dice.roll(keys.length)].key : _newKey(dice);
        }
    }

    /// @dev Nobody or one; rarely more than the board can miss, or a maker.
    function _leaving(uint256 house, Dice memory dice) private view returns (uint256[] memory leaving) {
        if (dice.once(10)) {
            leaving = new uint256[](1);
            leaving[0] = dice.roll(_houses[house].keys.length);
            return leaving;
        }
        leaving = _openSigners(house);
        uint256 count = dice.roll(leaving.length > 1 ? 3 : 1);
        if (count < leaving.length) _shorten(leaving, count);
    }
}
