/** How a field is read that people write in another way than the service: centimetres, a code for a name. */
type Reader = (typed: string) => unknown;
export type Readers = Readonly<Record<string, Reader>>;

type Group = Record<string, unknown>;

/**
 * The request that a form fills in. Its fields are named by the JSON pointers (RFC 6901) of what they fill,
 * `/buyer/name`, a list's by `/pieceIds/-`; what has another name (`intent`) is for the page alone.
 *
 * @example formBody(form) // { buyer: { name: 'An' } }
 */
export function formBody(form: FormData, readers: Readers = {}): Group {
  const body = group();
  for (const [pointer, typed] of writtenIn(form)) {
    const keys = keysOf(pointer);
    const last = keys.pop()!;
    const value = Object.hasOwn(readers, pointer) ? readers[pointer]!(typed) : typed;
    if (last === '-') listAt(body, keys).push(value);
    else groupAt(body, keys)[last] = value;
  }
  return body;
}

/** What stands in the fields, as it was typed: to be shown again. */
export function typedIn(form: FormData): Record<string, string> {
  return Object.fromEntries(writtenIn(form));
}

function writtenIn(form: FormData): [string, string][] {
  return [...form].filter(
    (entry): entry is [string, string] => entry[0].startsWith('/') && typeof entry[1] === 'string',
  );
}

const keysOf = (pointer: string) =>
  pointer
    .slice(1)
    .split('/')
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));

// Without a prototype: a field named `/__proto__/x` is one field more, and the schema refuses it.
const group = (): Group => Object.create(null) as Group;

function groupAt(body: Group, keys: readonly string[]): Group {
  return keys.reduce(
    (outer, key) => (isGroup(outer[key]) ? outer[key] : (outer[key] = group())) as Group,
    body,
  );
}

function listAt(body: Group, keys: readonly string[]): unknown[] {
  const outer = groupAt(body, keys.slice(0, -1));
  const name = keys.at(-1) ?? '';
  if (!Array.isArray(outer[name])) outer[name] = [];
  return outer[name] as unknown[];
}

const isGroup = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
