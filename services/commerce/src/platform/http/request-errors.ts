import { DomainError } from '../../kernel/errors.js';

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

/** The body, query or path does not have the shape its schema asks for. */
export class RequestInvalid extends DomainError<object> {
  readonly issues: readonly SchemaIssue[];

  /**
   * @param value what the schema was given
   * @param place where it stood: a query parameter is pointed to as `?name`
   */
  constructor(
    issues: readonly SchemaIssue[],
    value: unknown,
    readonly place: 'body' | 'query' | 'param' = 'body',
  ) {
    super('request.invalid', {});
    this.issues = issues.map((issue) => ({ ...issue, isMissing: at(value, keysOf(issue)) === undefined }));
  }
}

function at(value: unknown, keys: readonly string[]): unknown {
  return keys.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>)[key] : undefined,
    value,
  );
}

export class Unauthenticated extends DomainError<object> {
  constructor() {
    super('request.unauthenticated', {});
  }
}

export class Forbidden extends DomainError<object> {
  constructor() {
    super('request.forbidden', {});
  }
}

/** Nothing here, or nothing the asker may see: the two look the same from outside. */
export class NotFound extends DomainError<object> {
  constructor() {
    super('request.not-found', {});
  }
}

export class ForeignOrigin extends DomainError<object> {
  constructor() {
    super('request.foreign-origin', {});
  }
}

export class TooManyRequests extends DomainError<{ retryAfterSeconds: number }> {
  constructor(retryAfterSeconds: number) {
    super('request.too-many', { retryAfterSeconds });
  }
}
