// SPDX-License-Identifier: MIT
pragma solidity 0.8.35;

import {IssueBatch, PieceState, SetStatus} from "../../../contracts/interfaces/CertificateTypes.sol";
import {ICertificateRegistry} from "../../../contracts/interfaces/ICertificateRegistry.sol";
import {CooperativeId, CooperativeState, KeySignature} from "../../../contracts/interfaces/CraftTypes.sol";
import {vm} from "../support/Vm.sol";
import {World} from "../support/World.sol";

/// @title What can happen to the registries, in any order
/// @notice The invariant runner calls these functions with any input; the handler remembers what was accepted.
/// @dev Two cooperatives with one manager each. Whatever is refused here is refused by the registry: calls are low
/// level, so that a refusal is an outcome and not a failed run.
contract RegistryHandler is World {
    struct Sealed {
        uint32 first;
        uint16 size;
    }

    CooperativeId[2] private _cooperatives;
    uint256[2] private _managers = [uint256(0xA11CE), uint256(0xB0B)];

    mapping(uint256 who => Sealed[] batches) private _sealed;
    bytes[] private _accepted;

    /// @notice Numbers that were withdrawn, by cooperative.
    mapping(uint256 who => uint32[] numbers) private _withdrawn;

    /// @notice Set when the registry accepted what it must never accept.
    bool public acceptedTwice;
    /// @notice Set when one cooperative's manager could act for the other.
    bool public actedForOther;
    /// @notice How many acts were accepted, to see that the runs do something.
    uint256 public accepted;

    constructor() {
        for (uint256 who = 0; who < 2; ++who) _cooperatives[who] = _admitOne(_managers[who]);
    }

    function issue(uint256 who, uint16 size, uint256 seed, bool wrongFirst) external {
        who %= 2;
        uint32 next = certificates.nextNumber(_cooperatives[who]);
        uint32 first = wrongFirst ? uint32(seed) : next;
        IssueBatch memory act = _sealing(
            _cooperatives[who],
            keccak256(abi.encode(seed % 50)),
            first,
            size % 5000
        );
        bytes memory call = abi.encodeCall(
            ICertificateRegistry.issueBatch,
            (act, _signed(_managers[who], _digest(act)))
        );
        if (_try(call)) _sealed[who].push(Sealed(act.first, act.size));
    }

    function setStatus(uint256 who, uint32 number, uint8 state, uint32 version, bool rightVersion) external {
        who %= 2;
        uint32 next = certificates.nextNumber(_cooperatives[who]);
        // Few numbers, so that some are touched again and again.
        number %= next > 5 ? 5 : next + 1;
        if (rightVersion) version = certificates.statusOf(_cooperatives[who], number).version + 1;
        SetStatus memory act = _status(_cooperatives[who], number, PieceState(state % 3), version);
        bytes memory call = abi.encodeCall(
            ICertificateRegistry.setStatus,
            (act, _signed(_managers[who], _digest(act)))
        );
        if (_try(call) && act.state == PieceState.Withdrawn) _withdrawn[who].push(number);
    }

    function submitAgain(uint256 which) external {
        if (_accepted.length == 0) return;
        (bool success, ) = address(certificates).call(_accepted[which % _accepted.length]);
        if (success) acceptedTwice = true;
    }

    function actForOther(uint256 who, uint16 size, uint256 seed) external {
        who %= 2;
        CooperativeId other = _cooperatives[1 - who];
        bytes32 root = keccak256(abi.encode("stolen", seed));
        IssueBatch memory act = _sealing(other, root, certificates.nextNumber(other), 1 + (size % 4096));
        KeySignature[] memory signatures = _signed(_managers[who], _digest(act));
        (bool success, ) = address(certificates).call(
            abi.encodeCall(ICertificateRegistry.issueBatch, (act, signatures))
        );
        if (success) actedForOther = true;
    }

    function suspendOrReinstate(uint256 who) external {
        CooperativeId cooperativeId = _cooperatives[who % 2];
        if (crafts.cooperativeOf(cooperativeId).state == CooperativeState.Suspended) {
            crafts.reinstate(cooperativeId);
        } else {
            crafts.suspend(cooperativeId, uint40(block.timestamp));
        }
    }

    function passTime(uint32 delta) external {
        vm.warp(block.timestamp + (delta % 30 days));
    }

    /// @notice Whether the sealed ranges follow each other from 1 without gap or overlap, up to the next number.
    function rangesAreWhole() external view returns (bool) {
        for (uint256 who = 0; who < 2; ++who) {
            uint256 next = 1;
            for (uint256 i = 0; i < _sealed[who].length; ++i) {
                if (_sealed[who][i].first != next || _sealed[who][i].size == 0) return false;
                next += _sealed[who][i].size;
            }
            if (certificates.nextNumber(_cooperatives[who]) != next) return false;
        }
        return true;
    }

    /// @notice Whether everything ever withdrawn is withdrawn now.
    function withdrawnStayWithdrawn() external view returns (bool) {
        for (uint256 who = 0; who < 2; ++who) {
            for (uint256 i = 0; i < _withdrawn[who].length; ++i) {
                PieceState state = certificates.statusOf(_cooperatives[who], _withdrawn[who][i]).state;
                if (state != PieceState.Withdrawn) return false;
            }
        }
        return true;
    }

    function _try(bytes memory call) private returns (bool success) {
        (success, ) = address(certificates).call(call);
        if (!success) return false;
        _accepted.push(call);
        ++accepted;
    }
}
