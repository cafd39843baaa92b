// SPDX-License-Identifier: MIT
pragma solidity 0.8.35;

import {IERC721} from "@openzeppelin/contracts/interfaces/IERC721.sol";
import {Certificate, PieceState} from "../../../../contracts/interfaces/CertificateTypes.sol";
import {CooperativeId} from "../../../../contracts/interfaces/CraftTypes.sol";
import {ICertificateToken} from "../../../../contracts/interfaces/ICertificateToken.sol";
import {Custody, Move, MoveKind, SetLost} from "../../../../contracts/interfaces/TokenTypes.sol";
import {Dice, Draws} from "../../support/Dice.sol";
import {ReferenceTree} from "../../support/ReferenceTree.sol";
import {TypedData} from "../../support/TypedData.sol";
import {vm} from "../../support/Vm.sol";
import {Held, Letter, Sealed, Wrong} from "./Memory.sol";
import {SealingSteps} from "./SealingSteps.sol";

/// @title What holders do
/// @notice Claim, move, report lost, and the calls of ERC-721.
abstract contract TokenSteps is SealingSteps {
    using Draws for Dice;
    using ReferenceTree for bytes32[][];

    uint256 private constant HOLDERS = 4;

    function claim(uint256 seed) external {
        Dice memory dice = _dice(seed);
        Held memory held;
        held.house = _someHouse(dice);
        uint256 batches = _houses[held.house].batches.length;
        if (batches == 0) return;
        held.batch = dice.once(2) ? batches - 1 : dice.roll(batches);
        Sealed memory batch = _houses[held.house].batches[held.batch];
        if (batch.hollow) return;
        uint256 place = dice.roll(batch.size);
        held.owner = dice.roll(HOLDERS);
        Certificate memory piece = _pieceAt(held.house, batch, place);
        held.number = piece.number;
        held.tokenId = (uint256(CooperativeId.unwrap(piece.cooperativeId)) << 32) | piece.number;
        // Sometimes signed by another code's key.
        bool forged = dice.once(6);
        uint256 secret = forged ? dice.secret() : _claimSecret(batch, place);
        Letter memory letter = _claimLetter(held, piece, batch, secret, dice);
        if (forged) return _try("claim", "by another code", letter, dice);
        string memory state = _claimState(held, batch);
        if (!_send("claim", state, letter, dice)) return;

        if (!_isPlain(held) || batch.successor != 0) happened[Wrong.MovedWhileBlocked] = true;
        _held.push(held);
        ++_houses[held.house].claimed;
    }

    function move(uint256 seed) external {
        if (_held.length == 0) return;
        Dice memory dice = _dice(seed);
        uint256 which = dice.roll(_held.length);
        Held memory held = _held[which];
        bool plain = _isPlain(held);
        Custody memory custody = tokens.custodyOf(held.tokenId);
        uint256 to = dice.roll(HOLDERS);
        Move memory act = Move(
            held.tokenId,
            _addressOf(to),
            MoveKind(dice.roll(4)),
            dice.once(10) ? custody.nonce + 1 : custody.nonce,
            _deadline(dice)
        );
        bool forged = dice.once(6);
        uint256 by = forged ? dice.secret() : _secretOf(held.owner);
        bytes memory call = abi.encodeCall(
            ICertificateToken.move,
            (act, _signature(by, TypedData.hash(act)))
        );
        Letter memory letter = Letter(address(tokens), call, act.deadline);
        if (forged) return _try("move", "by a stranger", letter, dice);
        if (!_send("move", _heldState(held), letter, dice)) return;
        if (!plain || custody.lost) happened[Wrong.MovedWhileBlocked] = true;
        _held[which].owner = to;
    }

    function setLost(uint256 seed) external {
        if (_held.length == 0) return;
        Dice memory dice = _dice(seed);
        Held memory held = _held[dice.roll(_held.length)];
        Custody memory custody = tokens.custodyOf(held.tokenId);
        SetLost memory act = SetLost(
            held.tokenId,
            dice.once(6) ? custody.lost : !custody.lost,
            dice.once(10) ? custody.nonce + 1 : custody.nonce,
            _deadline(dice)
        );
        bool forged = dice.once(6);
        uint256 by = forged ? dice.secret() : _secretOf(held.owner);
        bytes memory call = abi.encodeCall(
            ICertificateToken.setLost,
            (act, _signature(by, TypedData.hash(act)))
        );
        Letter memory letter = Letter(address(tokens), call, act.deadline);
        if (forged) return _try("setLost", "by a stranger", letter, dice);
        _send("setLost", _heldState(held), letter, dice);
    }

    function announceStatus(uint256 seed) external {
        if (_held.length == 0) return;
        Dice memory dice = _dice(seed);
        Held memory held = _held[dice.roll(_held.length)];
        bytes memory call = abi.encodeCall(ICertificateToken.announceStatus, (held.tokenId));
        if (_send("announceStatus", _heldState(held), Letter(address(tokens), call, LATER), dice)) {
            // Not a message: after the next change of status the same call is right again.
            _accepted.pop();
        }
    }

    function transferFrom(uint256 seed) external {
        if (_held.length == 0) return;
        Dice memory dice = _dice(seed);
        uint256 which = dice.roll(_held.length);
        Held memory held = _held[which];
        bool free = _isPlain(held) && !tokens.custodyOf(held.tokenId).lost;
        uint256 to = dice.roll(HOLDERS);
        address from = _addressOf(held.owner);
        bytes memory call = abi.encodeCall(IERC721.transferFrom, (from, _addressOf(to), held.tokenId));
        Letter memory letter = Letter(address(tokens), call, LATER);
        if (dice.once(4)) return _try("transferFrom", "by a stranger", letter, dice);

        bool approved = dice.once(2);
        if (approved) {
            vm.prank(from);
            tokens.approve(address(this), held.tokenId);
        } else vm.prank(from);
        (bool success, bytes memory answer) = address(tokens).call(call);
        string memory state = string.concat(_heldState(held), approved ? ", approved" : ", owner");
        _note("transferFrom", state, _outcomeOf(success, answer));
        if (!success) return;
        if (!free) happened[Wrong.MovedWhileBlocked] = true;
        _held[which].owner = to;
    }

    function _addressOf(uint256 holder) internal pure returns (address) {
        return vm.addr(_secretOf(holder));
    }

    /// @dev What must not succeed whatever the state; undone if it does.
    function _try(string memory act, string memory how, Letter memory letter, Dice memory dice) private {
        address sender = address(uint160(dice.secret()));
        (bool success, bytes4 outcome, ) = _probe(sender, letter.target, letter.call);
        if (success) happened[Wrong.ForgedOwnership] = true;
        _note(act, how, outcome);
    }

    function _claimLetter(
        Held memory held,
        Certificate memory piece,
        Sealed memory batch,
        uint256 secret,
        Dice memory dice
    ) private view returns (Letter memory) {
        uint40 deadline = _deadline(dice);
        address to = _addressOf(held.owner);
        bytes32 digest = _onTokens(TypedData.hashClaim(held.tokenId, to, deadline));
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(secret, digest);
        bytes32[] memory proof = _treeOf(held.house, batch).proof(piece.number - batch.first);
        bytes32 yParityAndS = bytes32((uint256(v - 27) << 255) | uint256(s));
        bytes memory call = abi.encodeCall(
            ICertificateToken.claim,
            (piece, batch.root, proof, to, deadline, r, yParityAndS)
        );
        return Letter(address(tokens), call, deadline);
    }

    function _claimState(Held memory held, Sealed memory batch) private view returns (string memory) {
        if (batch.successor != 0) return "superseded";
        if (tokens.balanceOf(_addressOf(0)) > 0 && _isClaimed(held.tokenId)) return "claimed";
        return _pieceState(held);
    }

    function _isClaimed(uint256 tokenId) private view returns (bool) {
        for (uint256 i = 0; i < _held.length; ++i) if (_held[i].tokenId == tokenId) return true;
        return false;
    }

    function _heldState(Held memory held) private view returns (string memory) {
        return tokens.custodyOf(held.tokenId).lost ? "lost" : _pieceState(held);
    }

    function _pieceState(Held memory held) private view returns (string memory) {
        PieceState state = certificates.statusOf(_houses[held.house].id, held.number).state;
        if (state == PieceState.Withdrawn) return "withdrawn";
        return state == PieceState.Suspended ? "suspended" : "active";
    }

    function _isPlain(Held memory held) private view returns (bool) {
        return certificates.statusOf(_houses[held.house].id, held.number).state == PieceState.Active;
    }

    function _signature(uint256 secret, bytes32 structHash) private view returns (bytes memory) {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(secret, _onTokens(structHash));
        return abi.encodePacked(r, s, v);
    }

    function _secretOf(uint256 holder) private pure returns (uint256) {
        return 0x401de5 + holder;
    }
}
