// SPDX-License-Identifier: MIT
pragma solidity 0.8.35;

import {IERC721} from "@openzeppelin/contracts/token/ERC721/IERC721.sol";
import {IERC721Receiver} from "@openzeppelin/contracts/token/ERC721/IERC721Receiver.sol";

/// @title An account that answers the callback of `safeTransferFrom`
/// @notice Keeps what it was called with. Its answer, and to whom it passes the token on at once, are given at
/// deployment.
contract Receiver is IERC721Receiver {
    /// @notice The callback came, with this.
    event Received(address operator, address from, uint256 tokenId, bytes data);

    error NotWanted();

    bytes4 private immutable _answer;
    address private immutable _next;

    /// @notice Fixes the answer.
    /// @param answer What the callback returns; zero makes it revert.
    /// @param next Who gets the token within the callback; zero keeps it.
    constructor(bytes4 answer, address next) {
        _answer = answer;
        _next = next;
    }

    /// @inheritdoc IERC721Receiver
    function onERC721Received(
        address operator,
        address from,
        uint256 tokenId,
        bytes calldata data
    ) external returns (bytes4) {
        if (_answer == 0) revert NotWanted();
        emit Received(operator, from, tokenId, data);
        if (_next != address(0)) IERC721(msg.sender).transferFrom(address(this), _next, tokenId);
        return _answer;
    }
}
