// Crockford's base32: no I, L, O (read as 1, 1, 0) and no U.
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const RANDOM_CHARACTERS = 15;
const CODE_CHARACTERS = 16;

/** What typed text turned out to be; every refusal says what to look at again. */
export type ParsedCode =
  | { kind: 'code'; code: string }
  | { kind: 'wrong-length'; characters: number; expected: 16 }
  | { kind: 'wrong-character'; character: string; position: number }
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

/** Reads what a person typed or a scanner saw: any case, spaces and hyphens anywhere, O as 0, I and L as 1. */
export function parseCode(text: string): ParsedCode {
  const characters = Array.from(
    text
      .normalize('NFKC')
      .toUpperCase()
      .replace(/[\s\p{Pd}]/gu, ''),
  );
  const canonical = characters.map((c) => (c === 'O' ? '0' : c === 'I' || c === 'L' ? '1' : c));
  const wrong = canonical.findIndex((c) => !alphabet.includes(c));
  if (wrong >= 0) return { kind: 'wrong-character', character: characters[wrong]!, position: wrong + 1 };
  if (canonical.length !== CODE_CHARACTERS) {
    return { kind: 'wrong-length', characters: canonical.length, expected: CODE_CHARACTERS };
  }
  const values = canonical.map((c) => alphabet.indexOf(c));
  if (checkValue(values.slice(0, -1)) !== values.at(-1)) return { kind: 'wrong-check-character' };
  return { kind: 'code', code: canonical.join('') };
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
