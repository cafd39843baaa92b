// SPDX-License-Identifier: MIT
pragma solidity 0.8.35;

import {Certificate} from "../../../contracts/interfaces/CertificateTypes.sol";
import {ICertificateToken} from "../../../contracts/interfaces/ICertificateToken.sol";

/// @title What one inspection costs
/// @notice Execution gas alone: neither the transaction's own 21 000 nor its bytes, as for a contract that asks.
contract InspectionMeter {
    error InspectionFailed();

    /// @notice Gas from just before the call to just after it, its answer left unread.
    function gasOfInspect(
        ICertificateToken tokens,
        Certificate calldata certificate,
        bytes32 root,
        bytes32[] calldata proof
    ) external view returns (uint256 gas) {
        bytes memory question = abi.encodeCall(ICertificateToken.inspect, (certificate, root, proof));
        gas = gasleft();
        // solhint-disable-next-line avoid-low-level-calls
        (bool answered, ) = address(tokens).staticcall(question);
        gas -= gasleft();
        if (!answered) revert InspectionFailed();
    }
}
