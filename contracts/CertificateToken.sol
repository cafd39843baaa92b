// SPDX-License-Identifier: MIT
pragma solidity 0.8.35;

import {IERC165} from "@openzeppelin/contracts/interfaces/IERC165.sol";
import {ERC721} from "@openzeppelin/contracts/token/ERC721/ERC721.sol";
import {IERC721Metadata} from "@openzeppelin/contracts/token/ERC721/extensions/IERC721Metadata.sol";
import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {Certificate, PieceState, Status} from "./interfaces/CertificateTypes.sol";
import {CooperativeId} from "./interfaces/CraftTypes.sol";
import {ICertificateRegistry} from "./interfaces/ICertificateRegistry.sol";
import {ICertificateToken} from "./interfaces/ICertificateToken.sol";
import {Custody, Inspection, Move, SetLost} from "./interfaces/TokenTypes.sol";
import {SignatureCheck} from "./libraries/SignatureCheck.sol";
import {TokenId} from "./libraries/TokenId.sol";
import {TokenMessages} from "./libraries/TokenMessages.sol";
import {TokenMetadata} from "./libraries/TokenMetadata.sol";

/// @title Ownership of certified pieces
/// @notice See `ICertificateToken`, which is the document.
contract CertificateToken is ICertificateToken, ERC721, EIP712 {
    using TokenMessages for Move;
    using TokenMessages for SetLost;

    /// @dev ERC-4906 has events only, so that its id is the standard's number and not that of its functions.
    bytes4 private constant ERC4906 = 0x49064906;

    ICertificateRegistry private immutable _registry;

    mapping(uint256 tokenId => Custody custody) private _custodies;
    mapping(uint256 tokenId => bytes32 digest) private _contents;

    constructor(
        address certificateRegistry_
    ) ERC721(unicode"Dấu Làng", "DAULANG") EIP712("DauLang CertificateToken", "1") {
        if (certificateRegistry_.code.length == 0) revert RegistryWithoutCode(certificateRegistry_);
        _registry = ICertificateRegistry(certificateRegistry_);
    }

    // Signed acts

    /// @inheritdoc ICertificateToken
    function claim(
        Certificate calldata certificate,
        bytes32 root,
        bytes32[] calldata proof,
        address to,
        uint40 deadline,
        bytes32 r,
        bytes32 yParityAndS
    ) external {
        _requireInTime(deadline);
        uint256 tokenId = TokenId.idOf(certificate.cooperativeId, certificate.number);
        if (_ownerOf(tokenId) != address(0)) revert AlreadyClaimed(tokenId);
        (bool included, PieceState state, bool superseded) = _registry.validityOf(certificate, root, proof);
        if (!included) revert CertificateNotIncluded(tokenId);
        if (superseded) revert CertificateSuperseded(tokenId);
        if (state != PieceState.Active) revert CertificateNotActive(tokenId, state);
        bytes32 digest = _hashTypedDataV4(TokenMessages.hashClaim(tokenId, to, deadline));
        (address signer, ECDSA.RecoverError failure, ) = ECDSA.tryRecover(digest, r, yParityAndS);
        if (failure != ECDSA.RecoverError.NoError || signer != certificate.claimKey) {
            revert ClaimSignatureInvalid(tokenId, certificate.claimKey);
        }

        _contents[tokenId] = certificate.content;
        _mint(to, tokenId);
        emit Claimed(tokenId, certificate.content);
    }

    /// @inheritdoc ICertificateToken
    function move(Move calldata act, bytes calldata signature) external {
        address owner = _requireOwnerSigned(act.tokenId, act.nonce, act.deadline, act.hash(), signature);
        if (act.to == owner) revert PieceNotMoved(act.tokenId);
        _transfer(owner, act.to, act.tokenId);
        emit Moved(act.tokenId, owner, act.to, act.kind, act.nonce);
    }

    /// @inheritdoc ICertificateToken
    function setLost(SetLost calldata act, bytes calldata signature) external {
        _requireOwnerSigned(act.tokenId, act.nonce, act.deadline, act.hash(), signature);
        Custody storage custody = _custodies[act.tokenId];
        if (custody.lost == act.lost) revert LostUnchanged(act.tokenId, act.lost);

        uint40 setAt = uint40(block.timestamp);
        ++custody.nonce;
        custody.lost = act.lost;
        custody.reportedAt = act.lost ? setAt : 0;
        emit LostSet(act.tokenId, act.lost, act.nonce, setAt);
        // What the cooperative suspended or withdrew says so in the metadata, lost or not.
        if (_statusOf(act.tokenId).state == PieceState.Active) emit MetadataUpdate(act.tokenId);
    }

    /// @inheritdoc ICertificateToken
    function announceStatus(uint256 tokenId) external {
        _requireOwned(tokenId);
        uint32 version = _statusOf(tokenId).version;
        Custody storage custody = _custodies[tokenId];
        if (version == custody.announcedVersion) revert NothingToAnnounce(tokenId, version);

        custody.announcedVersion = version;
        emit StatusAnnounced(tokenId, version);
        emit MetadataUpdate(tokenId);
    }

    // Reading

    /// @inheritdoc ICertificateToken
    function inspect(
        Certificate calldata certificate,
        bytes32 root,
        bytes32[] calldata proof
    ) external view returns (Inspection memory answer) {
        answer.verification = _registry.verify(certificate, root, proof);
        if (!answer.verification.included) return answer;

        uint256 tokenId = TokenId.idOf(certificate.cooperativeId, certificate.number);
        answer.owner = _ownerOf(tokenId);
        answer.claimed = answer.owner != address(0);
        answer.custody = _custodies[tokenId];
    }

    /// @inheritdoc IERC721Metadata
    function tokenURI(uint256 tokenId) public view override(ERC721, IERC721Metadata) returns (string memory) {
        _requireOwned(tokenId);
        (CooperativeId cooperativeId, uint32 number) = TokenId.split(tokenId);
        return
            TokenMetadata.uriOf(
                TokenMetadata.Piece({
                    cooperative: CooperativeId.unwrap(cooperativeId),
                    number: number,
                    content: _contents[tokenId],
                    state: _statusOf(tokenId).state,
                    lost: _custodies[tokenId].lost
                })
            );
    }

    /// @inheritdoc ICertificateToken
    function contractURI() external pure returns (string memory) {
        return TokenMetadata.collectionUri();
    }

    /// @inheritdoc ICertificateToken
    function custodyOf(uint256 tokenId) external view returns (Custody memory) {
        return _custodies[tokenId];
    }

    /// @inheritdoc ICertificateToken
    function contentOf(uint256 tokenId) external view returns (bytes32) {
        return _contents[tokenId];
    }

    /// @inheritdoc ICertificateToken
    function certificateRegistry() external view returns (address) {
        return address(_registry);
    }

    /// @inheritdoc IERC165
    function supportsInterface(bytes4 interfaceId) public view override(ERC721, IERC165) returns (bool) {
        return interfaceId == ERC4906 || super.supportsInterface(interfaceId);
    }

    // Inside

    /// @dev Every way of moving a token ends here. The nonce goes on, so that what an owner signed before cannot count
    /// when the piece comes back.
    function _update(address to, uint256 tokenId, address auth) internal override returns (address from) {
        from = super._update(to, tokenId, auth);
        if (from == address(0)) return from;

        Custody storage custody = _custodies[tokenId];
        if (custody.lost) revert PieceLost(tokenId, custody.reportedAt);
        PieceState state = _statusOf(tokenId).state;
        if (state != PieceState.Active) revert CertificateNotActive(tokenId, state);
        ++custody.nonce;
    }

    function _requireOwnerSigned(
        uint256 tokenId,
        uint32 nonce,
        uint40 deadline,
        bytes32 structHash,
        bytes calldata signature
    ) private view returns (address owner) {
        _requireInTime(deadline);
        owner = _requireOwned(tokenId);
        uint32 expected = _custodies[tokenId].nonce;
        if (nonce != expected) revert NonceMismatch(expected, nonce);
        if (!SignatureCheck.isSignedByWallet(owner, _hashTypedDataV4(structHash), signature)) {
            revert OwnerSignatureInvalid(tokenId, owner);
        }
    }

    function _requireInTime(uint40 deadline) private view {
        if (block.timestamp > deadline) revert DeadlinePassed(deadline, uint40(block.timestamp));
    }

    function _statusOf(uint256 tokenId) private view returns (Status memory) {
        (CooperativeId cooperativeId, uint32 number) = TokenId.split(tokenId);
        return _registry.statusOf(cooperativeId, number);
    }
}
