import { bytesOf, type Hex, parseHex } from './hex.js';
import { keccak } from './keccak.js';

/**
 * The name of a public key in the registry: Keccak-256 of a passkey's point x ‖ y (64 bytes) or of a wallet's
 * address (20 bytes). Twin of `KeyId` in `contracts/interfaces/ICraftRegistry.sol`.
 *
 * @example keyIdOf(key.publicKey).length // 66
 */
export function keyIdOf(publicKey: Hex): Hex {
  return keccak(bytesOf(publicKey));
}

/**
 * A passkey as acts name it (ERC-7913, 84 bytes): the verifier's address, then x ‖ y.
 *
 * @example encodeKey(ZERO_20, key.publicKey).length // 170
 */
export function encodeKey(verifier: Hex, publicKey: Hex): Hex {
  return parseHex(`${parseHex(verifier, 20)}${parseHex(publicKey, 64).slice(2)}`, 84);
}

/**
 * The verifier and the public key in an ERC-7913 key of 84 bytes.
 *
 * @example decodeKey(encodeKey(ZERO_20, key.publicKey)).publicKey // key.publicKey
 */
export function decodeKey(key: Hex): { verifier: Hex; publicKey: Hex } {
  const checked = parseHex(key, 84);
  return { verifier: `0x${checked.slice(2, 42)}`, publicKey: `0x${checked.slice(42)}` };
}
