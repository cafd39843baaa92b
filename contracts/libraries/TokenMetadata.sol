// SPDX-License-Identifier: MIT
pragma solidity 0.8.35;

import {Base64} from "@openzeppelin/contracts/utils/Base64.sol";
import {Strings} from "@openzeppelin/contracts/utils/Strings.sol";
import {PieceState} from "../interfaces/CertificateTypes.sol";
import {ContentAddress} from "./ContentAddress.sol";

/// @title What wallets and marketplaces show
/// @notice JSON of ERC-721's metadata schema, made on chain, so that no server of ours is needed to read it. The
/// certificate itself is named by its content address.
library TokenMetadata {
    using Strings for uint256;

    /// @param cooperative The cooperative's number.
    /// @param number The piece's number within it.
    /// @param content SHA-256 of the certificate's bytes.
    /// @param state Its status now.
    /// @param lost Its owner reported it lost.
    struct Piece {
        uint256 cooperative;
        uint256 number;
        bytes32 content;
        PieceState state;
        bool lost;
    }

    /// @notice A token's metadata as a data URI.
    function uriOf(Piece memory piece) internal pure returns (string memory) {
        string memory certificate = string.concat("ipfs://", ContentAddress.cidOf(piece.content));
        string memory label = string.concat(
            piece.cooperative.toString(),
            unicode"/",
            piece.number.toString()
        );
        return
            _dataUri(
                string.concat(
                    unicode'{"name":"Dấu Làng ',
                    label,
                    '","description":"Certificate of authenticity of one handmade piece. The certificate is the file under external_url; its verdict comes from inspect().","external_url":"',
                    certificate,
                    '","image":"',
                    _image(label),
                    '","attributes":[',
                    _attribute("Cooperative", piece.cooperative.toString()),
                    ",",
                    _attribute("Number", piece.number.toString()),
                    ",",
                    _attribute("Status", _wordOf(piece)),
                    ",",
                    _attribute("Certificate", certificate),
                    "]}"
                )
            );
    }

    /// @notice The collection's metadata (ERC-7572) as a data URI.
    function collectionUri() internal pure returns (string memory) {
        return
            _dataUri(
                string.concat(
                    unicode'{"name":"Dấu Làng","description":"Pieces made by hand in the craft villages around Huế, certified by their cooperatives.","image":"',
                    _image(unicode"Huế"),
                    '"}'
                )
            );
    }

    /// @dev A seal with the piece's numbers; photographs belong to the certificate.
    function _image(string memory label) private pure returns (string memory) {
        return
            string.concat(
                "data:image/svg+xml;base64,",
                Base64.encode(
                    bytes(
                        string.concat(
                            '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 200"><rect width="200" height="200" fill="#f7f1e3"/><rect x="30" y="30" width="140" height="140" rx="10" fill="none" stroke="#9b2c1f" stroke-width="8"/><g fill="#9b2c1f" font-family="serif" text-anchor="middle"><text x="100" y="96" font-size="26">',
                            unicode"Dấu Làng",
                            '</text><text x="100" y="134" font-size="22">',
                            label,
                            "</text></g></svg>"
                        )
                    )
                )
            );
    }

    function _attribute(string memory trait, string memory value) private pure returns (string memory) {
        return string.concat('{"trait_type":"', trait, '","value":"', value, '"}');
    }

    /// @dev The worst first: what the cooperative withdrew or suspended, its owner cannot hide by a report.
    function _wordOf(Piece memory piece) private pure returns (string memory) {
        if (piece.state == PieceState.Withdrawn) return "withdrawn";
        if (piece.state == PieceState.Suspended) return "suspended";
        return piece.lost ? "lost" : "active";
    }

    function _dataUri(string memory json) private pure returns (string memory) {
        return string.concat("data:application/json;base64,", Base64.encode(bytes(json)));
    }
}
