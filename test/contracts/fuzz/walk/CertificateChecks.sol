// SPDX-License-Identifier: MIT
pragma solidity 0.8.35;

import {
    Batch,
    BatchStatus,
    Certificate,
    Line,
    PieceState
} from "../../../../contracts/interfaces/CertificateTypes.sol";
import {CooperativeId, KeyId, KeyIndexes} from "../../../../contracts/interfaces/CraftTypes.sol";
import {Dice, Draws} from "../../support/Dice.sol";
import {ReferenceTree} from "../../support/ReferenceTree.sol";
import {House, Sealed} from "./Memory.sol";
import {TokenSteps} from "./TokenSteps.sol";

/// @title What must hold of certificates and tokens
/// @notice Asked after every step. Where there is much to ask, a part that the turn picks.
abstract contract CertificateChecks is TokenSteps {
    using Draws for Dice;
    using ReferenceTree for bytes32[][];

    uint256 private constant SAMPLE = 12;

    /// @notice Whether every piece of one batch verifies, at its position, and the batch names who sealed it.
    function sealedPiecesVerify() external view returns (bool) {
        (bool found, uint256 house, Sealed memory batch) = _someBatch();
        if (!found) return true;
        Batch memory kept = certificates.batchOf(_houses[house].id, batch.root);
        if (KeyIndexes.unwrap(kept.sealers) != KeyIndexes.unwrap(batch.sealers)) return false;
        if (kept.sealedAt != batch.sealedAt || kept.issuedAt != batch.issuedAt) return false;
        if (batch.hollow) return true;
        bytes32[][] memory tree = _treeOf(house, batch);
        for (uint256 place = 0; place < batch.size; ++place) {
            Certificate memory piece = _pieceAt(house, batch, place);
            if (!certificates.verify(piece, batch.root, tree.proof(place)).included) return false;
        }
        return true;
    }

    /// @notice Whether a piece of one batch is unknown once one field, word, root or the proof's length is changed.
    function changedPiecesAreUnknown() external view returns (bool) {
        (bool found, uint256 house, Sealed memory batch) = _someBatch();
        if (!found || batch.hollow) return true;
        Dice memory dice = Dice(_turn);
        uint256 place = dice.roll(batch.size);
        Certificate memory piece = _pieceAt(house, batch, place);
        bytes32[] memory proof = _treeOf(house, batch).proof(place);

        for (uint256 field = 0; field < 6; ++field) {
            if (certificates.verify(_changed(piece, field, dice), batch.root, proof).included) return false;
        }
        bytes32[] memory longer = new bytes32[](proof.length + 1);
        for (uint256 i = 0; i < proof.length; ++i) longer[i] = proof[i];
        if (certificates.verify(piece, batch.root, longer).included) return false;
        if (certificates.verify(piece, dice.word(), proof).included) return false;
        if (proof.length == 0) return true;
        proof[dice.roll(proof.length)] ^= bytes32(1 << dice.roll(256));
        return !certificates.verify(piece, batch.root, proof).included;
    }

    /// @notice Whether the batches of every cooperative follow each other from 1 without gap, up to the next number.
    function numbersAreWhole() external view returns (bool) {
        for (uint256 house = 0; house < _houses.length; ++house) {
            Sealed[] storage batches = _houses[house].batches;
            uint256 start = batches.length > SAMPLE ? _turn % (batches.length - SAMPLE + 1) : 0;
            uint256 next = start == 0 ? 1 : _afterBatch(house, start - 1);
            for (uint256 i = start; i < batches.length && i < start + SAMPLE; ++i) {
                if (certificates.batchOf(_houses[house].id, batches[i].root).first != next) return false;
                uint256 after_ = _afterBatch(house, i);
                if (after_ == next) return false;
                next = after_;
            }
            uint256 last = batches.length == 0 ? 1 : _afterBatch(house, batches.length - 1);
            if (certificates.nextNumber(_houses[house].id) != last) return false;
        }
        return true;
    }

    /// @notice Whether every line's count is that of the year in which its cooperative last issued.
    function linesCountTheirYear() external view returns (bool) {
        for (uint256 house = 0; house < _houses.length; ++house) {
            House storage memory_ = _houses[house];
            if (memory_.batches.length == 0) continue;
            Line memory line = certificates.lineOf(memory_.id);
            uint256 year = (_lastBatch(house).issuedAt - memory_.admittedAt) / 365 days;
            if (line.year != year || line.issuedInYear != memory_.issuedInYear[year]) return false;
        }
        return true;
    }

    function tokensAreNeverMoreThanNumbers() external view returns (bool) {
        for (uint256 house = 0; house < _houses.length; ++house) {
            if (_houses[house].claimed >= certificates.nextNumber(_houses[house].id)) return false;
        }
        uint256 owned = 0;
        for (uint256 holder = 0; holder < 4; ++holder) owned += tokens.balanceOf(_addressOf(holder));
        return owned == _held.length;
    }

    /// @notice Whether each of some pieces belongs to whom it was last given.
    function piecesBelongToWhomTheyWereGiven() external view returns (bool) {
        for (uint256 i = 0; i < _held.length && i < SAMPLE; ++i) {
            uint256 which = (_turn + i) % _held.length;
            if (tokens.ownerOf(_held[which].tokenId) != _addressOf(_held[which].owner)) return false;
        }
        return true;
    }

    function withdrawnStaysWithdrawn() external view returns (bool) {
        for (uint256 house = 0; house < _houses.length; ++house) {
            uint32[] storage withdrawn = _houses[house].withdrawn;
            for (uint256 i = 0; i < withdrawn.length && i < SAMPLE; ++i) {
                uint32 number = withdrawn[(_turn + i) % withdrawn.length];
                PieceState state = certificates.statusOf(_houses[house].id, number).state;
                if (state != PieceState.Withdrawn) return false;
            }
        }
        return true;
    }

    function supersededStaysSuperseded() external view returns (bool) {
        for (uint256 house = 0; house < _houses.length; ++house) {
            Sealed[] storage batches = _houses[house].batches;
            for (uint256 i = 0; i < batches.length && i < SAMPLE; ++i) {
                Sealed storage batch = batches[(_turn + i) % batches.length];
                BatchStatus memory status = certificates.batchStatusOf(_houses[house].id, batch.root);
                if (status.successor != batch.successor) return false;
                if (certificates.batchOf(_houses[house].id, batch.root).superseded != (batch.successor != 0))
                    return false;
            }
        }
        return true;
    }

    /// @notice Whether from one batch of every cooperative successors lead to one that stands.
    function successorsLeadSomewhere() external view returns (bool) {
        for (uint256 house = 0; house < _houses.length; ++house) {
            Sealed[] storage batches = _houses[house].batches;
            if (batches.length == 0) continue;
            bytes32 root = batches[_turn % batches.length].root;
            uint256 steps = 0;
            while (root != 0) {
                if (++steps > batches.length) return false;
                root = certificates.batchStatusOf(_houses[house].id, root).successor;
            }
        }
        return true;
    }

    /// @dev Every second time the last batch of a cooperative, else any.
    function _someBatch() private view returns (bool found, uint256 house, Sealed memory batch) {
        Dice memory dice = Dice(_turn);
        house = dice.roll(_houses.length);
        Sealed[] storage batches = _houses[house].batches;
        if (batches.length == 0) return (false, house, batch);
        batch = batches[dice.once(2) ? batches.length - 1 : dice.roll(batches.length)];
        found = true;
    }

    function _afterBatch(uint256 house, uint256 place) private view returns (uint256) {
        bytes32 root = _houses[house].batches[place].root;
        Batch memory batch = certificates.batchOf(_houses[house].id, root);
        return uint256(batch.first) + batch.size;
    }

    function _changed(
        Certificate memory piece,
        uint256 field,
        Dice memory dice
    ) private pure returns (Certificate memory copy) {
        copy = abi.decode(abi.encode(piece), (Certificate));
        bytes32 change = bytes32(1 << dice.roll(32));
        if (field == 0) {
            copy.cooperativeId = CooperativeId.wrap(
                CooperativeId.unwrap(copy.cooperativeId) ^ uint64(uint256(change))
            );
        }
        if (field == 1) copy.number ^= uint32(uint256(change));
        if (field == 2) copy.serialHash ^= change;
        if (field == 3) copy.content ^= change;
        if (field == 4) copy.makerKey = KeyId.wrap(KeyId.unwrap(copy.makerKey) ^ change);
        if (field == 5) copy.claimKey = address(uint160(copy.claimKey) ^ uint160(uint256(change)));
    }
}
