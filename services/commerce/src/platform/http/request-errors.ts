import { markMissing, type RequestPlace, type SchemaIssue } from '../../../api/problems/schema-issue.js';
import { DomainError } from '../../kernel/errors.js';

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
    readonly place: RequestPlace = 'body',
  ) {
    super('request.invalid', {});
    this.issues = markMissing(issues, value);
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
