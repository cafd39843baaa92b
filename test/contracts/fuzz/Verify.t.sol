// SPDX-License-Identifier: MIT
pragma solidity 0.8.35;

import {Certificate, IssueBatch, Verification} from "../../../contracts/interfaces/CertificateTypes.sol";
import {ICertificateRegistry} from "../../../contracts/interfaces/ICertificateRegistry.sol";
import {CooperativeId, KeyId} from "../../../contracts/interfaces/CraftTypes.sol";
import {ReferenceTree} from "../support/ReferenceTree.sol";
import {TypedData} from "../support/TypedData.sol";
import {vm} from "../support/Vm.sol";
import {World} from "../support/World.sol";

/// @title What the registry says of true and of changed certificates
/// @notice Fuzzed: sizes, places, first numbers, fields and changes.
contract VerifyTest is World {
    using ReferenceTree for bytes32[][];

    uint256 private constant MANAGER = 0xA11CE;

    struct Sealed {
        Certificate[] pieces;
        bytes32[][] levels;
    }

    /// @dev `before` pieces were sealed earlier, so that batches begin at any number.
    function _sealBatch(uint256 seed, uint256 size, uint256 before) private returns (Sealed memory batch) {
        CooperativeId cooperativeId = _admitOne(MANAGER);
        uint32 first = 1;
        if (before > 0) {
            _seal(_sealing(cooperativeId, keccak256("earlier"), 1, uint16(before)));
            first += uint32(before);
        }
        batch.pieces = new Certificate[](size);
        bytes32[] memory leaves = new bytes32[](size);
        for (uint32 i = 0; i < size; ++i) {
            batch.pieces[i] = _piece(cooperativeId, first + i, seed);
            leaves[i] = certificates.leafOf(batch.pieces[i]);
        }
        batch.levels = ReferenceTree.build(leaves);
        _seal(_sealing(cooperativeId, batch.levels.root(), first, uint16(size)));
    }

    function _seal(IssueBatch memory act) private {
        certificates.issueBatch(act, _signed(MANAGER, _onCertificates(TypedData.hash(act))));
    }

    function _piece(
        CooperativeId cooperativeId,
        uint32 number,
        uint256 seed
    ) private pure returns (Certificate memory) {
        return
            Certificate({
                cooperativeId: cooperativeId,
                number: number,
                serialHash: keccak256(abi.encode("serial", seed, number)),
                content: keccak256(abi.encode("content", seed, number)),
                makerKey: KeyId.wrap(keccak256(abi.encode("maker", seed, number))),
                claimKey: address(bytes20(keccak256(abi.encode("claim", seed, number))))
            });
    }

    function _isUnknown(Verification memory answer) private view returns (bool) {
        Verification memory unknown;
        unknown.blockTime = uint40(block.timestamp);
        unknown.blockNumber = uint64(block.number);
        return keccak256(abi.encode(answer)) == keccak256(abi.encode(unknown));
    }

    function testFuzz_TheLeafIsTheHashOfTheStandard(Certificate memory piece) external view {
        assert(certificates.leafOf(piece) == _onCertificates(TypedData.hash(piece)));
    }

    function testFuzz_EverySealedPieceIsFound(uint256 seed, uint256 size, uint256 before) external {
        Sealed memory batch = _sealBatch(seed, 1 + (size % 40), before % 4097);
        for (uint256 place = 0; place < batch.pieces.length; ++place) {
            assert(
                certificates
                    .verify(batch.pieces[place], batch.levels.root(), batch.levels.proof(place))
                    .included
            );
        }
    }

    function testFuzz_AnyChangedFieldIsUnknown(
        uint256 seed,
        uint256 size,
        uint256 place,
        uint8 field,
        uint256 change
    ) external {
        Sealed memory batch = _sealBatch(seed, 1 + (size % 40), 0);
        place %= batch.pieces.length;
        Certificate memory piece = batch.pieces[place];
        Certificate memory changed = _changed(piece, field % 6, change);
        vm.assume(keccak256(abi.encode(changed)) != keccak256(abi.encode(piece)));
        assert(_isUnknown(certificates.verify(changed, batch.levels.root(), batch.levels.proof(place))));
    }

    function testFuzz_AnyChangedWordIsUnknown(
        uint256 seed,
        uint256 size,
        uint256 place,
        uint256 height,
        bytes32 change
    ) external {
        vm.assume(change != 0);
        Sealed memory batch = _sealBatch(seed, 2 + (size % 39), 0);
        place %= batch.pieces.length;
        bytes32[] memory proof = batch.levels.proof(place);
        proof[height % proof.length] ^= change;
        assert(_isUnknown(certificates.verify(batch.pieces[place], batch.levels.root(), proof)));
        assert(
            _isUnknown(
                certificates.verify(
                    batch.pieces[place],
                    batch.levels.root() ^ change,
                    batch.levels.proof(place)
                )
            )
        );
    }

    function testFuzz_AnyOtherProofLengthIsUnknown(
        uint256 seed,
        uint256 size,
        uint256 place,
        uint8 length
    ) external {
        Sealed memory batch = _sealBatch(seed, 1 + (size % 40), 0);
        place %= batch.pieces.length;
        bytes32[] memory proof = batch.levels.proof(place);
        vm.assume(length != proof.length);
        bytes32[] memory other = new bytes32[](length);
        for (uint256 i = 0; i < length && i < proof.length; ++i) other[i] = proof[i];
        assert(_isUnknown(certificates.verify(batch.pieces[place], batch.levels.root(), other)));
    }

    function testFuzz_VerifyNeverReverts(
        Certificate memory piece,
        bytes32 root,
        bytes32[] memory proof
    ) external {
        Sealed memory batch = _sealBatch(1, 5, 0);
        _mustAnswer(piece, root, proof);
        _mustAnswer(piece, batch.levels.root(), proof);
        piece.cooperativeId = batch.pieces[0].cooperativeId;
        _mustAnswer(piece, batch.levels.root(), proof);
        piece.number = batch.pieces[4].number;
        _mustAnswer(piece, batch.levels.root(), batch.levels.proof(4));
    }

    function _mustAnswer(Certificate memory piece, bytes32 root, bytes32[] memory proof) private view {
        (bool success, ) = address(certificates).staticcall(
            abi.encodeCall(ICertificateRegistry.verify, (piece, root, proof))
        );
        assert(success);
    }

    function _changed(
        Certificate memory piece,
        uint8 field,
        uint256 change
    ) private pure returns (Certificate memory copy) {
        copy = abi.decode(abi.encode(piece), (Certificate));
        if (field == 0)
            copy.cooperativeId = CooperativeId.wrap(
                CooperativeId.unwrap(copy.cooperativeId) ^ uint64(change)
            );
        if (field == 1) copy.number ^= uint32(change);
        if (field == 2) copy.serialHash ^= bytes32(change);
        if (field == 3) copy.content ^= bytes32(change);
        if (field == 4) copy.makerKey = KeyId.wrap(KeyId.unwrap(copy.makerKey) ^ bytes32(change));
        if (field == 5) copy.claimKey = address(uint160(copy.claimKey) ^ uint160(change));
    }
}
