import { sha256 } from '@noble/hashes/sha2.js';
import { type Hex, hexOf } from './hex.js';

/**
 * SHA-256 of bytes: the digest in a content address, and what a leaf and an act name a document by.
 *
 * @example digestOf(utf8('')) // '0xe3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'
 */
export function digestOf(bytes: Uint8Array): Hex {
  return hexOf(sha256(bytes));
}
