import { drawCode, formatCode, parseCode, type ParsedCode, type RandomBytes } from './code-grammar.js';
import { type Hex, hexOf } from './hex.js';
import { taggedHash } from './tagged-hash.js';
import { serialTag } from './tags.js';
import { utf8 } from './text.js';

/** A label's serial in its canonical form: 16 upper-case characters, no separators. */
export type Serial = string;

export type ParsedSerial = { kind: 'serial'; serial: Serial } | Exclude<ParsedCode, { kind: 'code' }>;

/**
 * A new serial. Draw it where the draft is created, never from anything that can be guessed.
 *
 * @example parseSerial(drawSerial(randomBytes)).kind // 'serial'
 */
export function drawSerial(randomBytes: RandomBytes): Serial {
  return drawCode(randomBytes);
}

/**
 * Reads a serial that was typed, scanned or taken from an address. A wrong check character means that the typing
 * is to be looked at again; it says nothing about the piece.
 *
 * @example parseSerial('0000-0000-0000-0000') // { kind: 'serial', serial: '0000000000000000' }
 */
export function parseSerial(text: string): ParsedSerial {
  const parsed = parseCode(text);
  return parsed.kind === 'code' ? { kind: 'serial', serial: parsed.code } : parsed;
}

/** In groups of four, as printed. @example formatSerial('0000000000000000') // '0000-0000-0000-0000' */
export function formatSerial(serial: Serial): string {
  return formatCode(serial);
}

/**
 * What stands in the documents in place of the serial (32 bytes).
 *
 * @example serialHashOf('0000000000000000').length // 66
 */
export function serialHashOf(serial: Serial): Hex {
  return hexOf(taggedHash(serialTag, utf8(serial)));
}
