// SPDX-License-Identifier: MIT
pragma solidity 0.8.35;

import {
    BatchStatus,
    Certificate,
    Endorse,
    IssueBatch,
    Supersede
} from "../../../../contracts/interfaces/CertificateTypes.sol";
import {KeyId, KeyKind} from "../../../../contracts/interfaces/CraftTypes.sol";
import {ICertificateRegistry} from "../../../../contracts/interfaces/ICertificateRegistry.sol";
import {Dice, Draws} from "../../support/Dice.sol";
import {ReferenceTree} from "../../support/ReferenceTree.sol";
import {TypedData} from "../../support/TypedData.sol";
import {vm} from "../../support/Vm.sol";
import {Keeper, Letter, Sealed, Wrong} from "./Memory.sol";
import {Signing} from "./Signing.sol";

/// @title What a board does with batches
/// @notice Seals and supersedes them, and gives them back the standing that thieves took.
abstract contract SealingSteps is Signing {
    using Draws for Dice;
    using ReferenceTree for bytes32[][];

    uint256 private constant YEAR = 365 days;

    function issueBatch(uint256 seed) external {
        Dice memory dice = _dice(seed);
        uint256 house = _someHouse(dice);
        Sealed memory batch = _drawn(house, dice);
        IssueBatch memory act = IssueBatch(
            _houses[house].id,
            batch.root,
            batch.first,
            batch.size,
            dice.once(15) ? bytes32(0) : dice.word(),
            _deadline(dice)
        );
        Signed memory signed = _sign(house, false, TypedData.hash(act), dice);
        bytes memory call = abi.encodeCall(ICertificateRegistry.issueBatch, (act, signed.signatures));
        uint32 capacity = _cooperative(house).capacity;
        string memory state = _stateOf(house);
        Letter memory letter = Letter(address(certificates), call, act.deadline);
        if (!_submit("issueBatch", state, letter, signed, dice)) return;

        batch.sealers = signed.signers;
        _houses[house].batches.push(batch);
        uint256 year = (block.timestamp - _houses[house].admittedAt) / YEAR;
        uint256 issued = _houses[house].issuedInYear[year] + batch.size;
        _houses[house].issuedInYear[year] = issued;
        if (issued > capacity) happened[Wrong.CapacityExceeded] = true;
    }

    function supersede(uint256 seed) external {
        Dice memory dice = _dice(seed);
        uint256 house = _houseWithBatches(dice.once(3) ? 1 : 2, dice);
        Sealed[] storage batches = _houses[house].batches;
        if (batches.length == 0) return;
        uint256 place = dice.roll(batches.length);
        uint256 next = dice.once(2) ? batches.length - 1 : dice.roll(batches.length);
        if (next == place && !dice.once(2)) next = (place + 1) % batches.length;
        (bytes32 root, bytes32 successor) = (batches[place].root, batches[next].root);
        // Sometimes the way back, which would be a circle.
        if (batches[place].successor != 0 && dice.once(3))
            (root, successor) = (batches[place].successor, root);
        Supersede memory act = Supersede(
            _houses[house].id,
            root,
            dice.once(10) ? dice.word() : successor,
            uint16(dice.once(10) ? 0 : 1 + dice.roll(9)),
            dice.word(),
            _deadline(dice)
        );
        Signed memory signed = _sign(house, false, TypedData.hash(act), dice);
        bytes memory call = abi.encodeCall(ICertificateRegistry.supersede, (act, signed.signatures));
        Letter memory letter = Letter(address(certificates), call, act.deadline);
        // The first successor is remembered: nothing may take its place.
        if (_submit("supersede", _stateOf(house), letter, signed, dice)) {
            if (batches[place].successor == 0) batches[place].successor = successor;
        }
    }

    function endorse(uint256 seed) external {
        Dice memory dice = _dice(seed);
        (uint256 house, uint256 place) = _mostlyHurt(dice);
        Sealed[] storage batches = _houses[house].batches;
        if (batches.length == 0) return;
        Endorse memory act = Endorse(
            _houses[house].id,
            dice.once(12) ? dice.word() : batches[place].root,
            dice.once(8) ? uint40(block.timestamp) : _since(house, batches[place]),
            _deadline(dice)
        );
        Signed memory signed = _sign(house, false, TypedData.hash(act), dice);
        bytes memory call = abi.encodeCall(ICertificateRegistry.endorse, (act, signed.signatures));
        Letter memory letter = Letter(address(certificates), call, act.deadline);
        bool suspect = _isSuspect(house, batches[place]);
        bool replacedByThieves = _isReplacedByThieves(house, batches[place]);
        string memory state = replacedByThieves && _isActive(house) ? "replaced by thieves" : _stateOf(house);
        if (!_submit("endorse", state, letter, signed, dice)) return;

        if (!suspect && !replacedByThieves) happened[Wrong.EndorsedInVain] = true;
        if (replacedByThieves) batches[place].successor = 0;
        if (suspect)
            (batches[place].sealers, batches[place].sealedAt) = (signed.signers, uint40(block.timestamp));
    }

    function _since(uint256 house, Sealed storage batch) private view returns (uint40) {
        if (batch.successor == 0) return batch.sealedAt;
        return certificates.batchStatusOf(_houses[house].id, batch.root).setAt;
    }

    function _isSuspect(uint256 house, Sealed storage batch) private view returns (bool) {
        return crafts.isQuorumStolen(_houses[house].id, batch.sealers, batch.sealedAt);
    }

    function _isReplacedByThieves(uint256 house, Sealed storage batch) private view returns (bool) {
        BatchStatus memory status = certificates.batchStatusOf(_houses[house].id, batch.root);
        return crafts.isQuorumStolen(_houses[house].id, status.signers, status.setAt);
    }

    /// @dev A cooperative with so many batches, where some draws find one.
    function _houseWithBatches(uint256 least, Dice memory dice) private view returns (uint256 house) {
        for (uint256 tries = 0; tries < 6; ++tries) {
            house = _someHouse(dice);
            if (_houses[house].batches.length >= least) return house;
        }
    }

    /// @dev A batch that thieves replaced or sealed, where some draws find one.
    function _mostlyHurt(Dice memory dice) private view returns (uint256 house, uint256 place) {
        for (uint256 tries = 0; tries < 12; ++tries) {
            house = _houseWithBatches(1, dice);
            Sealed[] storage batches = _houses[house].batches;
            if (batches.length == 0) continue;
            place = dice.roll(batches.length);
            if (_isReplacedByThieves(house, batches[place])) return (house, place);
            if (tries > 6 && _isSuspect(house, batches[place])) return (house, place);
        }
    }

    /// @dev The piece at a place of a batch.
    function _pieceAt(
        uint256 house,
        Sealed memory batch,
        uint256 place
    ) internal view returns (Certificate memory) {
        return
            Certificate({
                cooperativeId: _houses[house].id,
                number: uint32(batch.first + place),
                serialHash: keccak256(abi.encode("serial", batch.salt, place)),
                content: keccak256(abi.encode("content", batch.salt, place)),
                makerKey: batch.makerKey,
                claimKey: vm.addr(_claimSecret(batch, place))
            });
    }

    function _claimSecret(Sealed memory batch, uint256 place) internal pure returns (uint256) {
        return 1 + (uint256(keccak256(abi.encode("claim", batch.salt, place))) >> 1);
    }

    function _treeOf(uint256 house, Sealed memory batch) internal view returns (bytes32[][] memory) {
        bytes32[] memory leaves = new bytes32[](batch.size);
        for (uint256 i = 0; i < leaves.length; ++i) {
            leaves[i] = _onCertificates(TypedData.hash(_pieceAt(house, batch, i)));
        }
        return ReferenceTree.build(leaves);
    }

    /// @dev Mostly one to five pieces after the last number; sometimes many numbers at once, or what must be refused:
    /// a wrong size, a wrong first number, a root that this or another cooperative sealed before.
    function _drawn(uint256 house, Dice memory dice) private view returns (Sealed memory batch) {
        batch.first = certificates.nextNumber(_houses[house].id);
        batch.size = uint16(1 + dice.roll(5));
        batch.salt = dice.word();
        batch.makerKey = _makerOf(house, dice);
        batch.issuedAt = uint40(block.timestamp);
        batch.sealedAt = batch.issuedAt;
        uint256 side = dice.roll(20);
        if (side == 0) batch.first = uint32(dice.roll(batch.first + 20));
        if (side == 1) batch.size = dice.once(2) ? 0 : uint16(4097 + dice.roll(5_000));
        if (side > 1 && side < 6) batch.size = uint16(1 + dice.roll(4096));
        batch.hollow = batch.size == 0 || batch.size > 5 || side == 0 || (side > 5 && side < 8);
        if (!batch.hollow) batch.root = _treeOf(house, batch).root();
        else batch.root = side > 5 ? _rootOf(dice.once(2) ? house : _someHouse(dice), dice) : dice.word();
        if (side == 8) (batch.root, batch.hollow) = (0, true);
    }

    function _rootOf(uint256 house, Dice memory dice) private view returns (bytes32) {
        Sealed[] storage batches = _houses[house].batches;
        return batches.length == 0 ? dice.word() : batches[dice.roll(batches.length)].root;
    }

    /// @dev A maker of the cooperative, nobody, or a key that it never had.
    function _makerOf(uint256 house, Dice memory dice) private view returns (KeyId) {
        if (dice.once(6)) return KeyId.wrap(0);
        Keeper[] storage keys = _houses[house].keys;
        for (uint256 tries = 0; tries < 4; ++tries) {
            Keeper storage keeper = keys[dice.roll(keys.length)];
            if (keeper.kind == KeyKind.Maker) return keeper.id;
        }
        return KeyId.wrap(dice.word());
    }
}
