import type { FieldError, Language } from '../../../api/problems.js';
import { fieldText } from './field-texts.js';
import { keysOf, type RequestInvalid, type SchemaIssue } from './request-errors.js';

/** One entry per wrong field, in the reader's language. */
export function fieldErrors(error: RequestInvalid, language: Language): FieldError[] {
  return error.issues.map((issue) => ({
    pointer: pointerOf(issue, error.place),
    detail: textOf(issue, language),
  }));
}

function pointerOf(issue: SchemaIssue, place: RequestInvalid['place']): string {
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
