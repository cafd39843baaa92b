// SPDX-License-Identifier: MIT
pragma solidity 0.8.35;

import {IERC7913SignatureVerifier} from "@openzeppelin/contracts/interfaces/IERC7913.sol";
import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {SignatureChecker} from "@openzeppelin/contracts/utils/cryptography/SignatureChecker.sol";
import {KeyScheme} from "../interfaces/CraftTypes.sol";

/// @title One signature against one key
/// @notice Wallets, ERC-1271 accounts and ERC-7913 keys behind one question.
/// @dev TypeScript twin for passkeys: protocol/src/webauthn-signature.ts, which writes what is read here.
library SignatureCheck {
    /// @notice Whether `signature` is the key's over `digest`.
    /// @dev `key` was read by `KeyEncoding.read`, so that its length and verifier are known good.
    function isSigned(
        bytes calldata key,
        KeyScheme scheme,
        bytes32 digest,
        bytes calldata signature
    ) internal view returns (bool) {
        if (scheme == KeyScheme.Wallet) return isSignedByWallet(address(bytes20(key)), digest, signature);
        IERC7913SignatureVerifier verifier = IERC7913SignatureVerifier(address(bytes20(key[:20])));
        return verifier.verify(key[20:], digest, signature) == IERC7913SignatureVerifier.verify.selector;
    }

    /// @notice Whether `signature` is the wallet's, or its account's, over `digest`.
    /// @dev Plain ECDSA comes first: a wallet that delegates to code (EIP-7702) keeps signing with its own key, whatever
    /// that code would say. Only then may code at the address answer by ERC-1271.
    function isSignedByWallet(
        address wallet,
        bytes32 digest,
        bytes calldata signature
    ) internal view returns (bool) {
        (address recovered, ECDSA.RecoverError failure, ) = ECDSA.tryRecoverCalldata(digest, signature);
        if (failure == ECDSA.RecoverError.NoError && recovered == wallet) return true;
        return
            wallet.code.length > 0 &&
            SignatureChecker.isValidERC1271SignatureNowCalldata(wallet, digest, signature);
    }
}
