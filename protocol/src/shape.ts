import { type Cid, isCid } from './cid.js';
import { type Hex, isHex } from './hex.js';
import { isPlainLine, isPlainProse } from './plain-text.js';

/** What a document should have said and did not: `path` is the place, as in `$.statement.title.vi`. */
export class DocumentError extends Error {
  readonly path: string;

  constructor(path: string, expected: string, got: unknown) {
    super(`${path}: expected ${expected}, got ${described(got)}.`);
    this.name = 'DocumentError';
    this.path = path;
  }
}

/** Reads a value of unknown shape as a `T`, or throws a {@link DocumentError} that names the place. */
export type Shape<T> = (value: unknown, path: string) => T;

export type ShapeOf<S> = S extends Shape<infer T> ? T : never;

/** A value that passes a test; `expected` completes "expected …". */
export function where<T>(expected: string, test: (value: unknown) => value is T): Shape<T> {
  return (value, path) => {
    if (test(value)) return value;
    throw new DocumentError(path, expected, value);
  };
}

export const literal = <const T extends string>(wanted: T) =>
  where(`"${wanted}"`, (value): value is T => value === wanted);

export const oneOf = <const T extends string>(...wanted: T[]) =>
  where(`one of ${wanted.join(', ')}`, (value): value is T => wanted.includes(value as T));

/** One line of text in normal form C, not empty, no space at either end, at most `max` UTF-16 units. */
export const text = (max: number) =>
  where(
    `one line of 1 to ${max} characters, in NFC, without spaces around it or invisible characters`,
    (value): value is string => isTidy(value, max) && isPlainLine(value),
  );

/** As {@link text}, of one or more lines. */
export const prose = (max: number) =>
  where(
    `text of 1 to ${max} characters, in NFC, without spaces around it or invisible characters`,
    (value): value is string => isTidy(value, max) && isPlainProse(value),
  );

function isTidy(value: unknown, max: number): value is string {
  return (
    typeof value === 'string' &&
    value.length > 0 &&
    value.length <= max &&
    value.isWellFormed() &&
    value === value.trim().normalize('NFC')
  );
}

export const integer = (min: number, max: number) =>
  where(
    `a whole number from ${min} to ${max}`,
    (value): value is number =>
      typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max,
  );

export const hex = (size: number) =>
  where(`0x and ${size} bytes in lower-case hexadecimal`, (value): value is Hex => isHex(value, size));

export const hexUpTo = (max: number) =>
  where(
    `0x and 1 to ${max} bytes in lower-case hexadecimal`,
    (value): value is Hex => isHex(value) && value.length > 2 && value.length <= 2 + 2 * max,
  );

export const cid = where('a CIDv1 (raw, sha2-256)', (value): value is Cid => isCid(value));

/** A slug: `non-la`. */
export const slug = where(
  'lower-case letters, digits and single hyphens',
  (value): value is string =>
    typeof value === 'string' && value.length <= 80 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value),
);

/** An unsigned integer of 64 bits in decimal, because JSON's numbers end at 2^53. */
export const uint64 = where(
  'a decimal number below 2^64, as text',
  (value): value is string =>
    typeof value === 'string' && /^(0|[1-9]\d{0,19})$/.test(value) && BigInt(value) < 1n << 64n,
);

/** A day of the calendar that exists, `2026-11-22`. */
export const day = where(
  'a day as YYYY-MM-DD',
  (value): value is string =>
    typeof value === 'string' &&
    /^\d{4}-\d{2}-\d{2}$/.test(value) &&
    !Number.isNaN(Date.parse(value)) &&
    new Date(value).toISOString().startsWith(value),
);

export const nullable =
  <T>(shape: Shape<T>): Shape<T | null> =>
  (value, path) =>
    value === null ? null : shape(value, path);

export const listOf =
  <T>(item: Shape<T>, min: number, max: number): Shape<T[]> =>
  (value, path) => {
    if (!Array.isArray(value) || value.length < min || value.length > max) {
      throw new DocumentError(path, `a list of ${min} to ${max} items`, value);
    }
    return value.map((each, index) => item(each, `${path}[${index}]`));
  };

/** A list with one item of each shape, in this order. */
export const tuple =
  <Items extends Shape<unknown>[]>(...items: Items): Shape<{ [At in keyof Items]: ShapeOf<Items[At]> }> =>
  (value, path) => {
    if (!Array.isArray(value) || value.length !== items.length) {
      throw new DocumentError(path, `a list of ${items.length} items`, value);
    }
    return items.map((item, index) => item(value[index], `${path}[${index}]`)) as {
      [At in keyof Items]: ShapeOf<Items[At]>;
    };
  };

/** An object with exactly these members: a missing one is refused, and so is one that nobody knows. */
export function object<Members extends Record<string, Shape<unknown>>>(
  members: Members,
): Shape<{ [Name in keyof Members]: ShapeOf<Members[Name]> }> {
  const wanted = Object.entries(members);
  return (value, path) => {
    if (!isObject(value)) throw new DocumentError(path, 'an object', value);
    for (const name of Object.keys(value)) {
      if (!Object.hasOwn(members, name)) {
        throw new DocumentError(`${path}.${name}`, 'no member of this name', value[name]);
      }
    }
    const read: Record<string, unknown> = {};
    for (const [name, member] of wanted) {
      if (!Object.hasOwn(value, name)) throw new DocumentError(`${path}.${name}`, 'a value', undefined);
      read[name] = member(value[name], `${path}.${name}`);
    }
    return read as { [Name in keyof Members]: ShapeOf<Members[Name]> };
  };
}

/** One of several objects, told apart by the text of their member `kind`. */
export const byKind =
  <Kinds extends Record<string, Shape<unknown>>>(kinds: Kinds): Shape<ShapeOf<Kinds[keyof Kinds]>> =>
  (value, path) => {
    if (!isObject(value)) throw new DocumentError(path, 'an object', value);
    const kind = value['kind'];
    if (typeof kind !== 'string' || !Object.hasOwn(kinds, kind)) {
      throw new DocumentError(`${path}.kind`, `one of ${Object.keys(kinds).join(', ')}`, kind);
    }
    return kinds[kind]!(value, path) as ShapeOf<Kinds[keyof Kinds]>;
  };

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function described(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'object' && value !== null) return 'an object';
  return typeof value === 'string' ? `"${value.slice(0, 60)}"` : String(value);
}
