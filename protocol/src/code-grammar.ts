import { typedFor, typingsOf } from './vietnamese-keyboard.js';

// Crockford's base32: no I, L, O (read as 1, 1, 0) and no U.
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const RANDOM_CHARACTERS = 15;
const CODE_CHARACTERS = 16;

/** What typed text turned out to be; every refusal says what to look at again. Positions count letters and digits. */
export type ParsedCode =
  | { kind: 'code'; code: string }
  | { kind: 'wrong-length'; characters: number; expected: 16 }
  | { kind: 'wrong-character'; character: string; position: number }
  /** A letter that a Vietnamese keyboard made of what was typed, and that may have been more than one thing. */
  | { kind: 'keyboard-letter'; character: string; position: number }
  | { kind: 'wrong-check-character' };

/** Gives so many bytes from a cryptographic source: `(n) => crypto.getRandomValues(new Uint8Array(n))`. */
export type RandomBytes = (size: number) => Uint8Array;

/** 15 random characters (75 bits) and a check character, without separators. */
export function drawCode(randomBytes: RandomBytes): string {
  const bytes = randomBytes(RANDOM_CHARACTERS);
  if (bytes.length !== RANDOM_CHARACTERS) {
    throw new Error(`Asked for ${RANDOM_CHARACTERS} random bytes, got ${bytes.length}.`);
  }
  // 256 is a multiple of 32: the low five bits of a random byte are random.
  const values = Array.from(bytes, (byte) => byte & 31);
  return [...values, checkValue(values)].map((value) => alphabet[value]).join('');
}

/**
 * Reads what a person typed or a scanner saw: any case, O as 0, I and L as 1. Only letters and digits count; spaces,
 * hyphens, dots and whatever cannot be seen may stand anywhere. What a Vietnamese keyboard made of it (`DD` became
 * `Đ`) is undone where the check character leaves one possibility.
 */
export function parseCode(text: string): ParsedCode {
  const characters = Array.from(text.normalize('NFKC').toUpperCase().replace(NEITHER_LETTER_NOR_DIGIT, ''));
  const canonical = characters.map(folded);
  const wrong = canonical.findIndex((c) => !alphabet.includes(c));
  if (wrong >= 0) {
    const character = characters[wrong]!;
    if (typedFor(character) === undefined) return { kind: 'wrong-character', character, position: wrong + 1 };
    return withoutKeyboard(characters) ?? { kind: 'keyboard-letter', character, position: wrong + 1 };
  }
  if (canonical.length !== CODE_CHARACTERS) {
    return { kind: 'wrong-length', characters: canonical.length, expected: CODE_CHARACTERS };
  }
  return isChecked(canonical)
    ? { kind: 'code', code: canonical.join('') }
    : { kind: 'wrong-check-character' };
}

/** Some letters cannot be seen (a Hangul filler): Unicode calls them ignorable. Marks on no letter go too. */
const NEITHER_LETTER_NOR_DIGIT = /[^\p{L}\p{N}]|\p{Default_Ignorable_Code_Point}/gu;

function folded(character: string): string {
  return character === 'O' ? '0' : character === 'I' || character === 'L' ? '1' : character;
}

function isChecked(canonical: string[]): boolean {
  const values = canonical.map((c) => alphabet.indexOf(c));
  return checkValue(values.slice(0, -1)) === values.at(-1);
}

/** Four groups of four. */
export function formatCode(code: string): string {
  return code.match(/.{4}/g)!.join('-');
}

/**
 * A Reed–Solomon check symbol over GF(32): each character is weighted by another power of the generator, so any
 * one wrong character and any two characters that changed places are noticed. (A check modulo 32 misses some
 * swaps; one modulo 37 needs five more characters.)
 */
function checkValue(values: number[]): number {
  return values.reduce((sum, value) => timesGenerator(sum ^ value), 0);
}

// Multiplication by x modulo x⁵ + x² + 1, which is primitive: its powers run through all 31 elements.
function timesGenerator(element: number): number {
  const shifted = element << 1;
  return shifted > 31 ? shifted ^ 0b100101 : shifted;
}

/** The one code that may have been typed when a keyboard changed some of its letters; undefined when none or several. */
function withoutKeyboard(characters: string[]): ParsedCode | undefined {
  const typings = typingsOf(characters, CODE_CHARACTERS);
  const codes = new Set(
    typings
      .map((typed) => Array.from(typed, folded))
      .filter((typed) => typed.every((c) => alphabet.includes(c)) && isChecked(typed))
      .map((typed) => typed.join('')),
  );
  const [code] = codes;
  return codes.size === 1 ? { kind: 'code', code: code! } : undefined;
}
