// SPDX-License-Identifier: MIT
pragma solidity 0.8.35;

import {ERC1155} from "@openzeppelin/contracts/token/ERC1155/ERC1155.sol";
import {ERC721} from "@openzeppelin/contracts/token/ERC721/ERC721.sol";
import {ERC721URIStorage} from "@openzeppelin/contracts/token/ERC721/extensions/ERC721URIStorage.sol";
import {ERC721A} from "erc721a/contracts/ERC721A.sol";

/// @title One token with its own URI for each piece
/// @notice Anybody mints: a check of the caller would cost the same everywhere.
contract UriStoragePeer is ERC721URIStorage {
    constructor() ERC721("Peer", "PEER") {}

    /// @notice Mints one token after the other.
    function issue(address to, uint256 first, string[] calldata uris) external {
        for (uint256 i = 0; i < uris.length; ++i) {
            _mint(to, first + i);
            _setTokenURI(first + i, uris[i]);
        }
    }

    /// @notice Ends a token.
    function withdraw(uint256 tokenId) external {
        _burn(tokenId);
    }
}

/// @title Tokens minted in a row, with nothing of their own but the number
/// @notice Anybody mints.
contract RowPeer is ERC721A {
    constructor() ERC721A("Peer", "PEER") {}

    /// @notice Mints a row of tokens.
    function issue(address to, uint256 quantity) external {
        _mint(to, quantity);
    }

    /// @notice Ends a token.
    function withdraw(uint256 tokenId) external {
        _burn(tokenId);
    }
}

/// @title One id of supply one for each piece, with nothing of its own but the number
/// @notice Anybody mints.
contract MultiTokenPeer is ERC1155 {
    constructor() ERC1155("ipfs://peer/{id}") {}

    /// @notice Mints one of each id.
    function issue(address to, uint256[] calldata ids, uint256[] calldata amounts) external {
        _mintBatch(to, ids, amounts, "");
    }

    /// @notice Ends a token.
    function withdraw(address from, uint256 id) external {
        _burn(from, id, 1);
    }
}
