// SPDX-License-Identifier: MIT
pragma solidity 0.8.35;

import {Certificate} from "../../../../contracts/interfaces/CertificateTypes.sol";
import {CooperativeId, KeyId, KeyIndexes} from "../../../../contracts/interfaces/CraftTypes.sol";
import {ICertificateRegistry} from "../../../../contracts/interfaces/ICertificateRegistry.sol";
import {ICertificateToken} from "../../../../contracts/interfaces/ICertificateToken.sol";
import {ICraftRegistry} from "../../../../contracts/interfaces/ICraftRegistry.sol";
import {Dice, Draws} from "../../support/Dice.sol";
import {vm} from "../../support/Vm.sol";
import {Letter, Sealed, Wrong} from "./Memory.sol";
import {Signing} from "./Signing.sol";

/// @title Time, and those who try whatever comes to mind
/// @notice Replays, late messages, ether, and questions that make no sense.
abstract contract OtherSteps is Signing {
    using Draws for Dice;

    /// @notice Seconds, days, a month or a year go by.
    function passTime(uint256 seed) external {
        Dice memory dice = _dice(seed);
        uint256[5] memory spans = [uint256(1), 1 hours, 10 days, 31 days, 370 days];
        uint256 side = dice.roll(12);
        uint256 span = spans[side > 9 ? side - 7 : side / 4];
        vm.warp(block.timestamp + 1 + dice.roll(span));
        vm.roll(block.number + 1);
    }

    /// @notice An accepted message is submitted again.
    function replay(uint256 seed) external {
        if (_accepted.length == 0) return;
        Dice memory dice = _dice(seed);
        Letter storage letter = _accepted[dice.roll(_accepted.length)];
        (bool success, bytes4 outcome, ) = _probe(_anyone(dice), letter.target, letter.call);
        if (success) happened[Wrong.AcceptedTwice] = true;
        _note("replay", "", outcome);
    }

    /// @notice A message that was held back is submitted, perhaps after its deadline.
    function submitWithheld(uint256 seed) external {
        if (_withheld.length == 0) return;
        Dice memory dice = _dice(seed);
        Letter storage letter = _withheld[dice.roll(_withheld.length)];
        bool late = letter.deadline < block.timestamp;
        (bool success, bytes4 outcome, ) = _probe(_anyone(dice), letter.target, letter.call);
        if (success && late) happened[Wrong.AcceptedLate] = true;
        if (late || success) _note("withheld", late ? "late" : "in time", outcome);
    }

    /// @notice Ether is sent, bare or with a message.
    function sendEther(uint256 seed) external {
        Dice memory dice = _dice(seed);
        address target = [address(crafts), address(certificates), address(tokens)][dice.roll(3)];
        bytes memory call = "";
        if (_accepted.length > 0 && dice.once(2)) {
            Letter storage letter = _accepted[dice.roll(_accepted.length)];
            (target, call) = (letter.target, letter.call);
        }
        (bool success, bytes4 outcome, ) = _probeWith(_anyone(dice), target, call, 1 ether);
        if (success) happened[Wrong.EtherTaken] = true;
        _note("sendEther", "", outcome);
    }

    /// @notice Views are asked anything, sometimes of batches and numbers that there are.
    function ask(
        Certificate calldata piece,
        bytes32 root,
        bytes32[] calldata proof,
        uint112 words,
        uint40 moment,
        uint256 seed
    ) external {
        Dice memory dice = _dice(seed);
        uint256 house = dice.roll(_houses.length);
        CooperativeId id = dice.once(3) ? piece.cooperativeId : _houses[house].id;
        Certificate memory ours = piece;
        ours.cooperativeId = id;
        Sealed[] storage batches = _houses[house].batches;
        if (batches.length > 0 && dice.once(2)) {
            root = batches[dice.roll(batches.length)].root;
            ours.number = uint32(dice.roll(uint256(_lastBatch(house).first) + 10));
        }
        KeyIndexes indexes = KeyIndexes.wrap(words);
        KeyId maker = piece.makerKey;
        _mustAnswer(address(certificates), abi.encodeCall(ICertificateRegistry.verify, (ours, root, proof)));
        _mustAnswer(
            address(certificates),
            abi.encodeCall(ICertificateRegistry.validityOf, (ours, root, proof))
        );
        _mustAnswer(address(tokens), abi.encodeCall(ICertificateToken.inspect, (ours, root, proof)));
        _mustAnswer(address(crafts), abi.encodeCall(ICraftRegistry.isQuorumStolen, (id, indexes, moment)));
        _mustAnswer(
            address(crafts),
            abi.encodeCall(ICraftRegistry.issuerStandingOf, (id, indexes, moment, maker, moment))
        );
    }

    function _mustAnswer(address target, bytes memory call) private {
        (bool success, ) = target.staticcall(call);
        if (!success) happened[Wrong.ViewReverted] = true;
        _note("ask", "", success ? DONE : bytes4(0xffffffff));
    }
}
