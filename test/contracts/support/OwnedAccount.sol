// SPDX-License-Identifier: MIT
pragma solidity 0.8.35;

import {IERC1271} from "@openzeppelin/contracts/interfaces/IERC1271.sol";
import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";

/// @title An ERC-1271 account with one owner
/// @notice Signs what its owner signs. As code that a wallet delegates to (EIP-7702) it gives that wallet a second key.
contract OwnedAccount is IERC1271 {
    address public immutable owner;

    constructor(address owner_) {
        owner = owner_;
    }

    /// @inheritdoc IERC1271
    function isValidSignature(bytes32 hash, bytes calldata signature) external view returns (bytes4) {
        (address signer, ECDSA.RecoverError failure, ) = ECDSA.tryRecoverCalldata(hash, signature);
        bool signed = failure == ECDSA.RecoverError.NoError && signer == owner;
        return signed ? IERC1271.isValidSignature.selector : bytes4(0xffffffff);
    }
}
