import { digestOf } from './digest.js';
import type { Hex } from './hex.js';
import { utf8 } from './text.js';

/**
 * The digest by which an act of status names its explanation: SHA-256 of the words, in NFC.
 *
 * @example statusTextDigest('Vỡ khi vận chuyển') // digestOf(utf8('Vỡ khi vận chuyển'))
 */
export function statusTextDigest(words: string): Hex {
  return digestOf(utf8(words.normalize('NFC')));
}
