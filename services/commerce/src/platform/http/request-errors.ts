import { DomainError } from '../../kernel/errors.js';

/** What a schema complained about, as zod gives it. */
export interface SchemaIssue {
  readonly code?: string;
  readonly message: string;
  readonly path?: readonly (PropertyKey | { key: PropertyKey })[] | undefined;
  /** A refinement's own texts: `{ params: { vi, en } }`. */
  readonly params?: { vi?: unknown; en?: unknown };
}

/** The body, query or path does not have the shape its schema asks for. */
export class RequestInvalid extends DomainError<object> {
  constructor(
    readonly issues: readonly SchemaIssue[],
    /** Where the checked value stood: a query parameter is pointed to as `?name`. */
    readonly place: 'body' | 'query' | 'param' = 'body',
  ) {
    super('request.invalid', {});
  }
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
