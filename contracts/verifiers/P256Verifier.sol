// SPDX-License-Identifier: MIT
pragma solidity 0.8.35;

import {ERC7913P256Verifier} from "@openzeppelin/contracts/utils/cryptography/verifiers/ERC7913P256Verifier.sol";

/// @title Verifier of bare P-256 signatures
/// @notice For managers whose key lives in a hardware module or smart card rather than in a passkey.
/// @dev OpenZeppelin's contract unchanged, under a name of ours so that it is deployed with us.
contract P256Verifier is ERC7913P256Verifier {} // solhint-disable-line no-empty-blocks
