/** What a schema complained about, as zod gives it. Which of the fields are there depends on `code`. */
export interface SchemaIssue {
  readonly code?: string;
  readonly message: string;
  readonly path?: readonly (PropertyKey | { key: PropertyKey })[] | undefined;
  readonly expected?: string;
  readonly origin?: string;
  readonly minimum?: number | bigint;
  readonly maximum?: number | bigint;
  readonly inclusive?: boolean;
  readonly format?: string;
  readonly values?: readonly unknown[];
  readonly keys?: readonly string[];
  /** A refinement's own texts. */
  readonly params?: { vi?: unknown; en?: unknown };
  /** Nothing was sent for this field. Set by us, since zod does not keep what it was given. */
  readonly isMissing?: boolean;
}

export const keysOf = ({ path }: SchemaIssue): string[] =>
  (path ?? []).map((part) => String(typeof part === 'object' ? part.key : part));

/** Where a part of a request stands: a query parameter is pointed to as `?name`. */
export type RequestPlace = 'body' | 'query' | 'param';

/** Says of each complaint whether anything was sent for its field. */
export function markMissing(issues: readonly SchemaIssue[], value: unknown): SchemaIssue[] {
  return issues.map((issue) => ({ ...issue, isMissing: at(value, keysOf(issue)) === undefined }));
}

function at(value: unknown, keys: readonly string[]): unknown {
  return keys.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>)[key] : undefined,
    value,
  );
}
