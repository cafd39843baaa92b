import { z } from 'zod';
import type { FieldError, Language } from '../../../api/problems.js';
import type { RequestInvalid, SchemaIssue } from './request-errors.js';

const translations = { vi: z.locales.vi().localeError, en: z.locales.en().localeError };

/** One entry per wrong field, in the reader's language. */
export function fieldErrors(error: RequestInvalid, language: Language): FieldError[] {
  return error.issues.map((issue) => ({
    pointer: pointerOf(issue, error.place),
    detail: textOf(issue, language),
  }));
}

function pointerOf(issue: SchemaIssue, place: RequestInvalid['place']): string {
  const keys = (issue.path ?? []).map((part) => String(typeof part === 'object' ? part.key : part));
  if (place === 'query') return `?${keys.join('.')}`;
  // RFC 6901: `~` and `/` inside a key are written `~0` and `~1`.
  return keys.map((key) => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

function textOf(issue: SchemaIssue, language: Language): string {
  const own = issue.params?.[language];
  if (typeof own === 'string') return own;
  if (issue.code === undefined || issue.code === 'custom') return issue.message;
  const text = translations[language](issue as Parameters<(typeof translations)['vi']>[0]);
  return (typeof text === 'string' ? text : text?.message) ?? issue.message;
}
