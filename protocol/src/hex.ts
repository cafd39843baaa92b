/** Bytes as text: `0x` and lower-case digits, always. Whoever holds a `Hex` may trust its form. */
export type Hex = `0x${string}`;

const form = /^0x(?:[0-9a-f]{2})*$/;

/**
 * Whether a text is a `Hex`, of exactly `size` bytes where a size is given.
 *
 * @example isHex('0x00ff', 2) // true
 */
export function isHex(text: unknown, size?: number): text is Hex {
  return typeof text === 'string' && form.test(text) && (size === undefined || text.length === 2 + 2 * size);
}

/**
 * Reads hexadecimal text of either case as the one form used here.
 *
 * @throws when the text is not `0x` and whole bytes, or not of `size` bytes
 * @example parseHex('0xAB') // '0xab'
 */
export function parseHex(text: string, size?: number): Hex {
  const lower = text.toLowerCase();
  if (isHex(lower, size)) return lower;
  const wanted = size === undefined ? 'whole bytes' : `${size} bytes`;
  throw new Error(`Expected 0x and ${wanted} in hexadecimal digits, got "${text.slice(0, 80)}".`);
}

// Both ways letter by letter: a verdict turns some kilobytes, and asking the engine to read and write numbers took longer.
const letters = '0123456789abcdef';

/** @example hexOf(Uint8Array.of(0, 255)) // '0x00ff' */
export function hexOf(bytes: Uint8Array): Hex {
  let digits = '';
  for (const byte of bytes) digits += letters[byte >> 4]! + letters[byte & 15]!;
  return `0x${digits}`;
}

/**
 * @example bytesOf('0x00ff') // Uint8Array.of(0, 255)
 */
export function bytesOf(hex: Hex): Uint8Array {
  const bytes = new Uint8Array(hex.length / 2 - 1);
  for (let at = 0; at < bytes.length; at++)
    bytes[at] = valueOf(hex.charCodeAt(2 + 2 * at)) * 16 + valueOf(hex.charCodeAt(3 + 2 * at));
  return bytes;
}

/** Of a digit or a letter, small or large: letters begin in the next row of the table, at one. */
const valueOf = (code: number): number => (code & 15) + (code >> 6) * 9;

/**
 * The bytes of all parts, one after the other.
 *
 * @example joinBytes(Uint8Array.of(1), Uint8Array.of(2)) // Uint8Array.of(1, 2)
 */
export function joinBytes(...parts: Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

/** 32 zero bytes: an empty leaf, and the maker key of a vouched certificate. */
export const ZERO_32: Hex = `0x${'00'.repeat(32)}`;

/** 20 zero bytes: the claim key of a certificate that has no hidden code. */
export const ZERO_20: Hex = '0x0000000000000000000000000000000000000000';
