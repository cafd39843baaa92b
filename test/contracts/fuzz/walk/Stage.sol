// SPDX-License-Identifier: MIT
pragma solidity 0.8.35;

import {
    Cooperative,
    CooperativeState,
    KeyId,
    KeyIndexes,
    KeyKind,
    KeyScheme
} from "../../../../contracts/interfaces/CraftTypes.sol";
import {Dice, Draws} from "../../support/Dice.sol";
import {TestKey, TestKeys} from "../../support/TestKeys.sol";
import {vm} from "../../support/Vm.sol";
import {World} from "../../support/World.sol";
import {Held, House, Keeper, Letter, Sealed, Wrong} from "./Memory.sol";
import {Reach} from "./Reach.sol";

/// @title Where the walk takes place
/// @notice What the walk remembers apart from the contracts, and how it sends what it wants to be accepted.
abstract contract Stage is World, Reach {
    using Draws for Dice;

    /// @dev Keys of one cooperative stay fewer than what a theft's walk looks at, so that its bound is not met here.
    uint256 internal constant MOST_KEYS = 60;

    House[] internal _houses;
    Held[] internal _held;
    Letter[] internal _accepted;
    Letter[] internal _withheld;
    uint256 internal _turn;

    /// @notice Whether it ever happened.
    mapping(Wrong wrong => bool happened) public happened;

    /// @dev Carries the result of a call out of the frame that undoes it.
    error Probed(bool success, bytes4 outcome, bytes32 answer);
    error OnlyMyself();

    /// @notice Calls, and undoes whatever the call did.
    function probe(address sender, address target, bytes calldata call, uint256 value) external {
        if (msg.sender != address(this)) revert OnlyMyself();
        vm.deal(sender, value);
        vm.prank(sender);
        (bool success, bytes memory answer) = target.call{value: value}(call);
        revert Probed(success, _outcomeOf(success, answer), keccak256(answer));
    }

    function _probe(
        address sender,
        address target,
        bytes memory call
    ) internal returns (bool success, bytes4 outcome, bytes32 answer) {
        return _probeWith(sender, target, call, 0);
    }

    function _probeWith(
        address sender,
        address target,
        bytes memory call,
        uint256 value
    ) internal returns (bool success, bytes4 outcome, bytes32 answer) {
        try this.probe(sender, target, call, value) {
            assert(false);
        } catch (bytes memory probed) {
            // Four bytes of selector, then three words.
            // solhint-disable-next-line no-inline-assembly -- the only way to drop the selector
            assembly ("memory-safe") {
                success := mload(add(probed, 0x24))
                outcome := mload(add(probed, 0x44))
                answer := mload(add(probed, 0x64))
            }
        }
    }

    /// @dev Sends a message that anyone may submit: the outcome is the same from two senders, and an accepted message
    /// is not accepted again, nor after its deadline.
    function _send(
        string memory act,
        string memory state,
        Letter memory letter,
        Dice memory dice
    ) internal returns (bool success) {
        if (letter.deadline >= block.timestamp && letter.deadline != LATER && dice.once(4)) {
            _withheld.push(letter);
            return false;
        }
        (bool probed, , bytes32 before) = _probe(_anyone(dice), letter.target, letter.call);
        bytes memory answer;
        vm.prank(_anyone(dice));
        (success, answer) = letter.target.call(letter.call);
        if (success != probed || keccak256(answer) != before) happened[Wrong.SenderMattered] = true;
        _note(act, state, _outcomeOf(success, answer));
        if (!success) return false;

        if (letter.deadline < block.timestamp) happened[Wrong.AcceptedLate] = true;
        (bool again, , ) = _probe(_anyone(dice), letter.target, letter.call);
        if (again) happened[Wrong.AcceptedTwice] = true;
        _accepted.push(letter);
    }

    /// @dev A call of the authority or the guardian.
    function _sendAs(
        address office,
        string memory act,
        string memory state,
        bytes memory call
    ) internal returns (bool success) {
        bytes memory answer;
        vm.prank(office);
        (success, answer) = address(crafts).call(call);
        _note(act, state, _outcomeOf(success, answer));
    }

    function _dice(uint256 seed) internal returns (Dice memory) {
        return Dice(uint256(keccak256(abi.encode(seed, ++_turn))));
    }

    /// @dev Relayers, strangers, the two offices and the walk itself: none of them matters.
    function _anyone(Dice memory dice) internal view returns (address) {
        uint256 side = dice.roll(6);
        if (side == 0) return AUTHORITY;
        if (side == 1) return GUARDIAN;
        if (side == 2) return address(this);
        return address(uint160(dice.secret()));
    }

    /// @dev Mostly far away; sometimes passed, this very second, or within two months.
    function _deadline(Dice memory dice) internal view returns (uint40) {
        uint256 side = dice.roll(10);
        if (side == 0) return uint40(block.timestamp - 1 - dice.roll(100 days));
        if (side == 1) return uint40(block.timestamp);
        if (side < 4) return uint40(block.timestamp + dice.roll(60 days));
        return LATER;
    }

    /// @dev Any cooperative; a closed one only now and then, since little can happen to it.
    function _someHouse(Dice memory dice) internal view returns (uint256 house) {
        house = dice.roll(_houses.length);
        while (_houses[house].closed && !dice.once(4)) house = dice.roll(_houses.length);
    }

    function _cooperative(uint256 house) internal view returns (Cooperative memory) {
        return crafts.cooperativeOf(_houses[house].id);
    }

    function _stateOf(uint256 house) internal view returns (string memory) {
        Cooperative memory cooperative = _cooperative(house);
        if (cooperative.state == CooperativeState.Suspended) return "suspended";
        if (cooperative.state == CooperativeState.Closed) return "closed";
        return cooperative.threshold == 1 ? "one signs" : "several sign";
    }

    /// @dev Places of the open signers' keys, ascending.
    function _openSigners(uint256 house) internal view returns (uint256[] memory places) {
        Keeper[] storage keys = _houses[house].keys;
        places = new uint256[](keys.length);
        uint256 count = 0;
        for (uint256 i = 0; i < keys.length; ++i) {
            if (keys[i].kind == KeyKind.Signer && keys[i].closedAt == 0) places[count++] = i;
        }
        _shorten(places, count);
    }

    function _makeKey(uint256 secret, KeyScheme scheme) internal view returns (TestKey memory) {
        return TestKeys.make(secret, scheme, scheme == KeyScheme.WebAuthn ? webAuthn : p256);
    }

    function _newKey(Dice memory dice) internal view returns (TestKey memory) {
        return _makeKey(dice.secret(), KeyScheme(dice.roll(3)));
    }

    /// @dev Remembers a key that was added now.
    function _keep(uint256 house, TestKey memory key, KeyKind kind, KeyIndexes admittedBy) internal {
        Keeper storage keeper = _houses[house].keys.push();
        keeper.key = key;
        keeper.kind = kind;
        keeper.id = _idOf(key);
        keeper.addedAt = uint40(block.timestamp);
        keeper.admittedBy = admittedBy;
    }

    function _close(uint256 house, uint256 place) internal {
        Keeper storage keeper = _houses[house].keys[place];
        if (keeper.closedAt == 0) keeper.closedAt = uint40(block.timestamp);
    }

    function _idOf(TestKey memory key) internal pure returns (KeyId) {
        bytes memory encoded = key.encoded;
        if (encoded.length == 20) return KeyId.wrap(keccak256(encoded));
        bytes memory point = new bytes(64);
        for (uint256 i = 0; i < 64; ++i) point[i] = encoded[20 + i];
        return KeyId.wrap(keccak256(point));
    }

    function _shorten(uint256[] memory list, uint256 count) internal pure {
        // Safe: the list only gets shorter.
        // solhint-disable-next-line no-inline-assembly
        assembly ("memory-safe") {
            mstore(list, count)
        }
    }

    function _lastBatch(uint256 house) internal view returns (Sealed storage) {
        Sealed[] storage batches = _houses[house].batches;
        return batches[batches.length - 1];
    }
}
