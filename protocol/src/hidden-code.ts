// The one file that needs secp256k1: keep it out of what the verify page bundles.
import { secp256k1 } from '@noble/curves/secp256k1.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { drawCode, formatCode, parseCode, type ParsedCode, type RandomBytes } from './code-grammar.js';
import { bytesOf, type Hex, hexOf } from './hex.js';
import { keccak } from './keccak.js';
import { claimKeyTag } from './tags.js';
import { utf8 } from './text.js';

/** The code under the scratch patch in its canonical form: 16 upper-case characters, no separators. */
export type HiddenCode = string;

export type ParsedHiddenCode =
  { kind: 'hidden-code'; code: HiddenCode } | Exclude<ParsedCode, { kind: 'code' }>;

/**
 * A new hidden code: 75 random bits. Drawn only in the officer's browser; no server ever holds one.
 *
 * @example parseHiddenCode(drawHiddenCode(randomBytes)).kind // 'hidden-code'
 */
export function drawHiddenCode(randomBytes: RandomBytes): HiddenCode {
  return drawCode(randomBytes);
}

/**
 * Reads a code as typed from under the patch; the grammar is that of a serial.
 *
 * @example parseHiddenCode('0000').kind // 'wrong-length'
 */
export function parseHiddenCode(text: string): ParsedHiddenCode {
  const parsed = parseCode(text);
  return parsed.kind === 'code' ? { kind: 'hidden-code', code: parsed.code } : parsed;
}

/**
 * In groups of four, as printed under the patch.
 *
 * @example formatHiddenCode('0000000000000000') // '0000-0000-0000-0000'
 */
export function formatHiddenCode(code: HiddenCode): string {
  return formatCode(code);
}

/**
 * The secret key a hidden code stands for: HKDF-SHA-256 with the serial hash as salt, so that one code printed on
 * two labels is two keys. Not stretched: 75 random bits cannot be searched.
 *
 * @example claimSecretKeyOf('0000000000000000', ZERO_32).length // 32
 */
export function claimSecretKeyOf(code: HiddenCode, serialHash: Hex): Uint8Array {
  for (let attempt = 0; ; attempt++) {
    // An output that is no scalar of the curve has a chance of 2⁻¹²⁸; then the next info is tried.
    const info = utf8(attempt === 0 ? claimKeyTag : `${claimKeyTag}/${attempt}`);
    const key = hkdf(sha256, utf8(code), bytesOf(serialHash), info, 32);
    if (secp256k1.utils.isValidSecretKey(key)) return key;
  }
}

/**
 * The address (20 bytes) that may claim the piece. It is all that leaves the officer's browser.
 *
 * @example claimKeyOf('0000000000000000', serialHashOf('0000000000000000')).length // 42
 */
export function claimKeyOf(code: HiddenCode, serialHash: Hex): Hex {
  const publicKey = secp256k1.getPublicKey(claimSecretKeyOf(code, serialHash), false);
  return hexOf(bytesOf(keccak(publicKey.slice(1))).slice(12));
}
