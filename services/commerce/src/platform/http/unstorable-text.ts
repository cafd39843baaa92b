import type { SchemaIssue } from '../../../api/problems/schema-issue.js';

const TEXTS = {
  vi: 'Có ký tự không dùng được trong văn bản.',
  en: 'There is a character that text cannot hold.',
};

/** Text with a zero character or half a surrogate pair is valid JSON, but no database column can hold it. */
export function unstorableTexts(value: unknown, path: readonly PropertyKey[] = []): SchemaIssue[] {
  if (typeof value === 'string') {
    if (!/\0|\p{Surrogate}/u.test(value)) return [];
    return [{ code: 'custom', message: TEXTS.en, path, params: TEXTS }];
  }
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => unstorableTexts(inner, [...path, key]));
}
