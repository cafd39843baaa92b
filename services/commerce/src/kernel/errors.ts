/**
 * The codes that have a text, as its properties. The kernel knows none: who keeps the table of texts adds them here by
 * declaration merging, so that an error with a code nobody could read does not compile.
 */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- filled in platform/http/problem-document.ts
export interface ErrorCodes {}

/**
 * An expected outcome that ends a use case: out of stock, not yours, already sealed.
 *
 * `code` is stable and public (`inventory.out-of-stock`); screens and the table of problems in
 * `api/problems.ts` translate the code, never the message. `details` are plain values for those texts and
 * must hold nothing personal, since they are sent to whoever asked.
 */
export class DomainError<D extends object = object> extends Error {
  /** The field of the request that it is about, as a JSON pointer, where it is about one. */
  readonly at: string | undefined;

  constructor(
    readonly code: keyof ErrorCodes,
    readonly details: D,
    { at, ...options }: ErrorOptions & { at?: string } = {},
  ) {
    super(`${code} ${JSON.stringify(details, bigintAsText)}`, options);
    this.at = at;
    this.name = new.target.name;
  }
}

/** Something the program itself promised does not hold: a bug, never an answer to bad input. */
export class InvariantBroken extends Error {
  override readonly name = 'InvariantBroken';
}

/**
 * Stops with a message that says what was expected and what came.
 *
 * @throws InvariantBroken when `condition` is falsy
 */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new InvariantBroken(message);
}

function bigintAsText(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? value.toString() : value;
}
