import type { FieldError } from '@daulang/commerce/api/problems';
import { fieldErrors } from '@daulang/commerce/api/problems/field-errors';
import { markMissing, type SchemaIssue } from '@daulang/commerce/api/problems/schema-issue';
import type { Language } from '../i18n/language.ts';
import type { Complaint } from './attempt.ts';
import { formBody, type Readers } from './form-body.ts';

/** A published schema of a request, as far as a form needs it. */
export interface FormSchema<T> {
  safeParse(
    value: unknown,
  ): { success: true; data: T } | { success: false; error: { issues: readonly object[] } };
}

/** A sentence of the page's own for a field that is not as expected; the schema's stands where there is none. */
export type FieldWords = Readonly<Record<string, string | ((typed: unknown) => string)>>;

export interface FormReading {
  readers?: Readers;
  words?: FieldWords;
}

export type ReadForm<T> = { body: T; errors: null } | { body: null; errors: Complaint[] };

/**
 * Reads a form by the schema of the request that it fills in: what it finds, and where, is what the service would
 * answer, in the same sentences. The service checks again and has the last word.
 */
export function readForm<T>(
  form: FormData,
  schema: FormSchema<T>,
  language: Language,
  { readers = {}, words = {} }: FormReading = {},
): ReadForm<T> {
  return readBody(formBody(form, readers), schema, language, words);
}

/** The same for a request that is made of more than its form. */
export function readBody<T>(
  body: Record<string, unknown>,
  schema: FormSchema<T>,
  language: Language,
  words: FieldWords = {},
): ReadForm<T> {
  const read = schema.safeParse(body);
  if (read.success) return { body: read.data, errors: null };
  const issues = markMissing(read.error.issues as SchemaIssue[], body);
  const errors = issues.flatMap((issue) =>
    fieldErrors([issue], language).map((error) => ({
      ...error,
      detail: ownWords(issue, error, words, body),
      ...(issue.code === 'unrecognized_keys' && { isUnknown: true }),
    })),
  );
  return { body: null, errors: oneAField(errors) };
}

/** What is only too long, or has a sentence of its own with the schema, is said best by the schema. */
function ownWords(
  issue: SchemaIssue,
  { pointer, detail }: FieldError,
  words: FieldWords,
  body: object,
): string {
  const own = words[pointer];
  if (own === undefined || isTooLong(issue) || issue.params || issue.code === 'unrecognized_keys')
    return detail;
  return typeof own === 'string' ? own : own(at(body, pointer));
}

const isTooLong = ({ code, origin }: SchemaIssue) => code === 'too_big' && origin === 'string';

function at(body: object, pointer: string): unknown {
  return pointer
    .slice(1)
    .split('/')
    .reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], body);
}

/** The first complaint is enough: its mending may mend the others. */
function oneAField(errors: Complaint[]): Complaint[] {
  return errors.filter((error, index) => errors.findIndex((it) => it.pointer === error.pointer) === index);
}
