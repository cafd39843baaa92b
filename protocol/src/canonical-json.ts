import canonicalize from 'canonicalize';
import { textOf, utf8 } from './text.js';

/** What JSON can say. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * The one text of a value: RFC 8785 (JCS), after bringing every text and key to NFC.
 *
 * @throws on what JSON cannot carry exactly (undefined, bigint, NaN, a lone surrogate, two keys that differ only
 *   in their normal form), naming the place
 * @example canonicalText({ b: 1, a: 'Huế' }) // '{"a":"Huế","b":1}'
 */
export function canonicalText(value: unknown): string {
  return canonicalize(normalised(value, '$'))!;
}

/**
 * {@link canonicalText} as UTF-8: the bytes that are hashed, stored and signed.
 *
 * @example textOf(canonicalBytes({ b: 1, a: 2 })) // '{"a":2,"b":1}'
 */
export function canonicalBytes(value: unknown): Uint8Array {
  return utf8(canonicalText(value));
}

/**
 * Reads bytes that must already be canonical, so that a value has one encoding and a hash one meaning.
 *
 * @throws when the bytes are not UTF-8, not JSON, or not the canonical form of what they say
 * @example parseCanonical(utf8('{"a":1}')) // { a: 1 }
 */
export function parseCanonical(bytes: Uint8Array): Json {
  const text = textOf(bytes);
  const value = JSON.parse(text) as Json;
  if (!isPlainlyCanonical(value, text) && canonicalText(value) !== text) {
    throw new Error(
      'The JSON is not in canonical form (RFC 8785, NFC): keys out of order, spaces or a key twice.',
    );
  }
  return value;
}

/**
 * What the engine's own writer says again letter by letter is canonical where the keys stand in order and all text is in
 * NFC: RFC 8785 takes numbers and texts as that writer has them. Half a character it would escape, and is not for this path.
 */
function isPlainlyCanonical(value: Json, text: string): boolean {
  return (
    JSON.stringify(value) === text &&
    text === text.normalize('NFC') &&
    !text.includes('\\ud') &&
    isInOrder(value)
  );
}

function isInOrder(value: Json): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) return value.every(isInOrder);
  let before: string | undefined;
  for (const [key, item] of Object.entries(value)) {
    // As JavaScript compares texts, which is by UTF-16 units, as RFC 8785 wants it.
    if ((before !== undefined && key <= before) || !isInOrder(item)) return false;
    before = key;
  }
  return true;
}

function normalised(value: unknown, path: string): Json {
  if (value === null || typeof value === 'boolean') return value;
  if (typeof value === 'string') {
    if (!value.isWellFormed())
      throw new Error(`The text at ${path} holds half a character (a lone surrogate).`);
    return value.normalize('NFC');
  }
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (Array.isArray(value)) return value.map((item, index) => normalised(item, `${path}[${index}]`));
  if (typeof value === 'object' && isPlain(value)) return normalisedObject(value, path);
  throw new Error(`JSON cannot carry the ${typeof value} at ${path}.`);
}

function normalisedObject(value: object, path: string): Json {
  const entries = Object.entries(value).map(
    ([key, item]) => [key.normalize('NFC'), normalised(item, `${path}.${key}`)] as const,
  );
  // `fromEntries` defines each key as the object's own, so that "__proto__" is a key like any other.
  const result = Object.fromEntries(entries);
  if (Object.keys(result).length < entries.length) {
    throw new Error(`Two keys at ${path} are the same in normal form C.`);
  }
  return result;
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
