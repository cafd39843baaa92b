// SPDX-License-Identifier: MIT
pragma solidity 0.8.35;

import {CooperativeId, KeyIndexes, KeyKind} from "../../../../contracts/interfaces/CraftTypes.sol";
import {ICraftRegistry} from "../../../../contracts/interfaces/ICraftRegistry.sol";
import {Dice, Draws} from "../../support/Dice.sol";
import {TestKey} from "../../support/TestKeys.sol";
import {House, Wrong} from "./Memory.sol";
import {Signing} from "./Signing.sol";

/// @title What the authority and the guardian do
/// @notice And what others try in their place.
abstract contract AuthoritySteps is Signing {
    using Draws for Dice;

    uint256 private constant MOST_HOUSES = 6;
    /// @dev The first four cooperatives are never closed, so that a long walk has something to do.
    uint256 private constant KEPT_OPEN = 4;

    /// @notice The authority admits a cooperative, or tries to with a board that cannot act.
    function admit(uint256 seed) external {
        Dice memory dice = _dice(seed);
        if (_houses.length >= MOST_HOUSES && !dice.once(4)) return;
        uint256 size = dice.roll(4);
        uint8 threshold = uint8(dice.roll(size + 2));
        bool impossible = threshold == 0 || threshold > size;
        if (_houses.length >= MOST_HOUSES && !impossible) threshold = 0;
        uint32[3] memory capacities = [uint32(12), 3_000, CAPACITY];
        _admitHouse(size, threshold, capacities[dice.roll(3)], dice);
    }

    function setProfile(uint256 seed) external {
        Dice memory dice = _dice(seed);
        uint256 house = _someHouse(dice);
        bytes32 profile = dice.once(5) ? bytes32(0) : dice.word();
        bytes memory call = abi.encodeCall(ICraftRegistry.setProfile, (_houses[house].id, profile));
        _sendAs(AUTHORITY, "setProfile", _stateOf(house), call);
    }

    function changeCapacity(uint256 seed) external {
        Dice memory dice = _dice(seed);
        uint256 house = _someHouse(dice);
        CooperativeId id = _houses[house].id;
        uint32 capacity = _cooperative(house).capacity;
        if (dice.once(3)) {
            uint32 lower = uint32(dice.once(2) ? dice.roll(20) : capacity);
            bytes memory lowering = abi.encodeCall(ICraftRegistry.lowerCapacity, (id, lower));
            _sendAs(dice.once(2) ? AUTHORITY : GUARDIAN, "lowerCapacity", _stateOf(house), lowering);
        } else {
            uint32 higher = uint32(capacity + dice.roll(5_000));
            bytes memory raising = abi.encodeCall(ICraftRegistry.raiseCapacity, (id, higher));
            _sendAs(AUTHORITY, "raiseCapacity", _stateOf(house), raising);
        }
    }

    /// @dev An active cooperative is left alone mostly, so that the others find it at work.
    function suspend(uint256 seed) external {
        Dice memory dice = _dice(seed);
        uint256 house = _oftenClosable(dice);
        if (_isActive(house) && !dice.once(3)) return;
        uint40 admittedAt = _houses[house].admittedAt;
        uint40 from = uint40(admittedAt + dice.roll(block.timestamp - admittedAt + 1));
        if (dice.once(6)) from = dice.once(2) ? admittedAt - 1 : uint40(block.timestamp + 1);
        bytes memory call = abi.encodeCall(ICraftRegistry.suspend, (_houses[house].id, from));
        _sendAs(dice.once(2) ? AUTHORITY : GUARDIAN, "suspend", _stateOf(house), call);
    }

    function reinstate(uint256 seed) external {
        Dice memory dice = _dice(seed);
        uint256 house = _oftenClosable(dice);
        bytes memory call = abi.encodeCall(ICraftRegistry.reinstate, (_houses[house].id));
        _sendAs(dice.once(2) ? AUTHORITY : GUARDIAN, "reinstate", _stateOf(house), call);
    }

    function close(uint256 seed) external {
        Dice memory dice = _dice(seed);
        uint256 house = _oftenClosable(dice);
        if (house < KEPT_OPEN || (!_houses[house].closed && !dice.once(3))) return;
        bytes memory call = abi.encodeCall(ICraftRegistry.close, (_houses[house].id));
        if (_sendAs(AUTHORITY, "close", _stateOf(house), call)) {
            _houses[house].closed = true;
            delete _houses[house].proposal;
        }
    }

    function announceSuccessor(uint256 seed) external {
        Dice memory dice = _dice(seed);
        address successor = dice.once(2) ? address(certificates) : AUTHORITY;
        _sendAs(
            AUTHORITY,
            "announceSuccessor",
            "",
            abi.encodeCall(ICraftRegistry.announceSuccessor, (successor))
        );
    }

    /// @notice Somebody else tries an act of the authority or of the guardian; the guardian tries the authority's.
    function pretend(uint256 seed) external {
        Dice memory dice = _dice(seed);
        uint256 house = _someHouse(dice);
        CooperativeId id = _houses[house].id;
        TestKey memory key = _newKey(dice);
        bytes[] memory board = new bytes[](1);
        board[0] = key.encoded;
        uint40 today = uint40(block.timestamp);
        bytes[10] memory calls = [
            abi.encodeCall(ICraftRegistry.admit, (dice.word(), board, 1, 1)),
            abi.encodeCall(ICraftRegistry.setProfile, (id, dice.word())),
            abi.encodeCall(ICraftRegistry.raiseCapacity, (id, type(uint32).max)),
            abi.encodeCall(ICraftRegistry.close, (id)),
            abi.encodeCall(ICraftRegistry.proposeRecovery, (id, board, 1)),
            abi.encodeCall(ICraftRegistry.announceSuccessor, (address(certificates))),
            // From here on the guardian's too.
            abi.encodeCall(ICraftRegistry.suspend, (id, today)),
            abi.encodeCall(ICraftRegistry.reinstate, (id)),
            abi.encodeCall(ICraftRegistry.lowerCapacity, (id, 0)),
            abi.encodeCall(ICraftRegistry.dateTheft, (id, _houses[house].keys[0].id, today))
        ];
        uint256 which = dice.roll(calls.length);
        address caller = address(uint160(dice.secret()));
        if (dice.once(3)) caller = address(bytes20(_houses[house].keys[0].key.encoded));
        bool guardian = which < 6 && dice.once(2);
        (bool success, bytes4 outcome, ) = _probe(
            guardian ? GUARDIAN : caller,
            address(crafts),
            calls[which]
        );
        if (success) happened[Wrong.PowerWithoutOffice] = true;
        _note("pretend", guardian ? "guardian" : "somebody", outcome);
    }

    /// @dev What is closed is only touched again by the authority and the guardian.
    function _oftenClosable(Dice memory dice) private view returns (uint256) {
        if (_houses.length <= KEPT_OPEN || dice.once(2)) return _someHouse(dice);
        return KEPT_OPEN + dice.roll(_houses.length - KEPT_OPEN);
    }

    function _admitHouse(uint256 size, uint8 threshold, uint32 capacity, Dice memory dice) internal {
        TestKey[] memory board = new TestKey[](size);
        bytes[] memory encoded = new bytes[](size);
        for (uint256 i = 0; i < size; ++i) {
            board[i] = _newKey(dice);
            encoded[i] = board[i].encoded;
        }
        bytes memory call = abi.encodeCall(ICraftRegistry.admit, (dice.word(), encoded, threshold, capacity));
        if (!_sendAs(AUTHORITY, "admit", "", call)) return;

        uint256 house = _houses.length;
        House storage fresh = _houses.push();
        fresh.id = CooperativeId.wrap(crafts.cooperativeCount());
        fresh.admittedAt = uint40(block.timestamp);
        for (uint256 i = 0; i < size; ++i) _keep(house, board[i], KeyKind.Signer, KeyIndexes.wrap(0));
    }
}
