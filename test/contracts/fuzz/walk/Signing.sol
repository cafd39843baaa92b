// SPDX-License-Identifier: MIT
pragma solidity 0.8.35;

import {
    CooperativeState,
    KeyIndexes,
    KeyKind,
    KeyScheme,
    KeySignature
} from "../../../../contracts/interfaces/CraftTypes.sol";
import {Dice, Draws} from "../../support/Dice.sol";
import {TestKey, TestKeys} from "../../support/TestKeys.sol";
import {TypedData} from "../../support/TypedData.sol";
import {House, Keeper, Letter, Wrong} from "./Memory.sol";
import {Stage} from "./Stage.sol";
import {Theft} from "./Theft.sol";

/// @title How a cooperative's acts are signed, rightly and wrongly
/// @notice Most acts carry the k signatures they need; some are signed in one of the ways that must not count.
abstract contract Signing is Stage {
    using Draws for Dice;
    using TestKeys for TestKey;
    using Theft for House;

    enum Way {
        Right,
        TooFew,
        TooMany,
        Twice,
        Backwards,
        ClosedKey,
        MakersKey,
        Strangers,
        AnotherHouse,
        Office,
        OtherVerifier,
        OtherChain,
        OtherContract,
        Tampered
    }

    /// @dev The number whose status an act is about: another cooperative's of that number must stay what it is.
    uint32 internal _touched;

    /// @dev Who signs what, and how.
    struct Signed {
        uint256 house;
        Way way;
        KeySignature[] signatures;
        KeyIndexes signers;
    }

    function _sign(
        uint256 house,
        bool onCrafts,
        bytes32 structHash,
        Dice memory dice
    ) internal view returns (Signed memory signed) {
        signed.house = house;
        Way way = dice.once(4) ? Way(1 + dice.roll(uint256(type(Way).max))) : Way.Right;
        uint256[] memory places = _quorum(house, dice);
        TestKey[] memory keys;
        (keys, signed.way) = _altered(house, _keysAt(house, places), way, dice);
        bytes32 digest = TypedData.digest(
            onCrafts ? "DauLang CraftRegistry" : "DauLang CertificateRegistry",
            signed.way == Way.OtherContract
                ? address(tokens)
                : (onCrafts ? address(crafts) : address(certificates)),
            signed.way == Way.OtherChain ? block.chainid + 1 : block.chainid,
            structHash
        );
        signed.signatures = new KeySignature[](keys.length);
        for (uint256 i = 0; i < keys.length; ++i) signed.signatures[i] = keys[i].sign(digest);
        if (signed.way == Way.Tampered && keys.length > 0) {
            signed.signatures[keys.length - 1].signature[5] ^= 0x01;
        }
        uint256 list = 0;
        for (uint256 i = 0; i < places.length; ++i) list |= (places[i] + 1) << (16 * i);
        signed.signers = KeyIndexes.wrap(uint112(list));
    }

    /// @dev Submits an act of a cooperative. A wrongly signed one is only probed: whatever it did is undone.
    function _submit(
        string memory act,
        string memory state,
        Letter memory letter,
        Signed memory signed,
        Dice memory dice
    ) internal returns (bool success) {
        if (signed.way != Way.Right) {
            _submitWrongly(letter, signed, dice);
            return false;
        }
        uint256 house = signed.house;
        bool stolen = _houses[house].isStolen(signed.signers, uint40(block.timestamp));
        uint256 other = (house + 1 + dice.roll(_houses.length - 1)) % _houses.length;
        bytes32 before = _everythingOf(other, dice.state);
        uint256 state0 = dice.state;
        success = _send(act, state, letter, dice);
        if (!success) return false;

        if (_everythingOf(other, state0) != before) happened[Wrong.WroteAnother] = true;
        if (stolen) happened[Wrong.StolenQuorumActed] = true;
    }

    function _submitWrongly(Letter memory letter, Signed memory signed, Dice memory dice) private {
        (bool success, bytes4 outcome, ) = _probe(_anyone(dice), letter.target, letter.call);
        _note("signed wrongly", _wordOf(signed.way), outcome);
        if (!success) return;
        if (signed.way == Way.AnotherHouse) happened[Wrong.ActedForAnother] = true;
        else if (signed.way == Way.Office) happened[Wrong.OfficeActedAsSigner] = true;
        else if (signed.way == Way.OtherChain || signed.way == Way.OtherContract) {
            happened[Wrong.AcceptedElsewhere] = true;
        } else happened[Wrong.AcceptedWithoutQuorum] = true;
    }

    /// @dev k neighbours among the open signers; fewer when there are not so many.
    function _quorum(uint256 house, Dice memory dice) private view returns (uint256[] memory places) {
        uint256[] memory open = _openSigners(house);
        uint256 k = _cooperative(house).threshold;
        if (open.length <= k) return open;
        uint256 start = dice.roll(open.length - k + 1);
        places = new uint256[](k);
        for (uint256 i = 0; i < k; ++i) places[i] = open[start + i];
    }

    function _keysAt(uint256 house, uint256[] memory places) private view returns (TestKey[] memory keys) {
        keys = new TestKey[](places.length);
        for (uint256 i = 0; i < places.length; ++i) keys[i] = _houses[house].keys[places[i]].key;
    }

    /// @dev The keys that sign instead, and the way that it became: where a way needs what is not there, strangers sign.
    function _altered(
        uint256 house,
        TestKey[] memory keys,
        Way way,
        Dice memory dice
    ) private view returns (TestKey[] memory, Way) {
        if (way == Way.Right || way == Way.OtherChain || way == Way.OtherContract || way == Way.Tampered) {
            return (keys, keys.length == 0 ? Way.Right : way);
        }
        if (way == Way.TooFew && keys.length > 0) return (_resized(keys, keys.length - 1), way);
        if (way == Way.TooMany)
            return (_with(_resized(keys, keys.length + 1), keys.length, _newKey(dice)), way);
        if (keys.length == 0) return (keys, Way.Right);
        if (way == Way.Twice) {
            if (keys.length == 1) keys = _resized(keys, 2);
            return (_with(keys, keys.length - 1, keys[0]), way);
        }
        if (way == Way.Backwards && keys.length > 1) {
            (keys[0], keys[1]) = (keys[1], keys[0]);
            return (keys, way);
        }
        if (way == Way.ClosedKey || way == Way.MakersKey) {
            (bool found, TestKey memory key) = _unfit(house, way == Way.MakersKey, dice);
            if (found) return (_with(keys, 0, key), way);
        }
        if (way == Way.AnotherHouse) {
            uint256 other = (house + 1) % _houses.length;
            uint256[] memory open = _openSigners(other);
            if (open.length >= keys.length) return (_resized(_keysAt(other, open), keys.length), way);
        }
        if (way == Way.Office) {
            uint256 office = dice.once(2) ? AUTHORITY_SECRET : GUARDIAN_SECRET;
            return (_with(keys, 0, _makeKey(office, KeyScheme.Wallet)), way);
        }
        if (way == Way.OtherVerifier) {
            KeyScheme scheme = keys[0].scheme;
            if (scheme == KeyScheme.WebAuthn) {
                return (_with(keys, 0, _makeKey(keys[0].secret, KeyScheme.P256)), way);
            }
            if (scheme == KeyScheme.P256) {
                return (_with(keys, 0, _makeKey(keys[0].secret, KeyScheme.WebAuthn)), way);
            }
        }
        return (_with(keys, 0, _newKey(dice)), Way.Strangers);
    }

    /// @dev A closed signer's key, or a maker's.
    function _unfit(
        uint256 house,
        bool maker,
        Dice memory dice
    ) private view returns (bool found, TestKey memory key) {
        Keeper[] storage keys = _houses[house].keys;
        uint256 start = dice.roll(keys.length);
        for (uint256 i = 0; i < keys.length && !found; ++i) {
            Keeper storage keeper = keys[(start + i) % keys.length];
            bool fits =
                maker ? keeper.kind == KeyKind.Maker : keeper.kind == KeyKind.Signer && keeper.closedAt != 0;
            if (fits) (found, key) = (true, keeper.key);
        }
    }

    /// @dev A digest of what a cooperative has: its own slots, and one key, batch and piece that `seed` picks.
    function _everythingOf(uint256 house, uint256 seed) private view returns (bytes32) {
        House storage memory_ = _houses[house];
        uint32 number = uint32(1 + (seed % certificates.nextNumber(memory_.id)));
        bytes32 slots = keccak256(
            abi.encode(
                crafts.cooperativeOf(memory_.id),
                crafts.profileOf(memory_.id),
                crafts.recoveryOf(memory_.id),
                crafts.keyOf(memory_.id, memory_.keys[seed % memory_.keys.length].id),
                crafts.originOf(memory_.id, uint16(1 + (seed % memory_.keys.length))),
                certificates.lineOf(memory_.id),
                certificates.statusOf(memory_.id, number),
                certificates.statusOf(memory_.id, _touched)
            )
        );
        if (memory_.batches.length == 0) return slots;
        bytes32 root = memory_.batches[seed % memory_.batches.length].root;
        return
            keccak256(
                abi.encode(
                    slots,
                    certificates.batchOf(memory_.id, root),
                    certificates.batchStatusOf(memory_.id, root)
                )
            );
    }

    function _isActive(uint256 house) internal view returns (bool) {
        return _cooperative(house).state == CooperativeState.Active;
    }

    function _with(
        TestKey[] memory keys,
        uint256 place,
        TestKey memory key
    ) private pure returns (TestKey[] memory) {
        keys[place] = key;
        return keys;
    }

    function _resized(TestKey[] memory keys, uint256 length) private pure returns (TestKey[] memory resized) {
        resized = new TestKey[](length);
        for (uint256 i = 0; i < length && i < keys.length; ++i) resized[i] = keys[i];
    }

    function _wordOf(Way way) private pure returns (string memory) {
        return
            [
                "right",
                "by too few",
                "by too many",
                "twice by one",
                "backwards",
                "by a closed key",
                "by a maker",
                "by a stranger",
                "by another cooperative",
                "by an office",
                "under the other verifier",
                "for another chain",
                "for another contract",
                "and tampered with"
            ][uint256(way)];
    }
}
