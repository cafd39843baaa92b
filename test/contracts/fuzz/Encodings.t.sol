// SPDX-License-Identifier: MIT
pragma solidity 0.8.35;

import {CooperativeId, KeyIndexes} from "../../../contracts/interfaces/CraftTypes.sol";
import {ContentAddress} from "../../../contracts/libraries/ContentAddress.sol";
import {KeyIndexList} from "../../../contracts/libraries/KeyIndexList.sol";
import {TokenId} from "../../../contracts/libraries/TokenId.sol";

/// @title Token ids, content addresses and lists of keys, read back
/// @notice Fuzzed: all their parts.
contract EncodingsTest {
    function testFuzz_ATokenIdSplitsIntoItsParts(uint64 cooperative, uint32 number) external pure {
        uint256 id = TokenId.idOf(CooperativeId.wrap(cooperative), number);
        assert(id == uint256(cooperative) * 4_294_967_296 + number);
        (CooperativeId cooperativeId, uint32 split) = TokenId.split(id);
        assert(CooperativeId.unwrap(cooperativeId) == cooperative && split == number);
    }

    /// @dev Base32 decoded the plain way: bit by bit, the last two of which fill up.
    function testFuzz_AContentAddressHoldsItsDigest(bytes32 digest) external pure {
        bytes memory text = bytes(ContentAddress.cidOf(digest));
        assert(text.length == 59 && text[0] == "b");
        bytes memory bits = new bytes(290);
        for (uint256 i = 1; i < text.length; ++i) {
            uint256 symbol = uint8(text[i]) >= 97 ? uint8(text[i]) - 97 : uint8(text[i]) - 50 + 26;
            assert(symbol < 32);
            for (uint256 j = 0; j < 5; ++j) bits[(i - 1) * 5 + j] = bytes1(uint8((symbol >> (4 - j)) & 1));
        }
        assert(bits[288] == 0 && bits[289] == 0);
        assert(_read(bits, 0, 32) == 0x01551220);
        assert(_read(bits, 32, 256) == uint256(digest));
    }

    function testFuzz_AListKeepsEachIndexAtItsPlace(uint16[7] memory indexes) external pure {
        KeyIndexes list;
        for (uint256 place = 0; place < 7; ++place) list = KeyIndexList.put(list, place, indexes[place]);
        for (uint256 place = 0; place < 7; ++place) {
            assert((KeyIndexes.unwrap(list) / (65_536 ** place)) % 65_536 == indexes[place]);
        }
        assert(KeyIndexes.unwrap(KeyIndexList.only(indexes[0])) == indexes[0]);
    }

    function _read(bytes memory bits, uint256 start, uint256 count) private pure returns (uint256 number) {
        for (uint256 i = 0; i < count; ++i) number = (number << 1) | uint8(bits[start + i]);
    }
}
