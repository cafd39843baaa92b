import { keccak_256 } from '@noble/hashes/sha3.js';
import { type Hex, hexOf } from './hex.js';

/** Keccak-256 as the chain uses it, 32 bytes. */
export function keccak(bytes: Uint8Array): Hex {
  return hexOf(keccak_256(bytes));
}
