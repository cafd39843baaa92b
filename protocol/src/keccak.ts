import { keccak_256 } from '@noble/hashes/sha3.js';
import { type Hex, hexOf } from './hex.js';

/**
 * Keccak-256 as the chain uses it, 32 bytes.
 *
 * @example keccak(utf8('')) // '0xc5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470'
 */
export function keccak(bytes: Uint8Array): Hex {
  return hexOf(keccak_256(bytes));
}
