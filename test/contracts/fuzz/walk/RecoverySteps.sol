// SPDX-License-Identifier: MIT
pragma solidity 0.8.35;

import {
    Cooperative,
    CooperativeState,
    KeyId,
    KeyIndexes,
    KeyKind,
    VetoRecovery
} from "../../../../contracts/interfaces/CraftTypes.sol";
import {ICraftRegistry} from "../../../../contracts/interfaces/ICraftRegistry.sol";
import {Dice, Draws} from "../../support/Dice.sol";
import {TestKey} from "../../support/TestKeys.sol";
import {TypedData} from "../../support/TypedData.sol";
import {Keeper, Letter, Proposal, Wrong} from "./Memory.sol";
import {Signing} from "./Signing.sol";

/// @title New boards
/// @notice Proposed by the authority, vetoed by the present board, carried out by anybody.
abstract contract RecoverySteps is Signing {
    using Draws for Dice;

    function proposeRecovery(uint256 seed) external {
        Dice memory dice = _dice(seed);
        uint256 house = _someHouse(dice);
        uint256 size = dice.roll(4);
        uint8 threshold = uint8(dice.roll(size + 1) + (dice.once(5) ? 0 : 1));
        TestKey[] memory board = new TestKey[](size);
        // Sometimes a key that the cooperative has or had: such a board can never take its seats.
        for (uint256 i = 0; i < size; ++i) {
            board[i] = dice.once(12) ? _houses[house].keys[0].key : _newKey(dice);
        }
        bytes[] memory encoded = _encoded(board);
        bytes memory call = abi.encodeCall(
            ICraftRegistry.proposeRecovery,
            (_houses[house].id, encoded, threshold)
        );
        if (!_sendAs(AUTHORITY, "proposeRecovery", _stateOf(house), call)) return;

        delete _houses[house].proposal;
        Proposal storage proposal = _houses[house].proposal;
        proposal.digest = keccak256(abi.encode(encoded, threshold));
        proposal.proposedAt = uint40(block.timestamp);
        proposal.threshold = threshold;
        for (uint256 i = 0; i < size; ++i) proposal.board.push(board[i]);
    }

    function vetoRecovery(uint256 seed) external {
        Dice memory dice = _dice(seed);
        uint256 house = _someHouse(dice);
        // Rarely, so that some proposals live to be carried out; of a suspended board, which is rare itself, mostly.
        bool suspended = _cooperative(house).state == CooperativeState.Suspended;
        if (_houses[house].proposal.digest != 0 && !suspended && !dice.once(4)) return;
        bytes32 recovery = dice.once(8) ? dice.word() : _houses[house].proposal.digest;
        VetoRecovery memory act = VetoRecovery(
            _houses[house].id,
            recovery,
            _cooperative(house).nonce,
            _deadline(dice)
        );
        Signed memory signed = _sign(house, true, TypedData.hash(act), dice);
        bytes memory call = abi.encodeCall(ICraftRegistry.vetoRecovery, (act, signed.signatures));
        string memory state = _stateOf(house);
        if (_submit("vetoRecovery", state, Letter(address(crafts), call, act.deadline), signed, dice)) {
            delete _houses[house].proposal;
        }
    }

    function executeRecovery(uint256 seed) external {
        Dice memory dice = _dice(seed);
        uint256 house = _oftenDue(dice);
        Proposal memory proposal = _houses[house].proposal;
        uint8 threshold = dice.once(8) ? proposal.threshold + 1 : proposal.threshold;
        KeyId[] memory closed = _openIds(house, dice.once(3) ? 1 : 0);
        bytes memory call = abi.encodeCall(
            ICraftRegistry.executeRecovery,
            (_houses[house].id, _encoded(proposal.board), threshold, closed)
        );
        Letter memory letter = Letter(address(crafts), call, LATER);
        if (!_send("executeRecovery", _stateOf(house), letter, dice)) return;

        uint256[] memory leaving = _openSigners(house);
        for (uint256 i = 0; i < leaving.length; ++i) _close(house, leaving[i]);
        for (uint256 i = 0; i < proposal.board.length; ++i) {
            _keep(house, proposal.board[i], KeyKind.Signer, KeyIndexes.wrap(0));
        }
        delete _houses[house].proposal;
        if (!_isBoard(house, proposal)) happened[Wrong.BoardNotAsProposed] = true;
    }

    /// @dev Every second time a cooperative whose new board may take its seats now, where there is one.
    function _oftenDue(Dice memory dice) private view returns (uint256 house) {
        uint256 drawn = _someHouse(dice);
        if (dice.once(2)) return drawn;
        for (uint256 i = 0; i < _houses.length; ++i) {
            house = (drawn + i) % _houses.length;
            Proposal storage proposal = _houses[house].proposal;
            uint256 due = proposal.proposedAt + 30 days;
            if (proposal.digest != 0 && block.timestamp >= due && block.timestamp < due + 30 days)
                return house;
        }
        return drawn;
    }

    /// @dev Whether exactly the proposed keys are open, with the proposed threshold, and thirty days had gone by.
    function _isBoard(uint256 house, Proposal memory proposal) private view returns (bool) {
        if (proposal.digest == 0 || block.timestamp < proposal.proposedAt + 30 days) return false;
        Cooperative memory cooperative = _cooperative(house);
        if (cooperative.threshold != proposal.threshold) return false;
        if (cooperative.signerCount != proposal.board.length) return false;
        Keeper[] storage keys = _houses[house].keys;
        uint256 newcomers = keys.length - proposal.board.length;
        for (uint256 i = 0; i < keys.length; ++i) {
            if (keys[i].kind != KeyKind.Signer) continue;
            bool open = crafts.keyOf(_houses[house].id, keys[i].id).closedAt == 0;
            if (open != (i >= newcomers)) return false;
        }
        return true;
    }

    /// @dev The ids of the open signers, without the first `left` of them.
    function _openIds(uint256 house, uint256 left) private view returns (KeyId[] memory ids) {
        uint256[] memory open = _openSigners(house);
        if (left > open.length) left = open.length;
        ids = new KeyId[](open.length - left);
        for (uint256 i = 0; i < ids.length; ++i) ids[i] = _houses[house].keys[open[left + i]].id;
    }

    function _encoded(TestKey[] memory board) private pure returns (bytes[] memory encoded) {
        encoded = new bytes[](board.length);
        for (uint256 i = 0; i < board.length; ++i) encoded[i] = board[i].encoded;
    }
}
