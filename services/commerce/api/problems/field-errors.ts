import type { Language } from '../text.js';
import { fieldText } from './field-texts.js';
import { keysOf, type RequestPlace, type SchemaIssue } from './schema-issue.js';

/** One entry per wrong field, in the reader's language; the same from the service and from a form that reads first. */
export function fieldErrors(
  issues: readonly SchemaIssue[],
  language: Language,
  place: RequestPlace = 'body',
): { pointer: string; detail: string }[] {
  return issues.flatMap(oneByOne).map((issue) => ({
    pointer: pointerOf(issue, place),
    detail: textOf(issue, language),
  }));
}

/** More unknown fields than a slip of somebody who writes a program; the rest come up once these are mended. */
const MOST_UNKNOWN = 20;

/** Unknown fields come as one complaint about what holds them; each is pointed to by itself. */
function oneByOne(issue: SchemaIssue): SchemaIssue[] {
  if (issue.code !== 'unrecognized_keys') return [issue];
  const keys = (issue.keys ?? []).slice(0, MOST_UNKNOWN);
  return keys.map((key) => ({ ...issue, isMissing: false, path: [...(issue.path ?? []), key] }));
}

function pointerOf(issue: SchemaIssue, place: RequestPlace): string {
  const keys = keysOf(issue);
  if (place === 'query') return `?${keys.join('.')}`;
  // RFC 6901: `~` and `/` inside a key are written `~0` and `~1`.
  return keys.map((key) => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** A refinement says its own sentence, best in both languages by `{ params: { vi, en } }`. */
function textOf(issue: SchemaIssue, language: Language): string {
  const own = issue.params?.[language];
  if (typeof own === 'string') return own;
  return issue.code === 'custom' ? issue.message : fieldText(issue)[language];
}
