import { textOf } from './text.js';

/**
 * Reads JSON that says everything once: with a member twice in one object, one reader takes the first and another the
 * last, and a signature would cover both.
 *
 * @throws SyntaxError when the text is no JSON, or names a member twice
 * @example parseJson('{"a":[1,2]}') // { a: [1, 2] }
 */
export function parseJson(text: string): unknown {
  const value: unknown = JSON.parse(text);
  refuseTwins(text);
  return value;
}

/** Walks a text that is known to be JSON, with the names of every object that is open. */
function refuseTwins(text: string): void {
  const open: (Set<string> | null)[] = [];
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '{') open.push(new Set());
    else if (character === '[') open.push(null);
    else if (character === '}' || character === ']') open.pop();
    else if (character === '"') {
      const end = endOfString(text, at);
      const names = open.at(-1);
      if (names && isName(text, end)) {
        // "\u0061" and "a" are one name.
        const name = JSON.parse(text.slice(at, end)) as string;
        if (names.has(name)) throw new SyntaxError(`The JSON names a member twice: "${name.slice(0, 60)}".`);
        names.add(name);
      }
      at = end - 1;
    }
  }
}

/** The place after the quotation mark that ends a string. */
function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at + 1;
}

function isName(text: string, after: number): boolean {
  let at = after;
  while (/[ \t\n\r]/.test(text[at] ?? '')) at++;
  return text[at] === ':';
}

/**
 * The members of the one object that bytes of UTF-8 say, or undefined where they say anything else.
 *
 * @example membersOf(utf8('[]')) // undefined
 */
export function membersOf(bytes: Uint8Array): Record<string, unknown> | undefined {
  try {
    const value = parseJson(textOf(bytes));
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
