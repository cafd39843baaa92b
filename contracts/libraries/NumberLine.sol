// SPDX-License-Identifier: MIT
pragma solidity 0.8.35;

import {Line} from "../interfaces/CertificateTypes.sol";
import {ICertificateRegistry} from "../interfaces/ICertificateRegistry.sol";

/// @title Running numbers within a year's capacity
/// @notice Numbers follow each other without gap from 1 and never begin anew; each year since the cooperative's
/// admission has its own count.
library NumberLine {
    /// @dev A fixed length, so that nobody needs a calendar on chain.
    uint40 internal constant YEAR = 365 days;

    /// @notice The number the next batch begins with.
    function nextOf(Line memory line) internal pure returns (uint32) {
        return line.next == 0 ? 1 : line.next;
    }

    /// @notice The line after `size` more numbers issued at `issuedAt`, in seconds, not before `admittedAt`.
    function take(
        Line memory line,
        uint16 size,
        uint32 capacity,
        uint40 admittedAt,
        uint40 issuedAt
    ) internal pure returns (Line memory) {
        uint32 first = nextOf(line);
        // The next number must fit too.
        if (uint256(first) + size > type(uint32).max)
            revert ICertificateRegistry.NumbersExhausted(first, size);
        // Safe cast: 2^40 seconds have fewer than 2^16 years.
        uint16 year = uint16((issuedAt - admittedAt) / YEAR);
        uint32 issuedInYear = year == line.year ? line.issuedInYear : 0;
        if (uint256(issuedInYear) + size > capacity) {
            revert ICertificateRegistry.CapacityExceeded(capacity, issuedInYear, size);
        }
        return Line(first + size, year, issuedInYear + size);
    }
}
