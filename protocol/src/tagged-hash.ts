import { sha256 } from '@noble/hashes/sha2.js';
import { joinBytes } from './hex.js';
import type { Tag } from './tags.js';
import { utf8 } from './text.js';

/**
 * `sha256(sha256(tag) ‖ sha256(tag) ‖ bytes)`, 32 bytes (BIP-340's construction): what was hashed for one
 * purpose can never be passed off as something hashed for another.
 *
 * @example taggedHash(tags.serial, utf8('0123456789ABCDEF')).length // 32
 */
export function taggedHash(tag: Tag, bytes: Uint8Array): Uint8Array {
  const prefix = sha256(utf8(tag));
  return sha256(joinBytes(prefix, prefix, bytes));
}
