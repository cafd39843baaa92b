// SPDX-License-Identifier: MIT
pragma solidity 0.8.35;

import {IERC4906} from "@openzeppelin/contracts/interfaces/IERC4906.sol";
import {IERC721Metadata} from "@openzeppelin/contracts/token/ERC721/extensions/IERC721Metadata.sol";
import {Certificate, PieceState} from "./CertificateTypes.sol";
import {Custody, Inspection, Move, MoveKind, SetLost} from "./TokenTypes.sol";

/// @title Ownership of certified pieces
/// @notice One ERC-721 token for each certificate whose hidden code was opened. Its id is cooperative << 32 | number.
/// @dev No administrator, nothing burnt. Claims, moves and reports of loss are EIP-712 messages (domain: name "DauLang
/// CertificateToken", version "1", this chain, this contract): anyone may submit them, the sender never matters, and
/// nobody is called back. Beside them the calls of ERC-721 work for wallets and marketplaces, with the callback that
/// the standard asks of `safeTransferFrom`. Nothing moves while the piece is lost, suspended or withdrawn.
///
/// Assumed of others: the certificate registry is the one of this project; whoever knows a hidden code may claim.
///
/// Warning: owning the token is not owning the object. A marketplace should ask `inspect` before it lists one: the
/// metadata's status is that of the single certificate, and says nothing of a whole batch that was replaced.
///
/// Warning to relayers: an account with code (ERC-1271) is asked with all the gas there is, and may burn it. Limit it.
interface ICertificateToken is IERC721Metadata, IERC4906 {
    /// @notice A hidden code was opened. The first owner stands in `Transfer` beside it.
    event Claimed(uint256 indexed tokenId, bytes32 content);
    /// @notice The owner gave the piece to `to`.
    event Moved(
        uint256 indexed tokenId,
        address indexed from,
        address indexed to,
        MoveKind kind,
        uint32 nonce
    );
    /// @notice The owner reported the piece lost, or found again.
    event LostSet(uint256 indexed tokenId, bool lost, uint32 nonce, uint40 setAt);
    /// @notice Wallets were told of the certificate's status `version`.
    event StatusAnnounced(uint256 indexed tokenId, uint32 version);

    error RegistryWithoutCode(address certificateRegistry);
    error DeadlinePassed(uint40 deadline, uint40 blockTime);
    error CertificateNotIncluded(uint256 tokenId);
    error CertificateSuperseded(uint256 tokenId);
    error CertificateNotActive(uint256 tokenId, PieceState state);
    error AlreadyClaimed(uint256 tokenId);
    error ClaimSignatureInvalid(uint256 tokenId, address claimKey);
    error PieceLost(uint256 tokenId, uint40 reportedAt);
    error PieceNotMoved(uint256 tokenId);
    error LostUnchanged(uint256 tokenId, bool lost);
    error NonceMismatch(uint32 expected, uint32 given);
    error OwnerSignatureInvalid(uint256 tokenId, address owner);
    error NothingToAnnounce(uint256 tokenId, uint32 version);

    /// @notice Gives the piece to its first owner. A token is claimed once, which is the guard against replay.
    /// @dev Claim(uint256 tokenId,address to,uint40 deadline), signed by the key derived from the hidden code.
    /// @param certificate The fields as rebuilt from the document.
    /// @param root The batch's root.
    /// @param proof Sibling words from the leaf upwards.
    /// @param to The first owner.
    /// @param deadline Seconds.
    /// @param r Of the claim key's signature over `Claim`.
    /// @param yParityAndS The rest of it, s with the parity in the highest bit (EIP-2098): one word less to pay for.
    function claim(
        Certificate calldata certificate,
        bytes32 root,
        bytes32[] calldata proof,
        address to,
        uint40 deadline,
        bytes32 r,
        bytes32 yParityAndS
    ) external;

    /// @notice Gives the piece to another address.
    /// @param signature The owner's: 65 bytes r ‖ s ‖ v, or what its `isValidSignature` (ERC-1271) wants.
    function move(Move calldata act, bytes calldata signature) external;

    /// @notice Reports the piece lost or stolen, or found again.
    /// @param signature As in `move`.
    /// @dev Warning: the owner says so; nobody verified it. ERC-4906's event follows only while the certificate is active:
    /// else the metadata stay what they are.
    function setLost(SetLost calldata act, bytes calldata signature) external;

    /// @notice Tells wallets and marketplaces that the certificate's status changed since they were last told.
    /// @dev The registry does not know this contract, so somebody must ask; anybody may. ERC-4906.
    function announceStatus(uint256 tokenId) external;

    /// @notice The one read of a verdict. Never reverts on input that decodes.
    /// @dev Warning: `included` and `claimed` are not a verdict; see `ICertificateRegistry.verify`.
    function inspect(
        Certificate calldata certificate,
        bytes32 root,
        bytes32[] calldata proof
    ) external view returns (Inspection memory);

    /// @notice The token's slot; all zero when untouched.
    function custodyOf(uint256 tokenId) external view returns (Custody memory);

    /// @notice SHA-256 of the certificate's bytes; zero while unclaimed.
    function contentOf(uint256 tokenId) external view returns (bytes32);

    /// @notice What wallets and marketplaces show of the collection (ERC-7572), as a data URI.
    function contractURI() external view returns (string memory);

    /// @notice The registry whose certificates are claimed here.
    function certificateRegistry() external view returns (address);
}
