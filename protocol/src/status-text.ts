import { sha256 } from '@noble/hashes/sha2.js';
import { type Hex, hexOf } from './hex.js';
import { utf8 } from './text.js';

/** The digest by which an act of status names its explanation: SHA-256 of the words, in NFC. */
export function statusTextDigest(words: string): Hex {
  return hexOf(sha256(utf8(words.normalize('NFC'))));
}
