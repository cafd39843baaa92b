// SPDX-License-Identifier: MIT
pragma solidity 0.8.35;

import {Line} from "../../../contracts/interfaces/CertificateTypes.sol";
import {NumberLine} from "../../../contracts/libraries/NumberLine.sol";
import {Dice, Draws} from "../support/Dice.sol";

/// @title Running numbers beside plain arithmetic
/// @notice Fuzzed: sizes, capacities and times, up to the ends of their types.
contract NumberLineTest {
    using Draws for Dice;

    uint256 private constant YEAR = 31_536_000;
    uint256 private constant MOST = 4_294_967_295;

    /// @notice Lets a refusal be seen as an outcome.
    function take(
        Line memory line,
        uint16 size,
        uint32 capacity,
        uint40 admittedAt,
        uint40 issuedAt
    ) external pure returns (Line memory) {
        return NumberLine.take(line, size, capacity, admittedAt, issuedAt);
    }

    /// @dev Half of the lines count the year that is asked for, half are near their last number, half near their capacity:
    /// chance alone would hardly ever meet these.
    function testFuzz_OneStepIsThePlainOne(
        Line memory line,
        uint16 size,
        uint32 capacity,
        uint40 admittedAt,
        uint40 age,
        uint256 seed
    ) external view {
        Dice memory dice = Dice(seed);
        uint40 issuedAt = age > type(uint40).max - admittedAt ? type(uint40).max : admittedAt + age;
        uint256 year = (uint256(issuedAt) - admittedAt) / YEAR;
        if (dice.once(2)) line.year = uint16(year);
        if (dice.once(2)) line.next = uint32(MOST - dice.roll(1 << 17));
        uint256 first = line.next == 0 ? 1 : line.next;
        uint256 count = (year == line.year ? line.issuedInYear : 0) + uint256(size);
        if (dice.once(2) && count + 1 < MOST) capacity = uint32(count + 1 - dice.roll(count == 0 ? 2 : 3));
        bool fits = first + size <= MOST && count <= capacity;
        try this.take(line, size, capacity, admittedAt, issuedAt) returns (Line memory next) {
            assert(fits);
            assert(next.next == first + size && next.year == year && next.issuedInYear == count);
        } catch {
            assert(!fits);
        }
    }

    /// @dev Over many years: numbers without a gap, and in each year no more than was allowed.
    function testFuzz_AWholeLifeStaysWithinItsCapacities(uint256 seed) external view {
        Dice memory dice = Dice(seed);
        uint40 admittedAt = uint40(dice.roll(1 << 33));
        uint40 clock = admittedAt;
        Line memory line;
        uint256 expected = 1;
        uint256[] memory given = new uint256[](40);
        for (uint256 i = 0; i < 60; ++i) {
            clock += uint40(dice.roll(YEAR / 2));
            uint256 year = (clock - admittedAt) / YEAR;
            (uint16 size, uint32 capacity) = (uint16(1 + dice.roll(4096)), uint32(dice.roll(20_000)));
            try this.take(line, size, capacity, admittedAt, clock) returns (Line memory next) {
                given[year] += size;
                assert(given[year] <= capacity);
                expected += size;
                line = next;
            } catch {
                assert(given[year] + size > capacity);
            }
            assert(NumberLine.nextOf(line) == expected);
        }
    }
}
