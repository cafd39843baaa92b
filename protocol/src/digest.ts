import { sha256 } from '@noble/hashes/sha2.js';
import { type Hex, hexOf } from './hex.js';

/** SHA-256 of bytes: the digest in a content address, and what a leaf and an act name a document by. */
export function digestOf(bytes: Uint8Array): Hex {
  return hexOf(sha256(bytes));
}
